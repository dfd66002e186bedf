/** The three set-ups of the contract, by name. */
import { DEFAULT_SETTINGS, type Range, type Settings } from '../contract/settings.ts';

export const FIRST_LOOK: Settings = {
  ...DEFAULT_SETTINGS,
  ranges: [0, 1, 2, 3].map((worker): Range => [10_000_000 + worker * 3_000_000, 13_000_000 + worker * 3_000_000]),
  interval: 1000,
  target: { worker: 1, at: 0.5 },
};

export const EXAMPLE_27_1: Settings = DEFAULT_SETTINGS;

export const EXAMPLE_27_2: Settings = {
  ...DEFAULT_SETTINGS,
  task: 'count',
  ranges: [0, 1, 2, 3].map((): Range => [2, 20_000]),
  interval: 10,
  unit: 'primes',
  guard: 'modulo',
  flag: 'lock',
};

export type SceneName = 'first-look' | 'example-27.1' | 'example-27.2';

export const SCENES: Readonly<Record<SceneName, Settings>> = {
  'first-look': FIRST_LOOK,
  'example-27.1': EXAMPLE_27_1,
  'example-27.2': EXAMPLE_27_2,
};
