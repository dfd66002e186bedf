/** Overhead at k = 1 by the weight of an iteration: plain data, JSON as it stands, in the units of results.ts. */
import type { Doubt, Environment } from '../contract/record.ts';
import type { Settings } from '../contract/settings.ts';
import type { Estimate, Interruption, SweepEnd } from './results.ts';

/** What an iteration is: so many equal steps, or the test of numbers from there on. */
export type Weight =
  | { readonly kind: 'steps'; readonly steps: number }
  | { readonly kind: 'numbers'; readonly from: number };

export interface WeighedLoop {
  readonly weight: Weight;
  /** That check at once; 1: alone. */
  readonly workers: number;
  /** Of an iteration without checks; NaN while it is not known. */
  readonly nsPerIteration: Estimate;
  /** Of a check before each iteration, as a fraction of the time without; null while it is not known, or where the loop never looks again. */
  readonly overhead: Estimate | null;
  /** It cannot be told from 0, or from what the loop was found to differ from itself: less than this fraction. */
  readonly below: number | null;
  readonly pairs: number;
  readonly compilations: number;
  readonly doubts: readonly Doubt[];
}

export interface WeightsResult {
  readonly version: 1;
  /** Their kernel and their way of reading the flag were measured. */
  readonly settings: Settings;
  readonly environment: Environment;
  /** Workers that checked at once where not one alone did; 1: no such loops. */
  readonly workers: number;
  /** By one alone steps from light to heavy, then numbers; then by several. */
  readonly loops: readonly WeighedLoop[];
  /** Of ln overhead over ln nanoseconds of an iteration, steps by one alone; null where fewer than three can be told from 0. */
  readonly slope: Estimate | null;
  readonly doubts: readonly Doubt[];
  readonly seconds: number;
  readonly end: SweepEnd;
  readonly seed: number;
}

export interface WeightsProgress {
  readonly result: WeightsResult;
  /** 0 … 1, of the time that is expected. */
  readonly done: number;
  readonly secondsLeft: number;
}

export interface WeightsOptions {
  /** Budget; by default three for each loop, 57 where several run at once. More where opening the compilations takes longer. */
  readonly seconds?: number;
  readonly seed?: number;
  readonly onProgress?: (progress: WeightsProgress) => void;
  readonly signal?: AbortSignal;
  readonly interruptions?: () => readonly Interruption[];
}
