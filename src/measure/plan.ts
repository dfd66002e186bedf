/** What to time, in which order: arms, rounds, visits; and the constants of the protocol. All randomness is injected. */
import type { Iterations, Micros } from '../contract/record.ts';
import { MAX_BLOCKS, MAX_PARTS, type Block } from '../contract/runner.ts';
import { MAX_INTERVAL, type Interval, type Range, type Settings } from '../contract/settings.ts';
import type { Random } from '../contract/random.ts';
import { offsetAt } from './warm-up.ts';

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
/** Ranges, or teams of them, are visited in turn; of more than this many, evenly chosen ones. */
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

/** Ranges with numbers in them: those whose workers search. */
const searched = ({ ranges }: Settings): readonly Range[] => ranges.filter(([from, to]) => to > from);

/** Ranges to time blocks on, one at a time: adjoining and overlapping ones joined, empty ones left out. */
export function measuredRanges(settings: Settings): readonly Range[] {
  const joined: [number, number][] = [];
  const ordered = searched(settings).toSorted((a, b) => a[0] - b[0]);
  for (const [from, to] of ordered) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return spread(joined);
}

/** Evenly chosen, the first and the last among them, where there are too many. */
function spread<T>(all: readonly T[]): readonly T[] {
  if (all.length <= MAX_RANGES) return all;
  return Array.from({ length: MAX_RANGES }, (_, i) => all[Math.round((i * (all.length - 1)) / (MAX_RANGES - 1))]!);
}

/**
 * How many workers measure at once: as many as the run has that search, but no more than really run at once (as many as
 * the browser reports, where that was not tried); or so many as were asked for.
 */
export function measuringWorkers(settings: Settings, atOnce: number, asked: number | undefined): number {
  const run = Math.min(MAX_PARTS, searched(settings).length);
  return Math.max(1, Math.min(run, asked ?? atOnce));
}

/**
 * The ranges that are measured at once, each worker its own as in a run; where the run has more workers than measure, they
 * are visited in turn. One alone takes all ranges as one.
 */
export function teamsOf(settings: Settings, workers: number): readonly (readonly Range[])[] {
  if (workers === 1) return measuredRanges(settings).map((range) => [range]);
  const ranges = searched(settings);
  const teams = Math.ceil(ranges.length / workers);
  // The last team takes from the one before what it lacks.
  const firsts = Array.from({ length: teams }, (_, team) => Math.min(team * workers, ranges.length - workers));
  return spread(firsts).map((first) => ranges.slice(first, first + workers));
}

/** How long a block shall be: long enough for the clock's step, short enough to slip between the scheduler's pauses. */
export function blockLength(clockStep: Micros): Micros {
  return Math.min(MAX_BLOCK, Math.max(MIN_BLOCK, STEPS_PER_BLOCK * clockStep));
}

/** Workers of all compilations together, unless the fewest compilations take more. */
const MAX_TOGETHER = 32;

/** Compilations to begin with: one sample each, at least four; more where time and workers allow. */
export function compilationsFor(seconds: number, workers: number): number {
  const room = Math.floor(MAX_TOGETHER / workers);
  return Math.max(4, Math.min(8, room, Math.round(seconds * 1.5)));
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
  /** The blocks of each worker that measures: the same pairs in the same order, each of its own length and place. */
  readonly parts: readonly (readonly Block[])[];
  /** Arm of each pair; its blocks are 2·pair and 2·pair + 1. */
  readonly arms: Uint16Array;
  /** 1 where the arm's block comes first, 0 where never does. */
  readonly armFirst: Uint8Array;
  /** What an iteration costs at the place of each pair, in units of its mean. */
  readonly costs: Float64Array;
}

/** One of the workers of a visit. */
export interface BlockShape {
  readonly iterations: Iterations;
  /** Numbers in its range. */
  readonly length: Iterations;
}

export interface VisitShape {
  readonly arms: readonly Arm[];
  /** Times each arm stands in a round. */
  readonly repeats: readonly number[];
  readonly micros: Micros;
  readonly block: Micros;
  readonly clockStep: Micros;
  readonly workers: readonly BlockShape[];
  readonly profile: Profile;
}

