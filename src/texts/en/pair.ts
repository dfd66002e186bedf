/** Lecture 27.2: two programs, two times, and what the difference really is. */
import type { Micros } from '../../contract/record.ts';
import type { SweepPoint } from '../../measure/results.ts';
import type { Formats } from '../formats.ts';

/** By the primes from one check to the next. */
export type MeasuredPair = Readonly<Record<10 | 1000, SweepPoint>>;

export const pairTexts = ({ count, fixed, percent }: Formats) => {
  const costs = ({ overhead, low, high }: SweepPoint): string =>
    `${percent(overhead)} (${percent(low)} to ${percent(high)})`;
  return {
    title: 'The lecture’s two programs',
    run: 'Run both',
    every: (k: number) => `a check every ${count(k)} primes`,
    seconds: (micros: Micros | null) => (micros === null ? '–' : `${fixed(micros / 1_000_000, 3)} s`),
    oneProvesNothing: 'One pair of times proves nothing: run both again.',
    difference(pair: MeasuredPair | null, measuring: boolean) {
      if (pair === null) return measuring ? 'Measuring the difference in pairs …' : '';
      const said = `Measured in pairs, longer than without checks: every 10 by ${costs(pair[10])}, every 1,000 by ${costs(pair[1000])}.`;
      if (measuring) return said;
      const apart = pair[10].low > pair[1000].high || pair[1000].low > pair[10].high;
      return apart ? `${said} The difference is real.` : `${said} This machine can’t tell them apart.`;
    },
  };
};
