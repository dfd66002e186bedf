import { describe, expect, it } from 'vitest';
import { aaFailed, canTell, controlLost, doubtsOf, drift, isSplit, type Facts } from './doubts.ts';
import type { PooledMean } from './estimate.ts';
import type { VisitCost } from './samples.ts';

const pooled = (mean: number, se = 0.001): PooledMean => ({
  mean,
  se,
  df: 7,
  between: 0,
  within: 1e-6,
  groups: 8,
  n: 999,
});
const TWO = Math.log(1.02);

const cost = (compilation: number, at: number, ns: number, range = 0): VisitCost => ({
  compilation,
  range,
  at,
  log: Math.log(ns),
  se: 0.001,
});

const clean: Facts = {
  preflight: { clockStepMicros: 5, isolated: true, atOnce: 4, blockMicros: 700, iterationsPerBlock: 9, wasmTimes: 1 },
  workers: 4,
  seen: new Set(),
  aa: pooled(0),
  control: pooled(TWO),
  costs: [0, 1, 2, 3].map((compilation) => cost(compilation, compilation, 50)),
  interruptions: 0.02,
  ended: true,
  level: 0.002,
  imprecise: false,
  best: null,
};
const best = (low: number, high: number) => ({ interval: 100, low, high, nearLow: 73, nearHigh: 137, foundAfter: 9 });

describe('doubtsOf', () => {
  it('has none of a clean sweep', () => {
    expect(doubtsOf(clean)).toEqual([]);
  });

  it.each<[string, Partial<Facts>]>([
    ['not-isolated', { preflight: { ...clean.preflight, isolated: false } }],
    ['short-block', { preflight: { ...clean.preflight, clockStepMicros: 51 } }],
    ['oversubscribed', { workers: 5 }],
    ['oversubscribed', { interruptions: 0.11 }],
    ['aa-failed', { aa: pooled(0.006) }],
    ['control-lost', { control: pooled(TWO - 0.006) }],
    ['control-lost', { control: pooled(0) }],
    ['drift', { costs: [cost(0, 0, 50), cost(0, 1e6, 53), cost(0, 2e6, 56)] }],
    ['split', { costs: [cost(0, 0, 50), cost(1, 0, 51), cost(2, 0, 80), cost(3, 0, 81)] }],
    ['wide-interval', { imprecise: true }],
    ['wide-interval', { best: best(76, 120) }],
    ['wide-interval', { best: best(80, 131) }],
    ['hidden', { seen: new Set(['hidden'] as const) }],
  ])('%s', (code, more) => {
    expect(doubtsOf({ ...clean, ...more })).toEqual([code]);
  });

  it('does not judge widths before the end, nor what it does not know', () => {
    expect(doubtsOf({ ...clean, ended: false, imprecise: true, best: best(1, 1e6) })).toEqual([]);
    expect(
      doubtsOf({ ...clean, aa: null, control: null, costs: [], preflight: { ...clean.preflight, atOnce: null } }),
    ).toEqual([]);
  });

  it('a best interval within a factor of 1.3 is narrow enough', () => {
    expect(doubtsOf({ ...clean, best: best(77, 130) })).toEqual([]);
  });
});

describe('known arms', () => {
  it('with 7 degrees of freedom are doubted beyond 4.785 standard errors', () => {
    expect(aaFailed(pooled(0.0047), 0.002)).toBe(false);
    expect(aaFailed(pooled(-0.0049), 0.002)).toBe(true);
    expect(controlLost(pooled(TWO + 0.0049), 0.002)).toBe(true);
  });

  it('a control that reaches down to 0 cannot tell', () => {
    expect(canTell(pooled(TWO, 0.009))).toBe(false);
    expect(canTell(pooled(TWO, 0.008))).toBe(true);
    expect(canTell(null)).toBe(false);
  });
});

describe('drift', () => {
  /** Evenly in ln ns. */
  const rising = (from: number, to: number) =>
    [0, 1 / 3, 2 / 3, 1].map((share) => cost(0, 9 * share, from * (to / from) ** share));
  it('by hand: 50 to 55 ns over the sweep is 10 %, either way', () => {
    expect(drift(rising(50, 55))).toBeCloseTo(0.1, 9);
    expect(drift(rising(55, 50))).toBeCloseTo(1 / 10, 9);
  });

  it('is nothing where the scatter of a few visits makes it', () => {
    expect(drift([cost(0, 0, 50), cost(0, 9, 60)])).toBe(0);
    expect(drift([cost(0, 0, 50), cost(0, 3, 70), cost(0, 6, 45), cost(0, 9, 75)])).toBe(0);
  });

  it('does not take unequal compilations or ranges for drift', () => {
    expect(drift([cost(0, 0, 50), cost(0, 1, 50), cost(1, 2, 80), cost(1, 3, 80), cost(1, 4, 9, 1)])).toBeCloseTo(0, 9);
    expect(drift([])).toBe(0);
  });
});

describe('isSplit', () => {
  const of = (...ns: number[]) => isSplit(ns.map((value, i) => cost(i, 0, value)));
  it('needs two groups of two, a wide gap, and narrow groups', () => {
    expect(of(50, 80, 51, 81)).toBe(true);
    expect(of(50, 51, 52, 81)).toBe(false);
    expect(of(50, 51, 60, 61)).toBe(false);
    expect(of(50, 65, 85, 110)).toBe(false);
    expect(of(50, 80, 81)).toBe(false);
  });
});
