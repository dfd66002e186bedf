/** The facts of a sweep in sentences, in German. */
import type { ChartTexts } from '../catalogue.ts';
import type { Departure, RealAnswer } from '../chart-facts.ts';
import { LEAST_SAID, type ChartFigures } from '../chart-figures.ts';
import type { Formats } from '../formats.ts';
import { everyGerman } from './every.ts';

export const sweepGerman = (formats: Formats, figures: ChartFigures): ChartTexts['sweep'] => {
  const { count, plural } = formats;
  const { finePercent, percentEstimate, unitEstimate, signedPercent, pValue } = figures;
  const { every, name } = everyGerman(formats);
  const pairs = (n: number): string => plural(n, 'Paar', 'Paaren');

  const realAnswer = (answer: RealAnswer): string => {
    switch (answer.kind) {
      case 'unknown':
        return 'Noch nicht bekannt.';
      case 'invalid':
        return 'Das lässt sich nicht sagen: Diese Messung ist nicht gültig.';
      case 'no':
        return `Nein: Die Schleife, mit sich selbst verglichen, weicht schon um bis zu ${finePercent(answer.noise)} ab. Mehr Zeit macht das kleiner.`;
      case 'wide':
        return `Noch nicht: Kein Punkt ist genauer als auf ± ${finePercent(answer.worst)} bekannt. Mehr Zeit macht das kleiner.`;
      case 'partly':
        return `Ja bei ${count(answer.good)} von ${plural(answer.all, 'Intervall', 'Intervallen')}; die anderen sind nicht genauer als auf ± ${finePercent(answer.worst)} bekannt. Die Schleife, mit sich selbst verglichen, bleibt innerhalb von ± ${finePercent(answer.noise)}.`;
      case 'yes':
        return `Ja: Die Schleife, mit sich selbst verglichen, bleibt innerhalb von ± ${finePercent(answer.noise)}, und bekannte 2 % kamen als ${percentEstimate(answer.control)} wieder heraus.`;
    }
  };
  const away = ({ at, by }: Departure): string =>
    `Bei k = ${name(at)} liegt der Mehraufwand um ${signedPercent(by)} daneben.`;

  return {
    real: (answer) => `Ist 1 % hier ein echter Unterschied? ${realAnswer(answer)}`,
    own: (answer, unit) => {
      switch (answer.kind) {
        case 'never':
          return 'Es wird nie geprüft: kein Mehraufwand, und niemand hört früher auf.';
        case 'list':
          return 'Jeder Worker hat sein eigenes Intervall.';
        case 'measured':
          return `Prüfen ${every(answer.k, unit)} kostet ${percentEstimate(answer.overhead)} der Zeit ohne Prüfungen, aus ${pairs(answer.pairs)}.`;
        case 'nothing':
          return `Prüfen ${every(answer.k, unit)} kostet nichts, was sich von 0 unterscheiden ließe: ${percentEstimate(answer.overhead)}, aus ${pairs(answer.pairs)}.`;
        case 'wide': {
          const bound = answer.atMost === null ? '' : `höchstens ${finePercent(answer.atMost)}, `;
          return `Was Prüfen ${every(answer.k, unit)} kostet, lässt sich noch nicht sagen: ${bound}aus ${pairs(answer.pairs)}.`;
        }
        case 'inferred': {
          const { high } = answer.overhead;
          const costs = high < LEAST_SAID ? `weniger als ${finePercent(LEAST_SAID)}` : percentEstimate(answer.overhead);
          return `Prüfen ${every(answer.k, unit)}: ${costs}, aus der Kurve erschlossen, nicht selbst gemessen.`;
        }
        case 'unknown':
          return `Prüfen ${every(answer.k, unit)} ist nicht gemessen.`;
      }
    },
    law: (answer) => {
      switch (answer.kind) {
        case 'fits':
          return `Das Gesetz c / (k·t) beschreibt die Punkte ab k = 16 (${pValue(answer.p)}).`;
        case 'off':
          return `Das Gesetz c / (k·t) beschreibt diese Punkte nicht (${pValue(answer.p)}): ${away(answer)}`;
        case 'bent': {
          const { p, often, rare, rest } = answer;
          const bent = `Das Gesetz c / (k·t) mit nur einem c beschreibt diese Punkte nicht (${pValue(p)}): Eine Prüfung kostet ${unitEstimate(often.cost, 'ns')}, wo alle ${count(often.upTo)} Iterationen oder öfter geprüft wird, und ${unitEstimate(rare.cost, 'ns')}, wo nur alle ${count(rare.from)} oder seltener. Der wahrscheinliche Grund: Prozessoren sehen eine Verzweigung voraus, die oft wiederkehrt, und täuschen sich bei einer seltenen.`;
          return rest.kind === 'off'
            ? `${bent} Auch so liegen nicht alle Punkte auf der Kurve (${pValue(rest.p)}): ${away(rest)}`
            : `${bent} Mit diesen beiden beschreibt die Kurve die Punkte ab k = 16 (${pValue(rest.p)}).`;
        }
      }
    },
    frequent: ({ from, k, measured, inferred }) => {
      const sentence = `Häufiger als alle ${count(from)} Iterationen zu prüfen ist etwas anderes: Bei k = ${count(k)} kostet es ${percentEstimate(measured)}, wo die Kurve ${finePercent(inferred)} sagt.`;
      return measured.value < inferred
        ? `${sentence} Eine Verzweigung, die so regelmäßig kommt, kann weniger kosten, weil der Prozessor sie voraussieht.`
        : sentence;
    },
    crowd: ({ workers, run, atOnce, waits }) => {
      const who =
        workers === run
          ? run === 1
            ? 'Gemessen mit dem einen Worker des Laufs.'
            : `Gemessen mit den ${count(run)} Workern des Laufs zugleich.`
          : workers === 1
            ? `Gemessen mit einem Worker allein, von ${count(run)} des Laufs: ${atOnce === 1 ? 'Mehr liefen da nicht zugleich' : 'Niemand sonst wollte die Flagge'}.`
            : `Gemessen mit ${count(workers)} Workern zugleich, von ${count(run)} des Laufs: Mehr liefen da nicht zugleich, oder mehr waren nicht verlangt.`;
      return waits === null
        ? who
        : `${who} Sie warten auf eine Sperre; darum kostet eine Prüfung ${unitEstimate(waits.atOne, 'ns')} bei k = 1 und ${unitEstimate(waits.rare, 'ns')}, wo selten geprüft wird.`;
    },
    checkCost: ({ kind, check, iteration }) => {
      switch (kind) {
        case 'iteration':
          return `Eine Iteration kostet ${unitEstimate(iteration, 'ns')}.`;
        case 'nothing':
          return `Was eine Prüfung kostet, ist nicht von 0 zu unterscheiden: ${unitEstimate(check, 'ns')}. Eine Iteration kostet ${unitEstimate(iteration, 'ns')}.`;
        case 'both':
          return `Eine Prüfung kostet ${unitEstimate(check, 'ns')}, eine Iteration ${unitEstimate(iteration, 'ns')}.`;
      }
    },
  };
};
