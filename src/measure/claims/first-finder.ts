/** 1: who finds first, and which prime: the lecture prints one line for 27.1. */
import { claimOf, wholeRun } from './claim.ts';
import type { Judged } from './claim-results.ts';
import { cannotTell, shareFigure } from './figures.ts';
import { FIND } from './set-ups.ts';

/** What the lecture’s line says. */
const PRINTED = { worker: 0, number: 100_003 } as const;
const LEAST_NUMBER = 2;
const [FEWEST, MOST] = [20, 300];

/** The first result of each run; null where it had none. */
export type FirstFinds = readonly ({ readonly worker: number; readonly number: number } | null)[];

export function judgeFirstFinder(finds: FirstFinds): Judged {
  const share = (name: 'as-printed' | 'two-first' | 'other-first', of: (find: FirstFinds[number]) => boolean) =>
    shareFigure(name, finds.filter(of).length, finds.length);
  const printed = share('as-printed', (find) => find?.worker === PRINTED.worker && find.number === PRINTED.number);
  const figures = [
    printed,
    share('two-first', (find) => find?.worker === PRINTED.worker && find.number === LEAST_NUMBER),
    share('other-first', (find) => find !== null && find.worker !== PRINTED.worker),
  ];
  if (finds.length < FEWEST) return cannotTell('too-few', figures);
  if (printed.low > 0.5) return { verdict: 'holds', why: 'as-printed', figures };
  if (printed.value === 0) return { verdict: 'does-not-hold', why: 'never-as-printed', figures };
  if (printed.high < 0.5) return { verdict: 'does-not-hold', why: 'seldom-as-printed', figures };
  return cannotTell('too-wide', figures);
}

export const firstFinder = claimOf<FirstFinds>({
  name: 'first-finder',
  share: 2,
  needs: ['shared-memory'],
  async gather(bench) {
    const finds: FirstFinds[number][] = [];
    const until = bench.clock.now() + bench.micros;
    while (finds.length < MOST && (finds.length < FEWEST || bench.clock.now() < until)) {
      const { results, doubts } = await wholeRun(bench, { ...FIND, kernel: bench.kernels[0] });
      bench.doubt(doubts);
      finds.push(results[0] ?? null);
    }
    return finds;
  },
  judge: judgeFirstFinder,
});
