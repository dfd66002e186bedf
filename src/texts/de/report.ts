/** The report of one sitting, in German. */
import type { ChartTexts } from '../catalogue.ts';
import type { Formats } from '../formats.ts';
import { machineGerman } from './machine.ts';

export const reportGerman = (formats: Formats): ChartTexts['sitting']['words'] => {
  const { date, figure } = formats;
  const machine = machineGerman(formats);
  return {
    title: 'Early Exit: Bericht einer Sitzung',
    made: (time) => `Erstellt ${date(time)}.`,
    here: (environment) => `Gemessen auf ${machine(environment)}. ${environment.userAgent}`,
    clock: ({ isolated, clockStepMicros }) =>
      `Die Seite war ${isolated ? '' : 'nicht '}isoliert; ihre Uhr geht in Schritten von ${formats.time(clockStepMicros)}.`,
    elsewhere: (environment) => `Aufgezeichnet auf ${machine(environment)}, ${date(environment.time)}.`,
    reopen: 'Im Labor öffnen',
    picture: 'Was auf dem Bildschirm war',
    pictureOf: (sentence) => `Der ganze Lauf, die Lupe um die Flagge und das Tal. ${sentence}`,
    runs: 'Läufe',
    runColumns: {
      time: 'Wann',
      settings: 'Einstellung',
      outcome: 'Was geschah',
      took: 'Dauer',
      overshoot: 'Vergebliche Iterationen, höchstens',
      latency: 'Letzter Ausstieg nach der Flagge',
      doubts: 'Im Zweifel',
    },
    sweeps: 'Mehraufwand des Prüfens, gemessen',
    sweepChart: 'Mehraufwand über dem Prüfintervall k, mit 95-%-Intervallen',
    sweepAxes: { x: 'Prüfintervall k', y: 'Mehraufwand' },
    never: 'nie',
    pointColumns: { k: 'k', overhead: 'Mehraufwand, %', low: '95 % von', high: 'bis', pairs: 'Paare' },
    exits: 'Ausstiege nach der Flagge',
    exitsChart:
      'Anteil der Austritte, die nicht länger waren, über dem Überschuss in Iterationen. Gestrichelt: gleichverteilt auf 0 bis k (Modell). Punkte: der Median, und wo 95 % gegangen waren.',
    exitColumns: {
      k: 'k',
      rounds: 'Ausstiege',
      mean: 'Mittel, Iterationen',
      p95: '95 % unter',
      max: 'Höchstens',
      micros: 'Mittel, µs',
      model: 'Modell, Iterationen',
    },
    card: 'Dieser Rechner',
    predictions: 'Vorhersagen',
    predictionColumns: {
      lesson: 'Lektion',
      when: 'Wann',
      said: 'Vorhergesagt',
      seen: 'Gesehen',
      words: 'In eigenen Worten',
    },
    claims: 'Die Vorlesung, geprüft',
    doubtful: 'Im Zweifel:',
    nothing: 'Noch ist nichts gelaufen und nichts gemessen.',
    cardFrom: ({ environment, seconds }) =>
      `In ${figure(seconds)} s gemessen auf ${machine(environment)}, ${date(environment.time)}.`,
  };
};
