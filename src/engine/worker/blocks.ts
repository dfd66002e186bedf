/** Timed blocks: one compiled loop over one range, again and again, each block timed into the ring. Worker threads only. */
import { DONE } from '../kernels/frame.ts';
import { type KernelLoop, type LoopName, loopName, loopWork } from '../kernels/kernels.ts';
import * as memory from '../memory.ts';
import type { Micros } from '../../contract/record.ts';
import type { Block, BlocksOrder } from '../../contract/runner.ts';
import { chunkFor, fillFrame, phaseOf } from './search.ts';

type Loops = (name: LoopName) => KernelLoop;

/** The loop of an order, and how to lay out the frame of one of its blocks; the frame's address comes back. */
function loopOf(
  block: memory.SharedBlock,
  worker: number,
  order: BlocksOrder,
  loops: Loops,
): { readonly loop: KernelLoop; readonly frameOf: (given: Block) => number } {
  const { range, guard, work, extra } = order;
  const name: LoopName = { ...loopName({ ...order, unit: 'iterations' }), work: loopWork(work, range[1] - 1) };
  const numbers = range[1] - range[0];
  const shared = {
    chunk: chunkFor(range, work),
    stopAtPrime: false,
    flag: order.flagUp === 'before' ? memory.RAISED_WORD : memory.FLAG_WORD,
    work,
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
  return { loop: loops(extra > 0 ? { ...name, way: 'Extra' } : name), frameOf };
}

/** Runs the blocks of an order until they are done or the stop word is up; ROUNDS_WORD counts them. */
export function runBlocks(
  block: memory.SharedBlock,
  worker: number,
  order: BlocksOrder,
  loops: Loops,
  clock: () => Micros,
): void {
  const { loop, frameOf } = loopOf(block, worker, order, loops);
  for (let index = 0; index < order.blocks.length; index += 1) {
    const frame = frameOf(order.blocks[index]!);
    const begun = clock();
    loop(frame);
    const micros = clock() - begun;
    if (block.load(memory.STOP_WORD) !== 0) return;
    block.writePair(memory.blockAt(index), begun, micros);
    block.writeFloat(memory.blockDoneAt(index), block.words[(frame + DONE) >> 2]!);
    block.store(memory.ROUNDS_WORD, index + 1);
  }
}

/** Runs the first block of an order again and again until the stop word is up, and times nothing. */
export function keepBusy(block: memory.SharedBlock, worker: number, order: BlocksOrder, loops: Loops): void {
  const { loop, frameOf } = loopOf(block, worker, order, loops);
  while (block.load(memory.STOP_WORD) === 0) loop(frameOf(order.blocks[0]!));
}
