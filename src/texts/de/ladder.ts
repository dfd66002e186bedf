/** The ladder, in German. */
import type { NoRung } from '../../measure/ladder-results.ts';
import type { PythonWay } from '../../measure/recorded-python.ts';
import type { ChartTexts } from '../catalogue.ts';
import type { LadderName } from '../chart-facts.ts';
import type { ChartFigures } from '../chart-figures.ts';
import { NO_FIGURE, type Formats } from '../formats.ts';
import { aloneGerman } from './alone.ts';

export const ladderGerman = (formats: Formats, { calibrated, roughly }: ChartFigures): ChartTexts['ladder'] => {
  const { count, date, day, plural, short } = formats;
  const alone = aloneGerman(formats);
  const flags = { atomic: 'atomar', plain: 'einfach', lock: 'Sperre', message: 'Nachricht' };
  const kernels = { wasm: 'WebAssembly', js: 'JavaScript' };
  const ways: Readonly<Record<PythonWay, string>> = {
    value: 'Value.value, mit Sperre',
    raw: 'RawValue.value, einfach',
    lock: 'Lock: acquire, release',
    queue: 'Queue.empty(), Nachricht',
  };
  const ns = (value: number): string => `${calibrated(value, 'ns')} ns`;
  const two = (value: number): string => short(Number(value.toPrecision(2)));
  const crowd = (workers: number): string => (workers === 1 ? 'allein' : `${count(workers)} zugleich`);
  const named = ({ flag, kernel, workers }: LadderName): string =>
    [flags[flag], ...(flag === 'message' ? [] : [kernels[kernel]]), crowd(workers)].join(', ');
  const cost = ({ value, below }: { readonly value: number; readonly below: number | null }): string =>
    below === null ? ns(value) : `unter ${two(below)} ns`;
  const why: Readonly<Record<NoRung, string>> = {
    'flag-unseen': 'sah nie wieder nach',
    'nothing-measured': 'noch nicht bekannt',
  };
  return {
    title: 'Die Leiter: was eine Prüfung kostet',
    start: 'Die Leiter messen',
    again: 'Noch einmal messen',
    stop: 'Stopp',
    progress: 'Fortschritt der Leiter',
    going: (secondsLeft) => `Es wird gemessen, noch etwa ${count(Math.ceil(secondsLeft))} s`,
    empty:
      'Hier noch nicht gemessen. Was kostet eine Prüfung: ein einfaches Lesen, ein atomares, eine Sperre, die sonst niemand will, eine, die alle wollen, ein Abgeben, um eine Nachricht zu hören? In höchstens einer Minute misst das Labor jede auf diesem Rechner; die ersten Punkte kommen nach einigen Sekunden.',
    stopped: 'Gestoppt: Was bis dahin gemessen war, bleibt.',
    x: 'Nanosekunden je Prüfung (logarithmisch)',
    row: (flag, kernel) => (flag === 'message' ? 'Nachricht: ein Abgeben' : `${flags[flag]} · ${kernels[kernel]}`),
    way: (way) => ways[way],
    here: 'Hier gemessen',
    recorded: ({ python, machine, time }, narrow) =>
      narrow
        ? `Anderswo: ${python}, ${day(time)}`
        : `Anderswo aufgezeichnet: ${python}, ${plural(machine.cores, 'Kern', 'Kerne')}, ${machine.model}, ${date(time)}`,
    tick: short,
    key: { alone: 'einer allein', together: 'alle zugleich' },
    dot: cost,
    why,
    best: (interval, narrow) => {
      const k = interval === null ? NO_FIGURE : roughly(interval);
      return narrow ? `bestes k ${k}` : k;
    },
    bestHead: 'bestes k für diesen Aufbau',
    choose: (flag, kernel) =>
      flag === 'message'
        ? 'Vom Fund durch eine Nachricht hören'
        : `Die Flagge so lesen: ${flags[flag]}, ${kernels[kernel]}`,
    sentence: (answer) => {
      switch (answer.kind) {
        case 'none':
          return 'Noch hat keine Sprosse eine Zahl.';
        case 'range':
          return [
            `Eine Prüfung kostet von ${cost(answer.cheapest)} (${named(answer.cheapest)}) bis ${cost(answer.dearest)} (${named(answer.dearest)}).`,
            ...(answer.queue === null
              ? []
              : [
                  `Die Sperre, die alle wollen, kostet ${two(answer.queue)}-mal so viel wie die, die sonst niemand will.`,
                ]),
          ].join(' ');
      }
    },
    unseen: (names) =>
      `${names.map(named).join('; ')}: Der Compiler hat die Flagge einmal gelesen und nie wieder nachgesehen. Das ist keine billige Prüfung, sondern keine: Ein Worker ginge nie vorzeitig.`,
    reading: ({ workers, environment }) =>
      [
        'Jeder Punkt: eine Prüfung vor jeder Iteration (k = 1), mit ihrem 95-%-Intervall.',
        workers > 1
          ? `Alle zugleich sind ${plural(workers, 'Worker', 'Worker')}.`
          : `${alone(environment.cores)}, so dass niemand sonst die Flagge wollen kann.`,
        'Drücken Sie eine Zeile, um die Flagge so zu lesen: Das Bild oben folgt ihr.',
      ].join(' '),
    notes: ({ work, foundAfter, rungs }) =>
      [
        `Die Schleife ist so leicht, dass man eine Prüfung sieht: ${plural(work, 'Schritt', 'Schritte')} je Iteration.`,
        ...(rungs.some(({ flag }) => flag === 'message')
          ? [
              'Mit einer Nachricht ist eine Prüfung ein Abgeben des Workers an seine Ereignisschleife, auf die schnellste Art dieses Browsers, nach der eine Nachricht sicher da ist; es wird für sich gemessen und ist auf jedem Kernel gleich.',
            ]
          : []),
        'In der eigenen Schleife ist eine Prüfung seltener und kann anderes kosten: Die misst „Mehraufwand“.',
        ...(foundAfter === null
          ? []
          : [
              `Bestes k: für diesen Aufbau, mit einem Fund nach ${plural(foundAfter, 'Iteration', 'Iterationen')}, nach dem, was eine seltene Prüfung kostet (in der Tabelle): nicht immer das, was eine bei k = 1 kostet. Ein Strich: Das ist nicht genau genug bekannt.`,
            ]),
        'Die farbige Zeile ist die Art dieses Aufbaus.',
        'Die Zeilen zu Python wurden anderswo aufgezeichnet, von einem Programm gleicher Art: anderer Rechner, andere Sprache.',
      ].join(' '),
    columns: {
      what: 'Prüfung',
      workers: 'Zugleich',
      source: 'Die Zahlen sind',
      ns: 'ns je Prüfung',
      low: 'von, ns',
      high: 'bis, ns',
      below: 'unter, ns',
      rare: 'selten, ns',
      best: 'Bestes k',
      pairs: 'Paare',
    },
    sources: { here: 'hier gemessen', recorded: 'aufgezeichnet' },
    python: 'Python',
  };
};
