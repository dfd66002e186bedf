/** What every chart has, in German. */
import type { ChartTexts } from '../catalogue.ts';
import type { Formats } from '../formats.ts';
import { everyGerman } from './every.ts';
import { machineGerman } from './machine.ts';

export const chartFrameGerman = (formats: Formats): ChartTexts['chart'] => {
  const { count, date, plural } = formats;
  const machine = machineGerman(formats);
  const { every, name } = everyGerman(formats);
  const otherLoop = {
    own: [],
    light: ['Gemessen an der leichten Schleife, Zahlen von 2 bis 199, nicht an den eigenen Bereichen.'],
    heavy: [`Gemessen an der schweren Schleife, Zahlen ab ${count(1_000_000_000)}, nicht an den eigenen Bereichen.`],
  };
  const fieldNames = {
    ranges: 'Bereiche',
    kernel: 'Rechenkern',
    flag: 'Flagge',
    guard: 'Wächter',
    unit: 'Einheit',
    work: 'Arbeit einer Iteration',
    counter: 'Zähler',
  };
  const unitNames = { iterations: 'Iterationen', primes: 'Primzahlen' };
  return {
    interval: name,
    own: (interval) => `eigenes k: ${name(interval)}`,
    handle: 'Das eigene Prüfintervall k, im Diagramm',
    handleValue: (interval, unit) => (interval === 'never' ? 'nie: gar keine Prüfungen' : every(interval, unit)),
    how: 'Wie das gemessen wurde',
    pointAt: 'Auf das Diagramm zeigen: Hier erscheinen die Zahlen des nächsten Punktes.',
    pictureLabel: (title, sentences) => `${title}. ${sentences.join(' ')}`,
    table: (rows) => `Tabelle mit ${plural(rows, 'Zeile', 'Zeilen')}`,
    copyTable: 'Tabelle kopieren',
    copyCsv: 'CSV kopieren',
    copyMethods: 'Methode kopieren',
    methodsNote: 'Ein Absatz dazu, wie gemessen wurde, mit den Zahlen: unter das Bild zu setzen.',
    methodsCopied: 'Wie gemessen wurde, ist kopiert.',
    saveCsv: 'CSV sichern',
    pasted: (value) => String(value).replace('.', ','),
    saveSvg: 'SVG sichern',
    savePng: 'PNG sichern',
    rowsCopied: (rows) => `${plural(rows, 'Zeile', 'Zeilen')} kopiert.`,
    saved: (file) => `Gesichert als ${file}.`,
    exportFailed: 'Der Browser hat abgelehnt. Die Tabelle hat dieselben Zahlen.',
    recordedOn: (environment) =>
      `Anderswo aufgezeichnet, auf ${machine(environment)}, ${date(environment.time)}. Early Exit.`,
    madeOn: (environment) => `Gemessen mit ${machine(environment)}, ${date(environment.time)}. Early Exit.`,
    measuredOn: (time) => `Gemessen ${date(time)}.`,
    xTitle: (unit, narrow) => `Prüfintervall k, ${unitNames[unit]}${narrow ? '' : ' (log. Skala)'}`,
    other: (loop, fields) =>
      [
        ...otherLoop[loop],
        ...(fields.length === 0
          ? []
          : [
              `Gemessen mit anderen Einstellungen als den jetzigen: ${fields.map((field) => fieldNames[field]).join(', ')}.`,
            ]),
      ].join(' '),
    listOfIntervals:
      'Jeder Worker hat sein eigenes Intervall. Eine Messreihe und der Griff im Diagramm brauchen eines für alle.',
  };
};
