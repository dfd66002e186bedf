/**
 * What a record must say, from an independent count: a sieve where ranges are low, Miller–Rabin with bases that decide
 * every number below 3.3 × 10^24 (Sorenson and Webster, 2015) where they are high. Shares no code with the kernels.
 */
import type { RunRecord, WorkerRecord } from '../../contract/record.ts';
import { intervalOf, type Settings } from '../../contract/settings.ts';
import { plantedAt } from '../../contract/target.ts';

const BASES = [2n, 3n, 5n, 7n, 11n, 13n, 17n, 19n, 23n, 29n, 31n, 37n];

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  for (let factor = base % modulus, rest = exponent; rest > 0n; rest >>= 1n, factor = (factor * factor) % modulus)
    if (rest & 1n) result = (result * factor) % modulus;
  return result;
}

export function naivePrime(number: number): boolean {
  const n = BigInt(number);
  if (n < 2n) return false;
  for (const base of BASES) if (n % base === 0n) return n === base;
  let odd = n - 1n;
  let twos = 0;
  for (; odd % 2n === 0n; odd /= 2n) twos += 1;
  return BASES.every((base) => {
    let x = power(base, odd, n);
    if (x === 1n || x === n - 1n) return true;
    for (let square = 1; square < twos; square += 1) {
      x = (x * x) % n;
      if (x === n - 1n) return true;
    }
    return false;
  });
}

interface Count {
  readonly iterations: number;
  readonly checks: number;
  readonly primes: number;
}

/** Iterations, checks and primes of a worker that does `iterations` from the start of its range, undisturbed. With steps no number is prime. */
export function countOf(settings: Settings, worker: number, iterations: number): Count {
  const [from] = settings.ranges[worker]!;
  const interval = intervalOf(settings, worker);
  let checks = 0;
  let primes = 0;
  for (let i = 0; i < iterations; i += 1) {
    const counted = settings.unit === 'primes' ? primes : i;
    if (interval !== 'never' && counted % interval === 0) checks += 1;
    if (settings.work === 'prime' && naivePrime(from + i)) primes += 1;
  }
  return { iterations, checks, primes };
}

/** Iterations until this worker would meet its target; null when its range holds none. */
function iterationsToTarget(settings: Settings, worker: number): number | null {
  if (settings.task === 'count') return null;
  const [from, to] = settings.ranges[worker]!;
  const planted = plantedAt(settings, worker);
  if (planted !== null) return planted + 1;
  if (settings.target !== 'prime') return null;
  for (let number = from; number < to; number += 1) if (naivePrime(number)) return number - from + 1;
  return null;
}

function complaintsOf(settings: Settings, record: RunRecord, worker: WorkerRecord): string[] {
  const wrong: string[] = [];
  const must = (holds: boolean, what: string) => {
    if (!holds) wrong.push(`worker ${worker.worker} (${worker.outcome}): ${what}`);
  };
  const [from, to] = settings.ranges[worker.worker]!;
  const interval = intervalOf(settings, worker.worker);
  const target = iterationsToTarget(settings, worker.worker);
  const done = worker.iterations!;
  const results = record.results.filter((result) => result.worker === worker.worker);
  const own = countOf(settings, worker.worker, done);
  must(worker.primes === own.primes, `${worker.primes} primes, not ${own.primes}`);
  must(done <= (target ?? to - from), `${done} iterations are too many`);
  must(worker.endMicros! >= worker.startMicros!, 'it ended before it began');
  if (worker.outcome === 'exited-early') {
    // The check that saw the flag comes on top of those of the iterations done.
    must(interval !== 'never', 'it checks not at all');
    must(worker.checks === own.checks + 1, `${worker.checks} checks, not ${own.checks + 1}`);
    if (settings.unit === 'iterations') must(done === (worker.checks! - 1) * (interval as number), 'not at a check');
  } else must(worker.checks === own.checks, `${worker.checks} checks, not ${own.checks}`);
  if (worker.outcome === 'found' || worker.outcome === 'late')
    must(done === target, `${done} iterations, target at ${target}`);
  if (worker.outcome === 'found')
    must(results.length === 1 && results[0]!.number === from + done - 1, 'its result is not its target');
  else must(results.length === 0, 'it wrote a result');
  // Without shared memory the page takes one message after another: there is nothing to look at again.
  const ordered = settings.recheck || settings.flag === 'message';
  if (worker.outcome === 'late') must(ordered, 'late without the second look');
  if (worker.outcome === 'exhausted') must(done === to - from && target === null, `exhausted after ${done} iterations`);
  return wrong;
}

/** Only an ordinary word for all may lose updates, and no more than there were. */
function miscounted({ settings: { counter }, workers, counted }: RunRecord): string[] {
  const done = workers.reduce((sum, { iterations }) => sum + iterations!, 0);
  if (counter === 'none') return counted === null ? [] : ['it counted'];
  if (counted?.expected !== done) return [`${counted?.expected} iterations expected, not ${done}`];
  const right =
    counter === 'plain' ? counted.counted <= done && counted.counted >= Math.min(1, done) : counted.counted === done;
  return right ? [] : [`${counter} counted ${counted.counted} of ${done}`];
}

/** Everything in this record that the contract does not allow. */
export function complaints(record: RunRecord): string[] {
  const { settings } = record;
  const wrong = record.workers.flatMap((worker) => complaintsOf(settings, record, worker));
  const findable = settings.ranges.some((_, worker) => iterationsToTarget(settings, worker) !== null);
  const least = findable ? 1 : 0;
  if (record.results.length < least) wrong.push('nobody found the target');
  if (record.results.length > 1 && (settings.recheck || settings.flag === 'message' || !findable))
    wrong.push(`${record.results.length} results`);
  wrong.push(...miscounted(record));
  if (!findable && record.workers.some(({ outcome }) => outcome !== 'exhausted')) wrong.push('not all exhausted');
  return wrong;
}
