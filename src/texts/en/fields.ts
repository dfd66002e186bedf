/** The fields of Set up: workers, interval, ranges, target. */
import type { Interval, Settings } from '../../contract/settings.ts';
import type { Formats } from '../formats.ts';

export const rangesTexts = ({ count }: Formats) => ({
  name: 'Ranges',
  layout: 'Layout of the ranges',
  forms: { adjacent: 'one after another', same: 'all the same', hand: 'each by hand' },
  start: 'Start',
  startName: 'Where the ranges start',
  length: 'Length of each',
  lengthName: 'Length of each range',
  from: (worker: number) => `Worker ${worker}: from`,
  to: (worker: number) => `Worker ${worker}: to, not included`,
  span: (from: number, to: number) => `${count(from)} up to, not including, ${count(to)}.`,
  allowed: 'A whole number from 0 to 9,007,199,254,740,991 (2^53 − 1).',
  allowedLength: (max: number) => `A whole number from 0 to ${count(max)}: the last range must end by 2^53 − 1.`,
  allowedByHand: 'A whole number from 0 to 9,007,199,254,740,991 (2^53 − 1). A range must not end before it starts.',
});

export const targetTexts = ({ count, short }: Formats) => ({
  name: 'What raises the flag',
  prime: 'the first prime',
  planted: 'a planted find',
  worker: 'by worker',
  workerName: 'Worker that raises the flag',
  atName: 'How far into its range, in per cent',
  atSlider: 'How far into its range',
  atValue: (percent: number) => `${short(percent)} %`,
  number: (value: number) => `At number ${count(value)}. Its mark on the lane can be dragged too.`,
  stretch: (first: number, last: number) =>
    `At a number between ${count(first)} and ${count(last)}, another one at each run.`,
  drawn: 'Draw its place anew for each run',
  empty: 'This worker’s range is empty, so nothing can be planted in it.',
  allowed: 'From 0 to 99.99 per cent.',
  none: 'Nobody raises the flag: every worker counts to the end of its range.',
});

export const workersFieldTexts = ({ plural }: Formats) => ({
  number: 'Number of workers',
  slider: 'Number of workers, slider',
  allowed: 'A whole number from 1 to 64.',
  alone: 'Nobody else searches: there is nobody to tell, and every check is in vain.',
  crowded: (cores: number) =>
    `More than the ${plural(cores, 'core', 'cores')} reported here: workers take turns, and one that waits sees no flag.`,
});

export const intervalFieldTexts = ({ count }: Formats) => ({
  name: 'Check interval k',
  each: (worker: number) => `Check interval of worker ${worker}`,
  /** As it stands in its box, where it is read back. */
  typed: (interval: Interval) => (interval === 'never' ? 'never' : count(interval)),
  allowed: 'A whole number from 1 to 536,870,912 (2^29), or “never”.',
  perWorker: 'One for each worker',
  explain: (interval: Interval, unit: Settings['unit']) => {
    if (interval === 'never') return 'Never reads the flag: no overhead, but nobody leaves before the end.';
    if (unit === 'primes') return `Reads the flag while its count of primes is a multiple of ${count(interval)}.`;
    if (interval === 1) return 'Reads the flag before every iteration: least overshoot, most overhead.';
    return `Reads the flag every ${count(interval)} iterations.`;
  },
  noEffect: 'k has no effect here: it counts primes, and in task “find” the first prime ends the search.',
});
