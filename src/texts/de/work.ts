/** The weight of an iteration, in German. */
import type { RunTexts } from '../catalogue.ts';
import type { Formats } from '../formats.ts';

export const workGerman = ({ count, plural, time }: Formats): RunTexts['work'] => ({
  name: 'Gewicht einer Iteration',
  prime: 'die Prüfung einer Zahl',
  steps: 'gleiche Schritte',
  number: 'Schritte einer Iteration',
  slider: 'Schritte einer Iteration, Regler',
  value: (steps, micros) =>
    micros === null
      ? plural(steps, 'Schritt', 'Schritte')
      : `${plural(steps, 'Schritt', 'Schritte')}, hier etwa ${time(micros)}`,
  scale: ['1', '10', '100', '1k', '10k'],
  lighter: 'leicht',
  heavier: 'schwer',
  allowed: `Eine ganze Zahl von 1 bis ${count(2 ** 20)} (2^20).`,
  primeNote: 'Eine Iteration prüft eine Zahl: Je größer ihre Zahlen, desto teurer ist sie.',
  primeTime: (micros) => `Hier etwa ${time(micros)}.`,
  stepsNote: 'Dann ist keine Zahl prim: Der Fund ist gepflanzt, nach so vielen Iterationen wie zuvor.',
  unknown: 'Ein Lauf sagt, wie lange sie hier dauern.',
  empty: 'Kein Bereich hat Zahlen: Es gibt nichts zu tun.',
});
