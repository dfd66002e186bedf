/** The loop in which the ladder measures: so cheap that a check weighs in it. */
import type { Range } from '../contract/settings.ts';

/** Steps of an iteration, some four nanoseconds: the fewer there are the more a check weighs, and the less noise hides it. */
export const LADDER_WORK = 4;
/** Where it lies does not matter: all steps are equal. */
export const LADDER_RANGE: Range = [0, 100_000];
