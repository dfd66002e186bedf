import { describe, expect, it } from 'vitest';
import type { Interval } from '../contract/settings.ts';
import { Random } from '../contract/random.ts';
import { fitSlope } from './slope.ts';

const KS: readonly Interval[] = [16, 32, 64, 128, 1000];
const SE = 0.0005;

/** Compilations whose overheads are ratio / k, bent and with noise. */
function groups(ratio: number, bend: (k: number) => number, noise: number, random: Random, count = 6) {
  return Array.from({ length: count }, (_, j) => ({
    nsPerIteration: 50 + j,
    means: KS.map((k) => ({
      mean: Math.log1p(k === 'never' ? 0 : ratio / k + bend(k)) + noise * random.normal(),
      se: SE,
      n: 50,
    })),
  }));
}

describe('fitSlope', () => {
  it('finds c/t exactly where the law holds, and c as its product with each compilation’s t', () => {
    const slope = fitSlope(
      KS,
      groups(0.4, () => 0, 0, new Random(1)),
    )!;
    expect(slope.curve.ratio.value).toBeCloseTo(0.4, 9);
    expect(slope.nsPerCheck.value).toBeCloseTo(0.4 * 52.5, 1);
    expect(slope.nsPerCheck.high).toBeGreaterThan(slope.nsPerCheck.value);
  });

  it('weighs by 1/k: by hand, two points 0.02 at 16 and 0.02 at 32 give (0.02/16 + 0.02/32) / (1/16² + 1/32²) = 0.384', () => {
    const se = 1e-3;
    const mean = Math.log(1.02);
    const group = {
      nsPerIteration: 1,
      means: [
        { mean, se, n: 9 },
        { mean, se, n: 9 },
      ],
    };
    expect(fitSlope([16, 32], [group, group])!.curve.ratio.value).toBeCloseTo(0.384, 9);
  });

  it('rejects the law in 5 % of the cases where it holds', () => {
    const random = new Random(2);
    let rejected = 0;
    for (let i = 0; i < 1000; i++)
      if (
        fitSlope(
          KS,
          groups(0.4, () => 0, SE, random),
        )!.misfit.rejected
      )
        rejected++;
    // 50 ± 4 standard deviations of 7.
    expect(Math.abs(rejected - 50)).toBeLessThan(28);
  });

  it('catches the sentinel: never itself 8 % slower bends every point down alike', () => {
    const { misfit } = fitSlope(
      KS,
      groups(0.4, () => -0.08, SE, new Random(3)),
    )!;
    expect(misfit).toMatchObject({ rejected: true, at: 1000 });
    expect(misfit.p).toBeLessThan(1e-6);
    expect(misfit.largest).toBeLessThan(-0.05);
  });

  it('catches a bump at one interval', () => {
    const { misfit } = fitSlope(
      KS,
      groups(0.4, (k) => (k === 64 ? 0.01 : 0), SE, new Random(4)),
    )!;
    expect(misfit).toMatchObject({ rejected: true, at: 64 });
  });

  const rarer = (k: number) => (k >= 64 ? 0.28 / k : 0);
  it('finds that a rare check costs more: two lines, where they part, and that they fit', () => {
    const slope = fitSlope(KS, groups(0.4, rarer, SE / 2, new Random(7)))!;
    const { curve, misfit } = slope;
    expect(misfit.rejected).toBe(true);
    expect(curve.often).toMatchObject({ upTo: 32, from: 64 });
    expect(Math.abs(curve.often!.ratio.value - 0.4)).toBeLessThan(0.02);
    expect(Math.abs(curve.ratio.value - 0.68)).toBeLessThan(0.04);
    expect(curve.ratio.low).toBeLessThan(0.68);
    expect(curve.ratio.high).toBeGreaterThan(0.68);
    expect(curve.nsPerCheck.value / curve.ratio.value).toBeCloseTo(52.5, 0);
    expect(curve.misfit.rejected).toBe(false);
    // The cost with one c for all lies between.
    expect(slope.nsPerCheck.value).toBeGreaterThan(curve.often!.nsPerCheck.value);
    expect(slope.nsPerCheck.value).toBeLessThan(curve.nsPerCheck.value);
  });

  it('does not bend where rare checks cost less, nor more often than in 5 % where the law holds', () => {
    expect(
      fitSlope(
        KS,
        groups(0.4, (k) => -rarer(k), SE / 2, new Random(8)),
      )!.curve.often,
    ).toBeNull();
    const random = new Random(9);
    let bent = 0;
    for (let i = 0; i < 500; i++)
      if (
        fitSlope(
          KS,
          groups(0.4, () => 0, SE, random),
        )!.curve.often !== null
      )
        bent++;
    expect(bent).toBeLessThan(25);
  });

  it('does not bend among checks that are all rare: an offset of 0.7 % from 10,000 on is no cost of a check', () => {
    const far: readonly Interval[] = [16, 64, 300, 1000, 3000, 10_000, 100_000, 1_000_000];
    const means = (random: Random) =>
      far.map((k) => {
        const law = typeof k === 'number' ? 0.03 / k : 0;
        return { mean: law + (k !== 'never' && k >= 10_000 ? 0.007 : 0) + (SE / 2) * random.normal(), se: SE, n: 50 };
      });
    const random = new Random(11);
    const slope = fitSlope(
      far,
      Array.from({ length: 8 }, () => ({ nsPerIteration: 5, means: means(random) })),
    )!;
    expect(slope.misfit.rejected).toBe(true);
    expect(slope.curve).toMatchObject({ often: null, misfit: { rejected: true } });
  });

  it('does not bend with fewer than two points on either side', () => {
    const few = groups(0.4, rarer, SE / 4, new Random(10)).map((group) => ({
      ...group,
      means: group.means.slice(0, 3),
    }));
    const slope = fitSlope(KS.slice(0, 3), few)!;
    expect(slope.misfit.rejected).toBe(true);
    expect(slope.curve).toMatchObject({ often: null, misfit: slope.misfit });
  });

  it('tells nothing of fit from two points, and nothing at all from one compilation or a lost one', () => {
    const two = groups(0.4, () => 0, SE, new Random(5)).map((group) => ({ ...group, means: group.means.slice(0, 2) }));
    expect(fitSlope(KS.slice(0, 2), two)!.misfit).toMatchObject({ p: null, rejected: false });
    const [one, other] = groups(0.4, () => 0, SE, new Random(6));
    expect(fitSlope(KS, [one!])).toBeNull();
    expect(fitSlope(KS, [one!, { ...other!, means: KS.map(() => null) }])).toBeNull();
    expect(fitSlope(['never'], [{ ...one!, means: one!.means.slice(0, 1) }])).toBeNull();
  });
});
