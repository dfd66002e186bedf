/** What iterations and checks cost on this machine, as far as runs and measurements have shown. */
import type { Micros, RunRecord, WorkerRecord } from '../contract/record.ts';
import { intervalOf, type Interval, type Settings } from '../contract/settings.ts';
import { ratioAt, type Law } from '../measure/law.ts';
import type { Costs } from './types.ts';

/** Below this many clock steps of searching, or so few iterations, a worker says nothing about the cost of an iteration. */
const LEAST_CLOCK_STEPS = 20;
const LEAST_ITERATIONS = 100;

/** Nanoseconds an iteration took a worker, without its checks where their cost is known; null when it was too short. */
function nsPerIteration(worker: WorkerRecord, clockStep: Micros, nsPerCheck: number): number | null {
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
 * Of the worker that went fastest, for the others waited for a processor longer; the old costs when the run was too short.
 * Where workers had, or may have had, to share processors even the fastest waited, so that a figure from a measurement is better.
 */
export function costsOfRun(old: Costs | null, record: RunRecord): Costs | null {
  const step = record.environment.clockStepMicros;
  const law = checkCost(old, record.settings) === null ? null : checkLaw(old!);
  const each = record.workers.map((worker) => {
    const interval = effectiveInterval(record.settings, worker.worker);
    return nsPerIteration(worker, step, law && interval !== 'never' ? ratioAt(interval, law) : 0);
  });
  const known = each.filter((ns) => ns !== null);
  if (known.length === 0) return old;
  const shared = record.doubts.some((doubt) => doubt === 'oversubscribed' || doubt === 'cores-unknown');
  if (shared && old !== null && old.iterationFrom !== 'run') return old;
  return { ...NO_CHECK_COST, ...old, nsPerIteration: Math.min(...known), iterationFrom: 'run' };
}

/** Of checks, where nothing was measured. */
export const NO_CHECK_COST = { nsPerCheck: null, frequentChecks: [], checkFrom: null, checkOf: null };

/** Nanoseconds a check costs by its interval; null where that is not known. */
export function checkLaw({ nsPerCheck, frequentChecks }: Costs): Law | null {
  return nsPerCheck === null
    ? null
    : { ratio: nsPerCheck, knots: frequentChecks.map(({ k, ns }) => ({ k, ratio: ns })) };
}

/** A search finds no prime before it ends: its counter of primes stays 0, and it checks before every iteration. */
export function effectiveInterval(settings: Settings, worker: number): Interval {
  const interval = intervalOf(settings, worker);
  return settings.task === 'find' && settings.unit === 'primes' && interval !== 'never' ? 1 : interval;
}

/** What a check of these settings costs where it is rare, if it is what was measured; null otherwise. */
export function checkCost(costs: Costs | null, { flag, kernel }: Settings): number | null {
  const of = costs?.checkOf;
  return of?.flag === flag && of.kernel === kernel ? costs!.nsPerCheck : null;
}
