/** What an iteration weighs, as its chart takes it. */
import type { Estimate } from '../../../measure/results.ts';
import type { WeighedLoop, WeightsResult } from '../../../measure/weights-results.ts';
import type { LabState } from '../../../state/types.ts';
import type { WeightsAnswer } from '../../../texts/chart-facts.ts';
import { logAxis, type Ticks } from './ticks.ts';
import { reopenedOf } from './reopened.ts';

/** The one that is being measured, else an earlier one that was opened again, else the latest. */
export function shownWeights(state: LabState): WeightsResult | null {
  const { activity, weights } = state;
  if (activity.phase === 'weights') return activity.progress?.result ?? null;
  return reopenedOf(state, 'weights')?.result ?? weights;
}

/** A loop with a figure. */
export interface WeightsRow {
  readonly loop: WeighedLoop;
  /** ns without checks. */
  readonly t: number;
  readonly overhead: Estimate;
  /** ns of a check; null where it cannot be told from 0. */
  readonly check: number | null;
}

export function weightsRows({ loops }: WeightsResult): readonly WeightsRow[] {
  return loops.flatMap((loop): readonly WeightsRow[] => {
    const { overhead, below, nsPerIteration } = loop;
    const t = nsPerIteration.value;
    if (overhead === null || !(t > 0)) return [];
    return [{ loop, t, overhead, check: below === null ? overhead.value * t : null }];
  });
}

export type WeightsSeries = 'alone' | 'together' | 'numbers';

export const seriesOf = ({ loop: { weight, workers } }: WeightsRow): WeightsSeries =>
  weight.kind === 'numbers' ? 'numbers' : workers === 1 ? 'alone' : 'together';

/** At most so many ticks on x. Both as far as anything was measured, and no less than from light to heavy. */
export function weightsAxes(rows: readonly WeightsRow[], most = 12): { readonly x: Ticks; readonly y: Ticks } {
  const times = rows.map(({ t }) => t);
  const shares = rows.filter(({ check }) => check !== null).map(({ overhead }) => overhead.value);
  return {
    x: logAxis(Math.min(1, ...times), Math.max(1000, ...times), most),
    y: logAxis(Math.min(0.01, ...shares), Math.max(10, ...shares)),
  };
}

/** Steps by one alone in which a check can be told from 0, from light to heavy. */
const told = (rows: readonly WeightsRow[]): readonly (WeightsRow & { readonly check: number })[] =>
  rows
    .filter((row): row is WeightsRow & { readonly check: number } => row.check !== null && seriesOf(row) === 'alone')
    .toSorted((a, b) => a.t - b.t);

/** ns of a check in the lightest loop; null where it cannot be told. */
export const lightestCheck = (rows: readonly WeightsRow[]): number | null => told(rows)[0]?.check ?? null;

/** A slope is known if it is known so well. */
const KNOWN = 0.1;

export function weightsAnswer(result: WeightsResult): WeightsAnswer {
  const rows = weightsRows(result);
  if (rows.length === 0) return { kind: 'none' };
  const points = told(rows).map(({ t, check }) => ({ iteration: t, check }));
  const [lightest, heaviest] = [points[0], points.at(-1)];
  const { slope } = result;
  if (slope === null || !lightest || !heaviest) return { kind: 'no-slope' };
  return { kind: kindOf(slope), slope, lightest, heaviest };
}

function kindOf({ low, high }: Estimate): 'like' | 'wide' | 'faster' | 'slower' {
  if (high < -1) return 'faster';
  if (low > -1) return 'slower';
  return (high - low) / 2 <= KNOWN ? 'like' : 'wide';
}
