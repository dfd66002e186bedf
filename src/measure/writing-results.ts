/** What writing in each iteration costs, by how many write at once: plain data, JSON as it stands, in the units of results.ts. */
import type { Doubt, Environment, Iterations } from '../contract/record.ts';
import type { Counter, Settings } from '../contract/settings.ts';
import type { LadderRung } from './ladder-results.ts';
import type { Estimate, Interruption, SweepEnd } from './results.ts';

/** What so many workers pay at once that write in one way. */
export interface WritingPoint {
  readonly counter: Counter;
  readonly workers: number;
  /** Nanoseconds of an iteration, writing included: of a worker, not of all together. NaN while it is not known. */
  readonly ns: Estimate;
  /**
   * So many times as long as where as many write in words on lines of their own (`padded`); null while that is not known.
   * From low / high to high / low of the two: it holds the quotient at least as surely as they hold theirs.
   */
  readonly times: Estimate | null;
  /** Visits behind it, each of many blocks. */
  readonly visits: number;
  readonly compilations: number;
  readonly doubts: readonly Doubt[];
}

/** One run in which all wrote in one ordinary word. */
export interface LostUpdates {
  readonly workers: number;
  /** What the word held in the end, … */
  readonly counted: Iterations;
  /** … and how often they wrote. */
  readonly expected: Iterations;
}

export interface WritingResult {
  readonly version: 1;
  /** Its kernel is the one that was measured. */
  readonly settings: Settings;
  readonly environment: Environment;
  /** The most that wrote at once. */
  readonly workers: number;
  /** Steps of the iteration between two writes. */
  readonly work: number;
  /** In the order of the counters, each by 1 … `workers`. */
  readonly points: readonly WritingPoint[];
  /** A check before each iteration with the lock, by as many; in the ladder's loop. */
  readonly locks: readonly LadderRung[];
  /** By two and more. */
  readonly lost: readonly LostUpdates[];
  readonly doubts: readonly Doubt[];
  readonly seconds: number;
  readonly end: SweepEnd;
  readonly seed: number;
}

export interface WritingProgress {
  readonly result: WritingResult;
  /** 0 … 1, of the time that is expected. */
  readonly done: number;
  readonly secondsLeft: number;
}

export interface WritingOptions {
  /** Budget; by default three for each way, 36 where two run at once. More where opening the compilations takes longer. */
  readonly seconds?: number;
  readonly seed?: number;
  readonly onProgress?: (progress: WritingProgress) => void;
  readonly signal?: AbortSignal;
  readonly interruptions?: () => readonly Interruption[];
}
