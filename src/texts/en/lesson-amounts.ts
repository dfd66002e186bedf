/** Figures of predictions with their units. */
import type { PredictionUnit } from '../../contract/lessons.ts';
import { NO_FIGURE, type Formats } from '../formats.ts';

export const amountText =
  ({ count, fixed, figure, plural, time }: Formats) =>
  (value: number | null, unit: PredictionUnit): string => {
    if (value === null) return NO_FIGURE;
    switch (unit) {
      case 'iterations':
        return plural(Math.round(value), 'iteration', 'iterations');
      case 'times':
        return `${value < 10 ? fixed(value, 1) : figure(value)} times`;
      case 'nanoseconds':
        return time(value / 1000);
      case 'interval':
        return `k = ${count(value)}`;
      case 'rounds':
        return plural(Math.round(value), 'round', 'rounds');
    }
  };
