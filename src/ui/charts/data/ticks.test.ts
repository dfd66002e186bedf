import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decades, linearTicks, logAxis, logSamples } from './ticks.ts';

describe('decades', () => {
  it.each([
    [1, 1_000_000, 12, [1, 10, 100, 1000, 10_000, 100_000, 1_000_000]],
    [1, 1_000_000, 4, [1, 100, 10_000, 1_000_000]],
    [0.001, 1, 12, [0.001, 0.01, 0.1, 1]],
    [2, 90, 12, [10]],
    [2, 9, 12, []],
  ])('from %d to %d, at most %d', (low, high, most, ticks) => {
    const found = decades(low, high, most);
    expect(found.length).toBe(ticks.length);
    for (const [index, tick] of ticks.entries()) expect(found[index]! / tick).toBeCloseTo(1, 12);
  });
});

describe('logAxis', () => {
  it.each([
    [0.0003, 4, 0.0001, 10],
    [1, 1, 1, 10],
    [0.1, 100, 0.1, 100],
  ])('%d to %d is widened to %d to %d', (low, high, from, to) => {
    const [first, last] = logAxis(low, high).domain;
    expect(first / from).toBeCloseTo(1, 12);
    expect(last / to).toBeCloseTo(1, 12);
  });

  it('holds the values it was made for, and ends on ticks', () => {
    const positive = fc.double({ min: 1e-9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        const { domain, ticks } = logAxis(low, high, 30);
        expect(domain[0]).toBeLessThanOrEqual(low * (1 + 1e-6));
        expect(domain[1]).toBeGreaterThanOrEqual(high * (1 - 1e-6));
        expect(ticks[0]! / domain[0]).toBeCloseTo(1, 9);
        expect(ticks.at(-1)! / domain[1]).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('linearTicks', () => {
  it.each([
    [0, 1, 5, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [-0.02, 0.06, 8, [-0.02, -0.01, 0, 0.01, 0.02, 0.03, 0.04, 0.05, 0.06]],
    [-1, 11, 6, [0, 2, 4, 6, 8, 10]],
    [0, 0.7, 7, [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]],
    [5, 5, 6, [5]],
    [0, Infinity, 6, [0]],
  ])('from %d to %d, about %d', (low, high, wanted, ticks) => {
    expect(linearTicks(low, high, wanted)).toEqual(ticks);
  });
});

describe('logSamples', () => {
  it('has both ends exactly and even ratios between', () => {
    const samples = logSamples([1, 1_000_000], 7);
    expect(samples[0]).toBe(1);
    expect(samples[6]).toBe(1_000_000);
    expect(samples[3]).toBeCloseTo(1000, 6);
  });
});
