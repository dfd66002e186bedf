/** What writing costs, in German. */
import type { ChartTexts } from '../catalogue.ts';
import type { ChartFigures } from '../chart-figures.ts';
import type { Formats } from '../formats.ts';
import { aloneGerman } from './alone.ts';

export const writingGerman = (formats: Formats, { calibrated }: ChartFigures): ChartTexts['writing'] => {
  const { count, plural, short } = formats;
  const alone = aloneGerman(formats);
  const kernels = { wasm: 'WebAssembly', js: 'JavaScript' };
  const two = (value: number): string => short(Number(value.toPrecision(2)));
  const ways = {
    none: 'kein Zähler',
    padded: 'eigene Wörter, weit weg',
    packed: 'eigene Wörter, eine Zeile',
    plain: 'ein Wort, einfach',
    shared: 'ein Wort, atomar',
    lock: 'eine Sperre, je Prüfung',
  };
  const shortWays: typeof ways = {
    none: 'keiner',
    padded: 'weit weg',
    packed: 'eine Zeile',
    plain: 'einfach',
    shared: 'atomar',
    lock: 'Sperre',
  };
  return {
    title: 'Schreiben ist, was kostet',
    start: 'Messen, was Schreiben kostet',
    again: 'Noch einmal messen',
    stop: 'Stopp',
    progress: 'Fortschritt: was Schreiben kostet',
    going: (secondsLeft) => `Es wird gemessen, noch etwa ${count(Math.ceil(secondsLeft))} s`,
    empty:
      'Hier noch nicht gemessen. Jeder Worker zählt in jeder Iteration auch eins weiter. Was kostet das, wenn jeder ein Wort für sich hat, wenn diese Wörter Nachbarn im Speicher sind, wenn alle sich eins teilen? In etwa einer halben Minute misst es das Labor auf diesem Rechner, für einen Worker und für so viele, wie zugleich laufen.',
    stopped: 'Gestoppt: Was bis dahin gemessen war, bleibt.',
    x: 'Worker, die zugleich schreiben',
    y: (hasLock) => (hasLock ? 'ns je Iteration; Sperre: je Prüfung (log.)' : 'ns je Iteration (logarithmisch)'),
    tick: short,
    label: (way, ns, narrow) => `${narrow ? shortWays[way] : ways[way]} ${calibrated(ns, 'ns')}`,
    way: (way) => ways[way],
    sentence: ({ workers, cores, shared, packed, lock, lost }) =>
      workers === 1
        ? `${alone(cores)}: Niemand teilt etwas, also ist nicht zu sehen, was Teilen kostet.`
        : [
            shared === null
              ? `Dass ${count(workers)} Worker in einem Wort zählen, ist von eigenen Wörtern nicht zu unterscheiden.`
              : `${count(workers)} Worker, die in einem Wort des Speichers zählen, brauchen ${two(shared)}-mal so lange wie mit je einem eigenen.`,
            packed === null
              ? 'Ob ihre eigenen Wörter auf einer Cachezeile liegen, ist an der Zeit nicht zu erkennen.'
              : `Eigene Wörter auf einer Cachezeile, die niemand teilt: immer noch ${two(packed)}-mal so lange.`,
            ...(lock === null
              ? []
              : [
                  `Eine Sperre, die ${count(workers)} wollen, kostet ${two(lock)}-mal so viel wie eine, die niemand will.`,
                ]),
            ...(lost === null
              ? []
              : [
                  lost.counted === lost.expected
                    ? `Ein einfaches Wort für alle verlor im gezählten Lauf keine von ${count(lost.expected)} Änderungen; im nächsten vielleicht schon.`
                    : `Ein einfaches Wort für alle ist billiger und falsch: Von ${count(lost.expected)} Änderungen gingen ${count(lost.expected - lost.counted)} verloren (${two((100 * (lost.expected - lost.counted)) / lost.expected)} %).`,
                ]),
          ].join(' '),
    none: 'Noch hat nichts eine Zahl.',
    notes: ({ settings, work, workers, locks, environment }) =>
      [
        `Punkte: eine Iteration von ${plural(work, 'Schritt', 'Schritten')} samt Schreiben, in ${kernels[settings.kernel]}, mit ihrem 95-%-Intervall${locks.some(({ ns }) => ns !== null) ? '; bei der Sperre eine Prüfung vor jeder Iteration' : ''}.`,
        'Ein Prozessor schreibt in eine Zeile seines Caches nur, solange kein anderer sie hat: Was mehrere schreiben, wandert jedes Mal zwischen ihnen; was alle nur lesen, nicht.',
        environment.cores !== null && environment.cores <= 2
          ? 'Gemessen wurde auf höchstens zwei Kernen. Was mehr davon hinzufügten, ist nicht gemessen, und nicht geraten.'
          : workers === 1
            ? `${alone(environment.cores)}.`
            : `Es liefen ${count(workers)} Worker zugleich; mehr warteten nur auf einen Kern.`,
      ].join(' '),
    columns: {
      what: 'Was geschrieben wird',
      workers: 'Worker',
      ns: 'ns',
      low: 'von, ns',
      high: 'bis, ns',
      times: 'Mal eigene Wörter',
      timesLow: 'von, mal',
      timesHigh: 'bis, mal',
      counted: 'Gezählt',
      expected: 'Erwartet',
    },
  };
};
