/** How something was measured, in German. */
import type { Environment } from '../../contract/record.ts';
import type { Settings } from '../../contract/settings.ts';
import { behind, type Behind } from '../behind.ts';
import type { ChartTexts } from '../catalogue.ts';
import type { ChartFigures } from '../chart-figures.ts';
import type { Formats } from '../formats.ts';
import { machineGerman } from './machine.ts';

export const methodsGerman = (formats: Formats, figures: ChartFigures): ChartTexts['methods'] => {
  const { count, date, figure, fixed, plural, short } = formats;
  const { exact, finePercent, percentEstimate, pValue, roughly, unitEstimate } = figures;
  const machine = machineGerman(formats);
  const made = (what: string, environment: Environment): string =>
    `${what}, gemessen mit Early Exit auf ${machine(environment)} (${environment.userAgent}), ${date(environment.time)}.`;
  const loop = ({ kernel, flag, guard, unit }: Settings): string =>
    `Kernel ${kernel}, Flagge ${flag}, Wächter ${guard}, Einheit ${unit === 'primes' ? 'Primzahlen' : 'Iterationen'}`;
  const crew = (workers: number): string =>
    workers === 1 ? 'einem Worker allein' : `${plural(workers, 'Worker', 'Workern')}, die gleichzeitig liefen`;
  const alsoTogether = (workers: number): string =>
    workers === 1 ? 'mit einem Worker allein' : `mit einem Worker allein und mit ${count(workers)} gleichzeitig`;
  const pairsOf = ({ pairs, compilations }: Behind, seconds: number): string =>
    `${plural(pairs, 'Paar', 'Paare')} über jeweils mindestens ${plural(compilations, 'Übersetzung', 'Übersetzungen')} in ${figure(seconds)} s`;

  const sweep: ChartTexts['methods']['sweep'] = (result) => {
    const { settings, environment, workers, seed, preflight, certificate, seconds, precision } = result;
    return [
      made('Mehraufwand des Prüfens einer gemeinsamen Flagge', environment),
      `Die Schleife (${loop(settings)}) wurde in Blöcken von ${count(preflight.iterationsPerBlock)} Iterationen (etwa ${formats.time(preflight.blockMicros)}) von ${crew(workers)} gestoppt.`,
      `Jedes Prüfintervall wurde in benachbarten Paaren in zufälliger Folge (Startwert ${String(seed)}) mit „nie prüfen“ verglichen: ${plural(certificate.pairs, 'Paar', 'Paare')} über ${plural(certificate.compilations, 'Übersetzung', 'Übersetzungen')} in ${figure(seconds)} s; ungültig: ${plural(certificate.voided, 'Paar', 'Paare')}.`,
      `Angegeben sind getrimmte Mittel der Verhältnisse der Paare mit 95-%-Intervallen; angestrebt war ± ${finePercent(precision)}.`,
      `Proben der Methode: Die Schleife mit sich selbst verglichen ergab ${percentEstimate(certificate.aa)} (wahr ist 0), bekannte Mehrarbeit von 2 % ergab ${percentEstimate(certificate.control)}; das Zertifikat ist ${certificate.valid ? 'gültig' : 'nicht gültig'}.`,
    ].join(' ');
  };

  return {
    sweep,
    exits: ({ settings, environment, seed, seconds }, point) =>
      [
        made('Austritte nach dem Hissen einer gemeinsamen Flagge', environment),
        `${count(settings.ranges.length)} Worker (${loop(settings)}) suchten und prüften alle ${plural(point.interval, 'Iteration', 'Iterationen')}; die Flagge wurde ${count(point.rounds)}-mal gehisst, jeder Worker jeweils an einer zufälligen Stelle zwischen zweien seiner Prüfungen (Startwert ${String(seed)}; alle Intervalle zusammen ${figure(seconds)} s).`,
        `Was ein Worker noch tat, ist die genaue Zahl seiner eigenen Iterationen nach der Flagge: ${plural(point.iterations.n, 'Austritt', 'Austritte')}, Mittel ${exact(point.iterations.mean)}, Median ${exact(point.iterations.median)}, 95 % bis ${exact(point.iterations.p95)}, höchstens ${exact(point.iterations.max)}; der letzte im Mittel ${exact(point.last.iterations.mean)}.`,
        `Das Modell ist eine Gleichverteilung auf 0 bis k: Mittel ${exact(point.model.one)}, der letzte ${exact(point.model.last)}${point.uniform === null ? '' : ` (Kolmogorows Test an je einem Austritt: ${pValue(point.uniform.p)})`}.`,
        `Zeiten sind die der Uhr, die in Schritten von ${formats.time(environment.clockStepMicros)} geht; ${plural(point.interrupted, 'Austritt fiel', 'Austritte fielen')} in eine Pause des Schedulers: in den Iterationen mitgezählt, in den Zeiten nicht; weniger als zwei Schritte: ${count(point.belowClock)}.`,
      ].join(' '),
    total: (result, { foundAfter, share, overshootMeasured }, best) =>
      [
        `Gesamtkosten des Prüfens und des späten Aufhörens, nach dem Modell n·c / k + α·k·t für einen Fund nach n = ${count(foundAfter)} Iterationen mit α = ${short(Number(share.toPrecision(2)))}, als Anteil der reinen Suche n·t.`,
        `Die Kosten einer Prüfung sind ${result.curve === null ? 'nicht bekannt' : `aus dem unten beschriebenen Mehraufwand erschlossen: c / t = ${unitEstimate(result.curve.ratio, 'Iterationen')}`}; der Überschuss der Marken ist ${overshootMeasured ? 'gemessen' : 'nach dem Modell'}.`,
        best === null
          ? 'Sie waren nicht von 0 zu unterscheiden: Gezeichnet ist, was sie höchstens sein können.'
          : `Das beste Intervall ist k = ${roughly(best.interval)} (95 %: ${roughly(best.low)} bis ${roughly(best.high)}); von ${roughly(best.nearLow)} bis ${roughly(best.nearHigh)} kostet es höchstens 5 % mehr als das Mindeste.`,
        sweep(result),
      ].join(' '),
    ladder: ({ environment, workers, work, rungs, seconds, seed }) =>
      [
        made('Kosten einer Prüfung einer gemeinsamen Flagge', environment),
        `Jede Art, sie zu lesen, wurde mit jedem Kernel ${alsoTogether(workers)} gestoppt, in einer Schleife, deren Iteration ${plural(work, 'Schritt', 'Schritte')} hat: eine Prüfung vor jeder Iteration gegen keine, in benachbarten Paaren in zufälliger Folge (Startwert ${String(seed)}).`,
        `${pairsOf(behind(rungs), seconds)}, alle Arten reihum.`,
        'Eine Prüfung ist das Verhältnis der beiden mal die Dauer einer Iteration; angegeben sind getrimmte Mittel mit 95-%-Intervallen, und was von 0 oder davon, wie weit die Schleife von sich selbst abweicht, nicht zu unterscheiden ist, steht als Obergrenze.',
      ].join(' '),
    weights: ({ settings, environment, workers, loops, slope, seconds, seed }) =>
      [
        made('Mehraufwand einer Prüfung vor jeder Iteration, nach dem Gewicht einer Iteration', environment),
        `${plural(loops.length, 'Schleife', 'Schleifen')} (Kernel ${settings.kernel}, Flagge ${settings.flag === 'message' ? 'lock' : settings.flag}), deren Iteration gleiche Schritte hat oder eine Zahl prüft, liefen ${alsoTogether(workers)}, mit einer Prüfung vor jeder Iteration und ohne, in benachbarten Paaren in zufälliger Folge (Startwert ${String(seed)}).`,
        `${pairsOf(behind(loops), seconds)}, alle Schleifen reihum.`,
        'Angegeben sind getrimmte Mittel der Verhältnisse der Paare mit 95-%-Intervallen.',
        ...(slope === null
          ? []
          : [
              `Die Steigung von ln Mehraufwand über ln Zeit, über die Schleifen aus Schritten mit einem Worker allein, ist ${fixed(slope.value, 2)} (95 %: ${fixed(slope.low, 2)} bis ${fixed(slope.high, 2)}).`,
            ]),
      ].join(' '),
    writing: ({ settings, environment, workers, work, points, locks, lost, seconds, seed }) =>
      [
        made('Kosten des Schreibens in jeder Iteration', environment),
        `Eine Iteration von ${plural(work, 'Schritt', 'Schritten')} (Kernel ${settings.kernel}), in der jeder Worker auch zählt, wurde für jede Art von Zähler ${workers === 1 ? 'mit einem Worker allein' : `mit 1 bis ${count(workers)} Workern gleichzeitig`} gestoppt, alle reihum in zufälliger Folge (Startwert ${String(seed)}).`,
        `${plural(behind(points).visits, 'Besuch', 'Besuche')} von vielen Blöcken, über jeweils mindestens ${plural(behind(points).compilations, 'Übersetzung', 'Übersetzungen')}, in ${figure(seconds)} s; angegeben ist eine Iteration samt Schreiben, mit 95-%-Intervallen, und Quotienten sind gegen Wörter auf eigenen Cachezeilen bei ebenso vielen Workern.`,
        ...(locks.length === 0
          ? []
          : [
              `Die Sperre ist eine Prüfung vor jeder Iteration gegen keine, in ${plural(behind(locks).pairs, 'Paar', 'Paaren')}.`,
            ]),
        ...(lost.length === 0
          ? []
          : ['Was ein einfaches Wort verliert, wurde in je einem Lauf für jede Zahl von Workern gezählt.']),
      ].join(' '),
  };
};
