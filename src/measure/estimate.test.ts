import { mean, sampleStandardDeviation } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import {
  fraction,
  halfWidth,
  huberMean,
  moderated,
  pauleMandel,
  plain,
  pool,
  sequenceLevel,
  trimmedMean,
} from './estimate.ts';
import { Random } from '../contract/random.ts';

const of = (...values: number[]): Float64Array => Float64Array.from(values);

/** Trials of the BCG vaccine (Colditz et al. 1994): cases and others, vaccinated and not. */
const BCG = [
  [4, 119, 11, 128],
  [6, 300, 29, 274],
  [3, 228, 11, 209],
  [62, 13_536, 248, 12_619],
  [33, 5036, 47, 5761],
  [180, 1361, 372, 1079],
  [8, 2537, 10, 619],
  [505, 87_886, 499, 87_892],
  [29, 7470, 45, 7232],
  [17, 1699, 65, 1600],
  [186, 50_448, 141, 27_197],
  [5, 2493, 3, 2338],
  [27, 16_886, 29, 17_825],
] as const;

const bcg = BCG.map(([a, b, c, d]) => ({
  mean: Math.log(a / (a + b) / (c / (c + d))),
  se: Math.sqrt(1 / a - 1 / (a + b) + 1 / c - 1 / (c + d)),
  n: a + b + c + d,
}));

describe('trimmedMean', () => {
  it('of 1 … 10 keeps 3 … 8; winsorised squares 42.5 give a standard error of √(42.5 / 30)', () => {
    const found = trimmedMean(of(10, 9, 8, 7, 6, 5, 4, 3, 2, 1))!;
    expect(found.mean).toBe(5.5);
    expect(found.se).toBeCloseTo(Math.sqrt(42.5 / 30), 12);
    expect(found.n).toBe(10);
  });

  it('without trimming is the mean with its standard error', () => {
    const values = [0.3, -1.2, 4.5, 2.2, 0.1, 7];
    const found = trimmedMean(Float64Array.from(values), 0)!;
    expect(found.mean).toBeCloseTo(mean(values), 12);
    expect(found.se).toBeCloseTo(sampleStandardDeviation(values) / Math.sqrt(6), 12);
  });

  it('of too few values is nothing, of equal ones has a standard error above 0', () => {
    expect(trimmedMean(of(1, 2, 3))).toBeNull();
    expect(trimmedMean(of(2, 2, 2, 2, 2, 2))!.se).toBeGreaterThan(0);
  });
});

describe('huberMean', () => {
  it('is the plain mean with its standard error where nothing lies beyond the floor', () => {
    const values = [0.3, -1.2, 4.5, 2.2, 0.1, 7];
    const found = huberMean(Float64Array.from(values), 100)!;
    expect(found.mean).toBeCloseTo(mean(values), 9);
    expect(found.se).toBeCloseTo(sampleStandardDeviation(values) / Math.sqrt(6), 9);
  });

  it('solves Σ ψ(x − mean) = 0, found here by halving', () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8, 100, 200];
    // Median 5.5, deviations 0.5 0.5 1.5 1.5 2.5 2.5 3.5 4.5 …: their middle, sixth of ten, is 2.5.
    const clip = 1.5 * 1.4826 * 2.5;
    const psi = (x: number): number => Math.max(-clip, Math.min(clip, x));
    let [low, high] = [0, 100];
    for (let i = 0; i < 60; i++) {
      const middle = (low + high) / 2;
      if (values.reduce((sum, x) => sum + psi(x - middle), 0) > 0) low = middle;
      else high = middle;
    }
    expect(huberMean(Float64Array.from(values), 0)!.mean).toBeCloseTo(low, 6);
  });

  it('is hardly moved by a tenth of the values going far off', () => {
    const random = new Random(1);
    const values = Float64Array.from({ length: 200 }, (_, i) => (i < 20 ? 5 : 0.03 * random.normal()));
    expect(Math.abs(huberMean(values, 0.005)!.mean)).toBeLessThan(0.02);
  });

  it('sees a true 0.1 % on a coarse clock, to which the trimmed mean sticks', () => {
    const random = new Random(2);
    const [huber, trimmed]: [number[], number[]] = [[], []];
    for (let i = 0; i < 40; i++) {
      // Blocks of 40 steps with very little noise: a block's time is a whole number of steps, dithered by its start.
      const steps = (length: number): number => Math.floor(random.unit() + length);
      const values = Float64Array.from({ length: 400 }, () => {
        const length = 40 + 2 * random.unit() - 1;
        const jitter = (): number => 1 + 0.002 * random.normal();
        return Math.log(steps(length * 1.001 * jitter()) / steps(length * jitter()));
      });
      huber.push(huberMean(values.slice(), 2 / 40)!.mean);
      trimmed.push(trimmedMean(values)!.mean);
    }
    expect(Math.abs(mean(trimmed))).toBeLessThan(0.0004);
    expect(Math.abs(mean(huber) - 0.001)).toBeLessThan(0.0004);
  });

  it('of too few values is nothing, of equal ones has a standard error above 0', () => {
    expect(huberMean(of(1, 2, 3), 0)).toBeNull();
    const same = huberMean(of(2, 2, 2, 2, 2, 2), 0)!;
    expect(same.mean).toBe(2);
    expect(same.se).toBeGreaterThan(0);
  });
});

