import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, MAX_INTERVAL, type Settings } from '../contract/settings.ts';
import {
  bestInterval,
  bestOf,
  checkingCost,
  excess,
  foundAfterOf,
  othersOf,
  overshootCost,
  overshootShare,
  totalCost,
} from './model.ts';
import { ratioAt } from './law.ts';
import { isPrime } from './prime.ts';
import type { Estimate, InferredCurve } from './results.ts';

const tradeOff = { foundAfter: 100_000, ratio: 0.4, share: 0.5 };

describe('the U-curve', () => {
  it('by hand: n 100,000, c/t 0.4, α 1/2 give k* = √80,000 ≈ 283, where both costs are 141.4 iterations', () => {
    const best = bestInterval(tradeOff);
    expect(best).toBeCloseTo(282.842_7, 4);
    expect(checkingCost(best, tradeOff)).toBeCloseTo(141.4214, 4);
    expect(overshootCost(best, tradeOff)).toBeCloseTo(141.4214, 4);
  });

  it('k = 10 costs 4,005 iterations, 3.72 % of the search more than the best', () => {
    expect(totalCost(10, tradeOff)).toBe(4005);
    expect(excess(10, tradeOff)).toBeCloseTo((4005 - 282.8427) / 100_000, 6);
    expect(excess(bestInterval(tradeOff), tradeOff)).toBe(0);
  });

  it('no interval costs less than the best', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 1000, noNaN: true }),
        fc.integer({ min: 1, max: MAX_INTERVAL }),
        (ratio, k) => {
          const here = { ...tradeOff, ratio };
          expect(totalCost(k, here)).toBeGreaterThanOrEqual(totalCost(bestInterval(here), here) * (1 - 1e-12));
        },
      ),
    );
  });

  it('stays within 1 … 2^29, also for checks that cost nothing', () => {
    expect(bestInterval({ ...tradeOff, ratio: 0 })).toBe(1);
    expect(bestInterval({ ...tradeOff, ratio: -1 })).toBe(1);
    expect(bestInterval({ foundAfter: 2 ** 53, ratio: 1e9, share: 0.5 })).toBe(MAX_INTERVAL);
  });

  it('half an interval for each, m/(m + 1) for the last one out', () => {
    expect(overshootShare('each', 3)).toBe(0.5);
    expect(overshootShare('last', 3)).toBe(0.75);
    expect(overshootShare('last', 1)).toBe(0.5);
  });
});

describe('foundAfterOf', () => {
  const settings = (more: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...more });

  it.each<[string, Partial<Settings>, number | null]>([
    ['planted in the middle of 100,000', { target: { worker: 1, at: 0.5 } }, 50_001],
    ['the very first number', { target: { worker: 0, at: 0 } }, 1],
    ['0, 1, 2: the first prime is the third number', { ranges: [[0, 100]] }, 3],
    [
      'the soonest of two workers',
      {
        ranges: [
          [8, 100],
          [90, 200],
        ],
      },
      4,
    ],
    ['the gap 370,262 … 370,372 has none', { ranges: [[370_262, 370_373]] }, null],
    ['near 2^53', { ranges: [[2 ** 53 - 120, 2 ** 53 - 1]] }, 10],
    ['nothing but empty ranges', { ranges: [[5, 5]] }, null],
    ['the task count', { task: 'count' }, null],
  ])('%s', (_, more, expected) => {
    expect(foundAfterOf(settings(more))).toBe(expected);
  });
});

describe('isPrime', () => {
  it('agrees with trial division up to 2,000', () => {
    const slow = (n: number): boolean => {
      for (let d = 2; d * d <= n; d++) if (n % d === 0) return false;
      return n >= 2;
    };
    for (let n = 0; n < 2000; n++) expect([n, isPrime(n)]).toEqual([n, slow(n)]);
  });

  it.each([
    [2 ** 31 - 1, true],
    [2 ** 32 - 5, true],
    [9_007_199_254_740_881, true],
    [2 ** 53 - 1, false],
    [3_215_031_751, false],
    [3_825_123_056_546_413, false],
  ])('%d: %s', (n, expected) => {
    expect(isPrime(n)).toBe(expected);
  });
});

