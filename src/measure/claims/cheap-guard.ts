/** 6: a remainder is a cheap guard for a dear read. What the guard adds to an iteration against one atomic read, by kernel. */
import { KERNELS, type Kernel } from '../../contract/settings.ts';
import { claimOf } from './claim.ts';
import type { ClaimFigure, Judged } from './claim-results.ts';
import { checkFigures, moduloFigures } from './costs-here.ts';
import { cannotTell } from './figures.ts';

type Standing = 'cheaper' | 'dearer' | 'unknown';

function standing(figures: readonly ClaimFigure[], kernel: Kernel): Standing {
  const guard = figures.find(({ name }) => name === `modulo-${kernel}`);
  const read = figures.find(({ name }) => name === `atomic-${kernel}`);
  if (guard === undefined || read === undefined) return 'unknown';
  if (guard.high < read.low) return 'cheaper';
  return guard.low > read.high ? 'dearer' : 'unknown';
}

export function judgeCheapGuard(figures: readonly ClaimFigure[]): Judged {
  const measured = KERNELS.filter((kernel) => figures.some(({ name }) => name === `modulo-${kernel}`));
  const found = new Set(measured.map((kernel) => standing(figures, kernel)));
  // The kernels may well differ: one that is not known cannot be passed over for the other.
  if (found.has('unknown')) return cannotTell('too-wide', figures);
  if (found.has('cheaper') && found.has('dearer')) return { verdict: 'holds-otherwise', why: 'by-kernel', figures };
  if (found.has('cheaper')) return { verdict: 'holds', why: 'cheaper', figures };
  if (found.has('dearer')) return { verdict: 'does-not-hold', why: 'dearer', figures };
  return cannotTell('too-few', figures);
}

export const cheapGuard = claimOf<readonly ClaimFigure[]>({
  name: 'cheap-guard',
  share: 6,
  needs: ['sweep'],
  async gather(bench) {
    const half = { ...bench, micros: bench.micros / 2 };
    return [...(await moduloFigures(half)), ...(await checkFigures(half, ['atomic']))];
  },
  judge: judgeCheapGuard,
});
