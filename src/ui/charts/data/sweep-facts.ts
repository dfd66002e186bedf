/** What a sweep says, read off its result: pure, shared by the overhead and the total cost. */
import type { Interval, Settings } from '../../../contract/settings.ts';
import type { Estimate, Misfit, SweepPoint, SweepResult } from '../../../measure/results.ts';
import { checkRatioAt, isContended, lawOf, ratioAt } from '../../../measure/law.ts';
import { ownInterval } from '../../../measure/plan.ts';
import { LOOP_FIELDS } from '../../../state/loop.ts';
import { reopenedOf } from './reopened.ts';
import type { LabState } from '../../../state/types.ts';
import type {
  CheckCost,
  Crowd,
  Departure,
  Fit,
  FrequentOverhead,
  LawAnswer,
  OverheadSpot,
  OwnOverhead,
  RealAnswer,
} from '../../../texts/chart-facts.ts';

/** A point on the log axis: `never` has no place there. */
export type NumberedPoint = SweepPoint & { readonly interval: number };

/** Points with at least one pair, at numbers. */
export function drawnPoints({ points }: SweepResult): readonly NumberedPoint[] {
  return points.filter((point): point is NumberedPoint => typeof point.interval === 'number' && isMeasured(point));
}

export function isMeasured({ pairs, overhead }: SweepPoint): boolean {
  return pairs > 0 && Number.isFinite(overhead);
}

/** The inferred overhead at k; null while there is no curve, or where workers wait for a lock beyond what was measured. */
export function inferredAt(result: SweepResult, k: Interval): Estimate | null {
  const { curve } = result;
  if (k === 'never') return { value: 0, low: 0, high: 0 };
  if (isContended(result)) return betweenPoints(result, k);
  if (curve === null || !Number.isFinite(curve.ratio.value)) return null;
  const at = (of: keyof Estimate): number => ratioAt(k, lawOf(curve, of)) / k;
  return { value: at('value'), low: at('low'), high: at('high') };
}

function betweenPoints(result: SweepResult, k: number): Estimate | null {
  const [value, low, high] = (['value', 'low', 'high'] as const).map((of) => checkRatioAt(k, result, of));
  if (typeof value !== 'number') return null;
  return { value: value / k, low: (low ?? Number.NaN) / k, high: (high ?? Number.NaN) / k };
}

/** Who measured at once. */
export function crowd({ settings, workers, nsPerCheckAtOne, nsPerCheck, preflight }: SweepResult): Crowd {
  const run = settings.ranges.filter(([from, to]) => to > from).length;
  const waits = isContended({ settings, workers });
  const known = nsPerCheckAtOne !== null && Number.isFinite(nsPerCheckAtOne.low + nsPerCheck.low);
  const { atOnce } = preflight;
  return { workers, run, atOnce, waits: waits && known ? { atOne: nsPerCheckAtOne, rare: nsPerCheck } : null };
}

/** The largest |value| in an interval: how far noise reaches from 0. */
export function reach({ low, high }: Pick<Estimate, 'low' | 'high'>): number {
  return Math.max(Math.abs(low), Math.abs(high));
}

function halfWidth({ low, high }: Pick<Estimate, 'low' | 'high'>): number {
  return (high - low) / 2;
}

/** The sweep that goes on, else the last one; null when nothing has been measured. */
export function latestSweep({ activity, sweep }: LabState): SweepResult | null {
  if (activity.phase === 'sweeping') return activity.progress?.result ?? null;
  return sweep.phase === 'none' ? null : sweep.result;
}

/** The one to show: an earlier one where one was opened again. */
export function shownSweep(state: LabState): SweepResult | null {
  return reopenedOf(state, 'sweeps')?.result ?? latestSweep(state);
}

/** The fields in which the loop of a measurement differs from what is set up now. */
export function differences(measured: Settings, present: Settings): readonly (typeof LOOP_FIELDS)[number][] {
  return LOOP_FIELDS.filter((field) => JSON.stringify(measured[field]) !== JSON.stringify(present[field]));
}

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
  return { kind: 'yes', noise, control: result.certificate.control };
}

/** What the person's own k costs, as far as this sweep knows. */
export function ownOverhead(result: SweepResult, settings: Settings): OwnOverhead {
  if (settings.interval === 'never') return { kind: 'never' };
  const k = ownInterval(settings);
  if (k === null) return { kind: 'list' };
  const point = result.points.find(({ interval }) => interval === k);
  if (point && isMeasured(point)) {
    const { pairs, low, high } = point;
    if (low <= 0 && high > NEARLY_NOTHING) return { kind: 'wide', k, atMost: high > BOUND ? null : high, pairs };
    return { kind: low <= 0 ? 'nothing' : 'measured', k, overhead: estimateOf(point), pairs };
  }
  const overhead = inferredAt(result, k);
  return overhead === null ? { kind: 'unknown', k } : { kind: 'inferred', k, overhead };
}

/** What may be more is no nothing, as a fraction of run time. */
const NEARLY_NOTHING = 0.1;
/** Who says that it is at most ten times the run says nothing. */
const BOUND = 10;

function estimateOf({ overhead: value, low, high }: SweepPoint): Estimate {
  return { value, low, high };
}

/** What lies under the pointer at a point. */
export function overheadSpot(result: SweepResult, point: NumberedPoint): OverheadSpot {
  const { interval: k, pairs, final } = point;
  return { k, overhead: estimateOf(point), pairs, live: !final, inferred: inferredAt(result, k) };
}

/** Whether the law describes the points; null where nobody could tell. */
export function lawAnswer({ misfit, curve }: SweepResult): LawAnswer | null {
  if (misfit.p === null) return null;
  const one = fitOf(misfit);
  if (one.kind === 'fits' || !curve?.often) return one;
  const { often } = curve;
  return {
    kind: 'bent',
    p: misfit.p,
    often: { cost: often.nsPerCheck, upTo: often.upTo },
    rare: { cost: curve.nsPerCheck, from: often.from },
    rest: fitOf(curve.misfit),
  };
}

function fitOf({ p, rejected, at, largest }: Misfit): Fit | Departure {
  const known = p ?? 1;
  return rejected ? { kind: 'off', p: known, at: at ?? 'never', by: largest } : { kind: 'fits', p: known };
}

/** The farthest point below the curve's own that the curve does not pass through, by both their intervals; null: none. */
export function frequentOverhead(result: SweepResult): FrequentOverhead | null {
  const { curve } = result;
  if (curve === null) return null;
  const off = drawnPoints(result).flatMap((point) => {
    const at = inferredAt(result, point.interval);
    if (point.interval >= curve.from || at === null || (point.high >= at.low && point.low <= at.high)) return [];
    return [{ from: curve.from, k: point.interval, measured: estimateOf(point), inferred: at.value }];
  });
  const by = ({ measured, inferred }: FrequentOverhead): number => Math.abs(measured.value - inferred);
  return off.toSorted((a, b) => by(b) - by(a))[0] ?? null;
}

/** What a check and an iteration cost; null where neither is known. */
export function sweptCheckCost(result: SweepResult): CheckCost | null {
  const { nsPerCheck: check, nsPerIteration: iteration, curve } = result;
  if (curve?.often || (isContended(result) && Number.isFinite(iteration.value)))
    return { kind: 'iteration', check, iteration };
  if (!Number.isFinite(check.value) || !Number.isFinite(iteration.value)) return null;
  return { kind: check.low <= 0 ? 'nothing' : 'both', check, iteration };
}
