/** What iterations and checks cost on this machine, as far as runs and measurements have shown. */
import type { Doubt, Micros, RunRecord, WorkerRecord } from '../contract/record.ts';
import { intervalOf, type Interval, type Settings } from '../contract/settings.ts';
import { ratioAt, type Law } from '../measure/law.ts';
import { loopCovers } from './loop.ts';
import type { Costs } from './types.ts';

/** Below this many clock steps of searching, or so few iterations, a worker says nothing about the cost of an iteration. */
const LEAST_CLOCK_STEPS = 20;
const LEAST_ITERATIONS = 100;

/** Times of such runs are not those of their iterations. */
const SPOILING: ReadonlySet<Doubt> = new Set(['hidden', 'sleep', 'worker-replaced']);

function isSpoilt({ workers, doubts }: RunRecord): boolean {
  return workers.some(({ outcome }) => outcome === 'failed') || doubts.some((doubt) => SPOILING.has(doubt));
}

/** Nanoseconds an iteration took a worker, without its checks where their cost is known; null when it was too short. */
export function nsPerIteration(worker: WorkerRecord, clockStep: Micros, nsPerCheck: number): number | null {
  const { startMicros, endMicros, iterations, checks } = worker;
  if (startMicros === null || endMicros === null || iterations === null || iterations < LEAST_ITERATIONS) return null;
  const micros = endMicros - startMicros;
  if (micros < LEAST_CLOCK_STEPS * clockStep) return null;
  const whole = (1000 * micros) / iterations;
  const bare = (1000 * micros - (checks ?? 0) * nsPerCheck) / iterations;
  // A check that was dearer when it was measured must not make iterations free.
  return bare > whole / 10 ? bare : whole;
}

/**
 * Of the worker that went fastest, for the others waited for a processor longer; the old costs when the run was too short,
 * failed, or lay in a pause of the page or of the computer. Where workers had, or may have had, to share processors even the fastest waited, so that a figure from a measurement is better.
 */
export function costsOfRun(old: Costs | null, record: RunRecord): Costs | null {
  if (isSpoilt(record)) return old;
  const step = record.environment.clockStepMicros;
  const law = checkCost(old, record.settings) === null ? null : checkLaw(old!);
  const each = record.workers.map((worker) => {
    const interval = effectiveInterval(record.settings, worker.worker);
    return nsPerIteration(worker, step, law && interval !== 'never' ? ratioAt(interval, law) : 0);
  });
  const known = each.filter((ns) => ns !== null);
  if (known.length === 0) return old;
  const shared = record.doubts.some((doubt) => doubt === 'oversubscribed' || doubt === 'cores-unknown');
  const { settings } = record;
  if (shared && old?.iterationFrom !== 'run' && iterationCost(old, settings) !== null) return old;
  return { ...NO_CHECK_COST, ...old, nsPerIteration: Math.min(...known), iterationFrom: 'run', iterationOf: settings };
}

/** Of checks, where nothing was measured. */
export const NO_CHECK_COST = { nsPerCheck: null, frequentChecks: [], checkFrom: null, checkOf: null };

/** Nanoseconds a check costs by its interval; null where that is not known. */
function checkLaw({ nsPerCheck, frequentChecks }: Costs): Law | null {
  return nsPerCheck === null
    ? null
    : { ratio: nsPerCheck, knots: frequentChecks.map(({ k, ns }) => ({ k, ratio: ns })) };
}

/** A search for a prime finds none before it ends: its counter of primes stays 0, and it checks before every iteration. */
export function effectiveInterval(settings: Settings, worker: number): Interval {
  const interval = intervalOf(settings, worker);
  const { task, target, unit } = settings;
  return task === 'find' && target === 'prime' && unit === 'primes' && interval !== 'never' ? 1 : interval;
}

/** What an iteration of these settings costs, if it is what was measured; null otherwise. How the flag is read is no part of it. */
export function iterationCost(costs: Costs | null, settings: Settings): number | null {
  if (costs === null) return null;
  const { flag } = settings;
  return loopCovers({ ...costs.iterationOf, flag }, settings) ? costs.nsPerIteration : null;
}

/** Fewer steps say little about a step: their loop costs about as much. */
const TELLING_STEPS = 16;

/** The same of steps, also where others of their kind were measured: a step takes as long among many as among few. */
export function stepsCost(costs: Costs | null, settings: Settings): number | null {
  const exact = iterationCost(costs, settings);
  const [measured, wanted] = [costs?.iterationOf.work, settings.work];
  if (exact !== null || typeof measured !== 'number' || typeof wanted !== 'number') return exact;
  const each = iterationCost(costs, { ...settings, work: measured });
  return each === null || measured < TELLING_STEPS ? null : (each / measured) * wanted;
}

/** What a check of these settings costs where it is rare, if one of its kind was measured, in whatever loop; null otherwise. */
export function checkCost(costs: Costs | null, { flag, kernel }: Settings): number | null {
  const of = costs?.checkOf;
  return of?.flag === flag && of.kernel === kernel ? costs!.nsPerCheck : null;
}

/** It was measured in the very loop of these settings. */
export function checkFits({ checkOf }: Costs, settings: Settings): boolean {
  return checkOf !== null && loopCovers(checkOf, settings);
}
