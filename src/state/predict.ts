/**
 * What the model says of settings, in the same frame in which a control is dragged. A model is never shown as a
 * measurement: the page marks it. Sources: checks every k iterations of t ns each at c ns a check add c / (k·t); the
 * flag rises at a uniform phase, so that the next check is k/2 iterations away on average. Counting primes changes
 * neither: their counter stays on each value equally long, so that it is 0 mod k in one of k iterations.
 */
import type { Interval, Settings } from '../contract/settings.ts';
import { ratioAt } from '../measure/law.ts';
import { checkLaw, effectiveInterval } from './costs.ts';
import type { Costs, Prediction } from './types.ts';

/** Means over the workers, where each has an interval of its own. */
export function predict(settings: Settings, costs: Costs | null): Prediction {
  const intervals = settings.ranges.map((_range, worker) => effectiveInterval(settings, worker));
  const nobodyRaises = settings.task === 'count';
  const overshoot = mean(intervals.map((interval) => (interval === 'never' ? Infinity : interval / 2)));
  const overshootIterations = nobodyRaises || !Number.isFinite(overshoot) ? null : overshoot;
  return {
    overhead: intervals.every((interval) => interval === 'never') ? 0 : overheadOf(intervals, costs),
    overshootIterations,
    overshootMicros:
      costs === null || overshootIterations === null ? null : (overshootIterations * costs.nsPerIteration) / 1000,
  };
}

function overheadOf(intervals: readonly Interval[], costs: Costs | null): number | null {
  if (costs === null || !(costs.nsPerIteration > 0)) return null;
  const law = checkLaw(costs);
  if (law === null) return null;
  const perIteration = intervals.map((interval) => (interval === 'never' ? 0 : ratioAt(interval, law) / interval));
  return mean(perIteration) / costs.nsPerIteration;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
