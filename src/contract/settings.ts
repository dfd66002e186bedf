/**
 * What a run is made of: the types, the limits and the defaults of the contract.
 * Parsing values from outside is in settings-parse.ts.
 */

/** The numbers a worker searches: `from` included, `to` excluded; integers, 0 ≤ from ≤ to ≤ 2^53 − 1. */
export type Range = readonly [from: number, to: number];

/** Iterations (or primes) from one check to the next, 1 … 2^29; `never` checks not at all. */
export type Interval = number | 'never';

export type Task = 'find' | 'count';
export type Unit = 'iterations' | 'primes';
export type Guard = 'nested' | 'countdown' | 'modulo';
export type Flag = 'atomic' | 'plain' | 'lock' | 'message';
export type Kernel = 'wasm' | 'js';

/** `prime`: the first prime raises the flag. A planted target: that worker raises it at `from + floor(at × (to − from))`. */
export type Target = 'prime' | { readonly worker: number; readonly at: number };

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
}

export const MAX_WORKERS = 64;
export const MAX_INTERVAL = 2 ** 29;
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
};

/** The interval of one worker, whether the settings give one for all or one each. */
export function intervalOf(settings: Settings, worker: number): Interval {
  const { interval } = settings;
  return typeof interval === 'object' ? (interval[worker] ?? 'never') : interval;
}

/** Iterations a planted target lies behind the start of its worker's range; null when this worker has none. */
export function plantedAt(settings: Settings, worker: number): number | null {
  const { target, task } = settings;
  if (task === 'count' || target === 'prime' || target.worker !== worker) return null;
  const [from, to] = settings.ranges[worker]!;
  return Math.floor(target.at * (to - from));
}
