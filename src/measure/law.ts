/** What a check costs by its interval, as a sweep found it; apart from the model, for it is needed before anything is drawn. */
import type { Iterations } from '../contract/record.ts';
import type { Estimate, InferredCurve, SweepResult } from './results.ts';

/** c / t, the cost of a check in iterations: one value, or by interval. */
export interface Law {
  /** From the last knot on; everywhere when there is none. */
  readonly ratio: number;
  /** Ascending in k; before the first its own value holds. */
  readonly knots?: readonly Knot[];
}

export interface Knot {
  readonly k: number;
  readonly ratio: number;
}

/** c / t at an interval; between knots evenly in ln k. */
export function ratioAt(k: number, { ratio, knots = [] }: Law): number {
  const next = knots.findIndex((knot) => knot.k >= k);
  if (next === -1) return ratio;
  const to = knots[next]!;
  const from = knots[next - 1];
  if (!from) return to.ratio;
  return from.ratio + ((to.ratio - from.ratio) * Math.log(k / from.k)) / Math.log(to.k / from.k);
}

/** The inferred curve as a law, by its values or by an end of their intervals. */
export function lawOf({ ratio, often }: InferredCurve, of: keyof Estimate): Law {
  if (!often) return { ratio: ratio[of] };
  return {
    ratio: ratio[of],
    knots: [
      { k: often.upTo, ratio: often.ratio[of] },
      { k: often.from, ratio: ratio[of] },
    ],
  };
}

/**
 * The same, but below the curve's own points by what is to be expected from what was measured there: checks made every few
 * iterations can cost next to nothing where one made every 16 costs a mispredicted branch.
 */
export function measuredLaw(
  curve: InferredCurve,
  of: keyof Estimate,
  /** An end of the interval of a measured one, to take instead. */
  endOf: (index: number) => 'low' | 'high' | null = () => (of === 'value' ? null : of),
): Law {
  const law = lawOf(curve, of);
  if (curve.frequent.length === 0) return law;
  const frequent = curve.frequent.map(({ interval, ratio, expected }, index) => {
    const end = endOf(index);
    return { k: interval, ratio: end === null ? expected : Math.max(0, ratio[end]) };
  });
  const begin = { k: curve.from, ratio: Math.max(0, ratioAt(curve.from, law)) };
  const rest = (law.knots ?? []).filter(({ k }) => k > curve.from);
  return { ratio: law.ratio, knots: [...frequent, begin, ...rest] };
}

type Swept = Pick<SweepResult, 'settings' | 'workers' | 'points' | 'curve'>;

/** Several measured at once and wait for one lock: what a check costs depends on how often they all ask. */
export const isContended = ({ settings, workers }: Pick<Swept, 'settings' | 'workers'>): boolean =>
  settings.flag === 'lock' && workers > 1;

/** Where workers wait for a lock the law is drawn only where it fits, and not at all where it fits nowhere. */
const lawFrom = (curve: InferredCurve | null): Iterations =>
  curve === null || curve.misfit.rejected || !Number.isFinite(curve.ratio.value) ? Infinity : curve.from;

/** c / t point by point as it was measured, ascending in k. */
function measuredKnots(points: Swept['points'], of: keyof Estimate): readonly Knot[] {
  return points.flatMap(({ interval, pairs, overhead, low, high }) => {
    const ratio = { value: overhead, low, high }[of] * Number(interval);
    return interval !== 'never' && pairs > 0 && Number.isFinite(ratio) ? [{ k: interval, ratio }] : [];
  });
}

/**
 * c / t at an interval, as a sweep has it: by the law; where workers wait for a lock, between the points that were measured
 * wherever the law does not fit, and null beyond them.
 */
export function checkRatioAt(k: Iterations, result: Swept, of: keyof Estimate = 'value'): number | null {
  const { curve, points } = result;
  if (!isContended(result) || k >= lawFrom(curve)) {
    const ratio = curve === null ? Number.NaN : ratioAt(k, measuredLaw(curve, of));
    return Number.isFinite(ratio) ? ratio : null;
  }
  const knots = measuredKnots(points, of);
  const [first, last] = [knots[0], knots.at(-1)];
  if (!first || !last || k < first.k || k > last.k) return null;
  return ratioAt(k, { ratio: last.ratio, knots });
}

/** The whole as a law, for whoever reckons at any interval: where none fits, beyond the measured ones the last holds. */
export function lawOfSweep(result: Swept): Law | null {
  const { curve, points } = result;
  if (curve === null) return null;
  if (!isContended(result) || Number.isFinite(lawFrom(curve))) return measuredLaw(curve, 'value');
  const knots = measuredKnots(points, 'value').map(({ k, ratio }) => ({ k, ratio: Math.max(0, ratio) }));
  return knots.length === 0 ? null : { ratio: knots.at(-1)!.ratio, knots };
}
