/** What to time, in which order: arms, rounds, visits; and the constants of the protocol. All randomness is injected. */
import type { Iterations, Micros } from '../contract/record.ts';
import { MAX_BLOCKS, type Block } from '../contract/runner.ts';
import { MAX_INTERVAL, type Interval, type Range, type Settings } from '../contract/settings.ts';
import type { Random } from '../contract/random.ts';

/** Not only powers of two: overhead need not fall evenly in k. */
export const DEFAULT_INTERVALS: readonly Interval[] = [
  1, 2, 3, 5, 10, 16, 24, 32, 48, 64, 100, 128, 300, 1000, 3000, 10_000, 100_000, 1_000_000,
];

/** The control does 2 % more iterations than never. */
export const CONTROL_EXTRA = 0.02;
const MIN_BLOCK: Micros = 700;
export const MAX_BLOCK: Micros = 2000;
/** A block shorter than this many clock steps is too short for the clock. */
export const STEPS_PER_BLOCK = 40;
const MAX_VISIT: Micros = 250_000;
const MIN_VISIT: Micros = 20_000;
/** Ranges that do not adjoin are visited in turn; of more than this many, evenly chosen ones. */
const MAX_RANGES = 4;
/**
 * Pairs from this interval on: where frequent checks cost another amount, where the slope is decided, for which a pair
 * counts as 1/k², where it may bend, and where there is next to nothing to see.
 */
const WORTH: readonly (readonly [from: Iterations, pairs: number])[] = [
  [1, 2],
  [16, 4],
  [24, 3],
  [25, 2],
  [129, 1],
];

/** With so few open points a round is short anyway. */
const FEW_POINTS = 4;

/** What is compared with never in a pair. */
export interface Arm {
  readonly kind: 'aa' | 'control' | 'point';
  readonly interval: Interval;
}

/** Ascending, each once, `never` last; integers clamped to 1 … 2^29. */
export function orderIntervals(intervals: readonly Interval[]): readonly Interval[] {
  const numbers = new Set<number>();
  for (const k of intervals) {
    if (k !== 'never' && Number.isFinite(k)) numbers.add(Math.min(MAX_INTERVAL, Math.max(1, Math.round(k))));
  }
  const ordered: Interval[] = [...numbers].toSorted((a, b) => a - b);
  return intervals.includes('never') ? [...ordered, 'never'] : ordered;
}

/**
 * The arms of a sweep: A/A, control, then one for each interval in order. A/A writes never as the largest interval,
 * which no block reaches: so it also shows when the compiler treats the number that stands for never otherwise.
 */
export function armsOf(intervals: readonly Interval[]): readonly Arm[] {
  return [
    { kind: 'aa', interval: MAX_INTERVAL },
    { kind: 'control', interval: 'never' },
    ...orderIntervals(intervals).map((interval): Arm => ({ kind: 'point', interval })),
  ];
}

/** The person's own k, when it is one number for all. */
export function ownInterval(settings: Settings): number | null {
  return typeof settings.interval === 'number' ? settings.interval : null;
}

/** Ranges to time blocks on: adjoining and overlapping ones joined, empty ones left out. */
export function measuredRanges(settings: Settings): readonly Range[] {
  const joined: [number, number][] = [];
  const ordered = settings.ranges.filter(([from, to]) => to > from).toSorted((a, b) => a[0] - b[0]);
  for (const [from, to] of ordered) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  if (joined.length <= MAX_RANGES) return joined;
  return Array.from(
    { length: MAX_RANGES },
    (_, i) => joined[Math.round((i * (joined.length - 1)) / (MAX_RANGES - 1))]!,
  );
}

/** How long a block shall be: long enough for the clock's step, short enough to slip between the scheduler's pauses. */
export function blockLength(clockStep: Micros): Micros {
  return Math.min(MAX_BLOCK, Math.max(MIN_BLOCK, STEPS_PER_BLOCK * clockStep));
}

/** Compilations to begin with: one sample each, at least four; more where the time allows their warm-up. */
export function compilationsFor(seconds: number): number {
  return Math.min(8, Math.max(4, Math.round(seconds * 1.5)));
}

