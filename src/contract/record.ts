/** What one run left behind, as the contract names it (JSON, version 1), and the doubts a result may carry. */
import type { Settings } from './settings.ts';

export type Micros = number;
export type Iterations = number;

/** How a worker's search can end, in the order in which it is told. */
export const OUTCOMES = ['found', 'late', 'exited-early', 'exhausted', 'stopped', 'failed'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Named reasons not to trust a result: a closed list. */
export const DOUBTS = [
  'hidden',
  'frame-gap',
  'sleep',
  'oversubscribed',
  'cores-unknown',
  'unsteady',
  'short-block',
  'wide-interval',
  'aa-failed',
  'control-lost',
  'drift',
  'split',
  'not-isolated',
  'worker-replaced',
  'flag-unseen',
] as const;
export type Doubt = (typeof DOUBTS)[number];

export interface WorkerRecord {
  readonly worker: number;
  readonly outcome: Outcome;
  /** Numbers tested; null for a terminated worker. */
  readonly iterations: Iterations | null;
  /** Reads of the flag, the one that saw it included; null for a terminated worker. */
  readonly checks: number | null;
  readonly primes: number | null;
  /** When it left the gate, after the gate opened. */
  readonly startMicros: Micros | null;
  readonly endMicros: Micros | null;
  /** Iterations after the flag was raised, known up to `overshootChunk`; null where nobody raised it or it raised it itself. */
  readonly overshootIterations: Iterations | null;
  /** Iterations between two published positions: the grain of `overshootIterations`. */
  readonly overshootChunk: Iterations | null;
  /** From the raising of the flag to this worker leaving its loop, by the clock. */
  readonly exitLatencyMicros: Micros | null;
  /** Why, when the outcome is `failed` or the worker was terminated: the code of a fault; words in records of before codes. */
  readonly reason?: string;
  /** The figures of that fault, where it has any. */
  readonly figures?: Readonly<Record<string, unknown>>;
  /** Iterations it had last published, when it was terminated. */
  readonly lastPublished?: Iterations;
}

export interface Result {
  readonly worker: number;
  readonly number: number;
}

export interface Environment {
  readonly userAgent: string;
  readonly isolated: boolean;
  /** Logical processors as the browser reports them, which need not be true; null where it reports none. */
  readonly cores: number | null;
  /** Smallest step seen of `performance.now()`. */
  readonly clockStepMicros: Micros;
  /** ISO 8601. */
  readonly time: string;
}

/** What the workers counted in a word, and how many iterations they did: an ordinary word that is shared loses updates. */
export interface Counted {
  readonly counted: number;
  readonly expected: Iterations;
}

export interface RunRecord {
  readonly version: 1;
  readonly settings: Settings;
  readonly environment: Environment;
  /** From the opening of the gate to the last exit; null when a worker failed before the gate opened. */
  readonly micros: Micros | null;
  readonly workers: readonly WorkerRecord[];
  /** In the order they were written. */
  readonly results: readonly Result[];
  /** Null with `counter: none`, in records from before there were counters, and where a worker's iterations are not known. */
  readonly counted: Counted | null;
  readonly doubts: readonly Doubt[];
}
