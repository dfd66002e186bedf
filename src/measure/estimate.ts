/**
 * From log ratios of pairs to an overhead: a trimmed mean within a compilation, a random-effects mean over
 * compilations. Everything here works on logarithms of time ratios; `fraction` turns them into overheads.
 */
import { normalTail, studentQuantile } from './distributions.ts';
import type { Estimate } from './results.ts';

/** Share cut from each end, fixed beforehand and the same on both sides. */
const TRIM = 0.2;

/** One compilation's word on one arm. */
export interface GroupMean {
  readonly mean: number;
  /** Standard error of the mean; > 0. */
  readonly se: number;
  readonly n: number;
}

/**
 * Trimmed mean with Yuen's standard error sqrt((n − 1)·s_w² / (h·(h − 1))), h values kept, s_w² the winsorised variance
 * (Yuen 1974; Wilcox, Introduction to Robust Estimation, 3.3). Sorts `values` in place.
 * @returns null for fewer than 4 values.
 */
export function trimmedMean(values: Float64Array, trim = TRIM): GroupMean | null {
  const n = values.length;
  if (n < 4) return null;
  values.sort();
  const cut = Math.floor(trim * n);
  const kept = n - 2 * cut;
  let sum = 0;
  for (let i = cut; i < n - cut; i++) sum += values[i]!;
  const low = values[cut]!;
  const high = values[n - cut - 1]!;
  const centre = (sum + cut * (low + high)) / n;
  let squares = cut * ((low - centre) ** 2 + (high - centre) ** 2);
  for (let i = cut; i < n - cut; i++) squares += (values[i]! - centre) ** 2;
  const se = Math.sqrt(squares / (kept * (kept - 1)));
  return { mean: sum / kept, se: Math.max(se, 1e-9), n };
}

/** Values beyond this many standard deviations (by the median absolute deviation) of the middle are pulled in to it. */
const CLIP = 1.5;
/** To turn a median absolute deviation of normal values to a standard deviation. */
const MAD_TO_SD = 1.4826;

/** Median absolute deviation of sorted values from `middle`, walking outwards from it. */
function medianDeviation(sorted: Float64Array, middle: number): number {
  const n = sorted.length;
  let right = n >> 1;
  let left = right - 1;
  let deviation = 0;
  for (let i = 0; i <= n >> 1; i++) {
    const below = left >= 0 ? middle - sorted[left]! : Infinity;
    const above = right < n ? sorted[right]! - middle : Infinity;
    if (below < above) left--;
    else right++;
    deviation = Math.min(below, above);
  }
  return deviation;
}

/**
 * Huber's mean (1964): values are pulled in to ± CLIP standard deviations, but never to less than ± `floor`. A trimmed
 * mean sticks to the clock's grain: where a pair's difference is mostly −1, 0 or +1 steps, cutting 20 % from each end cuts
 * away all but the zeros, and a true 0.1 % is measured as 0. With `floor` at two steps all of these count in full, and a
 * pause of the scheduler still does not. Standard error by Huber's sandwich. Sorts `values` in place.
 * @param floor as a fraction of a block's time, like the log ratios.
 * @returns null for fewer than 4 values.
 */
export function huberMean(values: Float64Array, floor: number): GroupMean | null {
  const n = values.length;
  if (n < 4) return null;
  values.sort();
  const middle = (values[(n - 1) >> 1]! + values[n >> 1]!) / 2;
  const clip = Math.max(CLIP * MAD_TO_SD * medianDeviation(values, middle), floor, 1e-9);
  let mean = middle;
  let squares = 0;
  let inside = n;
  for (let i = 0; i < 50; i++) {
    let sum = 0;
    squares = 0;
    inside = 0;
    for (let j = 0; j < n; j++) {
      const off = values[j]! - mean;
      const pulled = off > clip ? clip : off < -clip ? -clip : off;
      if (pulled === off) inside++;
      sum += pulled;
      squares += pulled * pulled;
    }
    if (inside === 0) inside = 1;
    mean += sum / inside;
    if (Math.abs(sum / inside) < 1e-9) break;
  }
  return { mean, se: Math.max(Math.sqrt((squares * n) / (n - 1)) / inside, 1e-9), n };
}

/** Over compilations: the mean, its standard error, and the variance between compilations. */
export interface PooledMean {
  readonly mean: number;
  readonly se: number;
  readonly df: number;
  /** Variance between compilations, τ². */
  readonly between: number;
  /** Mean variance within compilations. */
  readonly within: number;
  readonly groups: number;
  readonly n: number;
}

/**
 * Do compilations differ, so that more of them help and more pairs do not? Noise alone makes eight of them scatter three times
 * as widely as it should once in 250 cases.
 */
export function differs({ between, within }: PooledMean): boolean {
  return between > 2 * within;
}

