/**
 * The face of the engine. `run` starts all workers once; `visit` keeps workers in the engine for a list of timed
 * blocks or of rounds. The measuring code knows only this interface: its tests use a scripted fake.
 */
import type { Fault } from './faults.ts';
import type { Environment, Iterations, Micros, RunRecord } from './record.ts';
import type { Counter, Interval, Kernel, Range, Settings, Flag, Guard, Work } from './settings.ts';
import type { Trace } from './trace.ts';

/** One timed piece of work of one compiled loop. It starts anywhere in the range and wraps at its end. */
export interface Block {
  /** Which number of the range it starts with: 0 ≤ offset < to − from. */
  readonly offset: Iterations;
  /** 1 … 2^29. */
  readonly iterations: Iterations;
  readonly interval: Interval;
  /** Iterations since the last check when it begins: 0 ≤ phase < interval; by default 0, so that the first one checks. */
  readonly phase?: Iterations;
}

/** What one of the workers does that measure at once: its blocks, one after another. */
export interface BlocksPart {
  /** The range the blocks run over, not empty. */
  readonly range: Range;
  /** At most MAX_BLOCKS. */
  readonly blocks: readonly Block[];
}

/**
 * Blocks done in the loop of one compilation, by one worker alone or by several at once: these begin each block in step,
 * share the flag and its lock, and whoever is through with a block goes on in the same loop, untimed, until all are.
 */
export interface BlocksOrder {
  /** Index of the compilation, 0 … 7. Each is workers of its own whose kernels were compiled for them alone. */
  readonly compilation: number;
  readonly kernel: Kernel;
  readonly guard: Guard;
  /** `message` is refused. */
  readonly flag: Flag;
  /** One for each worker that measures, 1 … MAX_PARTS; all have equally many blocks. */
  readonly parts: readonly BlocksPart[];
  readonly work: Work;
  /** None by default. */
  readonly counter?: Counter;
  /** Units of extra work in every check, for testing the method: a unit is one dependent multiplication and addition. */
  readonly extra: number;
  /**
   * Warm-up of the way out. `before`: the flag is up already, so that the first check leaves. `during`: it goes up
   * 10 ms or more after the last block has begun, which that block may or may not see.
   */
  readonly flagUp: false | 'before' | 'during';
}

export const MAX_BLOCKS = 4096;
/** Workers that measure at once, at most: four compilations of so many are as many workers as there can be. */
export const MAX_PARTS = 16;

/** No answer: something failed, or the person stopped it, which is no fault. */
export type Failure =
  | { readonly ok: false; readonly stopped: false; readonly fault: Fault }
  | { readonly ok: false; readonly stopped: true };

/** Of one worker, by its own clock: one entry a block, in order. */
export interface PartTimes {
  /** When it began, on the page's clock (performance.now() × 1000). */
  readonly startMicros: Float64Array;
  /** How long it took. */
  readonly micros: Float64Array;
  /** How many iterations it did, fewer than asked for where a check saw the flag. */
  readonly iterations: Float64Array;
}

export interface BlockTimes {
  readonly ok: true;
  /** In the order of the order's parts. */
  readonly parts: readonly PartTimes[];
  /** When the flag went up `during` the last block, on the page's clock; null where it did not, as when that was over before. */
  readonly raisedMicros: Micros | null;
  /** Changes each time the loop of this compilation was compiled afresh. */
  readonly compiled: number;
}

export interface Exit {
  readonly worker: number;
  /** Iterations after the flag was raised: exact, every iteration is published. */
  readonly iterations: Iterations;
  /** By the clock, from raising the flag to leaving the loop. */
  readonly micros: Micros;
  /** Which round it belongs to: the exits of one round share the flag. */
  readonly round: number;
}

export interface Runner {
  /** Never rejects for what can be expected: a failed worker gives a record that says so. */
  run(settings: Settings): Promise<RunRecord>;
  /** Like `run`, with its events recorded. */
  trace(settings: Settings): Promise<Trace>;
  blocks(order: BlocksOrder): Promise<BlockTimes | Failure>;
  /** Throws the compilation away; the next blocks on it run in code compiled afresh (a nonce for wasm, a new worker for js). */
  recompile(compilation: number): Promise<void>;
  /** Exits from a planted target at random phase; `count` entries, fewer when stopped or where workers do not leave early. */
  exits(
    settings: Settings,
    options: { readonly count: number; readonly seed: number },
  ): Promise<{ readonly ok: true; readonly exits: readonly Exit[] } | Failure>;
  /** Rounds over a shared spin barrier in which more than one result was written. */
  races(
    settings: Settings,
    options: { readonly rounds: number },
  ): Promise<{ readonly ok: true; readonly rounds: number; readonly duplicates: number } | Failure>;
  /** Ends what is going on, within 100 ms. */
  stop(): void;
  environment(): Environment;
}
