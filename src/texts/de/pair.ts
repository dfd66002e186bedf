/** Vorlesung 27.2: zwei Programme, zwei Zeiten, und was der Unterschied wirklich ist. */
import type { Micros } from '../../contract/record.ts';
import type { SweepPoint } from '../../measure/results.ts';
import type { MeasuredPair, pairTexts } from '../en/pair.ts';
import type { Formats } from '../formats.ts';

export const pairGerman = ({ count, fixed, percent }: Formats): ReturnType<typeof pairTexts> => {
  const costs = ({ overhead, low, high }: SweepPoint): string =>
    `${percent(overhead)} (${percent(low)} bis ${percent(high)})`;
  return {
    title: 'Die zwei Programme der Vorlesung',
    run: 'Beide starten',
    every: (k: number) => `eine Prüfung alle ${count(k)} Primzahlen`,
    seconds: (micros: Micros | null) => (micros === null ? '–' : `${fixed(micros / 1_000_000, 3)} s`),
    oneProvesNothing: 'Ein Paar von Zeiten beweist nichts: noch einmal starten.',
    difference(pair: MeasuredPair | null, measuring: boolean) {
      if (pair === null) return measuring ? 'Der Unterschied wird paarweise gemessen …' : '';
      const said = `Paarweise gemessen, länger als ohne Prüfungen: alle 10 um ${costs(pair[10])}, alle 1.000 um ${costs(pair[1000])}.`;
      if (measuring) return said;
      const apart = pair[10].low > pair[1000].high || pair[1000].low > pair[10].high;
      return apart ? `${said} Der Unterschied ist echt.` : `${said} Dieser Rechner kann sie nicht auseinanderhalten.`;
    },
  };
};
