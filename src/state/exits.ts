/** Repeated exits, as distributions for the page and one by one for the console. */
import type { Settings } from '../contract/settings.ts';
import { wholeUnlessStopped } from '../contract/stopped.ts';
import type { ExitLatencyOptions, ExitLatencyResult } from '../measure/results.ts';
import type { ConsoleExit } from './calls.ts';
import { withoutTrouble, type Context } from './context.ts';
import { iterationCost } from './costs.ts';
import { needs, noneIfStopped } from './needs.ts';
import type { Asked } from './settings-here.ts';
import type { Backend, ExitsChoice, ExitsProgress } from './types.ts';

/** They reject like `jobs.add`; `single` also with MeasurementError and, when stopped too early, StoppedError. */
export interface Exits {
  distributions(asked: Asked, choice: ExitsChoice): Promise<ExitLatencyResult>;
  single(asked: Asked, count: number): Promise<readonly ConsoleExit[]>;
}

export function createExits(context: Context): Exits {
  const { jobs, deps } = context;
  const exiting =
    (asked: Asked) =>
    ({ abilities }: Backend) =>
      ({ phase: 'exits', settings: asked(abilities), startedAt: deps.now(), progress: null }) as const;
  return {
    distributions: (asked, choice) =>
      jobs.add({
        owner: 'page',
        activity: exiting(asked),
        work: async (engine, signal) => {
          needs(engine, 'exits');
          const settings = asked(engine.abilities);
          const options = { ...optionsOf(context, choice, settings), signal };
          const measuring = await deps.measuring();
          const result = await measuring.exits(engine, settings, options);
          keepExits(context, result);
          return result;
        },
      }),
    single: (asked, count) =>
      jobs.add({
        owner: 'console',
        activity: exiting(asked),
        work: async (engine, signal) => {
          needs(engine, 'exits');
          const answer = await engine.exits(asked(engine.abilities), { count, seed: deps.seed() });
          const exits = answer.ok ? answer.exits : noneIfStopped(answer, []);
          const given = exits.map(({ worker, iterations, micros }) => ({ worker, iterations, micros }));
          return wholeUnlessStopped(signal.aborted, given, given.length, count);
        },
      }),
  };
}

function optionsOf(context: Context, choice: ExitsChoice, settings: Settings): ExitLatencyOptions {
  const { deps, store } = context;
  const nsPerIteration = iterationCost(store.getState().costs, settings);
  return {
    ...choice,
    ...(nsPerIteration === null ? {} : { nsPerIteration }),
    seed: choice.seed ?? deps.seed(),
    interruptions: deps.interruptions,
    onProgress: (progress) => showProgress(context, progress),
  };
}

function showProgress({ store }: Context, progress: ExitsProgress): void {
  const { activity } = store.getState();
  if (activity.phase === 'exits') store.set({ activity: { ...activity, progress } });
}

function keepExits({ store, archive }: Context, result: ExitLatencyResult): void {
  const { end } = result;
  if (result.points.length > 0) void archive((keeping) => keeping.keep('exits', result));
  const { troubles, reopened } = store.getState();
  store.set({
    reopened: { ...reopened, exits: undefined },
    exits: end.kind === 'failed' ? { phase: 'failed', fault: end.fault } : { phase: 'done', result },
    troubles: withoutTrouble(troubles, 'exits'),
  });
}
