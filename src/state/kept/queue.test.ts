import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../contract/settings.ts';
import { settled } from '../testing/fake-engine.ts';
import { fakeLab } from '../testing/fake-lab.ts';
import { claimsOf, ladderOf, measuredExits, sweepOf, weightsOf, writingOf } from '../testing/fake-measuring.ts';
import { FakeShelves } from '../testing/fake-shelves.ts';

const DONE = { kind: 'precise' } as const;

it.each([
  ['sweeps', 50, sweepOf(DEFAULT_SETTINGS, DONE)],
  ['exits', 50, measuredExits(DEFAULT_SETTINGS)],
  ['ladders', 20, ladderOf(DEFAULT_SETTINGS, DONE)],
  ['weights', 20, weightsOf(DEFAULT_SETTINGS, DONE)],
  ['writings', 20, writingOf(DEFAULT_SETTINGS, DONE)],
  ['claims', 20, claimsOf(['weight'], { kind: 'done' })],
] as const)('two tabs keep of %s the last %i of both', async (shelf, most, result) => {
  const shelves = new FakeShelves();
  const tabs = [await fakeLab({ shelves, seed: 1 }), await fakeLab({ shelves, seed: 2 })] as const;
  const kept = Array.from({ length: most + 2 }, (_, seconds) => ({ ...result, seconds }));
  for (const value of kept) {
    const { lab, wait } = tabs[value.seconds % 2]!;
    wait(1);
    await lab.archive((keeping) => keeping.keep(shelf, value));
    await settled();
  }
  expect([...shelves.things[shelf].values()]).toEqual(kept.slice(2));
});
