/** 3: the flag is read once every ten iterations. Exact counts: of a real run, and of an independent reckoning. */
import type { Range } from '../../contract/settings.ts';
import { isPrime } from '../prime.ts';
import { claimOf, wholeRun } from './claim.ts';
import type { Judged } from './claim-results.ts';
import { cannotTell, countFigure } from './figures.ts';
import { COUNT } from './set-ups.ts';

/** Of one worker. */
export interface ReadCounts {
  /** From one read to the next, as the lecture has it. */
  readonly interval: number;
  readonly iterations: number;
  /** What each worker of a real run counted. */
  readonly counted: readonly number[];
  /** By reckoning: the reads, and the most iterations in a row without one. */
  readonly reads: number;
  readonly stretch: number;
}

/** The counter of primes says when to read: so often as it stands at a multiple of k. By a test of primes of its own. */
export function reckonReads([from, to]: Range, k: number): Pick<ReadCounts, 'reads' | 'stretch'> {
  let [primes, reads, without, stretch] = [0, 0, 0, 0];
  for (let number = from; number < to; number++) {
    if (primes % k === 0) [reads, without] = [reads + 1, 0];
    else without += 1;
    stretch = Math.max(stretch, without);
    if (isPrime(number)) primes += 1;
  }
  return { reads, stretch };
}

export function judgeEveryTenth({ interval, iterations, counted, reads, stretch }: ReadCounts): Judged {
  const claimed = Math.ceil(iterations / interval);
  const figures = [
    countFigure('reads', counted[0] ?? Number.NaN, { source: 'measured', n: counted.length }),
    countFigure('reads-claimed', claimed),
    countFigure('stretch', stretch, { unit: 'iterations' }),
    countFigure('stretch-claimed', interval - 1, { unit: 'iterations' }),
  ];
  if (counted.length === 0) return cannotTell('too-few', figures);
  if (counted.some((count) => count !== reads)) return cannotTell('counts-disagree', figures);
  const holds = reads === claimed && stretch < interval;
  return { verdict: holds ? 'holds' : 'does-not-hold', why: holds ? 'every-kth' : 'bursts', figures };
}

const INTERVAL = 10;

export const everyTenth = claimOf<ReadCounts>({
  name: 'every-tenth',
  share: 0.2,
  needs: ['shared-memory'],
  async gather(bench) {
    const record = await wholeRun(bench, { ...COUNT, interval: INTERVAL, kernel: bench.kernels[0] });
    const range = COUNT.ranges[0]!;
    const counted = record.workers.map(({ checks }) => checks ?? Number.NaN);
    return { interval: INTERVAL, iterations: range[1] - range[0], counted, ...reckonReads(range, INTERVAL) };
  },
  judge: judgeEveryTenth,
});