describe('a law with knots', () => {
  const law = {
    ratio: 0.7,
    knots: [
      { k: 4, ratio: 0.1 },
      { k: 32, ratio: 0.4 },
      { k: 64, ratio: 0.7 },
    ],
  };
  it('holds to them, and between them changes evenly in ln k', () => {
    expect([1, 4, 32, 64, 1e6].map((k) => ratioAt(k, law))).toEqual([0.1, 0.1, 0.4, 0.7, 0.7]);
    expect(ratioAt(Math.sqrt(32 * 64), law)).toBeCloseTo(0.55, 12);
    expect(ratioAt(5, { ratio: 0.7 })).toBe(0.7);
  });

  it('has its best interval where no other costs 1 % less, on either side or between', () => {
    const real = { min: 0.01, max: 10, noNaN: true };
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 1e7 }),
        fc.tuple(fc.double(real), fc.double(real), fc.double(real)),
        fc.double({ min: 0, max: Math.log(1e6), noNaN: true }),
        (foundAfter, [one, two, ratio], ln) => {
          const knots = [
            { k: 4, ratio: one },
            { k: 32, ratio: two },
            { k: 64, ratio },
          ];
          const here = { foundAfter, share: 0.5, ratio, knots };
          const least = totalCost(bestInterval(here), here);
          expect(least).toBeLessThanOrEqual(totalCost(Math.exp(ln), here) * 1.01);
        },
      ),
    );
  });
});

