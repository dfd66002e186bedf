/** What a set of measured values says: quantiles, empirical distribution, agreement with the uniform law. */
import type { Iterations, Micros } from '../contract/record.ts';
import { kolmogorovTail } from './distributions.ts';
import type { Ecdf, Quantiles, UniformTest } from './results.ts';

const STEPS = 200;

/** Quantile by linear interpolation between order statistics (Hyndman and Fan's type 7); NaN of nothing. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const at = share * (sorted.length - 1);
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? Number.NaN;
  return low + (high - low) * (at - Math.floor(at));
}

export function quantiles(sorted: Float64Array): Quantiles {
  const n = sorted.length;
  return {
    n,
    mean: sorted.reduce((sum, value) => sum + value, 0) / n,
    median: quantile(sorted, 0.5),
    p95: quantile(sorted, 0.95),
    max: sorted[n - 1] ?? Number.NaN,
  };
}

/** Steps at distinct values; of more than 200 of them, 200 evenly spread ones with the first and the last. */
export function ecdf(sorted: Float64Array): Ecdf {
  const value: number[] = [];
  const share: number[] = [];
  for (let i = 0; i < sorted.length; i++) {
    if (sorted[i] === sorted[i + 1]) continue;
    value.push(sorted[i]!);
    share.push((i + 1) / sorted.length);
  }
  if (value.length <= STEPS) return { value, share };
  const kept = Array.from({ length: STEPS }, (_, i) => Math.round((i * (value.length - 1)) / (STEPS - 1)));
  return { value: kept.map((i) => value[i]!), share: kept.map((i) => share[i]!) };
}

/**
 * Kolmogorov's test against the uniform law on the integers 0 … k: D is the largest distance of the distributions at an
 * integer. For a discrete law the tail of the continuous one is an upper bound (Noether 1963), close for k ≥ 16.
 */
export function uniformTest(sorted: Float64Array, k: Iterations): UniformTest {
  const n = sorted.length;
  const law = (x: number): number => Math.min(1, Math.max(0, (Math.floor(x) + 1) / (k + 1)));
  let statistic = 0;
  for (let i = 0; i < n; i++) {
    const value = sorted[i]!;
    if (i + 1 === n || sorted[i + 1] !== value) statistic = Math.max(statistic, Math.abs((i + 1) / n - law(value)));
    if (i === 0 || sorted[i - 1] !== value) statistic = Math.max(statistic, Math.abs(i / n - law(value - 1)));
  }
  return { statistic, p: n === 0 ? Number.NaN : kolmogorovTail(statistic, n), n };
}

/** Microseconds per iteration: the median ratio of those exits that took at least one iteration; 0 when none did. */
export function fitProportion(exits: readonly { readonly iterations: Iterations; readonly micros: Micros }[]): number {
  const ratios = exits.filter(({ iterations }) => iterations > 0).map(({ iterations, micros }) => micros / iterations);
  return ratios.length === 0 ? 0 : quantile(Float64Array.from(ratios).sort(), 0.5);
}
