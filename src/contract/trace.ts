/** Events of one run, from the shared block to a list. */
import type { Iterations, Micros, RunRecord } from './record.ts';

/** What one worker recorded while it ran. Times count from the gate, like those of the record. */
export interface WorkerTrace {
  readonly worker: number;
  /** Samples of the position, in order: iterations done … */
  readonly sampleIterations: readonly Iterations[];
  /** … and when. Same length. */
  readonly sampleMicros: readonly Micros[];
  /** When it had met its target and asked for the lock; null when it never did. */
  readonly lockMicros: Micros | null;
  readonly raisedMicros: Micros | null;
  readonly resultMicros: Micros | null;
  /** When the check returned that saw the flag. */
  readonly seenMicros: Micros | null;
}

/** A run with its events; a file of it is JSON of this shape. */
export interface Trace {
  readonly version: 1;
  readonly kind: 'early-exit-trace';
  readonly record: RunRecord;
  readonly workers: readonly WorkerTrace[];
  /** What recording itself cost, by estimate: samples × the cost of one, measured after the run; the most of any worker. */
  readonly recordingMicros: Micros;
}
