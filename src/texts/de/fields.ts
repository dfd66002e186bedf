/** The fields of Set up: workers, interval, ranges, target, in German. */
import type { Interval, Settings } from '../../contract/settings.ts';
import type { RunTexts } from '../catalogue.ts';
import type { Formats } from '../formats.ts';

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

export const workersFieldGerman = ({ plural }: Formats): RunTexts['workers'] => ({
  number: 'Zahl der Worker',
  slider: 'Zahl der Worker, Regler',
  allowed: 'Eine ganze Zahl von 1 bis 64.',
  alone: 'Sonst sucht niemand: Es gibt niemanden zu benachrichtigen, und jede Prüfung ist umsonst.',
  crowded: (cores: number) =>
    `Mehr als ${plural(cores, 'Prozessorkern, der', 'Prozessorkerne, die')} hier gemeldet ${cores === 1 ? 'ist' : 'sind'}: Die Worker wechseln sich ab, und wer wartet, sieht keine Flagge.`,
});

export const intervalFieldGerman = ({ count }: Formats): RunTexts['interval'] => ({
  name: 'Prüfintervall k',
  each: (worker: number) => `Prüfintervall von Worker ${worker}`,
  typed: (interval: Interval) => (interval === 'never' ? 'nie' : count(interval)),
  allowed: 'Eine ganze Zahl von 1 bis 536.870.912 (2^29) oder „nie“.',
  perWorker: 'Eines für jeden Worker',
  explain: (interval: Interval, unit: Settings['unit']) => {
    if (interval === 'never') return 'Liest die Flagge nie: kein Mehraufwand, aber niemand hört vor dem Ende auf.';
    if (unit === 'primes')
      return `Liest die Flagge, solange die Zahl seiner Primzahlen ein Vielfaches von ${count(interval)} ist.`;
    if (interval === 1) return 'Liest die Flagge vor jeder Iteration: kleinster Überschuss, größter Mehraufwand.';
    return `Liest die Flagge alle ${count(interval)} Iterationen.`;
  },
  noEffect: 'k wirkt hier nicht: Es zählt Primzahlen, und in der Aufgabe „finden“ beendet die erste die Suche.',
});
