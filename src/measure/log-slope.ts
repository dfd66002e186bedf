/** The slope of a line on log-log axes. */
import { studentQuantile } from './distributions.ts';
import type { Estimate } from './results.ts';

interface LogPoint {
  readonly x: number;
  /** All of it above 0. */
  readonly y: Estimate;
}

/** An interval at 95 % is so many standard errors wide at each side, or more. */
const NORMAL = 1.96;
/** Points are no better known than this, however narrow their intervals: their true line need not be quite straight. */
const LEAST_ERROR = 0.01;

/**
 * Weighted least squares of ln y against ln x. Points that scatter about their line by more than their intervals explain make
 * its interval wider. At least three points.
 */
export function slopeOfLogs(points: readonly LogPoint[]): Estimate {
  const logs = points.map(({ x, y }) => ({
    x: Math.log(x),
    y: Math.log(y.value),
    weight: 1 / Math.max(LEAST_ERROR, Math.log(y.high / y.low) / (2 * NORMAL)) ** 2,
  }));
  const sum = (of: (point: (typeof logs)[number]) => number): number => logs.reduce((all, point) => all + of(point), 0);
  const all = sum(({ weight }) => weight);
  const [meanX, meanY] = [sum(({ x, weight }) => weight * x) / all, sum(({ y, weight }) => weight * y) / all];
  const xx = sum(({ x, weight }) => weight * (x - meanX) ** 2);
  const value = sum(({ x, y, weight }) => weight * (x - meanX) * (y - meanY)) / xx;
  const scatter = sum(({ x, y, weight }) => weight * (y - meanY - value * (x - meanX)) ** 2);
  const df = points.length - 2;
  // Where the intervals explain the scatter they are what is known; else the scatter is, by so few points.
  const half = Math.max(NORMAL * Math.sqrt(1 / xx), studentQuantile(0.05, df) * Math.sqrt(scatter / df / xx));
  return { value, low: value - half, high: value + half };
}
