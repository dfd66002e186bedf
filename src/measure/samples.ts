/** Pairs as they come in, kept in typed arrays: one store for each compilation, in it one list for each arm. */
import type { Iterations, Micros } from '../contract/record.ts';
import type { BlockTimes, PartTimes } from '../contract/runner.ts';
import { huberMean, trimmedMean, type GroupMean } from './estimate.ts';
import { controlCorrection, type Arm, type Profile, type VisitPlan } from './plan.ts';
import type { Interruption } from './results.ts';

/** Longer than this between or within blocks, and the machine slept. */
export const SLEEP: Micros = 1_000_000;

/** A growing list of numbers without boxing. */
export class Ratios {
  private store = new Float64Array(64);
  length = 0;

  push(value: number): void {
    if (this.length === this.store.length) {
      const grown = new Float64Array(2 * this.length);
      grown.set(this.store);
      this.store = grown;
    }
    this.store[this.length++] = value;
  }

  /** A copy, free to be sorted. */
  copy(): Float64Array {
    return this.store.slice(0, this.length);
  }
}

/** Items that share a key, in the order the keys first come. */
export function byKey<T>(items: readonly T[], key: (item: T) => number | string): readonly (readonly T[])[] {
  const lists = new Map<number | string, T[]>();
  for (const item of items) {
    const list = lists.get(key(item));
    if (list === undefined) lists.set(key(item), [item]);
    else list.push(item);
  }
  return [...lists.values()];
}

/** What the never blocks of one visit cost: for t, drift and unequal cores. */
export interface VisitCost {
  readonly compilation: number;
  /** Which team of ranges. */
  readonly range: number;
  readonly at: Micros;
  /**
   * ln of nanoseconds per iteration on average over the ranges, trimmed mean of the blocks; a block's is the mean of its
   * workers', less what the place makes of it.
   */
  readonly log: number;
  readonly se: number;
}

/** What the blocks of a team of ranges are laid out by. */
export interface BlockSize {
  /** Of a block, worker by worker. */
  readonly iterations: readonly Iterations[];
  readonly profile: Profile;
}

/** The pairs of one compilation of the loop. */
export class Group {
  readonly ratios: readonly Ratios[];
  readonly costs: VisitCost[] = [];
  /** For each team of ranges. */
  readonly sizes: BlockSize[] = [];
  voided = 0;

  constructor(
    /** Index among all compilations of the sweep. */
    readonly id: number,
    /** The runner's compilation it stands in. */
    readonly slot: number,
    readonly compiled: number,
    arms: number,
  ) {
    this.ratios = Array.from({ length: arms }, () => new Ratios());
  }

  get pairs(): number {
    return this.ratios.reduce((sum, column) => sum + column.length, 0);
  }
}

export interface Taken {
  /** A gap over 1 s, a block over 1 s, or a clock that went back. */
  readonly slept: boolean;
  readonly voided: number;
}

/**
 * Takes one visit's times into its group, pair by pair; pairs hit by a declared event are left out whole and counted. Where
 * several workers measured at once a pair gives one log ratio, the mean of theirs: they are not independent.
 */
export function takeVisit(
  group: Group,
  range: number,
  arms: readonly Arm[],
  plan: VisitPlan,
  times: BlockTimes,
  interruptions: readonly Interruption[],
): Taken {
  let slept = false;
  let voided = 0;
  const never = new Float64Array(plan.arms.length);
  let kept = 0;
  for (let pair = 0; pair < plan.arms.length; pair++) {
    const first = 2 * pair;
    const gap = times.parts.some((part) => brokenPair(part, first, pair > 0));
    slept ||= gap;
    const words =
      gap || times.parts.some((part) => isVoid(part, first, interruptions)) ? null : wordOf(plan, times, pair);
    if (words === null) {
      voided++;
      continue;
    }
    const arm = plan.arms[pair]!;
    const cost = plan.costs[pair]!;
    group.ratios[arm]!.push(
      arms[arm]!.kind === 'control' ? words.ratio + words.correction : alongTheRange(words.ratio, cost),
    );
    never[kept++] = words.never - Math.log(cost);
  }
  group.voided += voided;
  const cost = trimmedMean(never.subarray(0, kept));
  const at = times.parts[0]?.startMicros[0] ?? 0;
  if (cost !== null) group.costs.push({ compilation: group.id, range, at, log: cost.mean, se: cost.se });
  return { slept, voided };
}

