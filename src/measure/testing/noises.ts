/** The noises the method must stand, and the faults it must notice; one list for the tests and for the full tables. */
import { DEFAULT_SETTINGS, type Settings } from '../../contract/settings.ts';
import { QUIET, type Machine } from './simulated.ts';

/** A range that costs the same everywhere is easy; this one is the light loop's, with a planted target. */
export const SIMULATED_SETTINGS: Settings = {
  ...DEFAULT_SETTINGS,
  ranges: [
    [2, 100_002],
    [100_002, 200_002],
    [200_002, 300_002],
    [300_002, 400_002],
  ],
  target: { worker: 1, at: 0.5 },
};

/** Alone, and all together in amounts that a shared machine shows. */
export const NOISES: Readonly<Record<string, Machine>> = {
  quiet: QUIET,
  'grain 20 µs': { ...QUIET, grain: 20, jitter: 0.005 },
  'jitter 10 %, tail': { ...QUIET, jitter: 0.1, tail: 0.1 },
  'drift 2 %/s': { ...QUIET, drift: 0.02 },
  'pauses 20/s': { ...QUIET, pauses: 20 },
  'tier 3×': { ...QUIET, tier: 3 },
  'compilations 8 %': { ...QUIET, compilation: 0.08, effect: 0.2 },
  'all together': {
    ...QUIET,
    grain: 20,
    jitter: 0.05,
    tail: 0.05,
    drift: 0.01,
    pauses: 10,
    tier: 2,
    compilation: 0.08,
    effect: 0.1,
  },
};

const LIGHT: Machine = { ...QUIET, iteration: 4, check: 8 };

/**
 * Machines whose rare checks cost as much as frequent ones, and more: as measured in light loops, and where noise hides it,
 * so that it can't be told.
 */
export const RARE_CHECKS: readonly { readonly name: string; readonly machine: Machine; readonly told: boolean }[] = [
  { name: 'no more, light', machine: LIGHT, told: true },
  { name: 'no more, noisy', machine: NOISES['all together']!, told: true },
  { name: '1.7 times, light', machine: { ...LIGHT, rare: 1.7 }, told: true },
  {
    name: '1.7 times, mixed',
    machine: { ...LIGHT, rare: 1.7, compilation: 0.08, effect: 0.1, pauses: 10 },
    told: true,
  },
  { name: '1.2 times, noisy', machine: { ...NOISES['all together']!, rare: 1.2 }, told: false },
];

/** Overheads with a check of 20 ns and an iteration of 50 ns: 5 %, 1 % and 0.1 %. */
export const EFFECTS = [8, 40, 400] as const;
