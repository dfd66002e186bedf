/** What the page knows of races. */
import type { Trace } from '../contract/trace.ts';

export interface Races {
  readonly recheck: boolean;
  readonly rounds: number;
  /** Rounds in which both wrote a result. */
  readonly duplicates: number;
}

/** A run of two workers that meet a prime at once, with its events: one that wrote two results. */
export type CaughtRace =
  /** Of so many runs it is the last; null: none of them did so far. */
  | { readonly from: 'here'; readonly runs: number; readonly going: boolean; readonly trace: Trace | null }
  | { readonly from: 'shipped'; readonly trace: Trace };
