/** Check intervals in words. */
import type { Interval } from '../../contract/settings.ts';
import type { IntervalUnit } from '../chart-facts.ts';
import type { Formats } from '../formats.ts';

export const everyTexts = ({ count }: Formats) => ({
  /** "never", "1,000". */
  name: (interval: Interval): string => (interval === 'never' ? 'never' : count(interval)),
  /** What stands after "every": "iteration", "10 iterations". */
  every: (k: number, unit: IntervalUnit): string => {
    const one = unit === 'primes' ? 'prime' : 'iteration';
    return k === 1 ? one : `${count(k)} ${one}s`;
  },
});
