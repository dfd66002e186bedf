/** Timed blocks: one compiled loop over one range, again and again, each block timed into the ring. Worker threads only. */
import type { KernelLoop, LoopName } from './kernels/kernels.ts';
import { loopName, NARROW_END } from './kernels/kernels.ts';
import * as memory from './memory.ts';
import type { Micros } from './record.ts';
import type { BlocksOrder } from './runner.ts';
import { chunkFor, fillFrame, phaseOf } from './search.ts';

/** Runs the blocks of an order until they are done or the stop word is up; ROUNDS_WORD counts them. Allocates nothing while it times. */
export function runBlocks(
  block: memory.SharedBlock,
  worker: number,
  order: BlocksOrder,
  loops: (name: LoopName) => KernelLoop,
  clock: () => Micros,
): void {
  if (order.flag === 'message') throw new RangeError('the message flag has no loop of its own');
  const { range, blocks, guard, work } = order;
  const name = loopName(guard, 'iterations', order.flag, range[1] > NARROW_END);
  const loop = loops(work > 0 ? { ...name, way: 'Worked' } : name);
  const numbers = range[1] - range[0];
  const shared = {
    chunk: chunkFor(range),
    stopAtPrime: false,
    flag: order.flagUp ? memory.RAISED_WORD : memory.FLAG_WORD,
    work,
  };
  for (let index = 0; index < blocks.length; index += 1) {
    const { offset, iterations, interval } = blocks[index]!;
    const wraps = offset + iterations > numbers;
    const frame = fillFrame(block, worker, {
      ...shared,
      start: range[0] + offset,
      length: iterations,
      ...phaseOf(guard, interval, 0),
      wrap: wraps ? { at: numbers - offset, range } : null,
    });
    const begun = clock();
    loop(frame);
    const micros = clock() - begun;
    if (block.load(memory.STOP_WORD) !== 0) return;
    block.writePair(memory.blockAt(index), begun, micros);
    block.store(memory.ROUNDS_WORD, index + 1);
  }
}
