/** The ladder as its chart takes it: what was measured here from the cheapest check to the dearest, and what was recorded. */
import type { Flag, Kernel } from '../../../contract/settings.ts';
import type { LadderResult, LadderRung, NoRung } from '../../../measure/ladder-results.ts';
import { LEAST_TOLD } from '../../../measure/ladder-figures.ts';
import { RECORDED_PYTHON, type PythonWay } from '../../../measure/recorded-python.ts';
import type { Best, Estimate } from '../../../measure/results.ts';
import type { LabState } from '../../../state/types.ts';
import type { Ticks } from './ticks.ts';
import { decades } from './ticks.ts';
import { reopenedOf } from './reopened.ts';

/** The one that is being measured, else an earlier one that was opened again, else the latest. */
export function shownLadder(state: LabState): LadderResult | null {
  const { activity, ladder } = state;
  if (activity.phase === 'laddering') return activity.progress?.result ?? null;
  return reopenedOf(state, 'ladders')?.result ?? ladder;
}

/** One dot of a row. */
export interface LadderDot {
  readonly workers: number;
  /** Null with `why`, or while there is none. */
  readonly ns: Estimate | null;
  readonly why?: NoRung;
  /** Not told from 0: less than so many ns. */
  readonly below: number | null;
  readonly best: Best | null;
}

/** One way of looking at the flag: a row, with a dot for one worker alone and one for several at once. */
export type LadderRow =
  | { readonly from: 'here'; readonly flag: Flag; readonly kernel: Kernel; readonly dots: readonly LadderDot[] }
  | { readonly from: 'recorded'; readonly way: PythonWay; readonly dots: readonly LadderDot[] };

export type MeasuredRow = Extract<LadderRow, { from: 'here' }>;

/** ns: to know that a check costs less than so much, which is more than any does here, is to know nothing yet. */
const TELLS_NOTHING = 10_000;

const dotOf = ({ workers, ns, why, below, best }: LadderRung): LadderDot =>
  below !== null && below >= TELLS_NOTHING
    ? { workers, ns: null, why: 'nothing-measured', below: null, best: null }
    : { workers, ns, below, best, ...(why !== undefined && { why }) };

/** Where a row stands: by one worker alone, what was never seen first. */
function costOf({ dots }: LadderRow): number {
  const [alone] = dots;
  if (!alone || (alone.ns === null && alone.why !== 'flag-unseen')) return Infinity;
  return alone.below ?? alone.ns?.value ?? 0;
}

/** While it is measured rows keep their places; then the cheapest comes first. */
export function measuredRows({ rungs }: LadderResult, going: boolean): readonly MeasuredRow[] {
  const keys = [...new Set(rungs.map(({ flag, kernel }) => `${flag} ${kernel}`))];
  const rows = keys.map((key): MeasuredRow => {
    const own = rungs.filter(({ flag, kernel }) => `${flag} ${kernel}` === key);
    return { from: 'here', flag: own[0]!.flag, kernel: own[0]!.kernel, dots: own.map(dotOf) };
  });
  return going ? rows : rows.toSorted((a, b) => costOf(a) - costOf(b));
}

/** Of Python, on the machine where it was recorded. */
export function recordedRows(): readonly LadderRow[] {
  const ways = [...new Set(RECORDED_PYTHON.rungs.map(({ way }) => way))];
  const rows = ways.map((way): LadderRow => {
    const own = RECORDED_PYTHON.rungs.filter((rung) => rung.way === way);
    const dots = own.map(({ workers, ns }): LadderDot => ({ workers, ns, below: null, best: null }));
    return { from: 'recorded', way, dots };
  });
  return rows.toSorted((a, b) => costOf(a) - costOf(b));
}

/** From the least that is told on; to where the dearest is, and not less than what a person has to see to be astonished. */
const MOST = 10_000;

export function ladderAxis(rows: readonly LadderRow[]): Ticks {
  const highs = rows.flatMap(({ dots }) => dots.flatMap(({ ns }) => (ns === null ? [] : [ns.high])));
  const most = Math.max(MOST, ...highs.filter(Number.isFinite));
  const to = 10 ** Math.ceil(Math.log10(most) - 1e-9);
  return { domain: [LEAST_TOLD, to], ticks: decades(LEAST_TOLD, to) };
}
