/**
 * The cost of a check from many intervals: overhead against 1/k, a line through the origin, and whether it is one. Where it
 * is not, a rare check may cost more than a frequent one: a processor foresees a branch that comes every few iterations,
 * and mispredicts one that comes every hundred. Then there are two lines, one for each.
 */
import { fTail } from './distributions.ts';
import { halfWidth, plain, pool, type GroupMean } from './estimate.ts';
import type { Estimate, InferredCurve, Misfit } from './results.ts';
import type { Interval } from '../contract/settings.ts';

/** Below this interval the loop around the check is another one to the processor: those points are kept out of the slope. */
export const SLOPE_FROM = 16;

/** One compilation: its overheads at the intervals of the slope (same order in all), as log ratios, and its t. */
export interface SlopeGroup {
  readonly nsPerIteration: number;
  /** null where this compilation has too few pairs. */
  readonly means: readonly (GroupMean | null)[];
}

export interface Slope {
  /** With one c for all intervals. */
  readonly nsPerCheck: Estimate;
  readonly misfit: Misfit;
  /** The same, or bent where that was not enough. */
  readonly curve: Omit<InferredCurve, 'frequent'>;
}

/** Level at which the law with one c is rejected. */
const LEVEL = 0.05;
/** A bend moves the best interval, so that it takes more to believe it. */
const BEND_LEVEL = 0.01;
/** A line of its own needs this many points. */
const LEAST_POINTS = 2;
/** A processor looks back some hundred branches: rarer checks are all alike, and a step among them is something else. */
const RARE_FROM_AT_MOST = 200;

interface Line {
  readonly slope: GroupMean;
  readonly nsPerCheck: GroupMean;
  /** Departures from this compilation's own line, as fractions. */
  readonly residuals: readonly number[];
  readonly weights: readonly number[];
}

/** Weighted least squares through the origin within one compilation, over the points from `first` to before `end`. */
function fitLine(intervals: readonly number[], group: SlopeGroup, first: number, end: number): Line | null {
  const y: number[] = [];
  const weights: number[] = [];
  let xx = 0;
  let xy = 0;
  let n = 0;
  for (let i = first; i < end; i++) {
    const mean = group.means[i];
    if (!mean) return null;
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
    residuals: y.map((overhead, i) => overhead - slope / intervals[first + i]!),
    weights,
  };
}

const linesOf = (intervals: readonly number[], groups: readonly SlopeGroup[], first: number, end: number): Line[] =>
  groups.map((group) => fitLine(intervals, group, first, end)).filter((line) => line !== null);

interface Departures {
  /** The weighted squares of the points' mean departures, and of how they scatter over compilations. */
  readonly between: number;
  readonly within: number;
  readonly largest: number;
  readonly at: Interval | null;
}

function departures(intervals: readonly Interval[], lines: readonly Line[]): Departures {
  let between = 0;
  let within = 0;
  let largest = 0;
  let at: Interval | null = null;
  for (let i = 0; i < intervals.length; i++) {
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
  return { between, within, largest, at };
}

/**
 * Lack of fit: the points' mean departures against how they scatter over compilations. Both sums of squares are weighted
 * alike; under the law their ratio is F with (points − slopes) and (points − slopes)·(compilations − 1) degrees of freedom.
 */
function testFit({ between, within, largest, at }: Departures, free: number, compilations: number): Misfit {
  if (free < 2 || compilations < 2) return { p: null, rejected: false, largest, at };
  const d2 = free * (compilations - 1);
  const p = fTail(between / free / (within / d2), free, d2);
  return { p, rejected: p < LEVEL, largest, at };
}

/** Where the points may be parted: indices of the first rare one. */
function places(numbers: readonly number[]): readonly number[] {
  return numbers.flatMap((k, at) =>
    at >= LEAST_POINTS && at <= numbers.length - LEAST_POINTS && k <= RARE_FROM_AT_MOST ? [at] : [],
  );
}

interface Bend {
  readonly at: number;
  readonly often: readonly Line[];
  readonly rare: readonly Line[];
  readonly rest: Departures;
}

/** Two lines instead of one, parted where they leave least; null when there are too few points. */
function bestBend(
  intervals: readonly Interval[],
  numbers: readonly number[],
  groups: readonly SlopeGroup[],
): Bend | null {
  let best: Bend | null = null;
  for (const at of places(numbers)) {
    const often = linesOf(numbers, groups, 0, at);
    const rare = linesOf(numbers, groups, at, numbers.length);
    if (often.length < groups.length || rare.length < groups.length) continue;
    const [low, high] = [departures(intervals.slice(0, at), often), departures(intervals.slice(at), rare)];
    const largest = Math.abs(low.largest) > Math.abs(high.largest) ? low : high;
    const rest = { ...largest, between: low.between + high.between, within: low.within + high.within };
    if (best === null || rest.between < best.rest.between) best = { at, often, rare, rest };
  }
  return best;
}

/** Does a rare check cost more? By the compilations' differences, at a level divided by the places tried. */
function isBent({ often, rare }: Bend, tried: number): boolean {
  const difference = pool(
    rare.map(({ slope }, j) => ({
      mean: slope.mean - often[j]!.slope.mean,
      se: Math.hypot(slope.se, often[j]!.slope.se),
      n: slope.n,
    })),
  );
  return difference !== null && difference.mean > halfWidth(difference, (2 * BEND_LEVEL) / tried);
}

function estimates(lines: readonly Line[], alpha: number): Pick<InferredCurve, 'ratio' | 'nsPerCheck'> | null {
  const ratio = pool(lines.map((line) => line.slope));
  const cost = pool(lines.map((line) => line.nsPerCheck));
  return ratio === null || cost === null ? null : { ratio: plain(ratio, alpha), nsPerCheck: plain(cost, alpha) };
}

function bentCurve(
  intervals: readonly Interval[],
  numbers: readonly number[],
  groups: readonly SlopeGroup[],
  alpha: number,
): Slope['curve'] | null {
  const bend = bestBend(intervals, numbers, groups);
  if (bend === null || !isBent(bend, places(numbers).length)) return null;
  const often = estimates(bend.often, alpha);
  const rare = estimates(bend.rare, alpha);
  if (often === null || rare === null) return null;
  const misfit = testFit(bend.rest, numbers.length - 2, bend.rare.length);
  return {
    ...rare,
    often: { ...often, upTo: numbers[bend.at - 1]!, from: numbers[bend.at]! },
    from: numbers[0]!,
    misfit,
  };
}

/**
 * The cost of a check with its interval over compilations, or null with fewer than two compilations or no interval.
 * @param alpha level of the intervals, 1 − confidence
 * @param intervals those of the slope, ascending: numbers ≥ SLOPE_FROM; `never` counts as out of reach (1/k = 0).
 */
export function fitSlope(intervals: readonly Interval[], groups: readonly SlopeGroup[], alpha = 0.05): Slope | null {
  const numbers = intervals.map((k) => (k === 'never' ? Infinity : k));
  const whole = groups.filter(({ means }) => means.every((mean) => mean !== null));
  const lines = linesOf(numbers, whole, 0, numbers.length);
  const one = estimates(lines, alpha);
  if (one === null) return null;
  const misfit = testFit(departures(intervals, lines), numbers.length - 1, lines.length);
  const bent = misfit.p !== null && misfit.p < BEND_LEVEL ? bentCurve(intervals, numbers, whole, alpha) : null;
  return { nsPerCheck: one.nsPerCheck, misfit, curve: bent ?? { ...one, often: null, from: numbers[0]!, misfit } };
}
