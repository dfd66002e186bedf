/** The report of one sitting, in German. */
import type { ChartFigures } from '../chart-figures.ts';
import type { ChartTexts } from '../catalogue.ts';
import type { Formats } from '../formats.ts';
import { machineGerman } from './machine.ts';

export const reportGerman = (formats: Formats, figures: ChartFigures): ChartTexts['sitting']['words'] => {
  const { count, date, figure, plural } = formats;
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
    methods({ settings, environment, workers, seed, preflight, certificate, seconds, precision }) {
      const unit = settings.unit === 'primes' ? 'Primzahlen' : 'Iterationen';
      const loop = `Kernel ${settings.kernel}, Flagge ${settings.flag}, Wächter ${settings.guard}, Einheit ${unit}`;
      const crew =
        workers === 1 ? 'einem Worker allein' : `${plural(workers, 'Worker', 'Workern')}, die gleichzeitig liefen`;
      return [
        `Mehraufwand des Prüfens einer gemeinsamen Flagge, gemessen mit Early Exit auf ${machine(environment)} (${environment.userAgent}), ${date(environment.time)}.`,
        `Die Schleife (${loop}) wurde in Blöcken von ${count(preflight.iterationsPerBlock)} Iterationen (etwa ${formats.time(preflight.blockMicros)}) von ${crew} gestoppt.`,
        `Jedes Prüfintervall wurde in benachbarten Paaren in zufälliger Folge (Startwert ${String(seed)}) mit „nie prüfen“ verglichen: ${plural(certificate.pairs, 'Paar', 'Paare')} über ${plural(certificate.compilations, 'Übersetzung', 'Übersetzungen')} in ${figure(seconds)} s; ungültig: ${plural(certificate.voided, 'Paar', 'Paare')}.`,
        `Angegeben sind getrimmte Mittel der Verhältnisse der Paare mit 95-%-Intervallen; angestrebt war ± ${figures.finePercent(precision)}.`,
        `Proben der Methode: Die Schleife mit sich selbst verglichen ergab ${figures.percentEstimate(certificate.aa)} (wahr ist 0), bekannte Mehrarbeit von 2 % ergab ${figures.percentEstimate(certificate.control)}; das Zertifikat ist ${certificate.valid ? 'gültig' : 'nicht gültig'}.`,
      ].join(' ');
    },
    cardFrom: ({ environment, seconds }) =>
      `In ${figure(seconds)} s gemessen auf ${machine(environment)}, ${date(environment.time)}.`,
  };
};