/** Means over the workers. */
interface PairWord {
  readonly ratio: number;
  /** What the ratio of a control pair is corrected by. */
  readonly correction: number;
  /** ln of nanoseconds per iteration. */
  readonly never: number;
}

/** Null where a block of some worker was too short for the clock to see it. */
function wordOf(plan: VisitPlan, { parts }: BlockTimes, pair: number): PairWord | null {
  const armAt = 2 * pair + (plan.armFirst[pair] === 1 ? 0 : 1);
  const neverAt = 4 * pair + 1 - armAt;
  let [ratio, correction, never] = [0, 0, 0];
  for (const [worker, { micros }] of parts.entries()) {
    const blocks = plan.parts[worker]!;
    const [neverMicros, armMicros] = [micros[neverAt]!, micros[armAt]!];
    if (!(neverMicros > 0 && armMicros > 0)) return null;
    const { iterations } = blocks[neverAt]!;
    ratio += Math.log(armMicros / neverMicros) / parts.length;
    correction += controlCorrection(iterations, blocks[armAt]!.iterations) / parts.length;
    never += Math.log((1000 * neverMicros) / iterations) / parts.length;
  }
  return { ratio, correction, never };
}

/**
 * What a run loses is Σ of what its checks cost over Σ of its iterations; a mean of the ratios at each place would be c·mean(1/t)
 * where it is c/mean(t), a third more where t rises like the root of the number. So what a place adds to the ratio counts by what
 * an iteration costs there, in units of the mean. The same backwards where never took longer, so that noise about 0 stays about 0.
 */
const alongTheRange = (ratio: number, cost: number): number =>
  Math.sign(ratio) * Math.log1p(Math.expm1(Math.abs(ratio)) * cost);

/** Whether the machine slept within the pair, or just before it so that its first block may be hit. */
function brokenPair({ startMicros, micros }: PartTimes, first: number, hasBefore: boolean): boolean {
  for (let i = hasBefore ? first : first + 1; i <= first + 1; i++) {
    const gap = startMicros[i]! - (startMicros[i - 1]! + micros[i - 1]!);
    if (gap > SLEEP || gap < -1000) return true;
  }
  return micros[first]! > SLEEP || micros[first + 1]! > SLEEP;
}

function isVoid({ startMicros, micros }: PartTimes, first: number, interruptions: readonly Interruption[]): boolean {
  const from = startMicros[first]!;
  const to = startMicros[first + 1]! + micros[first + 1]!;
  return interruptions.some(
    ({ code, fromMicros, toMicros }) => code !== 'frame-gap' && fromMicros <= to && toMicros >= from,
  );
}

/** A compilation's word on one arm, and how many of its pairs a pause hit. */
export interface ArmMean {
  readonly mean: GroupMean | null;
  readonly hit: number;
}

/** A pair counts as hit by a pause when it lies this far from the middle, at least … */
const HIT_AT_LEAST = 0.1;
/** … and by this many times the half-spread of the middle 50 %. */
const HIT_SPREADS = 8;

/** @param floor two steps of the clock, as a fraction of a block's time. */
export function armMean(group: Group, arm: number, floor: number): ArmMean {
  const values = group.ratios[arm]!.copy();
  const mean = huberMean(values, floor);
  if (mean === null) return { mean, hit: 0 };
  const quarter = Math.floor(values.length / 4);
  const spread = (values[values.length - 1 - quarter]! - values[quarter]!) / 2;
  const limit = Math.max(HIT_AT_LEAST, HIT_SPREADS * spread);
  let hit = 0;
  for (let i = 0; i < values.length && values[i]! < mean.mean - limit; i++) hit++;
  for (let i = values.length - 1; i >= 0 && values[i]! > mean.mean + limit; i--) hit++;
  return { mean, hit };
}
