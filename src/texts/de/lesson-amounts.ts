/** Größen von Vorhersagen mit ihren Einheiten. */
import type { PredictionUnit } from '../../contract/lessons.ts';
import { NO_FIGURE, type Formats } from '../formats.ts';

export const amountGerman =
  ({ count, fixed, figure, plural, time }: Formats) =>
  (value: number | null, unit: PredictionUnit): string => {
    if (value === null) return NO_FIGURE;
    switch (unit) {
      case 'iterations':
        return plural(Math.round(value), 'Iteration', 'Iterationen');
      case 'times':
        return `${value < 10 ? fixed(value, 1) : figure(value)}-mal`;
      case 'nanoseconds':
        return time(value / 1000);
      case 'interval':
        return `k = ${count(value)}`;
      case 'rounds':
        return plural(Math.round(value), 'Runde', 'Runden');
    }
  };
