/**
 * The first run of a loop would be several times as long as the next, for the browser has not compiled it well yet: so short
 * searches run in it beforehand, while the page is idle or just before that run. They are shown nowhere.
 */
import { intervalOf, type Range, type Settings } from '../contract/settings.ts';
import { recordedPrice } from '../measure/recorded-price.ts';
import type { Context } from './context.ts';
import { asHere } from './settings-here.ts';

interface WarmUp {
  /** Nanoseconds of one search, by what iterations cost elsewhere. */
  readonly searchNs: number;
  /** ms; on a slow machine the rest is left to the first run, for which nobody shall have to wait. */
  readonly longest: number;
  readonly yields: boolean;
}
/** So short that whoever presses Run meanwhile does not notice. */
const IDLY: WarmUp = { searchNs: 4e6, longest: 400, yields: true };
/** Long enough to be compiled while it runs: short ones ended before, and began the next in the interpreter again. */
const BEFORE_RUN: WarmUp = { searchNs: 40e6, longest: 250, yields: false };
/** A compiler that optimises what is called often has done so by then. */
const ROUNDS = 24;

export interface Warmer {
  /** Waits its turn like any other call and gives way to anything; resolves when it is over, however it ends. */
  idly(): Promise<void>;
  /** Takes a turn before what is asked for next, where nothing ran in the loop of the settings yet. */
  beforeRun(): void;
}

export function createWarmer({ store, jobs, deps }: Context): Warmer {
  const settings = (): Settings => store.getState().settings;
  /** Loops that have had their turn, whether or not they were given the time. */
  const warmed = new Set<string>();
  const warm = async ({ searchNs, longest, yields }: WarmUp): Promise<void> => {
    warmed.add(kernelKey(settings()));
    try {
      await jobs.add({
        owner: 'page',
        yields,
        activity: ({ abilities }) => ({ phase: 'warming', settings: asHere(settings())(abilities) }),
        work: async (engine, signal) => {
          const search = shortSearch(asHere(settings())(engine.abilities), searchNs);
          const until = deps.now() + longest;
          for (let round = 0; round < ROUNDS && !signal.aborted && deps.now() < until; round++) {
            await (deps.traceRuns ? engine.trace(search) : engine.run(search));
          }
        },
      });
    } catch {
      // Nobody asked for it: what goes wrong is told by the first run.
    }
  };
  return {
    idly: () => warm(IDLY),
    beforeRun() {
      if (!warmed.has(kernelKey(settings()))) void warm(BEFORE_RUN);
    },
  };
}

/** What decides which code runs, in how many workers: each compiles for itself. */
function kernelKey({ ranges, kernel, flag, guard, unit, counter, task, work }: Settings): string {
  const isWide = ranges.some(([, to]) => to > 2 ** 32);
  return JSON.stringify([kernel, flag, guard, unit, counter, task, work === 'prime', isWide, ranges.length]);
}

/** The same loop on the first numbers of each range; where a prime would end it at once, to their end. */
export function shortSearch(settings: Settings, ns: number): Settings {
  const { nsPerIteration, nsPerCheck } = recordedPrice(settings);
  const ranges = settings.ranges.map(([from, to], worker): Range => {
    const k = intervalOf(settings, worker);
    const check = k === 'never' ? 0 : nsPerCheck(k) / k;
    const numbers = Math.max(1, Math.floor(ns / (nsPerIteration[worker]! + check)));
    return [from, Math.min(to, from + numbers)];
  });
  return { ...settings, ranges, task: settings.target === 'prime' ? 'count' : settings.task };
}
