/** Overhead at k = 1 by the weight of an iteration. */
import type { Estimate } from '../../measure/results.ts';
import type { Weight, WeightsResult } from '../../measure/weights-results.ts';
import type { WeightsAnswer } from '../chart-facts.ts';
import type { ChartFigures } from '../chart-figures.ts';
import type { Formats } from '../formats.ts';
import { powerText } from '../power-text.ts';
import { aloneText } from './alone.ts';

export const weightsTexts = (formats: Formats, { calibrated, percentTick }: ChartFigures) => {
  const { count, fixed, plural, short } = formats;
  const alone = aloneText(formats);
  const flags = { atomic: 'an atomic read', plain: 'an ordinary read', lock: 'a lock', message: 'a lock' };
  const kernels = { wasm: 'WebAssembly', js: 'JavaScript' };
  const ns = (value: number): string => `${calibrated(value, 'ns')} ns`;
  const slopeOf = ({ value, low, high }: Estimate): string =>
    `${fixed(value, 2)} (${fixed(low, 2)} to ${fixed(high, 2)})`;
  const weight = (of: Weight): string =>
    of.kind === 'steps' ? plural(of.steps, 'step', 'steps') : `numbers from ${count(of.from)}`;
  return {
    title: 'The weight of an iteration: what a check adds to it',
    start: 'Measure the weights',
    again: 'Measure again',
    stop: 'Stop',
    progress: 'Progress of the weights',
    going: (secondsLeft: number) => `Measuring, about ${count(Math.ceil(secondsLeft))} s left`,
    empty:
      'Not measured here yet. A check before each iteration: how much longer does the loop take, where an iteration takes a nanosecond, and where it takes a thousand? If a check always cost the same, ten times the work would mean a tenth of the overhead. In a minute the lab measures whether that is so here.',
    stopped: 'Stopped: what was measured so far stays.',
    x: (narrow: boolean): string =>
      narrow ? 'ns an iteration (log scale)' : 'Nanoseconds an iteration takes without checks (log scale)',
    y: 'Overhead at k = 1 (log scale)',
    tick: short,
    percentTick,
    law: (check: number) => [`if a check always took ${ns(check)}:`, 'overhead = check / weight'],
    key: { alone: 'steps, one alone', together: 'steps, all at once', numbers: 'tests of numbers from …' },
    from: powerText,
    none: 'Nothing has a figure yet.',
    sentence: (answer: WeightsAnswer): string => {
      switch (answer.kind) {
        case 'none':
          return 'Nothing has a figure yet.';
        case 'no-slope':
          return 'In too few of these loops can a check be told from nothing: no slope to give.';
        case 'like':
          return `The overhead falls as the weight grows, like 1 / weight: slope ${slopeOf(answer.slope)}.`;
        case 'wide':
          return `The overhead falls as the weight grows: slope ${slopeOf(answer.slope)}, too wide to say more than that −1 is possible.`;
        case 'slower':
          return `The overhead falls more slowly than the weight grows: slope ${slopeOf(answer.slope)}. A check costs ${ns(answer.lightest.check)} in iterations of ${ns(answer.lightest.iteration)}, and ${ns(answer.heaviest.check)} in those of ${ns(answer.heaviest.iteration)}.`;
        case 'faster':
          return `The overhead falls faster than the weight grows: slope ${slopeOf(answer.slope)}, not −1. A check costs ${ns(answer.lightest.check)} where an iteration takes ${ns(answer.lightest.iteration)}, but only ${ns(answer.heaviest.check)} where it takes ${ns(answer.heaviest.iteration)}: the processor does a part of it beside the iteration’s own work.`;
      }
    },
    notes: ({ settings, workers, environment }: WeightsResult) =>
      [
        `Each dot: a check before each iteration (${flags[settings.flag]}, ${kernels[settings.kernel]}) against none, with its 95 % interval. An arrow down: cannot be told from nothing, at most what the table says.`,
        workers > 1
          ? `Squares: ${plural(workers, 'worker', 'workers')} at once. Where they want one lock they wait for each other, less the heavier an iteration is; that bends the line.`
          : `${alone(environment.cores)}.`,
        'The slope is that of the steps by one alone, on these axes.',
      ].join(' '),
    columns: {
      what: 'An iteration is',
      workers: 'At once',
      ns: 'ns an iteration',
      overhead: 'Overhead, %',
      low: 'low, %',
      high: 'high, %',
      below: 'below, %',
      check: 'ns a check',
      pairs: 'Pairs',
    },
    weight,
  };
};
