import { describe, expect, it } from 'vitest';
import { FLAG_WORD, PHASE_SLOT, PHASES, POSITION_SLOT, type Phase, SharedBlock, SNAPSHOT_SLOT } from './memory.ts';

describe('raising the flag', () => {
  it('notes how far each of the others has come, those still to start as 0, those that left not at all', () => {
    const block = SharedBlock.allocate(false);
    const phases: readonly Phase[] = ['searching', 'searching', 'waiting', 'exited-early', 'exhausted'];
    block.reset(phases.length);
    for (const [worker, phase] of phases.entries()) {
      block.store(block.at(worker, PHASE_SLOT), PHASES.indexOf(phase));
      if (phase === 'waiting') continue;
      block.publishSegment(worker, 2 ** 40);
      block.store(block.at(worker, POSITION_SLOT), 10 * worker);
    }
    block.raise(1, phases.length);
    expect(block.load(FLAG_WORD)).toBe(1);
    const noted = phases.map((_, worker) => block.readFloat(block.at(worker, SNAPSHOT_SLOT)));
    expect(noted).toEqual([2 ** 40, Number.NaN, 0, Number.NaN, Number.NaN]);
  });
});
