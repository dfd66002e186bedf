/** What a check and a guard cost on this machine, as the calibration card measures them. */
import type { FigureName } from '../../contract/claim-words.ts';
import type { Kernel } from '../../contract/settings.ts';
import { checkCostAlone, guardCostAlone } from '../calibrate.ts';
import { settle } from '../compilations.ts';
import type { CardFigure } from '../results.ts';
import { leaveIfStopped, type ClaimBench } from './claim.ts';
import type { ClaimFigure } from './claim-results.ts';

type Looked = 'atomic' | 'lock';

/** Four compilations, each warmed up as long as it is measured. */
const VISITS = 8;
/** Of a visit; longer ones gain little, for compilations differ. */
const MOST = 150_000;

export async function checkFigures(bench: ClaimBench, flags: readonly Looked[]): Promise<readonly ClaimFigure[]> {
  const cells = flags.flatMap((flag) => bench.kernels.map((kernel) => ({ flag, kernel })));
  const found: ClaimFigure[] = [];
  for (const { flag, kernel } of cells) {
    leaveIfStopped(bench);
    const costs = settle(
      await checkCostAlone(bench.runner, flag, kernel, visitOf(bench, cells.length), bench.random.word()),
    );
    found.push(...costs.figures.map((figure) => named(`${flag}-${kernel}`, figure)));
  }
  return found;
}

export async function moduloFigures(bench: ClaimBench): Promise<readonly ClaimFigure[]> {
  const found: ClaimFigure[] = [];
  for (const kernel of bench.kernels) {
    leaveIfStopped(bench);
    const visit = visitOf(bench, bench.kernels.length);
    const costs = settle(await guardCostAlone(bench.runner, 'modulo', kernel, visit, bench.random.word()));
    found.push(...costs.figures.map((figure) => named(`modulo-${kernel}`, figure)));
  }
  return found;
}

const visitOf = ({ micros }: ClaimBench, figures: number): number => Math.min(MOST, micros / figures / VISITS);

function named(name: FigureName & `${Looked | 'modulo'}-${Kernel}`, { value, low, high, n }: CardFigure): ClaimFigure {
  return { name, value, low, high, n, unit: 'ns', source: 'measured' };
}
