/** Races: two workers that meet a prime at once, counted round by round; and one of them that wrote two results, with its events. */
import { faultOfReason } from '../contract/reasons.ts';
import type { RunRecord } from '../contract/record.ts';
import { DEFAULT_SETTINGS, type Range, type Settings } from '../contract/settings.ts';
import { wholeUnlessStopped } from '../contract/stopped.ts';
import type { Trace } from '../contract/trace.ts';
import { realOrder } from '../replay/real-order.ts';
import type { RacesResult } from './calls.ts';
import { tellTrouble, withoutTrouble, type Context } from './context.ts';
import { MeasurementError, needs, noneIfStopped } from './needs.ts';
import { asHere, type Asked } from './settings-here.ts';
import type { CaughtRace } from './race-state.ts';
import type { Backend } from './types.ts';

/** They reject like `jobs.add`; the first two also with MeasurementError, `rounds` with StoppedError when stopped too early. */
export interface RaceCalls {
  rounds(asked: Asked, rounds: number): Promise<RacesResult>;
  /** Of the page, told as they are counted. */
  count(recheck: boolean): Promise<void>;
  /** Of the page: runs with their events until one wrote two results, or the one that is shipped. */
  catchOne(from: CaughtRace['from']): Promise<void>;
}

/** Rounds of the page, so many at a time. */
const RACE_ROUNDS = 1000;
const RACES_AT_ONCE = 50;

/** Runs that are made until one has two results. */
const MOST_CATCHES = 500;

const twice = (range: Range): Settings => ({ ...DEFAULT_SETTINGS, ranges: [range, range] });

/** Both meet the same prime in their first iteration. */
const RACE = twice([2, 1000]);

/**
 * The same with a prime that takes as long to test as workers start apart: most runs with events start by a wake-up, and
 * with a small one hardly any would write two results.
 */
const CATCHING = { ...twice([1_000_000_007, 1_000_001_000]), recheck: false };

export function createRaces(context: Context): RaceCalls {
  const { jobs, deps, store } = context;
  const racing =
    (asked: Asked) =>
    ({ abilities }: Backend) =>
      ({ phase: 'racing', settings: asked(abilities), startedAt: deps.now() }) as const;
  const done = (): void => store.set({ troubles: withoutTrouble(store.getState().troubles, 'races') });

  const count = async (asked: Asked, recheck: boolean, engine: Backend, signal: AbortSignal): Promise<void> => {
    needs(engine, 'races');
    let [rounds, duplicates] = [0, 0];
    while (rounds < RACE_ROUNDS && !signal.aborted) {
      const answer = await engine.races(asked(engine.abilities), { rounds: RACES_AT_ONCE });
      const given = answer.ok ? answer : noneIfStopped(answer, { rounds: 0, duplicates: 0 });
      if (given.rounds === 0) break;
      rounds += given.rounds;
      duplicates += given.duplicates;
      store.set({ races: { recheck, rounds, duplicates } });
    }
    done();
  };

  const catchHere = async (engine: Backend, signal: AbortSignal): Promise<void> => {
    needs(engine, 'races');
    const settings = asHere(CATCHING)(engine.abilities);
    const caught = { from: 'here', runs: 0, going: true, trace: null as Trace | null } as const;
    store.set({ caught });
    let now: CaughtRace = caught;
    try {
      for (let runs = 1; runs <= MOST_CATCHES && !signal.aborted && now.trace === null; runs += 1) {
        const trace = await engine.trace(settings);
        refuseFailed(trace.record);
        now = { ...caught, runs, trace: realOrder(trace) && trace };
        store.setSoon({ caught: now });
      }
      done();
    } finally {
      store.set({ caught: { ...now, going: false } });
    }
  };

  const catchShipped = async (): Promise<void> => {
    const opened = await deps.loadRecorded('duplicate-result');
    if (opened.ok) store.set({ caught: { from: 'shipped', trace: opened.trace } });
    else tellTrouble(context, 'recorded', opened.fault);
  };

  return {
    count(recheck) {
      const asked = asHere({ ...RACE, recheck });
      return jobs.add({
        owner: 'page',
        activity: racing(asked),
        work: (engine, signal) => count(asked, recheck, engine, signal),
      });
    },
    catchOne: (from) =>
      from === 'shipped'
        ? catchShipped()
        : jobs.add({ owner: 'page', activity: racing(asHere(CATCHING)), work: catchHere }),
    rounds: (asked, rounds) =>
      jobs.add({
        owner: 'console',
        activity: racing(asked),
        work: async (engine, signal) => {
          needs(engine, 'races');
          const answer = await engine.races(asked(engine.abilities), { rounds });
          const given = answer.ok ? answer : noneIfStopped(answer, { rounds: 0, duplicates: 0 });
          const races = { rounds: given.rounds, duplicates: given.duplicates };
          return wholeUnlessStopped(signal.aborted, races, races.rounds, rounds);
        },
      }),
  };
}

/** Throws a MeasurementError where a worker failed: the next run would fail as well. */
function refuseFailed({ workers }: RunRecord): void {
  const failed = workers.find(({ outcome }) => outcome === 'failed');
  if (failed === undefined) return;
  throw new MeasurementError(faultOfReason(failed) ?? { code: 'unexpected', message: failed.reason ?? '' });
}
