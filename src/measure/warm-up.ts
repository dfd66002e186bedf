/** Before anything counts: the loop is run with every interval and with the flag up until its speed stands still. */
import type { Iterations, Micros } from '../contract/record.ts';
import type { Block, BlocksOrder, BlockTimes, Failure, Runner } from '../contract/runner.ts';
import { MAX_INTERVAL, type Interval, type Range } from '../contract/settings.ts';
import type { Random } from '../contract/random.ts';
import type { Clock } from './results.ts';

const WARM_AT_LEAST: Micros = 150_000;
export const WARM_AT_MOST: Micros = 500_000;
/** Last never blocks that are compared: three runs of this many. */
const LAST = 10;
/** They may differ by this, or by three times their own noise where that is more. */
const AGREE = 0.03;

/** The flag goes up 10 ms or more after a block as long as this many, some 60 ms, has begun. */
const RISE_BLOCKS = 80;
const RISE_INTERVAL = 16;
/** A block that goes on for so long with the flag up and checks so often did not see it; the clocks differ by less. */
const UNSEEN: Micros = 2000;
/** Code replaced in the middle of a block looks again: so many times it must have been seen. */
const RISES_SEEN = 3;
/** The page can be late to raise it, which says nothing. */
const RISE_TRIES = 8;

/** Everything of an order but its blocks: the workers that measure at once, each with its range. */
export interface TeamLoop extends Omit<BlocksOrder, 'parts' | 'flagUp'> {
  readonly ranges: readonly Range[];
}

export interface Warm {
  readonly ok: true;
  readonly steady: boolean;
  readonly flagSeen: boolean;
  readonly compiled: number;
}

/** `parts`: the blocks of each worker. */
export const asOrder = (
  { ranges, ...loop }: TeamLoop,
  parts: readonly (readonly Block[])[],
  flagUp: BlocksOrder['flagUp'] = false,
): BlocksOrder => ({
  ...loop,
  flagUp,
  parts: ranges.map((range, worker) => ({ range, blocks: parts[worker]! })),
});

/** Numbers in each worker's range. */
export const lengthsOf = ({ ranges }: TeamLoop): readonly Iterations[] => ranges.map(([from, to]) => to - from);

/** All workers stand at the same share of the way through their ranges, as in a run. `place`: 0 … 1, without 1. */
export const offsetAt = (place: number, length: Iterations): Iterations => Math.floor(place * length);

/** Blocks for each worker of a loop, by its numbers and the iterations of a block of its own. */
export const blocksFor = (
  loop: TeamLoop,
  iterations: readonly Iterations[],
  blocks: (length: Iterations, iterations: Iterations) => readonly Block[],
): readonly (readonly Block[])[] => lengthsOf(loop).map((length, worker) => blocks(length, iterations[worker]!));

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/**
 * Do the last three runs of blocks agree, without a trend? Costs per iteration, oldest first; false for fewer than 30.
 * Agreement is of medians, so a pause does not count; noise widens it: a noisy loop can be steady.
 */
export function isSteady(costs: readonly number[]): boolean {
  if (costs.length < 3 * LAST) return false;
  const last = costs.slice(-3 * LAST);
  const runs = [0, 1, 2].map((i) => last.slice(i * LAST, (i + 1) * LAST));
  const middles = runs.map(median);
  const noise = Math.max(...runs.map((run, i) => median(run.map((x) => Math.abs(x - middles[i]!))) / middles[i]!));
  const allowed = Math.max(AGREE, (3 * 1.86 * noise) / Math.sqrt(LAST));
  const [first, second, third] = middles as [number, number, number];
  const spread = Math.max(...middles) / Math.min(...middles) - 1;
  const trend = (first < second && second < third) || (first > second && second > third);
  return spread <= (trend ? allowed : 1.5 * allowed);
}

/** Blocks of every interval anywhere, with never between them always at one place: those are compared. */
function warmBlocks(
  loop: TeamLoop,
  intervals: readonly Interval[],
  iterations: readonly Iterations[],
  place: number,
  random: Random,
): readonly (readonly Block[])[] {
  const drawn = random.shuffle([...intervals]).map((interval) => ({ interval, at: random.unit() }));
  return blocksFor(loop, iterations, (length, each) =>
    drawn.flatMap(({ interval, at }): Block[] => [
      { offset: offsetAt(place, length), iterations: each, interval: 'never' },
      { offset: offsetAt(at, length), iterations: each, interval },
    ]),
  );
}

