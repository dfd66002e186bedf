/** The exit latency tab, in German. */
import type { ExitUnit } from '../../contract/view.ts';
import type { ChartTexts } from '../catalogue.ts';
import type { ExitsBasis } from '../chart-facts.ts';
import type { ChartFigures } from '../chart-figures.ts';
import type { Formats } from '../formats.ts';
import { everyGerman } from './every.ts';
import { faultGerman } from './faults.ts';

export const exitsGerman = (formats: Formats, { exact, pValue }: ChartFigures): ChartTexts['exits'] => {
  const { count, figure, plural } = formats;
  const faults = faultGerman(formats);
  const { every } = everyGerman(formats);
  const withUnit = (value: number, unit: ExitUnit): string => {
    if (unit === 'micros') return `${exact(value)} µs`;
    return value === 1 ? '1 Iteration' : `${exact(value)} Iterationen`;
  };
  const modelSentence = ({ model, unit }: ExitsBasis): string =>
    model === null
      ? 'Die gleichmäßige Rampe in µs erscheint, sobald die Kosten einer Iteration bekannt sind: einmal starten.'
      : `Im Mittel brauchte ein Worker ${exact(model.measured)} (Modell: ${withUnit(model.one, unit)}), der letzte von ${plural(model.others, 'anderem', 'anderen')} ${exact(model.lastMeasured)} (Modell: ${withUnit(model.last, unit)}).`;
  const phaseSentence = ({ kind, p }: NonNullable<ExitsBasis['phase']>): string => {
    switch (kind) {
      case 'uniform':
        return `Die Phase ist auf 0…k gleichverteilt, wie sie soll (${pValue(p)}).`;
      case 'too-short':
        return `Die Phase ist auf 0…k nicht gleichverteilt (${pValue(p)}): Die Bereiche sind für dieses k kurz, sodass Worker vor ihrer nächsten Prüfung ans Ende kommen, und solche Austritte zählen nicht.`;
      case 'not-uniform':
        return `Die Phase ist auf 0…k nicht gleichverteilt (${pValue(p)}): Etwas hält die Worker im Takt oder auf.`;
    }
  };
  const pauseSentence = (interrupted: number): string =>
    interrupted === 0
      ? 'Kein Austritt fiel in eine Pause des Schedulers.'
      : `${plural(interrupted, 'Austritt fiel', 'Austritte fielen')} in eine Pause des Schedulers: in Iterationen mitgezählt, in µs weggelassen.`;

  return {
    title: (k) => `Wie lange nach der Flagge ein Worker aufhört, k = ${count(k)}`,
    intervalName: 'k',
    interval: count,
    unitName: 'In',
    units: { iterations: 'Iterationen', micros: 'µs' },
    start: 'Austritte messen',
    again: 'Neu messen',
    stop: 'Stopp',
    progress: 'Fortschritt der Austritte',
    going: 'Die Flagge wird wieder und wieder gehisst, zu zufälligen Zeiten …',
    empty:
      'Noch nichts gemessen. Das Labor hisst die Flagge einige hundert Mal zu zufälligen Zeiten, für jedes von mehreren Prüfintervallen, und hält fest, wie weit jeder andere Worker noch kam.',
    emptyNote: 'Das dauert höchstens eine halbe Minute. Das Bild wächst dabei, und stoppen kann man jederzeit.',
    failed: (fault) => `Die Austritte waren nicht zu messen: ${faults.clause(fault)}.`,
    failedDo: 'Neu messen; scheitert es wieder, die Seite neu laden.',
    stopped: 'Gestoppt, bevor jedes Intervall gemessen war.',
    y: 'Anteil der Austritte, %',
    x: { iterations: 'Überschuss, Iterationen', micros: 'Austrittszeit, µs' },
    sentence: ({ k, unit, median, p95, last }) =>
      `Prüfen ${every(k, 'iterations')}: Die Hälfte der Austritte kam innerhalb von ${withUnit(median, unit)} nach der Flagge, 95 % innerhalb von ${withUnit(p95, unit)}; der letzte Worker brauchte ${withUnit(last, unit)} (Median).`,
    notes: (basis) =>
      [
        modelSentence(basis),
        ...(basis.phase === null ? [] : [phaseSentence(basis.phase)]),
        pauseSentence(basis.interrupted),
        ...(basis.belowClock === 0
          ? []
          : [
              `${count(basis.belowClock)} von ${plural(basis.exits, 'Austritt', 'Austritten')} ${basis.belowClock === 1 ? 'dauerte' : 'dauerten'} weniger als zwei Schritte der Uhr: In µs heißt das nur „unter der Uhr“.`,
            ]),
      ].join(' '),
    ramp: (narrow) => (narrow ? ['gleichverteilt', 'auf 0…k (Modell)'] : ['gleichverteilt auf 0…k (Modell)']),
    median: (value) => `Median ${exact(value)}`,
    p95: (value) => `95 % bis ${exact(value)}`,
    worker: (worker) => `Worker ${count(worker)}`,
    last: 'zuletzt',
    rows: 'Median ● bis 95 % |, Mittel nach Modell ○',
    basis: 'Gemessen',
    exits: (exits) => plural(exits, 'Austritt', 'Austritte'),
    rounds: (rounds) => plural(rounds, 'Runde', 'Runden'),
    interrupted: (exits) => `${count(exits)} unterbrochen`,
    belowClock: (exits) => `${count(exits)} unter der Uhr`,
    seconds: (seconds) => `${figure(seconds)} s`,
    workersTable: 'Tabelle der Worker',
    columns: {
      interval: 'k',
      median: 'Median, Iterationen',
      p95: '95 %, Iterationen',
      last: 'Letzter, Median, Iterationen',
      modelOne: 'Modell k/2, Iterationen',
      modelLast: 'Modell, Letzter, Iterationen',
      medianMicros: 'Median, µs',
      p95Micros: '95 %, µs',
      lastMicros: 'Letzter, Median, µs',
      rounds: 'Runden',
      interrupted: 'Unterbrochen',
      belowClock: 'Unter der Uhr',
      uniform: 'Gleichverteilt, p',
      worker: 'Worker',
      exits: 'Austritte',
    },
  };
};
