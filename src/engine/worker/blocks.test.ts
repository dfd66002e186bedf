import { describe, expect, it } from 'vitest';
import { runBlocks } from './blocks.ts';
import { CHECKS } from '../kernels/frame.ts';
import { javascriptLoops } from '../kernels/javascript.ts';
import type { LoopName } from '../kernels/kernels.ts';
import * as memory from '../memory.ts';
import { SMALL_LOOP } from '../testing/small-loop.ts';
import type { Block } from '../../contract/runner.ts';
import type { Guard } from '../../contract/settings.ts';

/** The checks that each block made. */
function checksOf(guard: Guard, blocks: readonly Block[]): readonly number[] {
  const block = memory.SharedBlock.allocate(false);
  const loops = javascriptLoops(block);
  const checks: number[] = [];
  const counting = (name: LoopName) => (frame: number) => {
    const reason = loops(name)(frame);
    checks.push(block.words[(frame + CHECKS) >> 2]!);
    return reason;
  };
  const order = { ...SMALL_LOOP, guard, parts: [{ range: [2, 50], blocks }] } as const;
  runBlocks(block, 0, order, counting, () => 0);
  return checks;
}

describe('runBlocks', () => {
  it.each(['nested', 'countdown', 'modulo'] as const)(
    'begins a block where its phase says: after 0, 1 … iterations since the last check (%s)',
    (guard) => {
      const phases = Array.from({ length: 40 }, (_, phase) => phase);
      const made = checksOf(
        guard,
        phases.map((phase) => ({ offset: 7, iterations: 100, interval: 40, phase })),
      );
      const due = (phase: number) =>
        Array.from({ length: 100 }, (_, i) => i).filter((i) => (i + phase) % 40 === 0).length;
      expect(made).toEqual(phases.map(due));
    },
  );

  it('without a phase the first iteration checks, and never does not', () => {
    const blocks = [41, 2 ** 29, 'never'].map((interval) => ({
      offset: 0,
      iterations: 82,
      interval: interval as number | 'never',
    }));
    expect(checksOf('nested', blocks)).toEqual([2, 1, 0]);
  });

  it('goes on when it is through, until all have arrived, with no check that was not due', () => {
    const block = memory.SharedBlock.allocate(false);
    const loops = javascriptLoops(block);
    const checks: number[] = [];
    // The other worker waits at the barrier and at the start; it arrives when eight more pieces of 10 are done.
    for (const word of [memory.BARRIER_COUNT_WORD, memory.AWAKE_WORD]) block.store(word, 1);
    const counting = (name: LoopName) => (frame: number) => {
      const reason = loops(name)(frame);
      checks.push(block.words[(frame + CHECKS) >> 2]!);
      if (checks.length === 9) block.store(memory.ARRIVED_WORD, 2);
      return reason;
    };
    const part = { range: [2, 50], blocks: [{ offset: 7, iterations: 160, interval: 40, phase: 5 }] } as const;
    runBlocks(block, 0, { ...SMALL_LOOP, parts: [part, part] }, counting, () => 0);
    // Due at iterations 35, 75, 115, 155, then at 195 and 235.
    expect(checks).toEqual([4, 0, 0, 0, 1, 0, 0, 0, 1]);
    expect(block.readFloat(memory.blockDoneAt(0))).toBe(160);
  });

  it('does not go on for ever for one who never comes', () => {
    const block = memory.SharedBlock.allocate(false);
    for (const word of [memory.BARRIER_COUNT_WORD, memory.AWAKE_WORD]) block.store(word, 1);
    const part = { range: [2, 50], blocks: [{ offset: 0, iterations: 16, interval: 1 }] } as const;
    let micros = 0;
    runBlocks(block, 0, { ...SMALL_LOOP, parts: [part, part] }, javascriptLoops(block), () => (micros += 1000));
    expect(block.load(memory.ROUNDS_WORD)).toBe(1);
    // A second.
    expect(micros / 1000).toBeGreaterThan(999);
    expect(micros / 1000).toBeLessThan(1010);
  });
});
