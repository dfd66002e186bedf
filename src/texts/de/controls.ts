/** The fields and sliders, in German. */
import type { Interval, Settings } from '../../contract/settings.ts';
import type { FirstTexts, RunTexts } from '../catalogue.ts';
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

export const rangesGerman = ({ count }: Formats): RunTexts['ranges'] => ({
  name: 'Bereiche',
  layout: 'Lage der Bereiche',
  forms: { adjacent: 'nacheinander', same: 'alle gleich', hand: 'jeder von Hand' },
  start: 'Anfang',
  startName: 'Anfang der Bereiche',
  length: 'Länge je Bereich',
  lengthName: 'Länge jedes Bereichs',
  from: (worker: number) => `Worker ${worker}: von`,
  to: (worker: number) => `Worker ${worker}: bis, ausschließlich`,
  span: (from: number, to: number) => `${count(from)} bis ausschließlich ${count(to)}.`,
  allowed: 'Eine ganze Zahl von 0 bis 9.007.199.254.740.991 (2^53 − 1).',
  allowedLength: (max: number) =>
    `Eine ganze Zahl von 0 bis ${count(max)}: Der letzte Bereich muss bis 2^53 − 1 zu Ende sein.`,
  allowedByHand:
    'Eine ganze Zahl von 0 bis 9.007.199.254.740.991 (2^53 − 1). Ein Bereich darf nicht vor seinem Anfang enden.',
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

export const targetGerman = ({ count, short }: Formats): RunTexts['target'] => ({
  name: 'Was die Flagge hisst',
  prime: 'die erste Primzahl',
  planted: 'ein gepflanzter Fund',
  worker: 'von Worker',
  workerName: 'Worker, der die Flagge hisst',
  atName: 'Wie weit in seinem Bereich, in Prozent',
  atSlider: 'Wie weit in seinem Bereich',
  atValue: (percent: number) => `${short(percent)} %`,
  number: (value: number) => `Bei der Zahl ${count(value)}. Die Marke auf der Bahn lässt sich auch ziehen.`,
  stretch: (first: number, last: number) =>
    `Bei einer Zahl zwischen ${count(first)} und ${count(last)}, in jedem Lauf einer anderen.`,
  drawn: 'Den Ort in jedem Lauf neu auslosen',
  empty: 'Der Bereich dieses Workers ist leer: Darin lässt sich nichts pflanzen.',
  allowed: 'Von 0 bis 99,99 Prozent.',
  none: 'Niemand hisst die Flagge: Jeder Worker zählt bis zum Ende seines Bereichs.',
});
