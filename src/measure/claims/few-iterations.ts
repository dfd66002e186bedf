/** 8: the others leave within their next few iterations. Real exits where every iteration checks, and where few do. */
import { crowdDoubts } from '../../contract/cores.ts';
import type { Doubt } from '../../contract/record.ts';
import { Leave } from '../compilations.ts';
import { exitLatency } from '../exits.ts';
import type { Ecdf } from '../results.ts';
import { claimOf, leaveIfStopped } from './claim.ts';
import type { ClaimFigure, Judged } from './claim-results.ts';
import { cannotTell, quantileWithin } from './figures.ts';
import { EXIT, RARE_EXIT } from './set-ups.ts';

const [EVERY, RARE] = [1, RARE_EXIT];
/** What "a few" may mean. */
const FEW = 10;
const [FEWEST, COUNT] = [60, 600];
const LATE = 0.95;

export interface ExitCounts {
  readonly interval: number;
  readonly n: number;
  /** Of the iterations after the flag. */
  readonly ecdf: Ecdf;
}

interface Exits {
  readonly points: readonly ExitCounts[];
  readonly doubts: readonly Doubt[];
}

function figuresOf({ points }: Exits): readonly ClaimFigure[] {
  return points.flatMap(({ interval, n, ecdf }): readonly ClaimFigure[] => {
    const of = { n, unit: 'iterations', source: 'measured' } as const;
    const [middle, late] = [quantileWithin(ecdf, n, 0.5), quantileWithin(ecdf, n, LATE)];
    return interval === EVERY
      ? [
          { name: 'exits-every', ...middle, ...of },
          { name: 'exits-every-late', ...late, ...of },
        ]
      : [
          { name: 'exits-rare', ...middle, ...of },
          { name: 'exits-rare-late', ...late, ...of },
        ];
  });
}

export function judgeFewIterations(exits: Exits): Judged {
  const figures = figuresOf(exits);
  const [every, rare] = [EVERY, RARE].map((k) => exits.points.find(({ interval }) => interval === k));
  if (every === undefined || rare === undefined || every.n < FEWEST || rare.n < FEWEST)
    return cannotTell('too-few', figures);
  // Workers that take turns on a processor stand still while the flag goes up.
  if (exits.doubts.includes('oversubscribed')) return cannotTell('not-trusted', figures);
  const [often, seldom] = [quantileWithin(every.ecdf, every.n, LATE), quantileWithin(rare.ecdf, rare.n, LATE)];
  if (often.low > FEW) return { verdict: 'does-not-hold', why: 'many', figures };
  if (often.high > FEW) return cannotTell('too-wide', figures);
  if (seldom.high <= FEW) return { verdict: 'holds', why: 'few', figures };
  // Few where each iteration checks; otherwise it is the interval that decides.
  return { verdict: 'holds-otherwise', why: 'one-interval', figures };
}

export const fewIterations = claimOf<Exits>({
  name: 'few-iterations',
  share: 4,
  needs: ['exits'],
  async gather(bench) {
    leaveIfStopped(bench);
    const { runner, clock, random, signal, interruptions, micros } = bench;
    const scene = { ...EXIT, kernel: bench.kernels[0] };
    const options = {
      intervals: [EVERY, RARE],
      count: COUNT,
      seconds: micros / 1e6,
      seed: random.word(),
      interruptions,
    };
    const { end, points, doubts } = await exitLatency(runner, clock, scene, { ...options, ...(signal && { signal }) });
    if (end.kind === 'failed' || end.kind === 'stopped') throw new Leave(end);
    bench.doubt(doubts);
    const crowd = crowdDoubts(scene.ranges.length, runner.environment().cores);
    return {
      points: points.map(({ interval, iterations }) => ({ interval, n: iterations.n, ecdf: iterations.ecdf })),
      doubts: [...doubts, ...crowd],
    };
  },
  judge: judgeFewIterations,
});
