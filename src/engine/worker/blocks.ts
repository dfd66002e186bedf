/** Timed blocks: one compiled loop over one range, again and again, each block timed into the ring. Worker threads only. */
import { DONE } from '../kernels/frame.ts';
import { type KernelLoop, type LoopName, loopName, loopWork } from '../kernels/kernels.ts';
import * as memory from '../memory.ts';
import { lineUp, meet } from './gate.ts';
import type { Micros } from '../../contract/record.ts';
import type { Block, BlocksOrder } from '../../contract/runner.ts';
import { chunkFor, fillFrame, phaseOf } from './search.ts';

type Loops = (name: LoopName) => KernelLoop;

/** Who is through with a block goes on in pieces of this share of it, and looks for the others between them. */
const PIECES = 16;
/** Not for longer than this: who has not arrived by then is not coming, or its block is too long to count anyway. */
const GO_ON_AT_MOST: Micros = 1_000_000;
/** Looks at the start line: some milliseconds, as long as the scheduler may keep someone away. Who starts alone measures alone. */
const START_LOOKS = 400_000;
const nothing = (): void => {};

interface Bench {
  readonly loop: KernelLoop;
  /** Lays out the frame of a block; its address comes back. */
  readonly frameOf: (given: Block) => number;
  /** Iterations the last segment did. */
  readonly done: (frame: number) => number;
}

/** The loop of a worker's part of an order. */
function benchOf(block: memory.SharedBlock, worker: number, order: BlocksOrder, loops: Loops): Bench {
  const { guard, work, extra, counter = 'none' } = order;
  const { range } = order.parts[worker]!;
  const name: LoopName = { ...loopName({ ...order, counter, unit: 'iterations' }), work: loopWork(work, range[1] - 1) };
  const numbers = range[1] - range[0];
  const shared = {
    chunk: chunkFor(range, work),
    stopAtPrime: false,
    flag: order.flagUp === 'before' ? memory.RAISED_WORD : memory.FLAG_WORD,
    work,
    counter,
    extra,
  };
  const frameOf = ({ offset, iterations, interval, phase = 0 }: Block): number =>
    fillFrame(block, worker, {
      ...shared,
      start: range[0] + offset,
      length: iterations,
      ...phaseOf(guard, interval, phase),
      wrap: offset + iterations > numbers ? { at: numbers - offset, range } : null,
    });
  const done = (frame: number): number => block.words[(frame + DONE) >> 2]!;
  return { loop: loops(extra > 0 ? { ...name, way: 'Extra', counts: '' } : name), frameOf, done };
}

/** Runs a worker's blocks of an order until they are done or the stop word is up; ROUNDS_WORD counts those of the first. */
export function runBlocks(
  block: memory.SharedBlock,
  worker: number,
  order: BlocksOrder,
  loops: Loops,
  clock: () => Micros,
): void {
  const bench = benchOf(block, worker, order, loops);
  const workers = order.parts.length;
  const { range, blocks } = order.parts[worker]!;
  for (const [index, given] of blocks.entries()) {
    const frame = bench.frameOf(given);
    if (workers > 1) {
      if (!meet(block, workers, true, nothing)) return;
      lineUp(block, workers, index, START_LOOKS);
    }
    const begun = clock();
    bench.loop(frame);
    const micros = clock() - begun;
    if (block.load(memory.STOP_WORD) !== 0) return;
    const done = bench.done(frame);
    if (workers > 1) {
      Atomics.add(block.words, memory.ARRIVED_WORD >> 2, 1);
      const until = begun + micros + GO_ON_AT_MOST;
      const all = workers * (index + 1);
      goOn(bench, { given, done, numbers: range[1] - range[0] }, () => waits(block, all) && clock() < until);
    }
    block.writePair(memory.blockAt(index, worker), begun, micros);
    block.writeFloat(memory.blockDoneAt(index, worker), done);
    if (worker === 0) block.store(memory.ROUNDS_WORD, index + 1);
  }
}

interface Through {
  readonly given: Block;
  readonly done: number;
  /** Of its range. */
  readonly numbers: number;
}

/** Whether some of `all` have yet to arrive. */
const waits = (block: memory.SharedBlock, all: number): boolean =>
  block.load(memory.ARRIVED_WORD) < all && block.load(memory.STOP_WORD) === 0;

/**
 * Goes on where the block ended, with the same interval, while others are still in theirs: else the last one would measure
 * a flag that nobody else wants. Pieces keep the phase, so that no check is made that would not have been due.
 */
function goOn({ loop, frameOf, done }: Bench, { given, done: begun, numbers }: Through, others: () => boolean): void {
  const { interval, phase = 0 } = given;
  const iterations = Math.max(1, Math.floor(given.iterations / PIECES));
  for (let past = begun; others();) {
    const frame = frameOf({ offset: (given.offset + past) % numbers, iterations, interval, phase: phase + past });
    loop(frame);
    past += done(frame);
  }
}
