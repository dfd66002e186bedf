/** Repeated exits, as distributions for the page and one by one for the console; and races. */
import { FaultError } from '../contract/faults.ts';
import type { Failure } from '../contract/runner.ts';
import { DEFAULT_SETTINGS, type Settings } from '../contract/settings.ts';
import type { ExitLatencyOptions, ExitLatencyResult } from '../measure/results.ts';
import type { ConsoleExit, RacesResult } from './calls.ts';
import { withoutTrouble, type Context } from './context.ts';
import { iterationCost } from './costs.ts';
import { MeasurementError, needs } from './needs.ts';
import { asHere, type Asked } from './settings-here.ts';
import type { Backend, ExitsChoice, ExitsProgress } from './types.ts';

/** The person stopped it: no failure, but neither the answer that was asked for. */
class StoppedError extends FaultError {
  override readonly name = 'StoppedError';
  /** What it would have given: all that was there. */
  readonly soFar: unknown;

  constructor(soFar: unknown, done: number, of: number) {
    super({ code: 'stopped', done, of });
    this.soFar = soFar;
  }
}

/** They reject like `jobs.add`; the last two also with MeasurementError and, when stopped too early, StoppedError. */
export interface Exits {
  distributions(asked: Asked, choice: ExitsChoice): Promise<ExitLatencyResult>;
  single(asked: Asked, count: number): Promise<readonly ConsoleExit[]>;
  races(asked: Asked, rounds: number): Promise<RacesResult>;
  /** Of the page, told as they are counted. */
  countRaces(recheck: boolean): Promise<void>;
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
          return wholeUnlessStopped(signal, given, given.length, count);
        },
      }),
    countRaces: (recheck) =>
      jobs.add({
        owner: 'page',
        activity: ({ abilities }) => ({
          phase: 'racing',
          settings: asHere({ ...RACE, recheck })(abilities),
          startedAt: deps.now(),
        }),
        work: async (engine, signal) => {
          needs(engine, 'races');
          const settings = asHere({ ...RACE, recheck })(engine.abilities);
          let [rounds, duplicates] = [0, 0];
          while (rounds < RACE_ROUNDS && !signal.aborted) {
            const answer = await engine.races(settings, { rounds: RACES_AT_ONCE });
            const given = answer.ok ? answer : noneIfStopped(answer, { rounds: 0, duplicates: 0 });
            if (given.rounds === 0) break;
            rounds += given.rounds;
            duplicates += given.duplicates;
            context.store.set({ races: { recheck, rounds, duplicates } });
          }
          context.store.set({ troubles: withoutTrouble(context.store.getState().troubles, 'races') });
        },
      }),
    races: (asked, rounds) =>
      jobs.add({
        owner: 'console',
        activity: ({ abilities }) => ({ phase: 'racing', settings: asked(abilities), startedAt: deps.now() }),
        work: async (engine, signal) => {
          needs(engine, 'races');
          const answer = await engine.races(asked(engine.abilities), { rounds });
          const given = answer.ok ? answer : noneIfStopped(answer, { rounds: 0, duplicates: 0 });
          const races = { rounds: given.rounds, duplicates: given.duplicates };
          return wholeUnlessStopped(signal, races, races.rounds, rounds);
        },
      }),
  };
}

/** Rounds of the page, so many at a time. */
const RACE_ROUNDS = 1000;
const RACES_AT_ONCE = 50;

/** Two workers that meet the same prime after as many iterations. */
const RACE: Settings = {
  ...DEFAULT_SETTINGS,
  ranges: [
    [2, 1000],
    [2, 1000],
  ],
};

/** Throws for a failure; a stop leaves nothing. */
function noneIfStopped<T>(failure: Failure, none: T): T {
  if (failure.stopped) return none;
  throw new MeasurementError(failure.fault);
}

function wholeUnlessStopped<T>({ aborted }: AbortSignal, given: T, done: number, of: number): T {
  if (aborted && done < of) throw new StoppedError(given, done, of);
  return given;
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
    reopened: { ...reopened, exits: null },
    exits: end.kind === 'failed' ? { phase: 'failed', fault: end.fault } : { phase: 'done', result },
    troubles: withoutTrouble(troubles, 'exits'),
  });
}
