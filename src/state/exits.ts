/** Repeated exits, as distributions for the page and one by one for the console; and races. */
import { FaultError } from '../contract/faults.ts';
import type { Exit, Failure } from '../contract/runner.ts';
import type { Settings } from '../contract/settings.ts';
import type { ExitLatencyOptions, ExitLatencyResult } from '../measure/results.ts';
import { withoutTrouble, type Context } from './context.ts';
import type { ExitsChoice, ExitsProgress } from './types.ts';

/** What the console asked for ended without a result. */
export class MeasurementError extends FaultError {
  override readonly name = 'MeasurementError';
}

export interface RacesResult {
  readonly rounds: number;
  readonly duplicates: number;
}

/** They reject like `jobs.add`; the last two also with MeasurementError. */
export interface Exits {
  distributions(settings: Settings, choice: ExitsChoice): Promise<ExitLatencyResult>;
  single(settings: Settings, count: number): Promise<readonly Exit[]>;
  races(settings: Settings, rounds: number): Promise<RacesResult>;
}

export function createExits(context: Context): Exits {
  const { jobs, deps } = context;
  const exiting = (settings: Settings) => () =>
    ({ phase: 'exits', settings, startedAt: deps.now(), progress: null }) as const;
  return {
    distributions: (settings, choice) =>
      jobs.add({
        owner: 'page',
        activity: exiting(settings),
        work: async (engine, signal) => {
          const options = { ...optionsOf(context, choice), signal };
          const result = await deps.measuring.exits(engine, settings, options);
          keepExits(context, result);
          return result;
        },
      }),
    single: (settings, count) =>
      jobs.add({
        owner: 'console',
        activity: exiting(settings),
        work: async (engine) => {
          const answer = await engine.exits(settings, { count, seed: deps.seed() });
          if (!answer.ok) throw noAnswer(answer);
          return answer.exits;
        },
      }),
    races: (settings, rounds) =>
      jobs.add({
        owner: 'console',
        activity: () => ({ phase: 'racing', settings, startedAt: deps.now() }),
        work: async (engine) => {
          const answer = await engine.races(settings, { rounds });
          if (!answer.ok) throw noAnswer(answer);
          return { rounds: answer.rounds, duplicates: answer.duplicates };
        },
      }),
  };
}

function noAnswer(failure: Failure): MeasurementError {
  return new MeasurementError(failure.stopped ? { code: 'stopped' } : failure.fault);
}

function optionsOf(context: Context, choice: ExitsChoice): ExitLatencyOptions {
  const { deps, store } = context;
  const { costs } = store.getState();
  return {
    ...choice,
    ...(costs === null ? {} : { nsPerIteration: costs.nsPerIteration }),
    seed: choice.seed ?? deps.seed(),
    interruptions: deps.interruptions,
    onProgress: (progress) => showProgress(context, progress),
  };
}

function showProgress({ store }: Context, progress: ExitsProgress): void {
  const { activity } = store.getState();
  if (activity.phase === 'exits') store.set({ activity: { ...activity, progress } });
}

function keepExits({ store }: Context, result: ExitLatencyResult): void {
  const { end } = result;
  store.set({
    exits: end.kind === 'failed' ? { phase: 'failed', fault: end.fault } : { phase: 'done', result },
    troubles: withoutTrouble(store.getState().troubles, 'exits'),
  });
}
