/** What a check costs by its interval, as a sweep found it; apart from the model, for it is needed before anything is drawn. */
import type { Estimate, InferredCurve } from './results.ts';

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
