import { describe, expect, it } from 'vitest';
import type { SweepPoint } from '../../measure/results.ts';
import { EXAMPLE_27_1, EXAMPLE_27_2 } from '../../state/scenes.ts';
import { fakeRecord } from '../../state/testing/fake-engine.ts';
import { sweepOf } from '../../state/testing/fake-measuring.ts';
import { pairTexts } from '../../texts/en/pair.ts';
import { createFormats } from '../../texts/formats.ts';
import { isLecturePair, pairOverheads, pairTimes } from './lecture-pair.ts';

const point = (interval: number, overhead: number, pairs = 9): SweepPoint => ({
  ...{ interval, overhead, pairs, low: overhead - 0.01, high: overhead + 0.01 },
  ...{ final: true, status: 'precise' as const },
});
const sweep = (...points: SweepPoint[]) => ({ ...sweepOf(EXAMPLE_27_2, { kind: 'precise' }), points });
const at = (interval: number) => ({ ...EXAMPLE_27_2, interval });

describe('the lecture’s pair', () => {
  it('is its set-up at any interval, on any kernel', () => {
    for (const settings of [at(10), at(1000), { ...at(3), kernel: 'js' as const }])
      expect(isLecturePair(settings)).toBe(true);
    for (const settings of [EXAMPLE_27_1, { ...at(10), flag: 'atomic' as const }])
      expect(isLecturePair(settings)).toBe(false);
  });

  it('has the times of the latest run of each', () => {
    const log = [fakeRecord(at(10), 70), fakeRecord(at(10), 80), fakeRecord(at(5), 90)].map((record, i) => ({
      ...{ record, id: String(i), kept: true },
    }));
    expect(pairTimes(log, at(1000))).toEqual({ 10: 70, 1000: null });
  });

  it('has what a sweep found of both, in this loop', () => {
    const both = sweep(point(10, 0.05), point(1000, 0));
    expect(pairOverheads(both, at(1000))).toMatchObject({ 10: { overhead: 0.05 }, 1000: { overhead: 0 } });
    expect(pairOverheads(both, { ...at(1000), flag: 'atomic' })).toBeNull();
    expect(pairOverheads(sweep(point(10, 0.05)), at(10))).toBeNull();
    expect(pairOverheads(sweep(point(10, 0.05), point(1000, 0, 0)), at(10))).toBeNull();
    expect(pairOverheads(sweep(point(10, 0.05), { ...point(1000, 0), high: Infinity }), at(10))).toBeNull();
    expect(pairOverheads(null, at(10))).toBeNull();
  });
});

describe('what is said of the difference', () => {
  const texts = pairTexts(createFormats('en'));

  it.each([
    [0.05, false, /The difference is real/],
    [0.005, false, /can’t tell them apart/],
    [0.05, true, /every 1,000 by .+\.$/],
  ])('at %f', (overhead, measuring, said) => {
    expect(texts.difference({ 10: point(10, overhead), 1000: point(1000, 0) }, measuring)).toMatch(said);
  });

  it('is nothing before there is any', () => {
    expect(texts.difference(null, false)).toBe('');
    expect(texts.difference(null, true)).toContain('Measuring');
    expect(texts.seconds(null)).toBe('–');
    expect(texts.seconds(12_345)).toBe('0.012 s');
  });
});
