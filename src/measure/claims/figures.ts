/** Figures as the judges make them. */
import type { FigureName } from '../../contract/claim-words.ts';
import { binomialInterval, studentQuantile } from '../distributions.ts';
import { huberMean } from '../estimate.ts';
import type { Ecdf, Estimate } from '../results.ts';
import type { ClaimFigure, Judged } from './claim-results.ts';

/** A share of tries with its exact interval. */
export function shareFigure(
  name: FigureName,
  hits: number,
  n: number,
  source: ClaimFigure['source'] = 'measured',
): ClaimFigure {
  const known = n > 0;
  const { low, high } = known ? binomialInterval(hits, n, 0.05) : { low: Number.NaN, high: Number.NaN };
  return { name, value: known ? hits / n : Number.NaN, low, high, n, unit: 'share', source };
}

/** Counted: it has no interval but itself. */
export function countFigure(
  name: FigureName,
  value: number,
  { n = 1, unit = 'count', source = 'counted' }: Partial<Pick<ClaimFigure, 'n' | 'unit' | 'source'>> = {},
): ClaimFigure {
  return { name, value, low: value, high: value, n, unit, source };
}

/** Huber's mean with Student's interval; null of fewer than four values. */
export function meanOf(values: readonly number[], floor: number): (Estimate & { readonly n: number }) | null {
  const mean = huberMean(Float64Array.from(values), floor);
  if (mean === null) return null;
  const half = mean.se * studentQuantile(0.05, mean.n - 1);
  return { value: mean.mean, low: mean.mean - half, high: mean.mean + half, n: mean.n };
}

/** A quantile of n values with its interval by their ranks (the normal approximation of the binomial). */
export function quantileWithin({ value, share }: Ecdf, n: number, at: number): Estimate {
  const half = 1.96 * Math.sqrt((at * (1 - at)) / n);
  const place = (wanted: number): number =>
    value[
      Math.max(
        0,
        share.findIndex((up) => up >= wanted - 1e-9),
      )
    ] ?? Number.NaN;
  const last = value.at(-1) ?? Number.NaN;
  return { value: place(at), low: place(Math.max(0, at - half)), high: at + half >= 1 ? last : place(at + half) };
}

export function cannotTell(why: Judged['why'], figures: readonly ClaimFigure[] = []): Judged {
  return { verdict: 'cannot-tell', why, figures };
}
