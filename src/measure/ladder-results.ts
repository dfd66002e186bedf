/** What the ladder gives: plain data, JSON as it stands, in the units of results.ts. */
import type { NoBest } from '../contract/console.ts';
import type { Doubt, Environment, Iterations } from '../contract/record.ts';
import type { Flag, Interval, Kernel, Settings } from '../contract/settings.ts';
import type { Law } from './law.ts';
import type { Best, Estimate, Interruption, SweepEnd } from './results.ts';

/** Why a rung has no figure: its loop never looked at the flag again, or nothing was measured there. */
export type NoRung = 'flag-unseen' | 'nothing-measured';

/** What a check costs that is made at one interval, in nanoseconds. */
export interface IntervalCost extends Estimate {
  readonly interval: Interval;
  readonly pairs: number;
}

/** One way of reading the flag, on one kernel, by one worker alone or by several at once. */
export interface LadderRung {
  readonly flag: Flag;
  readonly kernel: Kernel;
  /** That check at once; 1: alone. */
  readonly workers: number;
  /** Nanoseconds of one check where each iteration checks (k = 1); null with `why`. */
  readonly ns: Estimate | null;
  readonly why?: NoRung;
  /** It cannot be told from 0, or from what the loop was found to differ from itself, or is under 0.1 ns: a check costs less than so many ns. */
  readonly below: number | null;
  /** Nanoseconds of a check where it is rare, by the slope over k ≥ 16; null while that is not known. */
  readonly rare: Estimate | null;
  /** By interval, as it was measured. */
  readonly costs: readonly IntervalCost[];
  /** The same as a law of k, in nanoseconds, for whoever reckons with it. */
  readonly law: Law | null;
  /** Of the set-up at hand, read in this way. */
  readonly best: Best | null;
  /** Only where `best` is null. */
  readonly noBest?: NoBest;
  readonly pairs: number;
  readonly compilations: number;
  /** Nanoseconds of an iteration in the loop that was measured. */
  readonly nsPerIteration: Estimate;
  /** The loop compared with itself, as a fraction of its time. */
  readonly aa: Estimate;
  readonly doubts: readonly Doubt[];
}

export interface LadderResult {
  readonly version: 1;
  readonly settings: Settings;
  readonly environment: Environment;
  /** Workers that checked at once where not one alone did; 1: not more run at once here, and there are no such rungs. */
  readonly workers: number;
  /** Steps of the iteration between two checks: not that of the settings, which would hide what a check costs. */
  readonly work: number;
  /** Nanoseconds of an iteration of the settings themselves, for their best intervals; by kernel. */
  readonly iterations: readonly { readonly kernel: Kernel; readonly ns: Estimate }[];
  /** Iterations until the find for which the best intervals hold; null where nobody finds. */
  readonly foundAfter: Iterations | null;
  /** In the order of flags, kernels, alone and together. */
  readonly rungs: readonly LadderRung[];
  readonly doubts: readonly Doubt[];
  readonly seconds: number;
  readonly end: SweepEnd;
  readonly seed: number;
}

export interface LadderProgress {
  readonly result: LadderResult;
  /** 0 … 1, of the time that is expected. */
  readonly done: number;
  readonly secondsLeft: number;
}

/** Microseconds of a yield to the event loop, of so many workers that yield at once: for each a mean per batch. Null: stopped or failed. */
export type YieldTimes = (order: {
  readonly workers: number;
  readonly batches: number;
  readonly yields: number;
}) => Promise<readonly Float64Array[] | null>;

export interface LadderOptions {
  /** Budget; 60 by default. */
  readonly seconds?: number;
  readonly seed?: number;
  readonly foundAfter?: Iterations;
  /** Those there are; both by default. */
  readonly kernels?: readonly Kernel[];
  /** Those that share memory by default; `message` only where `yields` can be timed. */
  readonly flags?: readonly Flag[];
  readonly yields?: YieldTimes;
  readonly onProgress?: (progress: LadderProgress) => void;
  readonly signal?: AbortSignal;
  readonly interruptions?: () => readonly Interruption[];
}
