/** Where a find lies whose place is drawn anew for each run. */
import type { Settings } from '../../contract/settings.ts';
import { stretchOf } from '../../contract/target.ts';

/**
 * The same settings with the find at one place, uniform over its stretch; as they are where there is nothing to draw.
 * `unit` gives 0 ≤ x < 1. In the middle between two fractions of a number, so that rounding finds that number again.
 */
export function drawTarget(settings: Settings, unit: () => number = Math.random): Settings {
  const { target, ranges } = settings;
  if (target === 'prime' || 'at' in target) return settings;
  const [from, to] = stretchOf(target);
  const length = ranges[target.worker]![1] - ranges[target.worker]![0];
  const place = Math.min(length - 1, Math.floor((from + unit() * (to - from)) * length));
  return { ...settings, target: { worker: target.worker, at: Math.min((place + 0.5) / length, 1 - Number.EPSILON) } };
}
