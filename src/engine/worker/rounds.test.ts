import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../contract/settings.ts';
import { DONE, ENDED } from '../kernels/frame.ts';
import { AWAKE_WORD, PHASE_SLOT, ROUNDS_WORD, SharedBlock } from '../memory.ts';
import { playRounds } from './rounds.ts';
import type { Quest } from './search.ts';

/** Looks at the clock before the first search, of one worker that plays rounds alone; and what it leaves behind. */
function play(spin: boolean): { readonly looks: number; readonly block: SharedBlock } {
  const block = SharedBlock.allocate(false);
  const settings = { ...DEFAULT_SETTINGS, ranges: [[2, 3]] as const };
  let [looks, now] = [0, 0];
  const clock = (): number => {
    if (block.load(block.at(0, PHASE_SLOT)) === 0 && block.load(ROUNDS_WORD) === 0) looks += 1;
    return (now += 0.2);
  };
  const quest = { range: [2, 3], plantedAt: null, sampler: null } as unknown as Quest;
  const loop = () => (frame: number) => {
    block.words[(frame + DONE) >> 2] = 1;
    return ENDED;
  };
  playRounds(block, 0, { settings, spin, rounds: 2, plants: null }, clock, () => ({ ...quest, loop }));
  return { looks, block };
}

it('workers of which each has a core run side by side before the first round', () => {
  // Else the only look is where the search begins.
  expect(play(false).looks).toBe(1);
  const { looks, block } = play(true);
  expect(looks).toBeGreaterThan(5);
  // Every round is counted at the start line, and nothing else.
  expect(block.load(AWAKE_WORD)).toBe(2);
});