/** The way out: with the flag up, the first check leaves. Says whether every block did. */
async function warmExit(
  runner: Runner,
  loop: TeamLoop,
  intervals: readonly Interval[],
  iterations: readonly Iterations[],
  random: Random,
): Promise<(BlockTimes & { readonly seen: boolean }) | Failure> {
  const numbers = intervals.filter((interval) => interval !== 'never' && interval <= Math.min(...iterations));
  const drawn = (numbers.length > 0 ? numbers : [1]).map((interval) => ({ interval, at: random.unit() }));
  const parts = blocksFor(loop, iterations, (length, each) =>
    drawn.map(({ interval, at }): Block => ({ offset: offsetAt(at, length), iterations: each, interval })),
  );
  const up = await runner.blocks(asOrder(loop, parts, 'before'));
  if (!up.ok) return up;
  return { ...up, seen: up.parts.every(({ iterations: done }, w) => done.every((each) => each < iterations[w]!)) };
}

/**
 * Whether the loop sees the flag go up while it runs. With the flag up beforehand even a read that the compiler has moved
 * out of the loop sees it; so here it goes up during a long block, which must not end by itself long after. Where the
 * flag went up too late each time, nothing speaks against the loop.
 */
export async function seesFlagRise(
  runner: Runner,
  together: TeamLoop,
  iterations: Iterations,
  random: Random,
): Promise<{ readonly ok: true; readonly seen: boolean } | Failure> {
  // One worker's loop is that of all.
  const loop = { ...together, ranges: together.ranges.slice(0, 1) };
  const many = Math.min(MAX_INTERVAL, Math.max(2, iterations * RISE_BLOCKS));
  const interval = Math.max(1, Math.min(RISE_INTERVAL, many >> 3));
  const long = (length: Iterations): Block => ({ offset: random.below(length), iterations: many, interval });
  for (let tried = 0, seen = 0; tried < RISE_TRIES && seen < RISES_SEEN; tried++) {
    // After the first, whose code may be replaced on the way, the second is likely to keep the code it begins with.
    const parts = blocksFor(loop, [many], (length) => [long(length), long(length)]);
    const times = await runner.blocks(asOrder(loop, parts, 'during'));
    if (!times.ok) return times;
    const { startMicros, micros, iterations: did } = times.parts[0]!;
    const [began, lasted, done] = [startMicros[1]!, micros[1]!, did[1]!];
    if (done < many) seen++;
    else if (times.raisedMicros !== null && began + lasted - times.raisedMicros > UNSEEN)
      return { ok: true, seen: false };
  }
  return { ok: true, seen: true };
}

/** Runs the loop until it is steady: at least 150 ms, at most 500 ms. `iterations` of each worker's block, about 0.7 ms. */
export async function warmUp(
  runner: Runner,
  clock: Clock,
  loop: TeamLoop,
  intervals: readonly Interval[],
  iterations: readonly Iterations[],
  random: Random,
): Promise<Warm | Failure> {
  const began = clock.now();
  const way = await warmExit(runner, loop, intervals, iterations, random);
  if (!way.ok) return way;
  const costs: number[] = [];
  const place = random.unit();
  let steady = false;
  let compiled = way.compiled;
  while (clock.now() - began < (steady ? WARM_AT_LEAST : WARM_AT_MOST)) {
    const blocks = warmBlocks(loop, intervals, iterations, place, random);
    const times = await runner.blocks(asOrder(loop, blocks));
    if (!times.ok) return times;
    compiled = times.compiled;
    for (let i = 0; i < blocks[0]!.length; i += 2) costs.push(costTogether(times, iterations, i));
    steady = isSteady(costs);
  }
  return { ok: true, steady, flagSeen: way.seen, compiled };
}

/** Of one block, microseconds an iteration: the mean of its workers. */
function costTogether({ parts }: BlockTimes, iterations: readonly Iterations[], index: number): number {
  return parts.reduce((sum, { micros }, worker) => sum + micros[index]! / iterations[worker]!, 0) / parts.length;
}