/**
 * What an iteration costs at equal steps of the way through the ranges, the first at 0 and the last at 1, in units of its mean;
 * between them along straight lines.
 */
export type Profile = readonly number[];

/** An iteration costs the same everywhere. */
export const EVEN: Profile = [1, 1];

/** The mean of what stands in a profile, in any unit. */
export function meanAlong(profile: Profile): number {
  const ends = (profile[0]! + profile.at(-1)!) / 2;
  return (profile.reduce((sum, cost) => sum + cost, 0) - ends) / (profile.length - 1);
}

/** As many whole rounds as fit the time, at least one; each a random permutation, each pair in random order. */
export function planVisit(shape: VisitShape, random: Random): VisitPlan {
  const round: number[] = [];
  for (const [arm, times] of shape.repeats.entries()) for (let i = 0; i < times; i++) round.push(arm);
  const fitting = Math.floor(shape.micros / (round.length * 2 * shape.block));
  const rounds = Math.max(1, Math.min(fitting, Math.floor(MAX_BLOCKS / (2 * round.length))));
  const order: number[] = [];
  for (let i = 0; i < rounds; i++) order.push(...random.shuffle(round));
  const jitter = Math.max(0.01, shape.clockStep / shape.block);
  const pairs = order.map((arm) => drawPair(shape.arms[arm]!, jitter, shape.profile, random));
  return {
    parts: shape.workers.map((worker) => allBlocks(pairs, worker)),
    arms: Uint16Array.from(order),
    armFirst: Uint8Array.from(pairs, ({ armFirst }) => (armFirst ? 1 : 0)),
    costs: Float64Array.from(pairs, ({ cost }) => cost),
  };
}

/** What is drawn for a pair, and the same for all workers. */
interface Pair {
  readonly arm: Arm;
  readonly armFirst: boolean;
  /** Times the length of a block: the clock's grain dithers. */
  readonly stretch: number;
  /** Share of the way through the range, 0 … 1: the range averages. */
  readonly place: number;
  /** Of an iteration there, in units of the mean. */
  readonly cost: number;
  readonly phase: Iterations;
}

/** Where in its interval an arm begins is uniform: a block holds iterations / k checks on average, however large k is. */
function drawPair(arm: Arm, jitter: number, profile: Profile, random: Random): Pair {
  const { kind, interval } = arm;
  const stretch = 1 + jitter * (2 * random.unit() - 1);
  const place = random.unit();
  return {
    arm,
    stretch,
    place,
    cost: costAt(place, profile),
    phase: kind === 'control' || interval === 'never' ? 0 : random.below(interval),
    armFirst: (random.word() & 1) === 1,
  };
}

/** @param place 0 … 1, without 1 */
function costAt(place: number, profile: Profile): number {
  const at = place * (profile.length - 1);
  const step = Math.floor(at);
  return profile[step]! + (profile[step + 1]! - profile[step]!) * (at - step);
}

/** Of one worker, two for each pair. Plain loops and literals: a visit has thousands. */
function allBlocks(pairs: readonly Pair[], worker: BlockShape): readonly Block[] {
  const blocks: Block[] = [];
  for (const { arm, armFirst, stretch, place, phase } of pairs) {
    const iterations = Math.min(MAX_INTERVAL, Math.max(1, Math.round(worker.iterations * stretch)));
    const offset = offsetAt(place, worker.length);
    const never: Block = { offset, iterations, interval: 'never', phase: 0 };
    const longer = arm.kind === 'control' ? iterations + controlWork(iterations) : iterations;
    const other: Block = { offset, iterations: longer, interval: arm.interval, phase };
    if (armFirst) blocks.push(other, never);
    else blocks.push(never, other);
  }
  return blocks;
}

const controlWork = (iterations: Iterations): Iterations => Math.max(1, Math.round(iterations * CONTROL_EXTRA));

/** What a pair's log ratio is corrected by: a control block can only be longer by a whole number of iterations. */
export function controlCorrection(never: Iterations, control: Iterations): number {
  return Math.log1p(CONTROL_EXTRA) - Math.log(control / never);
}
