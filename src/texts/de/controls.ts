/** The first controls, in German. */
import type { Interval, Settings } from '../../contract/settings.ts';
import type { FirstTexts } from '../catalogue.ts';
import type { Formats } from '../formats.ts';

export const workersGerman = ({ plural }: Formats): FirstTexts['workers'] => ({
  name: 'Worker',
  number: 'Zahl der Worker',
  slider: 'Zahl der Worker, Regler',
  fewer: 'Ein Worker weniger',
  more: 'Ein Worker mehr',
  value: (workers: number) => plural(workers, 'Worker', 'Worker'),
  allowed: 'Eine ganze Zahl von 1 bis 64.',
  alone: 'Sonst sucht niemand: Es gibt niemanden zu benachrichtigen, und jede Prüfung ist umsonst.',
  crowded: (cores: number) =>
    `Mehr als ${plural(cores, 'Prozessorkern, der', 'Prozessorkerne, die')} hier gemeldet ${cores === 1 ? 'ist' : 'sind'}: Die Worker wechseln sich ab, und wer wartet, sieht keine Flagge.`,
});

const UNITS: Readonly<Record<Settings['unit'], string>> = { iterations: 'Iterationen', primes: 'Primzahlen' };

export const intervalGerman = ({ count }: Formats): FirstTexts['interval'] => ({
  name: 'Prüfintervall k',
  slider: 'Prüfintervall k, Regler',
  each: (worker: number) => `Prüfintervall von Worker ${worker}`,
  eachSlider: (worker: number) => `Prüfintervall von Worker ${worker}, Regler`,
  typed: (interval: Interval) => (interval === 'never' ? 'nie' : count(interval)),
  allowed: 'Eine ganze Zahl von 1 bis 536.870.912 (2^29) oder „nie“.',
  perWorker: 'Eines für jeden Worker',
  value: (interval: Interval, unit: Settings['unit']) => {
    if (interval === 'never') return 'nie: gar keine Prüfungen';
    if (interval === 1) return 'vor jeder Iteration';
    return `alle ${count(interval)} ${UNITS[unit]}`;
  },
  explain: (interval: Interval, unit: Settings['unit']) => {
    if (interval === 'never') return 'Liest die Flagge nie: kein Mehraufwand, aber niemand hört vor dem Ende auf.';
    if (unit === 'primes')
      return `Liest die Flagge, solange die Zahl seiner Primzahlen ein Vielfaches von ${count(interval)} ist.`;
    if (interval === 1) return 'Liest die Flagge vor jeder Iteration: kleinster Überschuss, größter Mehraufwand.';
    return `Liest die Flagge alle ${count(interval)} Iterationen.`;
  },
  scale: ['1', '10', '100', '1k', '10k', '100k', '1M', '∞'],
  smaller: 'höherer Mehraufwand',
  larger: 'größerer Überschuss',
  noEffect: 'k wirkt hier nicht: Es zählt Primzahlen, und in der Aufgabe „finden“ beendet die erste die Suche.',
});
