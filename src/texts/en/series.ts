/** What several runs in a row say together, over the picture. */
import type { Micros } from '../../contract/record.ts';
import type { Interval } from '../../contract/settings.ts';
import type { Formats } from '../formats.ts';

/** What several runs cost above their search alone, as shares of it. */
export interface SeriesCost {
  readonly middle: number;
  readonly mean: number;
  /** Of the mean, 95 %. */
  readonly low: number;
  readonly high: number;
  /** What the curve says at their k: a mean too. */
  readonly curve: number;
  /** Where their mean lies, beyond what chance makes of so few and beyond one per cent. */
  readonly place: 'around' | 'above' | 'below';
}

/** What several runs of the same settings are told by. */
export interface SeriesFacts {
  readonly runs: number;
  readonly interval: Interval | 'own';
  readonly micros: { readonly middle: Micros; readonly least: Micros; readonly most: Micros };
  /** Null where that cannot be told. */
  readonly cost: SeriesCost | null;
}

/** Words of the picture that these are made of. */
export interface SeriesWords {
  readonly share: (fraction: number) => string;
  readonly kOf: (interval: Interval | 'own') => string;
}

export const seriesTexts = ({ count, time }: Formats) => ({
  sentence({ runs, micros, cost }: SeriesFacts, { share }: SeriesWords): string {
    if (cost === null) return `${count(runs)} runs: half of them took less than ${time(micros.middle)}.`;
    const middle = `half cost less than + ${share(Math.max(0.001, cost.middle))}`;
    switch (cost.place) {
      case 'around':
        return `${count(runs)} runs lie around the curve: ${middle}.`;
      case 'above':
        return `${count(runs)} runs lie above the curve: ${middle}.`;
      case 'below':
        return `${count(runs)} runs lie below the curve: ${middle}.`;
    }
  },
  figures({ interval, micros, cost }: SeriesFacts, { share, kOf }: SeriesWords): string {
    const k = kOf(interval);
    const took = `time: median ${time(micros.middle)}`;
    if (cost === null) return `${k} · ${took} (${time(micros.least)} to ${time(micros.most)})`;
    const { middle, mean, low, high, curve } = cost;
    const costs = `cost: median + ${share(middle)}, mean + ${share(mean)} (${share(low)} to ${share(high)})`;
    return `${k} · ${costs}, curve + ${share(curve)} · ${took}`;
  },
  last: 'The lanes show the last of them.',
});
