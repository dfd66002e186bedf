/**
 * When a worker checked, derived from the exact rule of checks: iteration i counts from 0; before it the worker checks
 * when `i mod k = 0` (unit iterations) or when the primes found so far are 0 mod k (unit primes); `never` not at all.
 * A worker that left at a check has made that check, before the iteration it never did.
 */
import type { Iterations, WorkerRecord } from './record.ts';
import { intervalOf, type Settings } from './settings.ts';

/** The checks of one worker in order, without an object for each. */
export interface CheckRule {
  /** How many there were. */
  readonly count: number;
  /** Iterations done when check `index` (0 … count − 1) was made. */
  iterationOf(index: number): Iterations;
  /** How many checks had been made once `iterations` (may be fractional) were done. */
  countUpTo(iterations: Iterations): number;
}

/** Checks are listed one by one (unit primes) up to so many iterations, and numbers below so much. */
const MAX_LISTED_ITERATIONS = 2 ** 22;
const MAX_LISTED_NUMBER = 2 ** 44;

const NO_CHECKS: CheckRule = { count: 0, iterationOf: () => 0, countUpTo: () => 0 };

/**
 * The checks of one worker. Null when they cannot be listed: unit primes over more than 2^22 iterations, or with numbers
 * from 2^44 on; the record's count is then all there is to know.
 */
export function checkRule(settings: Settings, worker: WorkerRecord): CheckRule | null {
  const interval = intervalOf(settings, worker.worker);
  const done = worker.iterations ?? worker.lastPublished ?? 0;
  const leftAtCheck = worker.outcome === 'exited-early';
  if (interval === 'never') return NO_CHECKS;
  if (settings.unit === 'iterations') return everyIterations(interval, done, leftAtCheck);
  const always = everyIterations(1, done, leftAtCheck);
  // A search for a prime ends with its first prime: the counter stays 0 and every iteration checks.
  if (settings.task === 'find' && (settings.target === 'prime' || worker.checks === always.count)) return always;
  return everyPrimes(settings.ranges[worker.worker]?.[0] ?? 0, interval, done, leftAtCheck);
}

function everyIterations(k: number, done: Iterations, leftAtCheck: boolean): CheckRule {
  const count = leftAtCheck ? Math.floor(done / k) + 1 : Math.ceil(done / k);
  return {
    count,
    iterationOf: (index) => index * k,
    countUpTo: (iterations) => (iterations < 0 ? 0 : Math.min(count, Math.floor(iterations / k) + 1)),
  };
}

function everyPrimes(from: number, k: number, done: Iterations, leftAtCheck: boolean): CheckRule | null {
  if (done > MAX_LISTED_ITERATIONS || from + done > MAX_LISTED_NUMBER) return null;
  const prime = sieve(from, done);
  const at = new Uint32Array(done + 1);
  let count = 0;
  let primes = 0;
  const last = leftAtCheck ? done : done - 1;
  for (let i = 0; i <= last; i++) {
    if (primes % k === 0) at[count++] = i;
    primes += prime[i] ?? 0;
  }
  const listed = at.slice(0, count);
  return {
    count,
    iterationOf: (index) => listed[index] ?? 0,
    countUpTo: (iterations) => lastAtOrBefore(listed, iterations) + 1,
  };
}

/** One byte for each of `length` numbers from `from` on: 1 when prime. Sieve of Eratosthenes over a segment. */
function sieve(from: number, length: number): Uint8Array {
  const prime = new Uint8Array(length).fill(1);
  for (let n = from; n < Math.min(2, from + length); n++) prime[n - from] = 0;
  const root = Math.floor(Math.sqrt(from + length));
  const small = new Uint8Array(root + 1);
  for (let p = 2; p <= root; p++) {
    if (small[p] === 1) continue;
    for (let q = p * p; q <= root; q += p) small[q] = 1;
    for (let q = Math.max(p * p, Math.ceil(from / p) * p); q < from + length; q += p) prime[q - from] = 0;
  }
  return prime;
}

/** Index of the last entry ≤ value of an ascending column; −1 when there is none. */
export function lastAtOrBefore(
  column: { readonly length: number; readonly [i: number]: number },
  value: number,
): number {
  let low = 0;
  let high = column.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (column[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
