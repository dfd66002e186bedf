/** 7: the second look under the lock prevents a second result. Races with and without it, and all orders of the statements. */
import { settle } from '../compilations.ts';
import { claimOf, leaveIfStopped, type ClaimBench, type Orders } from './claim.ts';
import type { Judged } from './claim-results.ts';
import { cannotTell, countFigure, shareFigure } from './figures.ts';
import { RACE } from './set-ups.ts';

const [FEWEST, MOST, AT_ONCE] = [100, 1000, 50];

interface RaceCounts {
  readonly rounds: number;
  readonly duplicates: number;
  readonly orders: Orders;
}

interface Races {
  readonly without: RaceCounts;
  readonly with: RaceCounts;
}

export function judgeSecondLook({ without, with: looked }: Races): Judged {
  const figures = [
    shareFigure('duplicates-without', without.duplicates, without.rounds),
    shareFigure('duplicates-with', looked.duplicates, looked.rounds),
    countFigure('orders-without', without.orders.duplicates, { n: without.orders.all }),
    countFigure('orders-with', looked.orders.duplicates, { n: looked.orders.all }),
  ];
  if (looked.duplicates > 0 || looked.orders.duplicates > 0)
    return { verdict: 'does-not-hold', why: 'also-with-look', figures };
  if (without.rounds < FEWEST || looked.rounds < FEWEST) return cannotTell('too-few', figures);
  // Nothing to prevent was seen here: as where only one worker runs at once.
  if (without.duplicates === 0) return cannotTell('none-without', figures);
  return { verdict: 'holds', why: 'never-with-look', figures };
}

async function race(bench: ClaimBench, recheck: boolean): Promise<RaceCounts> {
  const until = bench.clock.now() + bench.micros / 2;
  let [rounds, duplicates] = [0, 0];
  while (rounds < MOST && (rounds < FEWEST || bench.clock.now() < until)) {
    leaveIfStopped(bench);
    const answer = settle(
      await bench.runner.races({ ...RACE, kernel: bench.kernels[0], recheck }, { rounds: AT_ONCE }),
    );
    if (answer.rounds === 0) break;
    rounds += answer.rounds;
    duplicates += answer.duplicates;
  }
  leaveIfStopped(bench);
  return { rounds, duplicates, orders: bench.orders(recheck) };
}

export const secondLook = claimOf<Races>({
  name: 'second-look',
  share: 3,
  needs: ['races'],
  gather: async (bench) => ({ without: await race(bench, false), with: await race(bench, true) }),
  judge: judgeSecondLook,
});
