import { describe, expect, it } from 'vitest';
import { belowOf, LEAST_TOLD, selfDifference } from './ladder-figures.ts';
import { ladder } from './ladder.ts';
import type { LadderRung } from './ladder-results.ts';
import { SIMULATED_SETTINGS } from './testing/noises.ts';
import { QUIET, SimulatedRunner } from './testing/simulated.ts';

const FAR = { value: 12, low: 5, high: 19 };

describe('a figure is said to be below a number', () => {
  it('where its interval holds 0', () => {
    expect(belowOf({ value: 4, low: -1, high: 9 }, 0)).toBe(9);
    expect(belowOf({ value: 4, low: 0, high: 9 }, 0)).toBe(9);
  });

  it('where the loop was found to differ from itself, by up to as much', () => {
    expect(belowOf(FAR, selfDifference({ value: 9, low: 1, high: 17 }))).toBe(19);
    expect(belowOf(FAR, selfDifference({ value: -9, low: -30, high: -1 }))).toBe(30);
    expect(belowOf(FAR, selfDifference({ value: 4, low: 1, high: 7 }))).toBeNull();
  });

  it('not only since little is known of how the loop differs from itself: 0 is as likely as anything', () => {
    expect(belowOf(FAR, selfDifference({ value: 2, low: -26, high: 30 }))).toBeNull();
    // But what came out there is no less than the figure.
    expect(belowOf(FAR, selfDifference({ value: -13, low: -40, high: 14 }))).toBe(19);
    expect(selfDifference({ value: Number.NaN, low: Number.NaN, high: Number.NaN })).toBe(0);
  });
});

it('a check that is said to cost a thousandth of a cycle is told to cost less than a third of one', async () => {
  const runner = new SimulatedRunner({ ...QUIET, iteration: 0.001, check: 0.01, jitter: 0.001, grain: 0.01 }, 1);
  const { rungs } = await ladder(runner, runner, SIMULATED_SETTINGS, { seconds: 10, kernels: ['wasm'], seed: 1 });
  const atomic = rungs.find(({ flag, workers }) => flag === 'atomic' && workers === 1)!;
  expect(atomic.ns!.low).toBeGreaterThan(0);
  expect(atomic.below).toBe(LEAST_TOLD);
});

describe('on busy machines', () => {
  const rungsOf = async (ns: number): Promise<readonly LadderRung[]> => {
    const all: LadderRung[] = [];
    for (let seed = 1; seed <= 6; seed++) {
      const busy = { ...QUIET, iteration: 4, jitter: 0.6, compilation: 0.02, cores: 2, reportedCores: 2 };
      const runner = new SimulatedRunner({ ...busy, checkOf: () => ns }, seed);
      const { rungs } = await ladder(runner, runner, SIMULATED_SETTINGS, { seconds: 20, kernels: ['wasm'], seed });
      all.push(...rungs);
    }
    return all;
  };
  const apart = (rungs: readonly LadderRung[]) => rungs.filter(({ ns }) => ns!.low > 0);
  const told = (rungs: readonly LadderRung[]) => rungs.filter(({ below }) => below === null);

  it('what lies above 0 is told, and what costs nothing is not, but for the share that a 95 % interval may miss', async () => {
    const dear = await rungsOf(4);
    expect(apart(dear).length).toBeGreaterThan(10);
    expect(told(dear).length).toBeGreaterThan(0.9 * apart(dear).length);
    const nothing = await rungsOf(0);
    expect(nothing).toHaveLength(36);
    expect(told(nothing).length).toBeLessThanOrEqual(2);
  }, 60_000);
});
