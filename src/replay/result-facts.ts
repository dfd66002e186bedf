/** Which case a run's result is, with its figures: the facts of the result sentence, which texts/ words. */
import type { FaultCode } from '../contract/faults.ts';
import type { Iterations, Micros, Outcome, RunRecord, WorkerRecord } from '../contract/record.ts';
import { overshootOf, lowHigh, type LowHigh } from './cost.ts';

/** How some of those went that did not raise the flag. */
export interface OthersFacts {
  /** `all`: every one of the others, and there are several. */
  readonly who: readonly number[] | 'all';
  /** A check saw the flag; never saw it and searched to the end; had come to the end before. */
  readonly how: 'early' | 'unaware' | 'before';
  /** Null where it is not known. */
  readonly over: LowHigh | null;
}

/** Workers that wrote a result although there was one. */
export interface DoubleFacts {
  readonly workers: readonly number[];
  /** They looked again under the lock. */
  readonly rechecked: boolean;
  /** How many were written in all. */
  readonly results: number;
}

export interface FoundFacts {
  readonly kind: 'found';
  readonly finder: number;
  readonly others: readonly OthersFacts[];
  readonly late: readonly number[];
  readonly doubles: DoubleFacts | null;
  readonly flagUnseen: boolean;
}

export interface CountedFacts {
  readonly kind: 'counted';
  readonly workers: number;
  /** Several workers on one range: the figures are those of each of them. */
  readonly alike: boolean;
  readonly primes: number;
  readonly tested: Iterations;
  /** Of each worker; null where it is known of none. */
  readonly checks: LowHigh | null;
}

export type ResultFacts =
  /** Those that failed by themselves; `why` is one with a reason, if any has one. */
  | {
      readonly kind: 'failed';
      readonly workers: readonly number[];
      readonly why: WorkerRecord | null;
      readonly finder: number | null;
    }
  | {
      readonly kind: 'stopped-after-flag';
      readonly micros: Micros | null;
      readonly finder: number;
      readonly still: readonly number[];
    }
  /** `primes` is null in a search. */
  | {
      readonly kind: 'stopped';
      readonly micros: Micros | null;
      readonly tested: Iterations;
      readonly primes: number | null;
    }
  | CountedFacts
  | { readonly kind: 'empty' }
  | { readonly kind: 'nobody'; readonly workers: number }
  | {
      readonly kind: 'alone';
      readonly finder: number;
      readonly number: number;
      readonly iterations: Iterations | null;
    }
  | FoundFacts;

const LEFT_WITH_OTHERS = 'other-worker-failed' satisfies FaultCode;

export function resultFacts(record: RunRecord): ResultFacts {
  const { workers, settings, results, micros } = record;
  const finder = results[0]?.worker ?? null;
  const failed = failedFirst(workers);
  if (failed.length > 0) {
    const why = failed.find((worker) => worker.reason !== undefined) ?? null;
    return { kind: 'failed', workers: failed.map(({ worker }) => worker), why, finder };
  }
  const still = withOutcome(record, 'stopped');
  if (still.length > 0) {
    if (finder !== null) return { kind: 'stopped-after-flag', micros, finder, still };
    const primes = settings.task === 'count' ? sum(workers, 'primes') : null;
    return { kind: 'stopped', micros, tested: sum(workers, 'iterations'), primes };
  }
  if (settings.task === 'count') return countedFacts(record);
  if (finder !== null) return foundFacts(record, finder);
  return sum(workers, 'iterations') === 0 ? { kind: 'empty' } : { kind: 'nobody', workers: workers.length };
}

/** Without those that had to leave since others failed. */
function failedFirst(workers: readonly WorkerRecord[]): readonly WorkerRecord[] {
  const failed = workers.filter(({ outcome }) => outcome === 'failed');
  const first = failed.filter(({ reason }) => reason !== LEFT_WITH_OTHERS);
  return first.length > 0 ? first : failed;
}

function sum(workers: readonly WorkerRecord[], of: 'iterations' | 'primes'): number {
  return workers.reduce((total, worker) => total + (worker[of] ?? 0), 0);
}

function withOutcome({ workers }: RunRecord, outcome: Outcome): number[] {
  return workers.filter((worker) => worker.outcome === outcome).map(({ worker }) => worker);
}

function countedFacts(record: RunRecord): CountedFacts {
  const { workers } = record;
  const alike = isCountedAlike(record);
  // The same numbers, counted by each: their sum would count them several times.
  const counted = alike ? workers.slice(0, 1) : workers;
  return {
    kind: 'counted',
    workers: workers.length,
    alike,
    primes: sum(counted, 'primes'),
    tested: sum(counted, 'iterations'),
    checks: lowHigh(workers.flatMap(({ checks }) => checks ?? [])),
  };
}

function isCountedAlike({ settings: { ranges }, workers }: RunRecord): boolean {
  const [from, to] = ranges[0]!;
  return (
    ranges.length > 1 &&
    ranges.every((range, i) => range[0] === from && range[1] === to && workers[i]!.primes === workers[0]!.primes)
  );
}

function foundFacts(record: RunRecord, finder: number): ResultFacts {
  const { workers, results, settings, doubts } = record;
  const others = workers.filter(({ worker }) => worker !== finder);
  if (others.length === 0) {
    return { kind: 'alone', finder, number: results[0]!.number, iterations: workers[0]!.iterations };
  }
  const doubles = [...new Set(results.map(({ worker }) => worker))].filter((worker) => worker !== finder);
  return {
    kind: 'found',
    finder,
    others: othersFacts(others),
    late: withOutcome(record, 'late'),
    doubles: doubles.length === 0 ? null : { workers: doubles, rechecked: settings.recheck, results: results.length },
    flagUnseen: doubts.includes('flag-unseen'),
  };
}

function othersFacts(others: readonly WorkerRecord[]): OthersFacts[] {
  const unaware = others.filter((worker) => worker.outcome === 'exhausted' && (worker.overshootIterations ?? 0) > 0);
  const groups = [
    ['early', others.filter((worker) => worker.outcome === 'exited-early')],
    ['unaware', unaware],
    ['before', others.filter((worker) => worker.outcome === 'exhausted' && !unaware.includes(worker))],
  ] as const;
  return groups.flatMap(([how, group]) => {
    if (group.length === 0) return [];
    const all = group.length === others.length && group.length > 1;
    return [{ how, who: all ? 'all' : group.map(({ worker }) => worker), over: overshootOf(group) }];
  });
}
