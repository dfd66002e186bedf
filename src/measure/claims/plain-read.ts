/** 2: a read of `.value` takes no lock. About Python, so recorded elsewhere; what this machine’s own two ways cost stands beside it. */
import type { FigureName } from '../../contract/claim-words.ts';
import { RECORDED_PYTHON, type PythonWay, type RecordedPython } from '../recorded-python.ts';
import { claimOf } from './claim.ts';
import type { ClaimFigure, Judged } from './claim-results.ts';
import { checkFigures } from './costs-here.ts';
import { cannotTell } from './figures.ts';

interface Reads {
  readonly recorded: RecordedPython['rungs'];
  /** Of this machine; may be empty. */
  readonly here: readonly ClaimFigure[];
}

const NAMES: Partial<Record<PythonWay, FigureName>> = { value: 'python-value', raw: 'python-raw', lock: 'python-lock' };

export function judgePlainRead({ recorded, here }: Reads): Judged {
  const alone = (way: PythonWay) => recorded.find((rung) => rung.way === way && rung.workers === 1);
  const [value, raw, lock] = [alone('value'), alone('raw'), alone('lock')];
  const figures = [value, raw, lock].flatMap((rung): readonly ClaimFigure[] => {
    const name = rung && NAMES[rung.way];
    return name === undefined ? [] : [{ name, ...rung!.ns, n: rung!.pairs, unit: 'ns', source: 'recorded' }];
  });
  if (value === undefined || raw === undefined || lock === undefined)
    return cannotTell('no-recording', [...figures, ...here]);
  // Dearer than a raw read by at least what a lock costs: it takes one.
  const taken = value.ns.high - raw.ns.low >= lock.ns.low && value.ns.low > raw.ns.high;
  return { verdict: 'recorded', why: taken ? 'lock-taken' : 'no-lock-taken', figures: [...figures, ...here] };
}

export const lockFreeRead = claimOf<Reads>({
  name: 'plain-read',
  share: 3,
  needs: [],
  gather: async (bench) => ({
    recorded: RECORDED_PYTHON.rungs,
    here: await checkFigures(bench, ['atomic', 'lock']),
  }),
  judge: judgePlainRead,
});