/** Time of one visit, so that every compilation is visited twice before the first look. `budget`: for all measuring. */
export function visitLength(budget: Micros, compilations: number, firstLook: number): Micros {
  return Math.min(MAX_VISIT, Math.max(MIN_VISIT, (budget * firstLook) / (2 * compilations)));
}

/**
 * How often each arm stands in a round. Closed points rest; open ones that matter most come up to four times. What they are
 * judged by, A/A and control, is not to be known worse than they are; nor is it to take the time when few are open.
 */
export function repeats(arms: readonly Arm[], closed: readonly number[], own: number | null): readonly number[] {
  const open = arms.filter(({ kind }, i) => kind === 'point' && closed[i] === 0).length;
  const few = open <= FEW_POINTS;
  return arms.map((arm, i) => {
    if (arm.kind !== 'point') return few ? 1 : 2;
    if (closed[i]! > 0) return 0;
    const isEnd = i === 2 || i === arms.length - 1;
    return Math.max(worthOf(arm.interval), few || isEnd || arm.interval === own ? 2 : 1);
  });
}

function worthOf(k: Interval): number {
  return k === 'never' ? 1 : WORTH.findLast(([from]) => k >= from)![1];
}

export interface VisitPlan {
  readonly blocks: readonly Block[];
  /** Arm of each pair; its blocks are 2·pair and 2·pair + 1. */
  readonly arms: Uint16Array;
  /** 1 where the arm's block comes first, 0 where never does. */
  readonly armFirst: Uint8Array;
}

export interface VisitShape {
  readonly arms: readonly Arm[];
  /** Times each arm stands in a round. */
  readonly repeats: readonly number[];
  readonly micros: Micros;
  readonly block: Micros;
  readonly clockStep: Micros;
  readonly iterations: Iterations;
  /** Numbers in the range. */
  readonly length: Iterations;
}

/** As many whole rounds as fit the time, at least one; each a random permutation, each pair in random order. */
export function planVisit(shape: VisitShape, random: Random): VisitPlan {
  const round: number[] = [];
  for (const [arm, times] of shape.repeats.entries()) for (let i = 0; i < times; i++) round.push(arm);
  const fitting = Math.floor(shape.micros / (round.length * 2 * shape.block));
  const rounds = Math.max(1, Math.min(fitting, Math.floor(MAX_BLOCKS / (2 * round.length))));
  const order: number[] = [];
  for (let i = 0; i < rounds; i++) order.push(...random.shuffle(round));
  const armFirst = new Uint8Array(order.length);
  const blocks: Block[] = [];
  const jitter = Math.max(0.01, shape.clockStep / shape.block);
  for (const [pair, arm] of order.entries()) {
    const never = pairedBlock(shape, jitter, random);
    const other = { ...never, ...armBlock(shape.arms[arm]!, never.iterations, random) };
    armFirst[pair] = random.word() & 1;
    if (armFirst[pair] === 1) blocks.push(other, never);
    else blocks.push(never, other);
  }
  return { blocks, arms: Uint16Array.from(order), armFirst };
}

/** Length and place are drawn anew for each pair and shared within it: the clock's grain dithers, the range averages. */
function pairedBlock(shape: VisitShape, jitter: number, random: Random): Block {
  const stretch = 1 + jitter * (2 * random.unit() - 1);
  const iterations = Math.min(MAX_INTERVAL, Math.max(1, Math.round(shape.iterations * stretch)));
  return { offset: random.below(shape.length), iterations, interval: 'never' };
}

/** Where in its interval an arm begins is uniform: a block holds iterations / k checks on average, however large k is. */
function armBlock({ kind, interval }: Arm, iterations: Iterations, random: Random): Omit<Block, 'offset'> {
  if (kind === 'control') return { iterations: iterations + controlWork(iterations), interval: 'never' };
  return { iterations, interval, phase: interval === 'never' ? 0 : random.below(interval) };
}

const controlWork = (iterations: Iterations): Iterations => Math.max(1, Math.round(iterations * CONTROL_EXTRA));

/** What a pair's log ratio is corrected by: a control block can only be longer by a whole number of iterations. */
export function controlCorrection(never: Iterations, control: Iterations): number {
  return Math.log1p(CONTROL_EXTRA) - Math.log(control / never);
}
