import fc from 'fast-check';
import { cumulativeStdNormalProbability, gammaln } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import {
  binomialInterval,
  fTail,
  incompleteBeta,
  kolmogorovTail,
  lnGamma,
  meanAboveZero,
  normalTail,
  studentQuantile,
  studentTail,
} from './distributions.ts';

describe('distributions', () => {
  it.each([0.5, 1, 2.5, 10, 171])('ln Γ(%d) agrees with simple-statistics', (x) => {
    expect(lnGamma(x)).toBeCloseTo(gammaln(x), 8);
  });

  it('ln Γ of whole numbers is ln of a factorial', () => {
    expect(lnGamma(6)).toBeCloseTo(Math.log(120), 12);
    expect(lnGamma(0.25)).toBeCloseTo(Math.log(3.625_609_908_221_908), 12);
  });

  it('incomplete beta has its closed forms: I_x(1, b) = 1 − (1 − x)^b, and its ends', () => {
    expect(incompleteBeta(0.3, 1, 4)).toBeCloseTo(1 - 0.7 ** 4, 13);
    expect(incompleteBeta(0.9, 5, 1)).toBeCloseTo(0.9 ** 5, 13);
    expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)]).toEqual([0, 1]);
  });

  it.each([
    [0.05, 1, 12.7062],
    [0.05, 3, 3.18245],
    [0.05, 7, 2.36462],
    [0.01, 10, 3.16927],
    [0.002, 4, 7.17318],
    [0.05, 1e6, 1.95997],
  ])('t of the tables: %d with %d degrees of freedom is %d', (alpha, df, t) => {
    expect(studentQuantile(alpha, df)).toBeCloseTo(t, 4);
    expect(studentTail(studentQuantile(alpha, df), df)).toBeCloseTo(alpha, 10);
  });

  it.each([
    [2.8661, 4, 20, 0.05],
    [6.5523, 3, 10, 0.01],
    [161.448, 1, 1, 0.05],
  ])('F of the tables: P(F > %d) with %d and %d is %d', (f, d1, d2, p) => {
    expect(fTail(f, d1, d2)).toBeCloseTo(p, 5);
    expect(fTail(0, d1, d2)).toBe(1);
  });

  it.each([0, 0.5, 1, 1.96, 2.5])('the normal tail at %d agrees with simple-statistics', (z) => {
    expect(normalTail(z)).toBeCloseTo(2 * (1 - cumulativeStdNormalProbability(z)), 3);
  });

  it.each([
    [1.959_964, 0.05],
    [3, 0.002_699_8],
    [4, 0.000_063_342],
    [40, 0],
  ])('the normal tail of the tables: beyond %d lie %d', (z, tail) => {
    expect(normalTail(z)).toBeCloseTo(tail, 7);
  });

  it("Kolmogorov's critical values: 1.3581 for 5 % and 1.6276 for 1 %, reached by large n", () => {
    const n = 1e8;
    expect(kolmogorovTail(1.3581 / Math.sqrt(n), n)).toBeCloseTo(0.05, 4);
    expect(kolmogorovTail(1.6276 / Math.sqrt(n), n)).toBeCloseTo(0.01, 4);
    // Miller's table for n = 20: 0.294 at 5 %.
    expect(kolmogorovTail(0.294, 20)).toBeCloseTo(0.05, 2);
    expect(kolmogorovTail(0, 10)).toBe(1);
    expect(kolmogorovTail(1, 100)).toBeCloseTo(0, 10);
  });

  it.each([
    [5, 10, 0.1871, 0.8129],
    [0, 10, 0, 0.3085],
    [10, 10, 0.6915, 1],
    [95, 100, 0.8872, 0.9836],
  ])('the exact interval of %d of %d, 95 %%, is %d to %d', (hits, n, low, high) => {
    const interval = binomialInterval(hits, n, 0.05);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });
});

describe('meanAboveZero', () => {
  it.each([
    // se·√(2/π), and values of the inverse Mills ratio: φ(1)/Φ(1) = 0.28760, φ(−1)/Φ(−1) = 1.52514.
    [0, 2, 1.59577],
    [1, 1, 1.2876],
    [-1, 1, 0.52514],
    [50, 1, 50],
    [-40, 1, 0.025],
    [3, 0, 3],
    [-3, 0, 0],
  ])('of %d ± %d is %d', (mean, se, expected) => {
    expect(meanAboveZero(mean, se)).toBeCloseTo(expected, 4);
  });

  it('rises with the mean, never below it or 0', () => {
    fc.assert(
      fc.property(fc.double({ min: -60, max: 60, noNaN: true }), (mean) => {
        const here = meanAboveZero(mean, 1);
        expect(here).toBeGreaterThan(0);
        expect(here).toBeGreaterThanOrEqual(mean);
        expect(meanAboveZero(mean + 0.1, 1)).toBeGreaterThan(here);
      }),
    );
  });
});
