/** The cost of a check from many intervals: overhead against 1/k, a line through the origin, and whether it is one. */
import { fTail } from './distributions.ts';
import { plain, pool, type GroupMean } from './estimate.ts';
import type { Estimate, Misfit } from './results.ts';
import type { Interval } from '../engine/settings.ts';

/** Below this interval the loop around the check is another one to the processor: those points are kept out of the slope. */
export const SLOPE_FROM = 16;

/** One compilation: its overheads at the intervals of the slope (same order in all), as log ratios, and its t. */
export interface SlopeGroup {
  readonly nsPerIteration: number;
  /** null where this compilation has too few pairs. */
  readonly means: readonly (GroupMean | null)[];
}

export interface Slope {
  /** c / t in iterations: overhead = ratio / k. */
  readonly ratio: Estimate;
  readonly nsPerCheck: Estimate;
  readonly misfit: Misfit;
}

interface Line {
  readonly slope: GroupMean;
  readonly nsPerCheck: GroupMean;
  /** Departures from this compilation's own line, as fractions. */
  readonly residuals: readonly number[];
  readonly weights: readonly number[];
}

/** Weighted least squares through the origin within one compilation. */
function fitLine(intervals: readonly number[], group: SlopeGroup): Line | null {
  const y: number[] = [];
  const weights: number[] = [];
  let xx = 0;
  let xy = 0;
  let n = 0;
  for (const [i, mean] of group.means.entries()) {
    if (mean === null) return null;
    const overhead = Math.expm1(mean.mean);
    const weight = 1 / ((1 + overhead) * mean.se) ** 2;
    y.push(overhead);
    weights.push(weight);
    xx += weight / intervals[i]! ** 2;
    xy += (weight * overhead) / intervals[i]!;
    n += mean.n;
  }
  if (xx === 0) return null;
  const slope = xy / xx;
  const se = 1 / Math.sqrt(xx);
  const t = group.nsPerIteration;
  return {
    slope: { mean: slope, se, n },
    nsPerCheck: { mean: slope * t, se: se * t, n },
    residuals: y.map((overhead, i) => overhead - slope / intervals[i]!),
    weights,
  };
}

/**
 * Lack of fit at 5 %: the points' mean departures against how they scatter over compilations. Both sums of squares are
 * weighted alike; under the law their ratio is F with (points − 1) and (points − 1)·(compilations − 1) degrees of freedom.
 */
function testFit(intervals: readonly Interval[], lines: readonly Line[]): Misfit {
  const points = intervals.length;
  let between = 0;
  let within = 0;
  let largest = 0;
  let at: Interval | null = null;
  for (let i = 0; i < points; i++) {
    let weight = 0;
    let sum = 0;
    for (const line of lines) {
      weight += line.weights[i]!;
      sum += line.weights[i]! * line.residuals[i]!;
    }
    const mean = sum / weight;
    between += weight * mean * mean;
    for (const line of lines) within += line.weights[i]! * (line.residuals[i]! - mean) ** 2;
    if (Math.abs(mean) > Math.abs(largest)) [largest, at] = [mean, intervals[i]!];
  }
  if (points < 3 || lines.length < 2) return { p: null, rejected: false, largest, at };
  const d1 = points - 1;
  const d2 = d1 * (lines.length - 1);
  const p = fTail(between / d1 / (within / d2), d1, d2);
  return { p, rejected: p < 0.05, largest, at };
}

/**
 * The cost of a check with its interval over compilations, or null with fewer than two compilations or no interval.
 * @param alpha level of the intervals, 1 − confidence
 * @param intervals those of the slope: numbers ≥ SLOPE_FROM; `never` counts as out of reach (1/k = 0).
 */
export function fitSlope(intervals: readonly Interval[], groups: readonly SlopeGroup[], alpha = 0.05): Slope | null {
  const numbers = intervals.map((k) => (k === 'never' ? Infinity : k));
  const lines = groups.map((group) => fitLine(numbers, group)).filter((line) => line !== null);
  const ratio = pool(lines.map((line) => line.slope));
  const cost = pool(lines.map((line) => line.nsPerCheck));
  if (ratio === null || cost === null) return null;
  return { ratio: plain(ratio, alpha), nsPerCheck: plain(cost, alpha), misfit: testFit(intervals, lines) };
}
