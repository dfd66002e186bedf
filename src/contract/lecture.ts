/** The lecture's second program as settings: everyone counts primes to the end, and the counter of primes says when to look. */
import { DEFAULT_SETTINGS, type Range, type Settings } from './settings.ts';

export const LECTURE_COUNT: Settings = {
  ...DEFAULT_SETTINGS,
  task: 'count',
  ranges: [0, 1, 2, 3].map((): Range => [2, 20_000]),
  interval: 10,
  unit: 'primes',
  guard: 'modulo',
  flag: 'lock',
};
