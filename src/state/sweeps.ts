/** Sweeps, of the page or the console: both are shown, and the last one can go on. */
import { lackOfSpeed } from '../contract/abilities.ts';
import type { Settings } from '../contract/settings.ts';
import type { SweepProgress, SweepResult } from '../measure/results.ts';
import { withoutTrouble, type Context } from './context.ts';
import { needs } from './needs.ts';
import { costsOfSweep } from './measured-costs.ts';
import type { Owner } from './jobs.ts';
import type { Asked } from './settings-here.ts';
import { withMeasured } from './measured.ts';
import type { OpenSweep } from './measuring.ts';
import { sameLoop } from './loop.ts';
import type { Backend, EnginePhase, SweepChoice, SweepState } from './types.ts';

/** They reject like `jobs.add`; a sweep that failed or was stopped comes back as what it is. */
export interface Sweeps {
  sweep(owner: Owner, asked: Asked, choice: SweepChoice, byItself?: boolean): Promise<SweepResult>;
  /**
   * Goes on with the last sweep, with all its pairs; null when there was none. One that was stopped has time left; another
   * gets `seconds`, or as much again.
   */
  continueSweep(owner: Owner, seconds?: number, byItself?: boolean): Promise<SweepResult> | null;
}

interface Begun {
  readonly sweep: OpenSweep;
  readonly choice: SweepChoice;
  /** Seconds on top of its budget. */
  readonly more?: number;
}

interface Latest extends Omit<Begun, 'more'> {
  readonly settings: Settings;
  readonly result: SweepResult;
  /** It came to the end of its time or of its precision. */
  readonly spent: boolean;
}

/** What a sweep with the default budget gets when it goes on beyond it. */
const MORE_SECONDS = 30;

export function createSweeps(context: Context): Sweeps {
  const { jobs, deps, archive } = context;
  let latest: Latest | null = null;

  const measure = (
    owner: Owner,
    asked: Asked,
    begin: (engine: Backend, settings: Settings) => Promise<Begun>,
    progress: SweepProgress | null,
    byItself: boolean,
  ): Promise<SweepResult> =>
    jobs.add({
      owner,
      yields: byItself,
      activity: ({ abilities }) => ({
        phase: 'sweeping',
        settings: asked(abilities),
        startedAt: deps.now(),
        progress,
        ...(byItself && { byItself }),
      }),
      work: async (engine, signal) => {
        needs(engine, 'sweep');
        const settings = asked(engine.abilities);
        const { sweep, choice, more } = await begin(engine, settings);
        const onProgress = (now: SweepProgress): void => showProgress(context, now);
        const result = await sweep.go({ signal, onProgress, ...(more === undefined ? {} : { seconds: more }) });
        latest = { sweep, settings, choice, result, spent: result.end.kind !== 'stopped' };
        keepSweep(context, settings, result);
        // One that goes on is the same sweep, further on.
        if (hasPairs(result)) void archive((keeping) => keeping.keep('sweeps', result, sweep));
        return result;
      },
    });

  return {
    sweep(owner, asked, choice, byItself = false) {
      const begin = async (engine: Backend, settings: Settings): Promise<Begun> => {
        const { interruptions } = deps;
        const options = { ...choice, seed: choice.seed ?? deps.seed(), interruptions };
        const measuring = await deps.measuring();
        return { sweep: await measuring.sweep(engine, settings, options), choice };
      };
      return measure(owner, asked, begin, null, byItself);
    },
    continueSweep(owner, asked, byItself = false) {
      if (latest === null) return null;
      const { sweep, settings, choice, result, spent } = latest;
      const seconds = asked ?? choice.seconds ?? MORE_SECONDS;
      const more = spent ? { more: seconds } : {};
      // Until the first report the points that there are stay in sight.
      const progress: SweepProgress = {
        phase: 'preflight',
        result,
        done: 0,
        secondsLeft: spent ? seconds : Math.max(0, (choice.seconds ?? MORE_SECONDS) - result.seconds),
      };
      return measure(
        owner,
        () => settings,
        async () => ({ sweep, choice, ...more }),
        progress,
        byItself,
      );
    },
  };
}

function showProgress({ store }: Context, progress: SweepProgress): void {
  const { activity } = store.getState();
  if (activity.phase === 'sweeping') store.set({ activity: { ...activity, progress } });
}

function keepSweep({ store }: Context, settings: Settings, result: SweepResult): void {
  const { costs, troubles, settings: present, engine, measured, reopened } = store.getState();
  store.set({
    engine: withSpeed(engine, result),
    sweep: sweepState(settings, result),
    reopened: { ...reopened, sweeps: undefined },
    ...(hasPairs(result) && { measured: withMeasured(measured, result) }),
    // A sweep of other numbers, or of another flag, says nothing of what the controls show.
    costs: sameLoop(settings, present) ? costsOfSweep(costs, result) : costs,
    troubles: withoutTrouble(troubles, 'sweep'),
  });
}

/** The preflight has compared the kernels: what it found is said where it is said what is missing. */
function withSpeed(engine: EnginePhase, { preflight }: SweepResult): EnginePhase {
  const lack = lackOfSpeed(preflight.wasmTimes);
  if (engine.phase !== 'ready' || lack === null) return engine;
  const others = engine.abilities.missing.filter(({ what }) => what !== lack.what);
  return { ...engine, abilities: { ...engine.abilities, missing: [...others, lack] } };
}

const hasPairs = ({ points }: SweepResult): boolean => points.some(({ pairs }) => pairs > 0);

function sweepState(settings: Settings, result: SweepResult): SweepState {
  const { end } = result;
  const measured = hasPairs(result) ? result : null;
  switch (end.kind) {
    case 'failed':
      return { phase: 'failed', fault: end.fault, result: measured, settings };
    case 'stopped':
      return { phase: 'stopped', result: measured, settings };
    case 'precise':
    case 'budget':
      return { phase: 'done', result };
  }
}
