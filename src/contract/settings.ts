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

export const FLAGS = ['atomic', 'plain', 'lock', 'message'] as const;
export type Flag = (typeof FLAGS)[number];
/** Not in this version: refused, and said to come. */
export const LATER_FLAG = 'message' satisfies Flag;

export const KERNELS = ['wasm', 'js'] as const;
export type Kernel = (typeof KERNELS)[number];

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
};

/** The interval of one worker, whether the settings give one for all or one each. */
export function intervalOf(settings: Settings, worker: number): Interval {
  const { interval } = settings;
  return typeof interval === 'object' ? (interval[worker] ?? 'never') : interval;
}

/**
 * Iterations a planted target lies behind the start of its worker's range, in the middle where its place is drawn; null
 * when this worker has none.
 */
export function plantedAt(settings: Settings, worker: number): number | null {
  const { target, task } = settings;
  if (task === 'count' || target === 'prime' || target.worker !== worker) return null;
  const [from, to] = settings.ranges[worker]!;
  return Math.floor(middleOf(target) * (to - from));
}

/** The fraction of the range where a find is planted: of a stretch its middle. */
export function middleOf(target: Planted): number {
  const [from, to] = stretchOf(target);
  return (from + to) / 2;
}

/** The fractions between which it may lie: the same one twice where its place is fixed. */
export function stretchOf(target: Planted): readonly [from: number, to: number] {
  return 'at' in target ? [target.at, target.at] : [target.from, target.to];
}

/** The same kind of target with its middle at another fraction: a stretch keeps its width, within the range. */
export function movedTo(target: Planted, at: number): Planted {
  if ('at' in target) return { ...target, at };
  const half = (target.to - target.from) / 2;
  const middle = Math.min(1 - half, Math.max(half, at));
  const tidy = (fraction: number): number => Number(fraction.toFixed(6));
  return { ...target, from: Math.max(0, tidy(middle - half)), to: Math.min(1, tidy(middle + half)) };
}