describe('moderated', () => {
  it('by hand: 8 pairs borrow 30 from all, and a compilation without figures stays without', () => {
    // Variances of a pair: 8·0.01² = 0.0008 and 8·0.03² = 0.0072, together 0.004.
    const [one, none, other] = moderated([{ mean: 1, se: 0.01, n: 8 }, null, { mean: 2, se: 0.03, n: 8 }]);
    expect(none).toBeNull();
    expect(one!.se ** 2).toBeCloseTo((30 * 0.004 + 7 * 0.0008) / 37 / 8, 12);
    expect(other!.se ** 2).toBeCloseTo((30 * 0.004 + 7 * 0.0072) / 37 / 8, 12);
    expect([one!.mean, one!.n]).toEqual([1, 8]);
  });

  it('leaves those of many pairs nearly as they were, and equal ones exactly', () => {
    const many = [
      { mean: 0, se: 0.001, n: 5000 },
      { mean: 0, se: 0.002, n: 5000 },
    ];
    const after = moderated(many).map((mean) => mean!.se);
    expect(after[0]).toBeCloseTo(0.001, 4);
    expect(after[1]).toBeCloseTo(0.002, 4);
    expect(moderated([many[0]!, many[0]!])[1]!.se).toBeCloseTo(0.001, 12);
  });
});

describe('pool', () => {
  it('by hand: 0, 2, 4 with standard errors 1 have a variance between of 4 − 1, and a standard error of √(4/3)', () => {
    const groups = [0, 2, 4].map((value) => ({ mean: value, se: 1, n: 10 }));
    const pooled = pool(groups)!;
    expect(pooled.between).toBeCloseTo(3, 9);
    expect(pooled.mean).toBeCloseTo(2, 12);
    expect(pooled.se).toBeCloseTo(Math.sqrt(4 / 3), 9);
    expect(pooled).toMatchObject({ df: 2, groups: 3, n: 30 });
    expect(halfWidth(pooled)).toBeCloseTo(4.302_65 * Math.sqrt(4 / 3), 4);
  });

  it('gives the published Paule–Mandel variance of the BCG trials, 0.3181', () => {
    expect(pauleMandel(bcg)).toBeCloseTo(0.3181, 4);
    const pooled = pool(bcg)!;
    expect(pooled.mean).toBeCloseTo(-0.715, 3);
    // Solved: the weighted squares equal their degrees of freedom, so that Hartung and Knapp's is the common formula.
    const weights = bcg.map(({ se }) => 1 / (se * se + pooled.between));
    expect(pooled.se).toBeCloseTo(1 / Math.sqrt(weights.reduce((a, b) => a + b, 0)), 6);
  });

  it('finds no variance between where there is less than the groups have in themselves', () => {
    expect(pauleMandel([0, 0.1, -0.1].map((value) => ({ mean: value, se: 1, n: 5 })))).toBe(0);
  });

  it('of one group is nothing', () => {
    expect(pool([])).toBeNull();
    expect(pool([{ mean: 1, se: 1, n: 9 }])).toBeNull();
  });
});

describe('intervals', () => {
  const pooled = { mean: Math.log(1.02), se: 0.001, df: 3, between: 0, within: 1e-6, groups: 4, n: 400 };

  it('a log ratio becomes a fraction, or a factor, and a plain mean stays', () => {
    const half = 3.182_446 * 0.001;
    expect(fraction(pooled).value).toBeCloseTo(0.02, 12);
    expect(fraction(pooled).low).toBeCloseTo(1.02 * Math.exp(-half) - 1, 8);
    expect(fraction(pooled, 0.05, 0).high).toBeCloseTo(1.02 * Math.exp(half), 8);
    expect(plain(pooled).low).toBeCloseTo(pooled.mean - half, 8);
  });

  it('a confidence sequence is wider than any fixed interval, narrowest near the pairs it is made for', () => {
    const levels = [1, 20, 200, 5000, 1e6].map(sequenceLevel);
    for (const level of levels) expect(level).toBeLessThan(0.01);
    expect(Math.max(...levels)).toBe(levels[2]);
  });
});
