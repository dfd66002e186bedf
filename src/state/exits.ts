/** Repeated exits, as distributions for the page and one by one for the console; and races. */
import { FaultError } from '../contract/faults.ts';
import type { Exit, Failure } from '../contract/runner.ts';
import type { Settings } from '../contract/settings.ts';
import type { ExitLatencyOptions, ExitLatencyResult } from '../measure/results.ts';
import { withoutTrouble, type Context } from './context.ts';
import { iterationCost } from './costs.ts';
import type { Asked } from './kernel-here.ts';
import type { Backend, ExitsChoice, ExitsProgress } from './types.ts';

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
  distributions(asked: Asked, choice: ExitsChoice): Promise<ExitLatencyResult>;
  single(asked: Asked, count: number): Promise<readonly Exit[]>;
  races(asked: Asked, rounds: number): Promise<RacesResult>;
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
          const settings = asked(engine.abilities);
          const options = { ...optionsOf(context, choice, settings), signal };
          const result = await deps.measuring.exits(engine, settings, options);
          keepExits(context, result);
          return result;
        },
      }),
    single: (asked, count) =>
      jobs.add({
        owner: 'console',
        activity: exiting(asked),
        work: async (engine) => {
          const answer = await engine.exits(asked(engine.abilities), { count, seed: deps.seed() });
          if (!answer.ok) throw noAnswer(answer);
          return answer.exits;
        },
      }),
    races: (asked, rounds) =>
      jobs.add({
        owner: 'console',
        activity: ({ abilities }) => ({ phase: 'racing', settings: asked(abilities), startedAt: deps.now() }),
        work: async (engine) => {
          const answer = await engine.races(asked(engine.abilities), { rounds });
          if (!answer.ok) throw noAnswer(answer);
          return { rounds: answer.rounds, duplicates: answer.duplicates };
        },
      }),
  };
}

function noAnswer(failure: Failure): MeasurementError {
  return new MeasurementError(failure.stopped ? { code: 'stopped' } : failure.fault);
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

function keepExits({ store }: Context, result: ExitLatencyResult): void {
  const { end } = result;
  store.set({
    exits: end.kind === 'failed' ? { phase: 'failed', fault: end.fault } : { phase: 'done', result },
    troubles: withoutTrouble(store.getState().troubles, 'exits'),
  });
}
