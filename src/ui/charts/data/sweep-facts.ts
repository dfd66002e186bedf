/** What a sweep says, read off its result: pure, shared by the overhead and the total cost. */
import type { Interval, Settings } from '../../../contract/settings.ts';
import type { Estimate, SweepPoint, SweepResult } from '../../../measure/results.ts';
import { lawOf, ratioAt } from '../../../measure/law.ts';
import { ownInterval } from '../../../measure/plan.ts';
import { LOOP_FIELDS } from '../../../state/same.ts';
import type { LabState } from '../../../state/types.ts';

/** A point on the log axis: `never` has no place there. */
export type NumberedPoint = SweepPoint & { readonly interval: number };

/** Points with at least one pair, at numbers. */
export function drawnPoints({ points }: SweepResult): readonly NumberedPoint[] {
  return points.filter((point): point is NumberedPoint => typeof point.interval === 'number' && isMeasured(point));
}

export function isMeasured({ pairs, overhead }: SweepPoint): boolean {
  return pairs > 0 && Number.isFinite(overhead);
}

/** The inferred overhead at k; null while there is no curve. */
export function inferredAt({ curve }: SweepResult, k: Interval): Estimate | null {
  if (k === 'never') return { value: 0, low: 0, high: 0 };
  if (curve === null || !Number.isFinite(curve.ratio.value)) return null;
  const at = (of: keyof Estimate): number => ratioAt(k, lawOf(curve, of)) / k;
  return { value: at('value'), low: at('low'), high: at('high') };
}

/** The largest |value| in an interval: how far noise reaches from 0. */
export function reach({ low, high }: Pick<Estimate, 'low' | 'high'>): number {
  return Math.max(Math.abs(low), Math.abs(high));
}

function halfWidth({ low, high }: Pick<Estimate, 'low' | 'high'>): number {
  return (high - low) / 2;
}

/** The sweep to show: the one that goes on, else the last one; null when nothing has been measured. */
export function shownSweep({ activity, sweep }: LabState): SweepResult | null {
  if (activity.phase === 'sweeping') return activity.progress?.result ?? null;
  return sweep.phase === 'none' ? null : sweep.result;
}

/** The fields in which the loop of a measurement differs from what is set up now. */
export function differences(measured: Settings, present: Settings): readonly (typeof LOOP_FIELDS)[number][] {
  return LOOP_FIELDS.filter((field) => JSON.stringify(measured[field]) !== JSON.stringify(present[field]));
}

export type RealAnswer =
  | { readonly kind: 'unknown' | 'invalid' }
  | { readonly kind: 'no'; readonly noise: number }
  | { readonly kind: 'wide'; readonly worst: number }
  | {
      readonly kind: 'partly';
      readonly noise: number;
      readonly good: number;
      readonly all: number;
      readonly worst: number;
    }
  | { readonly kind: 'yes'; readonly noise: number };

/** What "1 %" is asked of: a difference as large as this in a result. */
const QUESTION = 0.01;

/** Is 1 % real here? Only when the A/A interval and the points' own intervals are narrower than that. */
export function isOnePercentReal(result: SweepResult): RealAnswer {
  const points = drawnPoints(result);
  const noise = reach(result.certificate.aa);
  if (points.length === 0 || !Number.isFinite(noise)) return { kind: 'unknown' };
  if (!result.certificate.valid && result.certificate.reasons.length > 0) return { kind: 'invalid' };
  if (noise >= QUESTION) return { kind: 'no', noise };
  const widths = points.map(halfWidth);
  const good = widths.filter((width) => width < QUESTION).length;
  if (good === 0) return { kind: 'wide', worst: Math.min(...widths) };
  if (good < points.length) return { kind: 'partly', noise, good, all: points.length, worst: Math.max(...widths) };
  return { kind: 'yes', noise };
}

export type OwnOverhead =
  | { readonly kind: 'never' | 'list' }
  | { readonly kind: 'measured' | 'nothing'; readonly k: number; readonly point: SweepPoint }
  | { readonly kind: 'inferred'; readonly k: number; readonly estimate: Estimate }
  | { readonly kind: 'unknown'; readonly k: number };

/** What the person's own k costs, as far as this sweep knows. */
export function ownOverhead(result: SweepResult, settings: Settings): OwnOverhead {
  if (settings.interval === 'never') return { kind: 'never' };
  const k = ownInterval(settings);
  if (k === null) return { kind: 'list' };
  const point = result.points.find(({ interval }) => interval === k);
  if (point && isMeasured(point)) return { kind: point.low <= 0 ? 'nothing' : 'measured', k, point };
  const estimate = inferredAt(result, k);
  return estimate === null ? { kind: 'unknown', k } : { kind: 'inferred', k, estimate };
}
