import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../contract/settings.ts';
import { checkRatioAt, lawOfSweep } from './law.ts';
import type { InferredCurve, SweepPoint } from './results.ts';

const point = (interval: number | 'never', overhead: number, pairs = 9): SweepPoint => ({
  ...{ interval, overhead, low: overhead / 2, high: 2 * overhead, pairs, final: true, status: 'precise' },
});
/** c / t = 4, 3, 2, 2 and 2. */
const points = [
  point(1, 4),
  point(4, 0.75),
  point(16, 0.125),
  point(64, 2 / 64),
  point(256, 2 / 256),
  point('never', 0),
];
const curve = (rejected: boolean): InferredCurve => ({
  ratio: { value: 2.5, low: 2, high: 3 },
  nsPerCheck: { value: 25, low: 20, high: 30 },
  ...{ often: null, from: 16, frequent: [] },
  misfit: { p: rejected ? 0.001 : 0.5, rejected, largest: 0, at: 16 },
});
const swept = (flag: 'lock' | 'atomic', workers: number, rejected = false) => ({
  ...{ settings: { ...DEFAULT_SETTINGS, flag }, workers, points, curve: curve(rejected) },
});

describe('what a check costs where workers wait for a lock', () => {
  it.each([1, 4, 16, 64, 256])('is what was measured at k = %d, where no law fits', (k) => {
    const { overhead, low, high } = points.find(({ interval }) => interval === k)!;
    const result = swept('lock', 2, true);
    expect([checkRatioAt(k, result), checkRatioAt(k, result, 'low'), checkRatioAt(k, result, 'high')]).toEqual(
      [overhead, low, high].map((share) => share * k),
    );
  });

  it('changes evenly in ln k between them, and is not known beyond', () => {
    const result = swept('lock', 2, true);
    expect(checkRatioAt(2, result)).toBeCloseTo(3.5, 12);
    expect(checkRatioAt(8, result)).toBeCloseTo(2.5, 12);
    expect(checkRatioAt(257, result)).toBeNull();
    expect(checkRatioAt(3, { ...result, points: points.slice(1) })).toBeNull();
    expect(checkRatioAt(2, { ...result, points: [point(1, 4, 0), ...points.slice(1)] })).toBeNull();
  });

  it('is the law’s where that fits, and only there', () => {
    const result = swept('lock', 2);
    expect([16, 1000].map((k) => checkRatioAt(k, result))).toEqual([2.5, 2.5]);
    expect(checkRatioAt(4, result)).toBe(3);
  });

  it.each([
    ['one alone', 'lock', 1],
    ['a flag without a lock', 'atomic', 2],
  ] as const)('is the law’s for %s', (_, flag, workers) => {
    expect([1, 16, 1000].map((k) => checkRatioAt(k, swept(flag, workers, true)))).toEqual([2.5, 2.5, 2.5]);
  });

  it('is not known before anything is measured', () => {
    expect(checkRatioAt(4, { ...swept('lock', 2), curve: null, points: [] })).toBeNull();
    expect(checkRatioAt(4, { ...swept('atomic', 2), curve: null })).toBeNull();
  });

  it('as a law for reckoning holds beyond the last point', () => {
    const law = lawOfSweep(swept('lock', 2, true))!;
    expect(law.ratio).toBe(2);
    expect(law.knots!.map(({ k, ratio }) => [k, ratio])).toEqual([
      [1, 4],
      [4, 3],
      [16, 2],
      [64, 2],
      [256, 2],
    ]);
    expect(lawOfSweep(swept('lock', 2))).toEqual({ ratio: 2.5 });
    expect(lawOfSweep({ ...swept('lock', 2), curve: null })).toBeNull();
  });
});
