/** 5: a tighter loop makes the difference larger, a heavier one makes it vanish. Overhead at k = 1 by the weight of an iteration. */
import { Leave } from '../compilations.ts';
import type { Estimate } from '../results.ts';
import { sweep } from '../sweep.ts';
import { claimOf, leaveIfStopped, type ClaimBench } from './claim.ts';
import type { ClaimFigure, Judged } from './claim-results.ts';
import { cannotTell } from './figures.ts';
import { slopeOfLogs } from '../log-slope.ts';
import { WEIGHED, weighedKernel, WEIGHTS } from './set-ups.ts';

/** The slope that the law has, and how well it must be known. */
const [LAW, KNOWN] = [-1, 0.1];
const FEWEST = 3;
const PRECISION = 0.001;

export interface WeightPoint {
  /** Of an iteration without checks. */
  readonly nsPerIteration: number;
  readonly overhead: Estimate;
  readonly pairs: number;
  /** The sweep’s own certificate holds. */
  readonly valid: boolean;
}

export function judgeWeight(points: readonly WeightPoint[]): Judged {
  const known = points
    .filter(({ nsPerIteration, overhead: { value, low, high } }) =>
      [nsPerIteration, value, low, high].every(Number.isFinite),
    )
    .toSorted((a, b) => a.nsPerIteration - b.nsPerIteration);
  const figure = (name: 'lightest' | 'heaviest', at: WeightPoint | undefined): readonly ClaimFigure[] =>
    at === undefined ? [] : [{ name, ...at.overhead, n: at.pairs, unit: 'fraction', source: 'measured' }];
  const ends = [...figure('lightest', known[0]), ...figure('heaviest', known.at(-1))];
  if (known.length < FEWEST) return cannotTell('too-few', ends);
  const trusted = known.filter(({ valid }) => valid);
  if (trusted.length < FEWEST) return cannotTell('not-trusted', ends);
  // A logarithm is taken only of what can be told from 0.
  const above = trusted.filter(({ overhead }) => overhead.low > 0);
  if (above[0] !== trusted[0] || above.length < FEWEST) return cannotTell('no-cost', ends);
  const slope = slopeOfLogs(above.map(({ nsPerIteration, overhead }) => ({ x: nsPerIteration, y: overhead })));
  const { value, low, high } = slope;
  const figures = [
    { name: 'slope', value, low, high, n: above.length, unit: 'slope', source: 'measured' } as const,
    ...ends,
  ];
  if (low <= LAW && high >= LAW) {
    return (high - low) / 2 <= KNOWN
      ? { verdict: 'holds', why: 'like-weight', figures }
      : cannotTell('too-wide', figures);
  }
  if (high < 0) return { verdict: 'holds-otherwise', why: 'unlike-weight', figures };
  if (low > 0 || (high - low) / 2 <= KNOWN) return { verdict: 'does-not-hold', why: 'does-not-fall', figures };
  return cannotTell('too-wide', figures);
}

async function onePoint(bench: ClaimBench, work: number): Promise<WeightPoint> {
  leaveIfStopped(bench);
  const { runner, clock, signal, interruptions, random } = bench;
  const seconds = bench.micros / 1e6 / WEIGHTS.length;
  const settings = { ...WEIGHED, kernel: weighedKernel(bench.kernels), work };
  const result = await sweep(runner, clock, settings, {
    ...{ intervals: [1], workers: 1, precision: PRECISION, seconds, seed: random.word(), interruptions },
    ...(signal && { signal }),
  });
  const { end, nsPerIteration, certificate, points, doubts } = result;
  if (end.kind === 'failed' || end.kind === 'stopped') throw new Leave(end);
  bench.doubt(doubts.filter((code) => code !== 'wide-interval'));
  const point = points.find(({ interval }) => interval === 1);
  const { overhead: value, low, high, pairs } = point ?? { overhead: NaN, low: NaN, high: NaN, pairs: 0 };
  return { nsPerIteration: nsPerIteration.value, overhead: { value, low, high }, pairs, valid: certificate.valid };
}

export const weight = claimOf<readonly WeightPoint[]>({
  name: 'weight',
  share: 16,
  needs: ['sweep'],
  async gather(bench) {
    const points: WeightPoint[] = [];
    for (const work of WEIGHTS) points.push(await onePoint(bench, work));
    return points;
  },
  judge: judgeWeight,
});
