/** A figure of the lecture check as a language writes it. */
import type { ClaimFigure } from '../measure/claims/claim-results.ts';
import type { ChartFigures } from './chart-figures.ts';
import { NO_FIGURE, type Formats } from './formats.ts';

interface Words {
  readonly iterations: (value: number) => string;
  readonly of: (hits: string, n: string) => string;
  readonly between: (low: string, high: string) => string;
}

/** "0 of 300 (0 to 1.22 %)", "0.52 ns (0.47 to 0.57)", "2,000". */
export function claimFigureText(
  { count, fixed }: Formats,
  { finePercent, barePercent, percentEstimate, unitEstimate }: ChartFigures,
  words: Words,
): (figure: ClaimFigure) => string {
  return (figure) => {
    const { name, value, low, high, n, unit } = figure;
    if (!Number.isFinite(value)) return NO_FIGURE;
    const within = (text: (value: number) => string): string =>
      Number.isFinite(low + high) && low !== high ? ` (${words.between(text(low), text(high))})` : '';
    switch (unit) {
      case 'share':
        return `${words.of(count(Math.round(value * n)), count(n))} (${words.between(barePercent(low), finePercent(high))})`;
      case 'ns':
        return unitEstimate(figure, 'ns');
      case 'fraction':
        return percentEstimate(figure);
      case 'slope':
        return `${fixed(value, 2)}${within((each) => fixed(each, 2))}`;
      case 'iterations':
        return `${count(value)}${within(count)} ${words.iterations(value)}`;
      case 'count':
        return name.startsWith('orders') ? words.of(count(value), count(n)) : count(value);
    }
  };
}
