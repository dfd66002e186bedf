/** 4: the program that reads often takes 8 to 12 % longer, said after one run of each. Many pairs of runs, in random order. */
import { claimOf, wholeRun, type ClaimBench } from './claim.ts';
import type { ClaimFigure, Judged } from './claim-results.ts';
import { cannotTell, meanOf, shareFigure } from './figures.ts';
import { COUNT } from './set-ups.ts';

/** What the lecture says. */
const CLAIMED = { low: 0.08, high: 0.12 } as const;
const [OFTEN, RARE] = [10, 1000];
/** More of them are another drawing of the same lot. */
const [WARM, FEWEST, MOST] = [4, 12, 2000];
/** A clock whose step is a larger share of a run than this cannot see what is claimed. */
const COARSE = CLAIMED.low / 2;
/** One pair of runs would often say the opposite. */
const OFTEN_WRONG = 0.05;

export interface PairTimes {
  readonly clockStepMicros: number;
  readonly pairs: readonly { readonly often: number; readonly rare: number }[];
}

export function judgeSlower({ clockStepMicros, pairs }: PairTimes): Judged {
  const typical = pairs.map(({ rare }) => rare).toSorted((a, b) => a - b)[pairs.length >> 1] ?? 0;
  const grain = clockStepMicros / typical;
  const mean = meanOf(
    pairs.map(({ often, rare }) => Math.log(often / rare)),
    2 * grain,
  );
  const flips = shareFigure('flips', pairs.filter(({ often, rare }) => often < rare).length, pairs.length);
  if (mean === null || pairs.length < FEWEST) return cannotTell('too-few', [flips]);
  const [value, low, high] = [mean.value, mean.low, mean.high].map(Math.expm1) as [number, number, number];
  const slowdown: ClaimFigure = { name: 'slowdown', value, low, high, n: mean.n, unit: 'fraction', source: 'measured' };
  const figures = [slowdown, flips];
  if (!(grain <= COARSE)) return cannotTell('not-trusted', figures);
  if (high < 0) return { verdict: 'does-not-hold', why: 'faster', figures };
  if (high < CLAIMED.low) return { verdict: 'does-not-hold', why: 'less', figures };
  if (low > CLAIMED.high) return { verdict: 'does-not-hold', why: 'more', figures };
  if (low < CLAIMED.low || high > CLAIMED.high)
    return cannotTell(flips.low > OFTEN_WRONG ? 'flips' : 'too-wide', figures);
  // The figure is right; that one pair of runs shows it is not.
  if (flips.low > OFTEN_WRONG) return { verdict: 'holds-otherwise', why: 'as-much-but-flips', figures };
  return { verdict: 'holds', why: 'as-much', figures };
}

async function onePair(bench: ClaimBench): Promise<PairTimes['pairs'][number] | null> {
  const took = new Map<number, number | null>();
  for (const interval of bench.random.shuffle([OFTEN, RARE])) {
    const { micros, doubts } = await wholeRun(bench, { ...COUNT, interval, kernel: bench.kernels[0] });
    bench.doubt(doubts);
    took.set(interval, micros);
  }
  const [often, rare] = [took.get(OFTEN) ?? 0, took.get(RARE) ?? 0];
  return often > 0 && rare > 0 ? { often, rare } : null;
}

export const slower = claimOf<PairTimes>({
  name: 'slower',
  share: 6,
  needs: ['shared-memory'],
  async gather(bench) {
    const pairs: PairTimes['pairs'][number][] = [];
    const until = bench.clock.now() + bench.micros;
    for (let done = 0; done < MOST + WARM; done++) {
      if (pairs.length >= FEWEST && bench.clock.now() >= until) break;
      const pair = await onePair(bench);
      if (done >= WARM && pair !== null) pairs.push(pair);
    }
    return { clockStepMicros: bench.runner.environment().clockStepMicros, pairs };
  },
  judge: judgeSlower,
});
