import { describe, expect, it } from 'vitest';
import { armsOf } from './plan.ts';
import { statusOf, type ArmState } from './judge.ts';
import { closeAtLook, isSlopeWorthIt, wantsCompilations, type Standing } from './stopping.ts';

/** With 7 degrees of freedom half the 95 % interval is 2.365·se, at 3 % 2.715·se. */
const state = (se: number, between = 0, pairs = 1000): ArmState => ({
  means: [],
  pooled: { mean: 0, se, df: 7, between, within: 1e-6, groups: 8, n: pairs },
  pairs,
  hit: 0,
});
const arms = armsOf([1, 16, 64, 1000]);
const standing = (ses: readonly number[], more?: Partial<Standing>): Standing => ({
  arms,
  states: ses.map((se) => state(se)),
  closed: arms.map(() => 0),
  precision: 0.005,
  compilations: 8,
  holdSlopeFrom: null,
  ...more,
});

describe('closeAtLook', () => {
  it('closes points narrow enough at 3 %, at the last look at 5 %; known arms wait for all', () => {
    expect(closeAtLook(standing([0.001, 0.001, 0.0018, 0.002, 0.0025, 0.001]), false)).toEqual([
      0, 0, 0.03, 0, 0, 0.03,
    ]);
    expect(closeAtLook(standing([0.001, 0.001, 0.0018, 0.002, 0.0025, 0.001]), true)).toEqual([
      0, 0, 0.05, 0.05, 0, 0.05,
    ]);
  });

  it('closes all when all are precise; a closed point stays what it was', () => {
    const all = standing([0.001, 0.001, 0.001, 0.001, 0.001, 0.001], { closed: [0, 0, 0.05, 0, 0, 0] });
    expect(closeAtLook(all, false)).toEqual([0.03, 0.03, 0.05, 0.03, 0.03, 0.03]);
  });

  it('keeps the sweep going for a control that cannot tell 2 % from nothing, however modest the precision', () => {
    const modest = standing([0.001, 0.0025, 0.001, 0.001, 0.001, 0.001], { precision: 0.05 });
    expect(closeAtLook(modest, false).slice(0, 2)).toEqual([0.03, 0]);
  });

  it('wants ten pairs of each compilation', () => {
    const few = standing([], { states: arms.map(() => state(0.0001, 0, 79)) });
    expect(closeAtLook(few, true)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('keeps the points of the slope open for it: k from 16 to 8 times that', () => {
    const held = standing([0.001, 0.001, 0.001, 0.001, 0.001, 0.001], { holdSlopeFrom: 16 });
    expect(closeAtLook(held, false)).toEqual([0, 0, 0.03, 0, 0, 0.03]);
    // Where rare checks have a slope of their own: k from 48 on, of which 64 is the least.
    const rare = standing([0.001, 0.001, 0.001, 0.001, 0.001, 0.001], { holdSlopeFrom: 48 });
    expect(closeAtLook(rare, false)).toEqual([0, 0, 0.03, 0.03, 0, 0.03]);
  });
});

describe('isSlopeWorthIt', () => {
  const ratio = (half: number) => ({ value: 1, low: 1 - half, high: 1 + half });
  it('goes on where the time left can narrow c/t to 41 %, and only while it is wider', () => {
    expect(isSlopeWorthIt(ratio(0.4), 0.5)).toBe(false);
    expect(isSlopeWorthIt(ratio(0.5), 0.5)).toBe(true);
    expect(isSlopeWorthIt(ratio(0.8), 0.25)).toBe(true);
    expect(isSlopeWorthIt(ratio(0.9), 0.25)).toBe(false);
    expect(isSlopeWorthIt({ value: -1, low: -2, high: 0 }, 0.1)).toBe(false);
    expect(isSlopeWorthIt(null, 0.1)).toBe(false);
  });
});

describe('wantsCompilations', () => {
  const split = standing([], { states: arms.map(() => state(0.01, 1e-4)) });
  it('where they differ more than their pairs do, there is time, and not too many yet', () => {
    expect(wantsCompilations(split, 8, 20e6)).toBe(true);
    expect(wantsCompilations(split, 8, 7e6)).toBe(false);
    expect(wantsCompilations({ ...split, compilations: 17 }, 8, 20e6)).toBe(false);
    expect(wantsCompilations(standing([0.01, 0.01, 0.01, 0.01, 0.01, 0.01]), 8, 20e6)).toBe(false);
    expect(wantsCompilations(standing([0, 0, 0, 0, 0, 0]), 8, 20e6)).toBe(false);
  });
});

describe('statusOf', () => {
  it.each([
    ['precise', state(0.001), 0],
    ['precise', state(0.01), 0.03],
    ['limited-by-noise', state(0.01), 0],
    ['limited-by-compilations', state(0.01, 1e-4), 0],
    ['waiting', { ...state(0), pooled: null, pairs: 0 }, 0],
    ['measuring', { ...state(0), pooled: null, pairs: 3 }, 0],
  ] as const)('%s', (status, of, closed) => {
    expect(statusOf(of, 0.005, closed > 0)).toBe(status);
  });
});
