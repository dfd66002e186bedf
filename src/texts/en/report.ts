/** The report of one sitting: a page of its own, to hand in. */
import type { Environment } from '../../contract/record.ts';
import type { CalibrationCard } from '../../measure/results.ts';
import type { Formats } from '../formats.ts';
import { machineTexts } from './machine.ts';

export const reportTexts = (formats: Formats) => {
  const { date, figure } = formats;
  const machine = machineTexts(formats);
  return {
    title: 'Early Exit: report of a sitting',
    made: (time: string) => `Made ${date(time)}.`,
    here: (environment: Environment) => `Measured on ${machine(environment)}. ${environment.userAgent}`,
    clock: ({ isolated, clockStepMicros }: Environment) =>
      `${isolated ? 'The page was isolated' : 'The page was not isolated'}; its clock moves in steps of ${formats.time(clockStepMicros)}.`,
    elsewhere: (environment: Environment) => `Recorded on ${machine(environment)}, ${date(environment.time)}.`,
    reopen: 'Open in the lab',
    picture: 'What was on the screen',
    pictureOf: (sentence: string) => `The whole run, the lens around the flag, and the valley. ${sentence}`,
    runs: 'Runs',
    runColumns: {
      time: 'When',
      settings: 'Set-up',
      outcome: 'What happened',
      took: 'Took',
      overshoot: 'Wasted iterations, at most',
      latency: 'Last exit after the flag',
      doubts: 'In doubt',
    },
    sweeps: 'Overhead of checking, measured',
    sweepChart: 'Overhead against the check interval k, with 95 % intervals',
    sweepAxes: { x: 'check interval k', y: 'overhead' },
    never: 'never',
    pointColumns: { k: 'k', overhead: 'Overhead, %', low: '95 % from', high: 'to', pairs: 'Pairs' },
    exits: 'Exits after the flag',
    exitsChart:
      'Share of exits that were no longer, against overshoot in iterations. Dashed: an even spread over 0 to k (model). Dots: the median, and where 95 % had left.',
    exitColumns: {
      k: 'k',
      rounds: 'Exits',
      mean: 'Mean, iterations',
      p95: '95 % under',
      max: 'Most',
      micros: 'Mean, µs',
      model: 'Model, iterations',
    },
    card: 'This machine',
    predictions: 'Predictions',
    predictionColumns: { lesson: 'Lesson', when: 'When', said: 'Predicted', seen: 'Seen', words: 'In own words' },
    claims: 'The lecture, checked',
    doubtful: 'In doubt:',
    nothing: 'Nothing was run or measured yet.',
    /** What a card was measured with. */
    cardFrom: ({ environment, seconds }: CalibrationCard) =>
      `Measured in ${figure(seconds)} s on ${machine(environment)}, ${date(environment.time)}.`,
  };
};
