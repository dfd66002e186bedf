/** The fields of ranges and target, in German. */
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
