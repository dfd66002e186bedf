/** What the page may know of a run while it goes on: read from the shared block once per frame, into a reused object. */
import type { Iterations, Micros } from './record.ts';

/** Where a worker is: not yet through the gate, searching, or gone with an outcome. */
export type LivePhase =
  | 'waiting'
  | 'searching'
  | 'found'
  | 'late'
  | 'exited-early'
  | 'exhausted'
  | 'stopped'
  | 'failed';

export interface LiveWorker {
  phase: LivePhase;
  /** Iterations published so far; behind the truth by at most the publishing chunk. */
  iterations: Iterations;
}

/** Reused from frame to frame: `Engine.readLive(view)` overwrites it and allocates nothing once `workers` has its length. */
export interface LiveView {
  /** A run is going on. */
  running: boolean;
  /** Since the page gave the command. */
  elapsedMicros: Micros;
  flagUp: boolean;
  /** Who raised the flag; −1 while it is down. */
  finder: number;
  workers: LiveWorker[];
}
