import { mean, quantile as reference } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { ecdf, fitProportion, quantile, quantiles, uniformTest } from './distribution-of.ts';
import { Random } from '../contract/random.ts';

const of = (...values: number[]): Float64Array => Float64Array.from(values);

describe('quantiles', () => {
  it('interpolates between order statistics', () => {
    expect(quantile(of(1, 2, 3, 4), 0.5)).toBe(2.5);
    expect(quantile(of(0, 10), 0.95)).toBeCloseTo(9.5, 12);
    expect(quantile(of(7), 0.95)).toBe(7);
    expect(quantile(of(), 0.5)).toBeNaN();
  });

  it('agrees with simple-statistics on its median and mean', () => {
    const values = [5, 1, 4, 9, 2, 2, 8].toSorted((a, b) => a - b);
    expect(quantiles(Float64Array.from(values))).toMatchObject({
      n: 7,
      median: reference(values, 0.5),
      mean: mean(values),
      max: 9,
    });
  });
});

describe('ecdf', () => {
  it('steps once for each value', () => {
    expect(ecdf(of(1, 1, 2, 5))).toEqual({ value: [1, 2, 5], share: [0.5, 0.75, 1] });
    expect(ecdf(of())).toEqual({ value: [], share: [] });
  });

  it('of many values keeps 200 steps with both ends', () => {
    const { value, share } = ecdf(Float64Array.from({ length: 5000 }, (_, i) => i));
    expect(value).toHaveLength(200);
    expect([value[0], value.at(-1), share[0], share.at(-1)]).toEqual([0, 4999, 1 / 5000, 1]);
  });
});

describe('uniformTest', () => {
  it('by hand: 0, 1, 2, 3 for k = 3 fit exactly; four times 0 are 3/4 away', () => {
    expect(uniformTest(of(0, 1, 2, 3), 3).statistic).toBeCloseTo(0, 12);
    expect(uniformTest(of(0, 0, 0, 0), 3).statistic).toBeCloseTo(0.75, 12);
    expect(uniformTest(of(3, 3), 3).statistic).toBeCloseTo(0.75, 12);
    expect(uniformTest(of(9, 9), 3).statistic).toBe(1);
  });

  it('rejects at 5 % about one in twenty uniform samples, and nearly every one that is 10 % short', () => {
    const random = new Random(1);
    const rejected = (below: number): number => {
      let count = 0;
      for (let i = 0; i < 400; i++) {
        const values = Float64Array.from({ length: 500 }, () => random.below(below)).sort();
        if (uniformTest(values, 1000).p < 0.05) count++;
      }
      return count;
    };
    expect(Math.abs(rejected(1001) - 20)).toBeLessThan(20);
    expect(rejected(900)).toBeGreaterThan(350);
  });
});

describe('fitProportion', () => {
  it('is the median time of an iteration, untouched by pauses; 0 where nobody overshot', () => {
    const exit = (iterations: number, micros: number) => ({ iterations, micros });
    expect(fitProportion([exit(10, 1), exit(100, 10), exit(50, 4005), exit(0, 3)])).toBeCloseTo(0.1, 12);
    expect(fitProportion([exit(0, 3)])).toBe(0);
  });
});
