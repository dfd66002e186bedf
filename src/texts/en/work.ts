/** The weight of an iteration: the test of a number, or so many equal steps. */
import type { Formats } from '../formats.ts';

export const workTexts = ({ count, plural, time }: Formats) => ({
  name: 'Weight of an iteration',
  prime: 'the test of a number',
  steps: 'equal steps',
  number: 'Steps in an iteration',
  slider: 'Steps in an iteration, slider',
  /** `micros`: what so many take here, where that is known. */
  value: (steps: number, micros: number | null) =>
    micros === null ? plural(steps, 'step', 'steps') : `${plural(steps, 'step', 'steps')}, about ${time(micros)} here`,
  scale: ['1', '10', '100', '1k', '10k'],
  lighter: 'cheap',
  heavier: 'dear',
  allowed: `A whole number from 1 to ${count(2 ** 20)} (2^20).`,
  primeNote: 'An iteration tests one number: the larger its numbers, the dearer it is.',
  primeTime: (micros: number) => `About ${time(micros)} here.`,
  stepsNote: 'No number is prime then: the find is planted, after as many iterations as before.',
  unknown: 'A run tells how long it takes here.',
  empty: 'No range has any numbers: there is nothing to do.',
});
