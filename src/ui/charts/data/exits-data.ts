/** Exit latency as a chart takes it: the distribution of one interval, the uniform ramp, and a row for each worker. */
import type { Iterations } from '../../../contract/record.ts';
import type { ExitUnit } from '../../../contract/view.ts';
import type { Ecdf, ExitLatencyPoint, ExitLatencyResult, Quantiles } from '../../../measure/results.ts';
import type { LabState } from '../../../state/types.ts';
import { reopenedOf } from './reopened.ts';
import { linearTicks, type Ticks } from './ticks.ts';

/** The exits to show: those that are being measured, else earlier ones that were opened again, else the last ones. */
export function shownExits(state: LabState): ExitLatencyResult | null {
  const { activity, exits } = state;
  if (activity.phase === 'exits') return activity.progress?.result ?? null;
  return reopenedOf(state, 'exits')?.result ?? (exits.phase === 'done' ? exits.result : null);
}

/** The point chosen, else that of the person's own k, else the middle one; undefined when none has a round yet. */
export function chosenPoint(
  points: readonly ExitLatencyPoint[],
  chosen: Iterations | null,
  own: Iterations | null,
): ExitLatencyPoint | undefined {
  const measured = points.filter(({ rounds }) => rounds > 0);
  const at = (k: Iterations | null): ExitLatencyPoint | undefined => measured.find(({ interval }) => interval === k);
  return at(chosen) ?? at(own) ?? measured[Math.floor(measured.length / 2)];
}

/** What an iteration is in the unit of the axis; null where that is not known. */
export function perIteration(unit: ExitUnit, nsPerIteration: number | null): number | null {
  if (unit === 'iterations') return 1;
  return nsPerIteration === null ? null : nsPerIteration / 1000;
}

export interface ExitSample {
  readonly x: number;
  /** Shares, 0 … 1. */
  readonly measured: number;
  readonly ramp: number | null;
}

/** `end` of the ramp is k in the unit of the axis; null for no ramp. */
export function exitSamples(ecdf: Ecdf, end: number | null, last: number): readonly ExitSample[] {
  const places = new Set([
    0,
    last,
    ...ecdf.value.filter((value) => value > 0 && value < last),
    ...(end === null ? [] : [end]),
  ]);
  return [...places]
    .toSorted((a, b) => a - b)
    .map((x) => ({ x, measured: shareUpTo(ecdf, x), ramp: end === null ? null : Math.min(1, x / end) }));
}

/** The share of values of at most `x`. */
export function shareUpTo({ value, share }: Ecdf, x: number): number {
  let found = 0;
  for (const [index, step] of value.entries()) if (step <= x) found = share[index]!;
  return found;
}

export interface ExitRow {
  /** Null: the last one out. */
  readonly worker: number | null;
  readonly quantiles: Quantiles;
  /** In the unit of the axis. */
  readonly model: number | null;
}

/** With more workers a row for each would crowd out the chart: then only the last one out has a row. */
const MOST_ROWS = 8;

export function exitRows(point: ExitLatencyPoint, unit: ExitUnit, nsPerIteration: number | null): readonly ExitRow[] {
  const factor = perIteration(unit, nsPerIteration);
  const model = (iterations: Iterations): number | null => (factor === null ? null : iterations * factor);
  const workers = point.workers.length > MOST_ROWS ? [] : point.workers;
  return [
    ...workers.map((worker) => ({ worker: worker.worker, quantiles: worker[unit], model: model(point.model.one) })),
    { worker: null, quantiles: point.last[unit], model: model(point.model.last) },
  ];
}

/** From 0 to where nearly all exits and the whole ramp are in sight. */
export function exitsAxis(
  point: ExitLatencyPoint,
  unit: ExitUnit,
  nsPerIteration: number | null,
  wanted: number,
): Ticks {
  const factor = perIteration(unit, nsPerIteration);
  const whole = factor === null ? 0 : point.interval * factor;
  const seen = Math.max(
    point[unit].p95,
    point.last[unit].p95,
    ...exitRows(point, unit, nsPerIteration).map(({ quantiles }) => quantiles.p95),
  );
  const end = Math.max(whole, Number.isFinite(seen) ? seen : 0, unit === 'iterations' ? 1 : 0.001) * 1.08;
  return { domain: [0, end], ticks: linearTicks(0, end, wanted) };
}
