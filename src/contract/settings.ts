/**
 * What a run is made of: the types, the limits and the defaults of the contract.
 * Parsing values from outside is in settings-parse.ts.
 */

/** The numbers a worker searches: `from` included, `to` excluded; integers, 0 ≤ from ≤ to ≤ 2^53 − 1. */
export type Range = readonly [from: number, to: number];

/** Iterations (or primes) from one check to the next, 1 … 2^29; `never` checks not at all. */
export type Interval = number | 'never';

export const TASKS = ['find', 'count'] as const;
export type Task = (typeof TASKS)[number];

/** What an interval counts. */
export const UNITS = ['iterations', 'primes'] as const;
export type Unit = (typeof UNITS)[number];

export const GUARDS = ['nested', 'countdown', 'modulo'] as const;
export type Guard = (typeof GUARDS)[number];

/** How it is read: in shared memory, or as a message that a worker hears when it yields to its event loop. */
export const FLAGS = ['atomic', 'plain', 'lock', 'message'] as const;
export type Flag = (typeof FLAGS)[number];

export const KERNELS = ['wasm', 'js'] as const;
export type Kernel = (typeof KERNELS)[number];

/** What a worker also writes at every iteration: nothing, one word for all atomically or ordinarily, a word of its own among the others', or one alone on its lines. */
export const COUNTERS = ['none', 'shared', 'plain', 'packed', 'padded'] as const;
export type Counter = (typeof COUNTERS)[number];

/** A find planted in one worker's range: at a fraction of it, or at a place drawn anew for each run between two fractions. */
export type Planted =
  | { readonly worker: number; readonly at: number }
  | { readonly worker: number; readonly from: number; readonly to: number };

/** `prime`: the first prime raises the flag. Planted: that worker raises it at `from + floor(at × (to − from))`. */
export type Target = 'prime' | Planted;

/** What an iteration is: `prime` tests the number; a number is so many equal steps, with which no number is prime. */
export type Work = 'prime' | number;

/** Complete and normalised: what the engine takes and what every record carries. */
export interface Settings {
  readonly task: Task;
  readonly ranges: readonly Range[];
  readonly interval: Interval | readonly Interval[];
  readonly unit: Unit;
  readonly guard: Guard;
  readonly flag: Flag;
  readonly kernel: Kernel;
  readonly recheck: boolean;
  readonly target: Target;
  readonly work: Work;
  readonly counter: Counter;
}

export const MAX_WORKERS = 64;
export const MAX_INTERVAL = 2 ** 29;
export const MAX_WORK = 2 ** 20;
export const MAX_NUMBER = Number.MAX_SAFE_INTEGER;

export const DEFAULT_SETTINGS: Settings = {
  task: 'find',
  ranges: [
    [0, 100_000],
    [100_000, 200_000],
    [200_000, 300_000],
    [300_000, 400_000],
  ],
  interval: 1,
  unit: 'iterations',
  guard: 'nested',
  flag: 'atomic',
  kernel: 'wasm',
  recheck: true,
  target: 'prime',
  work: 'prime',
  counter: 'none',
};

/** The interval of one worker, whether the settings give one for all or one each. */
export function intervalOf(settings: Settings, worker: number): Interval {
  const { interval } = settings;
  return typeof interval === 'object' ? (interval[worker] ?? 'never') : interval;
}
