/** Mehraufwand bei k = 1 nach dem Gewicht einer Iteration: in German. */
import type { Estimate } from '../../measure/results.ts';
import type { ChartTexts } from '../catalogue.ts';
import type { ChartFigures } from '../chart-figures.ts';
import type { Formats } from '../formats.ts';
import { powerText } from '../power-text.ts';
import { aloneGerman } from './alone.ts';

export const weightsGerman = (formats: Formats, { calibrated, percentTick }: ChartFigures): ChartTexts['weights'] => {
  const { count, fixed, plural, short } = formats;
  const alone = aloneGerman(formats);
  const flags = { atomic: 'atomares Lesen', plain: 'einfaches Lesen', lock: 'eine Sperre', message: 'eine Sperre' };
  const kernels = { wasm: 'WebAssembly', js: 'JavaScript' };
  const ns = (value: number): string => `${calibrated(value, 'ns')} ns`;
  const slopeOf = ({ value, low, high }: Estimate): string =>
    `${fixed(value, 2)} (${fixed(low, 2)} bis ${fixed(high, 2)})`;
  return {
    title: 'Das Gewicht einer Iteration: was eine Prüfung hinzufügt',
    start: 'Die Gewichte messen',
    again: 'Noch einmal messen',
    stop: 'Stopp',
    progress: 'Fortschritt der Gewichte',
    going: (secondsLeft) => `Es wird gemessen, noch etwa ${count(Math.ceil(secondsLeft))} s`,
    empty:
      'Hier noch nicht gemessen. Eine Prüfung vor jeder Iteration: Um wie viel länger läuft die Schleife, wenn eine Iteration eine Nanosekunde dauert, und wenn sie tausend dauert? Kostete eine Prüfung immer dasselbe, hieße zehnfache Arbeit ein Zehntel des Mehraufwands. In einer Minute misst das Labor, ob es hier so ist.',
    stopped: 'Gestoppt: Was bis dahin gemessen war, bleibt.',
    x: (narrow) =>
      narrow ? 'ns je Iteration (logarithmisch)' : 'Nanosekunden je Iteration ohne Prüfungen (logarithmisch)',
    y: 'Mehraufwand bei k = 1 (logarithmisch)',
    tick: short,
    percentTick,
    law: (check) => [`kostete eine Prüfung immer ${ns(check)}:`, 'Mehraufwand = Prüfung / Gewicht'],
    key: { alone: 'Schritte, einer allein', together: 'Schritte, alle zugleich', numbers: 'Tests von Zahlen ab …' },
    from: powerText,
    none: 'Noch hat nichts eine Zahl.',
    sentence: (answer) => {
      switch (answer.kind) {
        case 'none':
          return 'Noch hat nichts eine Zahl.';
        case 'no-slope':
          return 'In zu wenigen dieser Schleifen ist eine Prüfung von nichts zu unterscheiden: keine Steigung anzugeben.';
        case 'like':
          return `Der Mehraufwand fällt mit dem Gewicht, wie 1 / Gewicht: Steigung ${slopeOf(answer.slope)}.`;
        case 'wide':
          return `Der Mehraufwand fällt mit dem Gewicht: Steigung ${slopeOf(answer.slope)}, zu ungenau, um mehr zu sagen, als dass −1 möglich ist.`;
        case 'slower':
          return `Der Mehraufwand fällt langsamer, als das Gewicht wächst: Steigung ${slopeOf(answer.slope)}. Eine Prüfung kostet ${ns(answer.lightest.check)} bei Iterationen von ${ns(answer.lightest.iteration)} und ${ns(answer.heaviest.check)} bei solchen von ${ns(answer.heaviest.iteration)}.`;
        case 'faster':
          return `Der Mehraufwand fällt schneller, als das Gewicht wächst: Steigung ${slopeOf(answer.slope)}, nicht −1. Eine Prüfung kostet ${ns(answer.lightest.check)}, wo eine Iteration ${ns(answer.lightest.iteration)} dauert, aber nur ${ns(answer.heaviest.check)}, wo sie ${ns(answer.heaviest.iteration)} dauert: Einen Teil davon erledigt der Prozessor neben der Arbeit der Iteration.`;
      }
    },
    notes: ({ settings, workers, environment }) =>
      [
        `Jeder Punkt: eine Prüfung vor jeder Iteration (${flags[settings.flag]}, ${kernels[settings.kernel]}) gegen keine, mit ihrem 95-%-Intervall. Ein Pfeil nach unten: von nichts nicht zu unterscheiden, höchstens, was die Tabelle sagt.`,
        workers > 1
          ? `Quadrate: ${plural(workers, 'Worker', 'Worker')} zugleich. Wollen sie eine Sperre, so warten sie aufeinander, je schwerer eine Iteration, desto weniger; das biegt die Linie.`
          : `${alone(environment.cores)}.`,
        'Die Steigung ist die der Schritte von einem allein, auf diesen Achsen.',
      ].join(' '),
    columns: {
      what: 'Eine Iteration ist',
      workers: 'Zugleich',
      ns: 'ns je Iteration',
      overhead: 'Mehraufwand, %',
      low: 'von, %',
      high: 'bis, %',
      below: 'unter, %',
      check: 'ns je Prüfung',
      pairs: 'Paare',
    },
    weight: (of) => (of.kind === 'steps' ? plural(of.steps, 'Schritt', 'Schritte') : `Zahlen ab ${count(of.from)}`),
  };
};
