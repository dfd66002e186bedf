import { describe, expect, it } from 'vitest';
import { runBlocks } from './blocks.ts';
import { CHECKS } from '../kernels/frame.ts';
import { javascriptLoops } from '../kernels/javascript.ts';
import type { LoopName } from '../kernels/kernels.ts';
import * as memory from '../memory.ts';
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
  const order = {
    compilation: 0,
    kernel: 'js',
    flag: 'atomic',
    range: [2, 50],
    work: 'prime',
    extra: 0,
    flagUp: false,
  } as const;
  runBlocks(block, 0, { ...order, guard, blocks }, counting, () => 0);
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
});
