/** What the page asks of a worker that shares no memory with it. Types only: nothing here acts when it is loaded. */
import type { Iterations, Micros } from '../../contract/record.ts';
import type { Settings } from '../../contract/settings.ts';

export interface EnlistOrder {
  /** Runs over memory of the worker's own; null: no WebAssembly here. */
  readonly module: WebAssembly.Module | null;
  /** The page's `performance.timeOrigin`, milliseconds. */
  readonly timeOrigin: number;
}

export interface SearchOrder {
  readonly settings: Settings;
  readonly worker: number;
  /** Names the run: what was sent for another one is not heard. */
  readonly sequence: number;
  readonly traced: boolean;
  /** Milliseconds between two messages of how far it is, at the least. */
  readonly toldEvery: number;
}

/** How a search came to its end, in the worker's words; whether it was the first the page decides. */
export interface SearchReport {
  readonly end: 'met' | 'saw-flag' | 'range-over' | 'told-to-leave';
  readonly iterations: Iterations;
  readonly checks: number;
  readonly primes: number;
  /** Both on the page's clock. */
  readonly startMicros: Micros;
  readonly endMicros: Micros;
}

/** Columns of equal length: iterations done, and when. */
export interface Samples {
  readonly iterations: Float64Array;
  /** On the page's clock. */
  readonly micros: Float64Array;
  /** What recording cost, by estimate. */
  readonly recordingMicros: Micros;
}

export interface MessageApi {
  enlist(order: EnlistOrder): void;
  /** Settles when the search is over: that answer is the message by which the page hears of a find. */
  search(order: SearchOrder): Promise<SearchReport>;
  /** The flag is up. Heard at a yield, as all that the page sends. */
  raise(sequence: number): void;
  /** To leave at the next yield, for another reason than the flag. */
  leave(sequence: number): void;
  /** Of the last search, if it was traced. */
  samples(): Samples;
  /** How long so many yields take, one after another, by this worker's clock. */
  timeYields(count: number): Promise<Micros>;
}

/** What a worker posts by itself while it searches; it reaches the page without a yield. */
export interface Progress {
  readonly progress: Iterations;
  readonly sequence: number;
}
