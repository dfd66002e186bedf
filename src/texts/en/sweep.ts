/** The facts of a sweep in sentences. */
import type {
  CheckCost,
  Crowd,
  Departure,
  FrequentOverhead,
  IntervalUnit,
  LawAnswer,
  OwnOverhead,
  RealAnswer,
} from '../chart-facts.ts';
import { LEAST_SAID, type ChartFigures } from '../chart-figures.ts';
import type { Formats } from '../formats.ts';
import { everyTexts } from './every.ts';

export const sweepTexts = (formats: Formats, figures: ChartFigures) => {
  const { count, plural } = formats;
  const { finePercent, percentEstimate, unitEstimate, signedPercent, pValue } = figures;
  const { every, name } = everyTexts(formats);

  const realAnswer = (answer: RealAnswer): string => {
    switch (answer.kind) {
      case 'unknown':
        return 'Not known yet.';
      case 'invalid':
        return 'Cannot be said: this measurement is not valid.';
      case 'no':
        return `No: the loop compared with itself already differs by up to ${finePercent(answer.noise)}. More time makes that smaller.`;
      case 'wide':
        return `Not yet: no point is known better than ± ${finePercent(answer.worst)}. More time makes that smaller.`;
      case 'partly':
        return `Yes at ${count(answer.good)} of ${plural(answer.all, 'interval', 'intervals')}; the others are known no better than ± ${finePercent(answer.worst)}. The loop compared with itself stays within ± ${finePercent(answer.noise)}.`;
      case 'yes':
        return `Yes: the loop compared with itself stays within ± ${finePercent(answer.noise)}, and a known 2 % came back as ${percentEstimate(answer.control)}.`;
    }
  };
  const away = ({ at, by }: Departure): string =>
    `at k = ${name(at)} the overhead is ${signedPercent(by)} away from it.`;

  return {
    real: (answer: RealAnswer) => `Is 1 % real here? ${realAnswer(answer)}`,
    own: (answer: OwnOverhead, unit: IntervalUnit): string => {
      switch (answer.kind) {
        case 'never':
          return 'You never check: no overhead to pay, and nobody leaves early.';
        case 'list':
          return 'Each worker has an interval of its own.';
        case 'measured':
          return `Checking every ${every(answer.k, unit)} costs ${percentEstimate(answer.overhead)} of the time without checks, over ${plural(answer.pairs, 'pair', 'pairs')}.`;
        case 'nothing':
          return `Checking every ${every(answer.k, unit)} costs nothing that could be told from 0: ${percentEstimate(answer.overhead)}, over ${plural(answer.pairs, 'pair', 'pairs')}.`;
        case 'wide': {
          const bound = answer.atMost === null ? '' : `at most ${finePercent(answer.atMost)}, `;
          return `What checking every ${every(answer.k, unit)} costs cannot be told yet: ${bound}over ${plural(answer.pairs, 'pair', 'pairs')}.`;
        }
        case 'inferred': {
          const { high } = answer.overhead;
          const costs = high < LEAST_SAID ? `less than ${finePercent(LEAST_SAID)}` : percentEstimate(answer.overhead);
          return `Checking every ${every(answer.k, unit)}: ${costs}, inferred from the curve, not measured itself.`;
        }
        case 'unknown':
          return `Checking every ${every(answer.k, unit)} has not been measured.`;
      }
    },
    law: (answer: LawAnswer): string => {
      switch (answer.kind) {
        case 'fits':
          return `The law c / (k·t) describes the points from k = 16 on (${pValue(answer.p)}).`;
        case 'off':
          return `The law c / (k·t) does not describe these points (${pValue(answer.p)}): ${away(answer)}`;
        case 'bent': {
          const { p, often, rare, rest } = answer;
          const bent = `The law c / (k·t) with one c does not describe these points (${pValue(p)}): a check costs ${unitEstimate(often.cost, 'ns')} where one is made every ${count(often.upTo)} iterations or more often, and ${unitEstimate(rare.cost, 'ns')} from every ${count(rare.from)} on. Processors foresee a branch that comes round often and mispredict a rare one; that is the likely reason.`;
          return rest.kind === 'off'
            ? `${bent} Even so not all points lie on the curve (${pValue(rest.p)}): ${away(rest)}`
            : `${bent} With these two the curve describes the points from k = 16 on (${pValue(rest.p)}).`;
        }
      }
    },
    frequent: ({ from, k, measured, inferred }: FrequentOverhead) => {
      const sentence = `Checks more frequent than every ${count(from)} iterations are another matter: at k = ${count(k)} they cost ${percentEstimate(measured)}, where the curve says ${finePercent(inferred)}.`;
      return measured.value < inferred
        ? `${sentence} A branch that comes so regularly can cost less, since the processor foresees it.`
        : sentence;
    },
    crowd: ({ workers, run, atOnce, waits }: Crowd): string => {
      const who =
        workers === run
          ? run === 1
            ? 'Measured by the run’s one worker.'
            : `Measured by the run’s ${count(run)} workers at once.`
          : workers === 1
            ? `Measured by one worker alone, of the run’s ${count(run)}: ${atOnce === 1 ? 'no more ran at once then' : 'nobody else wanted the flag'}.`
            : `Measured by ${count(workers)} workers at once, of the run’s ${count(run)}: no more ran at once then, or no more were asked for.`;
      return waits === null
        ? who
        : `${who} They wait for one lock, so that a check costs ${unitEstimate(waits.atOne, 'ns')} at k = 1 and ${unitEstimate(waits.rare, 'ns')} where checks are rare.`;
    },
    checkCost: ({ kind, check, iteration }: CheckCost): string => {
      switch (kind) {
        case 'iteration':
          return `An iteration costs ${unitEstimate(iteration, 'ns')}.`;
        case 'nothing':
          return `What a check costs cannot be told from 0: ${unitEstimate(check, 'ns')}. An iteration costs ${unitEstimate(iteration, 'ns')}.`;
        case 'both':
          return `A check costs ${unitEstimate(check, 'ns')}, an iteration ${unitEstimate(iteration, 'ns')}.`;
      }
    },
  };
};