function weighted(groups: readonly GroupMean[], between: number): { mean: number; weight: number; spread: number } {
  let weight = 0;
  let sum = 0;
  for (const { mean, se } of groups) {
    const w = 1 / (se * se + between);
    weight += w;
    sum += w * mean;
  }
  const mean = sum / weight;
  let spread = 0;
  for (const group of groups) spread += (group.mean - mean) ** 2 / (group.se * group.se + between);
  return { mean, weight, spread };
}

/**
 * Variance between groups by Paule and Mandel (1982): the τ² ≥ 0 at which the weighted squares equal their degrees of
 * freedom. Newton from below on a convex falling function, so it never passes the root.
 */
export function pauleMandel(groups: readonly GroupMean[]): number {
  const df = groups.length - 1;
  let between = 0;
  for (let i = 0; i < 100; i++) {
    const { mean, spread } = weighted(groups, between);
    const excess = spread - df;
    if (excess <= 1e-10) break;
    let slope = 0;
    for (const group of groups) slope += (group.mean - mean) ** 2 / (group.se * group.se + between) ** 2;
    const step = excess / slope;
    between += step;
    if (step <= 1e-12 * between) break;
  }
  return between;
}

/** Pairs that the other compilations' scatter counts for. */
const LENT = 30;

/**
 * A standard error from a few pairs is itself a matter of luck, and a weight made of it favours the compilation that
 * happened to scatter least. So each borrows from the scatter of all (Smyth 2004, in Statistical Applications in Genetics
 * and Molecular Biology 3): with eight pairs in each of four compilations, A/A was 7.5 % alarms without it.
 */
export function moderated(means: readonly (GroupMean | null)[]): readonly (GroupMean | null)[] {
  const known = means.filter((mean) => mean !== null);
  const shared = known.reduce((sum, { se, n }) => sum + se * se * n, 0) / known.length;
  return means.map((given) => {
    if (given === null) return null;
    const { mean, se, n } = given;
    const own = Math.max(0, n - 1);
    return { mean, se: Math.sqrt((LENT * shared + own * se * se * n) / (LENT + own) / n), n };
  });
}

/**
 * Random-effects mean with the variance of Hartung and Knapp (2001), to be used with Student's t on groups − 1 degrees
 * of freedom: se² = Σ w·(y − mean)² / ((groups − 1)·Σ w).
 * @returns null for fewer than two groups.
 */
export function pool(groups: readonly GroupMean[]): PooledMean | null {
  if (groups.length < 2) return null;
  const df = groups.length - 1;
  const between = pauleMandel(groups);
  const { mean, weight, spread } = weighted(groups, between);
  let within = 0;
  let n = 0;
  for (const group of groups) {
    within += (group.se * group.se) / groups.length;
    n += group.n;
  }
  return { mean, se: Math.sqrt(spread / (df * weight)), df, between, within, groups: groups.length, n };
}

/** Half the width of the interval at level 1 − alpha, in the units of the mean. */
export function halfWidth(pooled: PooledMean, alpha = 0.05): number {
  return pooled.se * studentQuantile(alpha, pooled.df);
}

/**
 * Level of intervals closed at a look before the last. A point is closed where its spread happens to look small, so at 5 %
 * its interval held the truth in 92.9 % of simulated sweeps; at this level in 95 %.
 */
export const LOOK_LEVEL = 0.03;
/** Level of the last look. */
export const LAST_LEVEL = 0.05;

/** Pairs for which the confidence sequence is narrowest, over 8.78 = 1 − 2·ln 0.05 + ln(−2·ln 0.05). */
const MIXTURE = 200 / 8.78;

/**
 * Level at which an interval after `pairs` pairs belongs to a 95 % confidence sequence, so that one may look at any
 * moment: Robbins' normal mixture (1970), |mean| ≤ se·sqrt((1 + r/n)·ln((n + r)/(r·α²))).
 */
export function sequenceLevel(pairs: number): number {
  const n = Math.max(1, pairs);
  return normalTail(Math.sqrt((1 + MIXTURE / n) * Math.log((n + MIXTURE) / (MIXTURE * 0.05 * 0.05))));
}

/** A pooled mean of logarithms as a factor less `less`: an overhead with `less` 1, a plain factor with 0. */
export function fraction(pooled: PooledMean, alpha = 0.05, less = 1): Estimate {
  const half = halfWidth(pooled, alpha);
  const at = (x: number): number => (less === 1 ? Math.expm1(x) : Math.exp(x));
  return { value: at(pooled.mean), low: at(pooled.mean - half), high: at(pooled.mean + half) };
}

/** A pooled mean of plain values with its interval. */
export function plain(pooled: PooledMean, alpha = 0.05): Estimate {
  const half = halfWidth(pooled, alpha);
  return { value: pooled.mean, low: pooled.mean - half, high: pooled.mean + half };
}

/** Whether a figure and its interval are known: not where nothing, or too little, was measured. */
export const isFigure = ({ value, low, high }: Estimate): boolean => [value, low, high].every(Number.isFinite);