describe('bestOf', () => {
  const curveOf = (ratio: Estimate, often: InferredCurve['often'] = null): InferredCurve => ({
    ratio,
    nsPerCheck: ratio,
    often,
    ...{ from: 16, frequent: [] },
    misfit: { p: null, rejected: false, largest: 0, at: null },
  });
  const curve = curveOf({ value: 0.4, low: 0.3, high: 0.5 });
  const planted = { ...DEFAULT_SETTINGS, target: { worker: 1, at: 0.5 } };

  it('carries the interval of c/t over', () => {
    expect(bestOf(planted, curve, 100_000)).toEqual({
      best: { interval: 283, low: 245, high: 316, nearLow: 206, nearHigh: 388, foundAfter: 100_000 },
    });
  });

  it('goes by what a rare check costs where that is another amount', () => {
    const often = { upTo: 32, from: 48, ratio: { value: 0.1, low: 0.09, high: 0.11 }, nsPerCheck: curve.nsPerCheck };
    expect(bestOf(planted, curveOf(curve.ratio, often), 100_000)).toMatchObject({
      best: { interval: 283, low: 245, high: 316 },
    });
    // n 2,000: 20 by the frequent checks, out of its part by the rare ones.
    expect(bestOf(planted, curveOf(curve.ratio, often), 2000)).toMatchObject({ best: { interval: 20 } });
  });

  it('takes a frequent check that was measured to cost nothing', () => {
    const nothing = { value: -0.0001, low: -0.0002, high: 0.0001 };
    const free = { ...curve, frequent: [1, 3].map((interval) => ({ interval, ratio: nothing, expected: 0.00004 })) };
    // At k = 1 nothing for checks and half an iteration of overshoot; by the law alone it would be 40.
    expect(bestOf(planted, free, 2000)).toMatchObject({ best: { interval: 1, nearLow: 1, nearHigh: 1 } });
  });

  it('carries the uncertainty of measured points over one at a time', () => {
    const at = (interval: number, value: number, half: number) => ({
      interval,
      ratio: { value, low: value - half, high: value + half },
      expected: value,
    });
    // n 2,000: by the law 40 (34–45) at 40 iterations. At k = 4, 0.16 costs 82, 0.12 costs 62, 0.08 costs 42, 0.02 costs 12.
    const told = { ...curve, frequent: [at(1, 0.4, 0.01), at(4, 0.16, 0.08)] };
    expect(bestOf(planted, told, 2000)).toMatchObject({ best: { interval: 40, low: 35, high: 45 } });
    // Between 4 and 40 it is dearer whatever 4 is: the band does not reach over it.
    const open = { ...curve, frequent: [at(1, 0.4, 0.01), at(4, 0.12, 0.1)] };
    expect(bestOf(planted, open, 2000)).toMatchObject({
      best: { interval: 40, low: 4, high: 45, nearLow: 29, nearHigh: 55 },
    });
    // Expected to cost more than twice as much.
    const dear = { ...curve, frequent: [at(1, 0.4, 0.01), at(4, 0.16, 0.14)] };
    expect(bestOf(planted, dear, 2000)).toMatchObject({ best: { interval: 40, low: 35, high: 45 } });
  });

  it('counts as good what cannot be told from the best next to it', () => {
    const at = (interval: number, value: number, half: number) => ({
      ...{ interval, ratio: { value, low: value - half, high: value + half }, expected: value },
    });
    // n 1,000: by the law 20 at 20 iterations, 16 costs 20.5; at 12 0.17 costs 20.2, at 8 0.135 costs 20.9.
    const flat = {
      ...curveOf({ value: 0.2, low: 0.19, high: 0.21 }),
      frequent: [at(8, 0.135, 0.03), at(12, 0.17, 0.01)],
    };
    expect(bestOf(planted, flat, 1000)).toMatchObject({ best: { interval: 20, low: 8, nearLow: 7, nearHigh: 27 } });
    // n 1,590: 22.5 iterations at 10, which may be 28.9; 25.9 at 16, and by the law 23.9 at 24, up to 33 as good.
    const ratio = { value: 0.18, low: 0.15, high: 0.21 };
    const gap = { ...curveOf(ratio), frequent: [at(5, 0.3, 0.01), at(10, 0.11, 0.04)] };
    expect(bestOf(planted, gap, 1590)).toMatchObject({ best: { interval: 10, high: 24, nearLow: 10, nearHigh: 33 } });
  });

  it('does not let noise make frequent checks free for however many iterations', () => {
    // ± 0.4 % at k = 3 is all that is known. For n = 4,500,000 what may be expected, 0.16 %, is 7,200 iterations.
    const around0 = { interval: 3, ratio: { value: 0, low: -0.012, high: 0.012 }, expected: 0.0049 };
    const unsure = { ...curveOf({ value: 0.11, low: 0.1, high: 0.12 }), frequent: [around0] };
    expect(bestOf(planted, unsure, 4_500_000)).toMatchObject({ best: { interval: 995, low: 949, high: 1039 } });
    // For n = 2,600 it is 6 iterations, where the law has 24.
    expect(bestOf(planted, unsure, 2_600)).toMatchObject({ best: { interval: 3 } });
  });

  it.each([0.73, 1.37])('the near-optimal band ends where the cost is 5 %% more, at %f of the best', (factor) => {
    const answer = bestOf(planted, curve, 100_000_000);
    const best = 'best' in answer ? answer.best : null;
    const end = factor < 1 ? best!.nearLow : best!.nearHigh;
    expect(end / best!.interval).toBeCloseTo(factor, 2);
    const here = { ...tradeOff, foundAfter: 100_000_000 };
    expect(totalCost(end, here) / totalCost(bestInterval(here), here)).toBeCloseTo(1.05, 3);
  });

  it.each([
    ['task-count', { ...planted, task: 'count' as const }, curve, 9],
    [
      'alone',
      {
        ...planted,
        ranges: [
          [0, 9],
          [5, 5],
        ] as [number, number][],
      },
      curve,
      9,
    ],
    ['found-after-unknown', planted, curve, null],
    ['nothing-measured', planted, null, 9],
    ['check-cost-unknown', planted, curveOf({ value: -0.1, low: -1, high: 1 }), 9],
    ['check-cost-unknown', planted, curveOf({ value: 0.4, low: 0, high: 0.8 }), 9],
    ['check-cost-unknown', planted, curveOf({ value: Number.NaN, low: Number.NaN, high: Number.NaN }), 9],
  ])('says why there is none: %s', (why, settings, of, n) => {
    expect(bestOf(settings, of, n)).toEqual({ why });
  });

  it('counts the others without empty ranges', () => {
    expect(othersOf(DEFAULT_SETTINGS)).toBe(3);
    expect(othersOf({ ...DEFAULT_SETTINGS, ranges: [[0, 0]] })).toBe(0);
  });
});
