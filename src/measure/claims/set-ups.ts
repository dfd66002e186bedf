/** The set-up of each claim: what is run for it, and what one opens in the lab. Light, for the page has it before anything is measured. */
import type { ClaimName } from '../../contract/claims.ts';
import { LECTURE_COUNT } from '../../contract/lecture.ts';
import { DEFAULT_SETTINGS, type Kernel, type Range, type Settings } from '../../contract/settings.ts';
import { LADDER_RANGE } from '../ladder-loop.ts';

/** 27.1: the first prime ends it. */
export const FIND: Settings = DEFAULT_SETTINGS;
/** 27.2, which reads every ten of whatever it counts. */
export const COUNT: Settings = LECTURE_COUNT;
/** Two workers that meet the same prime after as many iterations. */
export const RACE: Settings = { ...FIND, ranges: [0, 1].map((): Range => [2, 1000]), recheck: false };
/** One finds at a place drawn anew, the other has to leave. */
export const EXIT: Settings = {
  ...FIND,
  ranges: [
    [2, 200_000],
    [200_000, 400_000],
  ],
  target: { worker: 0, from: 0.2, to: 0.6 },
};
/**
 * Steps, since only they can be weighed; a planted target goes with them. Not the lightest: there a processor does part of
 * the work of a lock beside that of the loop, or the other way round, and a check costs another time in each loop.
 */
export const WEIGHTS = [64, 128, 256, 512] as const;
export const WEIGHED: Settings = {
  ...FIND,
  ranges: [LADDER_RANGE, LADDER_RANGE],
  ...{ flag: 'lock', work: WEIGHTS[0], target: { worker: 0, at: 0.5 } },
};
/** Where few iterations check. */
export const RARE_EXIT = 1000;

const SET_UPS: Readonly<Record<ClaimName, Settings>> = {
  'first-finder': FIND,
  'plain-read': { ...FIND, flag: 'lock' },
  'every-tenth': COUNT,
  slower: COUNT,
  weight: WEIGHED,
  'cheap-guard': { ...FIND, guard: 'modulo', interval: 10 },
  'second-look': RACE,
  'few-iterations': { ...EXIT, interval: RARE_EXIT },
  'queue-complete': FIND,
};

/** Those there are; the first runs where it does not matter. */
export type Kernels = readonly [Kernel, ...Kernel[]];

/** In JavaScript a lock is dear enough to be told from nothing in a heavy loop as well. */
export const weighedKernel = (kernels: Kernels): Kernel => (kernels.includes('js') ? 'js' : kernels[0]);

export function claimSettings(name: ClaimName, kernels: Kernels): Settings {
  return { ...SET_UPS[name], kernel: name === 'weight' ? weighedKernel(kernels) : kernels[0] };
}
