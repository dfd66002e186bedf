import { describe, expect, it } from 'vitest';
import type { Settings } from '../../../contract/settings.ts';
import { DEFAULT_SETTINGS } from '../../../contract/settings.ts';
import type { ExitLatencyResult, SweepResult } from '../../../measure/results.ts';
import { madeUpCurve, madeUpExits, madeUpPoint, madeUpSweep, withSettings } from '../testing/made-up.ts';
import {
  defaultFoundAfter,
  measuredOvershoot,
  totalAxis,
  totalMarks,
  totalRows,
  totalSamples,
  totalTradeOff,
  type TotalTradeOff,
} from './total-data.ts';
import { isVague, totalAnswer, totalBasis, totalSpot } from './total-facts.ts';
import { totalColumns } from './total-table.ts';
import { toCsv } from './csv.ts';
import { ENGLISH, GERMAN } from '../testing/spoken.ts';

/** n = 1,000,000, c/t = 0.5, α = 1/2: k* = sqrt(10^6) = 1000, from 730 to 1,370. */
function tradeOff(result: SweepResult = madeUpSweep()): TotalTradeOff {
  const found = totalTradeOff(result, 1_000_000, 'each');
  if ('why' in found) throw new Error(found.why);
  return found;
}

describe('found after', () => {
  it.each([
    ['a planted target', withSettings({}), 1_500_001],
    ['the middle of a stretch', withSettings({ target: { worker: 1, from: 0.2, to: 0.6 } }), 1_200_001],
    ['a prime', DEFAULT_SETTINGS, 100_000],
    ['nobody', withSettings({ task: 'count' }), 100_000],
  ] as const)('%s', (_, settings, n) => {
    expect(defaultFoundAfter(settings)).toBe(n);
  });
});

describe('what the total cost says', () => {
  const answer = (interval: Settings['interval'], result = madeUpSweep()) =>
    totalAnswer(tradeOff(result), result.settings, withSettings({ interval }));

  it('is the best interval, its band, and the loop it holds for', () => {
    const { best } = tradeOff();
    expect(best).toMatchObject({ interval: 1000, nearLow: 730, nearHigh: 1370 });
    expect(answer(1000)).toEqual({ kind: 'best', loop: 'own', best, vague: false, own: { kind: 'good', k: 1000 } });
    const ranges = [
      [2, 200],
      [2, 200],
    ] as const;
    expect(answer(1000, madeUpSweep({ settings: withSettings({ ranges }) }))).toMatchObject({ loop: 'light' });
  });

  it.each([
    [1000, { kind: 'good', k: 1000 }],
    [730, { kind: 'good', k: 730 }],
    // Costs 0.5/10 + 5e-6 against 2 × 0.0005: 4.9005 % more.
    [10, { kind: 'dearer', k: 10, more: expect.closeTo(0.049005, 9) }],
    [1, { kind: 'dearer', k: 1, more: expect.closeTo(0.499, 3) }],
    // 10^7 × 0.5 / 10^6: five times the search.
    [10_000_000, { kind: 'times', k: 10_000_000, more: expect.closeTo(5, 2) }],
    ['never', { kind: 'never' }],
    [[1, 2, 3, 4], { kind: 'list' }],
  ] as const)('of the own k = %s', (interval, own) => expect(answer(interval)).toMatchObject({ own }));

  it.each([
    ['task count', { settings: withSettings({ task: 'count' }) }, 'task-count'],
    ['one worker', { settings: withSettings({ ranges: [[0, 10]], target: 'prime' }) }, 'alone'],
    ['no points', { curve: null, points: [] }, 'nothing-measured'],
    ['points without a curve', { curve: null }, 'check-cost-unknown'],
    [
      'a check that costs nothing',
      { curve: madeUpCurve({ value: -0.1, low: -0.2, high: -0.1 }) },
      'check-cost-unknown',
    ],
  ] as const)('there is no best one for %s', (_, patch, why) => {
    expect(totalTradeOff(madeUpSweep(patch), 1_000_000, 'each')).toEqual({ why });
  });

  describe('where the cost of a check could not be told from 0', () => {
    const of = (high: number) => madeUpSweep({ curve: madeUpCurve({ value: -0.01, low: -0.07, high }) });

    it('is what it is at most', () => {
      // sqrt(2 × 10^6 × 0.05) = 316; there checking and overshoot are 158 iterations each, of 10^6.
      expect(answer(1000, of(0.05))).toEqual({
        ...{ kind: 'at-most', ratio: expect.closeTo(0.05, 9) },
        least: { k: expect.closeTo(316.2, 1), cost: expect.closeTo(0.00032, 9) },
        own: { k: 1000, cost: expect.closeTo(0.00055, 9) },
      });
      expect(answer('never', of(0.05))).toMatchObject({ own: null });
      for (const high of [0, -0.001, Number.NaN])
        expect(totalTradeOff(of(high), 1_000_000, 'each')).toEqual({ why: 'check-cost-unknown' });
    });

    it('draws the upper end of checking, of frequent ones as measured', () => {
      const curve = madeUpCurve({ value: 0, low: -0.05, high: 0.05 });
      const frequent = [{ interval: 4, ratio: { value: 0.001, low: -0.001, high: 0.003 }, expected: 0.002 }];
      const found = tradeOff(madeUpSweep({ curve: { ...curve, frequent } }));
      const at = (k: number) => totalSamples(found, totalAxis(found)).find((sample) => sample.k >= k)!;
      expect(at(1000).overhead).toBeCloseTo(0.05 / at(1000).k, 9);
      expect(at(2).overhead).toBeCloseTo(0.003 / at(2).k, 9);
      expect([found.best, found.least]).toEqual([null, expect.closeTo(316.2, 1)]);
      expect(totalBasis(found, true)).toMatchObject({ atMost: true, from: 16, followsFrequent: false, stepAt: null });
    });
  });

  it('is vague where its ends lie far apart', () => {
    const vague = madeUpSweep({ curve: madeUpCurve({ value: 0.5, low: 0.05, high: 2 }) });
    // sqrt(10^6 × 0.1) = 316, sqrt(10^6 × 4) = 2000.
    expect(answer(1000, vague)).toMatchObject({
      vague: true,
      best: { low: expect.closeTo(316, 0), high: expect.closeTo(2000, 0) },
    });
    expect(isVague(tradeOff().best!)).toBe(false);
  });

  it('rests on a step where a rare check costs more, and only there', () => {
    const ratio = { value: 0.5, low: 0.45, high: 0.55 };
    const often = { upTo: 32, from: 48, ratio, nsPerCheck: ratio };
    const frequent = [{ interval: 1, ratio, expected: ratio.value }];
    const bent = tradeOff(madeUpSweep({ curve: madeUpCurve(ratio, { often, frequent }) }));
    const basis = { foundAfter: 1_000_000, share: 0.5, from: 16, atMost: false };
    expect(totalBasis(bent, true)).toEqual({ ...basis, followsFrequent: true, stepAt: 48, overshootMeasured: true });
    expect(totalBasis(tradeOff(), false)).toEqual({
      ...basis,
      ...{ followsFrequent: false, stepAt: null, overshootMeasured: false },
    });
  });

  it('is under the pointer, a limit where checking could not be told from 0', () => {
    const result = madeUpSweep({ points: [madeUpPoint(10, 0.05), madeUpPoint(1000, 0.001), madeUpPoint(2000, -1)] });
    const spots = totalRows(result, tradeOff(result), null).map(totalSpot);
    expect(spots.map(({ k, checking, checkingIsLimit }) => [k, checking, checkingIsLimit])).toEqual([
      [10, 0.05, false],
      [1000, 0.005, true],
      [2000, 0, true],
    ]);
    expect(spots[0]!.total).toBeCloseTo(0.05 + 0.000005, 12);
  });
});

describe('the axis of the total cost', () => {
  it('reaches a decade below the least cost and up to the dearer end', () => {
    // Least 0.1 %, dearest 50 % at both ends.
    const { domain } = totalAxis(tradeOff());
    expect(domain[0]).toBeCloseTo(0.00001, 9);
    expect(domain[1]).toBeCloseTo(1, 9);
  });
});

describe('a short search', () => {
  it('does not stretch the axis to a million per cent', () => {
    // n = 100: k* = 10, the least cost is 10 %, a million iterations of overshoot are 5,000 times the search.
    const short = totalTradeOff(madeUpSweep(), 100, 'each');
    if ('why' in short) throw new Error(short.why);
    expect(totalAxis(short).domain[1]).toBeCloseTo(10, 9);
  });
});

describe('marks of the total cost', () => {
  const result = madeUpSweep({
    points: [madeUpPoint(1, 0.5), madeUpPoint(10, -0.001), madeUpPoint(1000, 0.0005), madeUpPoint(100_000, 0.001)],
  });
  const exits = { settings: result.settings, points: [madeUpExits()] } as unknown as ExitLatencyResult;
  const rows = totalRows(result, tradeOff(result), exits);
  const { below } = ENGLISH.total;
  const marks = totalMarks(rows, tradeOff(result), totalAxis(tradeOff(result)), below);

  it('are limits at the floor where overhead is not told from 0', () => {
    expect(marks.overhead.map(({ limit }) => limit ?? false)).toEqual([false, true, true, true]);
    expect(marks.overhead[1]).toMatchObject({ y: totalAxis(tradeOff(result)).domain[0], label: '< 0.3\u00a0%' });
    const atMost = totalTradeOff({ ...result, curve: madeUpCurve({ value: 0, low: -1, high: 1 }) }, 1_000_000, 'each');
    if ('why' in atMost) throw new Error(atMost.why);
    const unlabelled = totalMarks(totalRows(result, atMost, exits), atMost, totalAxis(atMost), below).overhead;
    expect(unlabelled.map(({ label }) => label)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('have no value a log axis cannot show', () => {
    for (const mark of [...marks.overhead, ...marks.overshoot, ...marks.total]) {
      expect(Math.min(mark.y, mark.low, mark.high)).toBeGreaterThan(0);
    }
  });

  it('show overshoot where it was measured', () => {
    expect(marks.overshoot.map(({ x, y }) => [x, y])).toEqual([[1000, 0.0005]]);
  });

  it('fill a sum of measured parts only', () => {
    expect(marks.total.map(({ x, kind }) => [x, kind])).toEqual([
      [1000, 'final'],
      [100_000, 'inferred'],
    ]);
  });
});

describe('measured overshoot', () => {
  const exits = { settings: withSettings({}), points: [madeUpExits()] } as unknown as ExitLatencyResult;
  it.each([
    ['of each worker is the mean', withSettings({}), 1000, 'each', 500],
    ['of the last one out is its mean', withSettings({}), 1000, 'last', 790],
    ['is unknown at another k', withSettings({}), 10, 'each', null],
    ['is unknown for another loop', withSettings({ kernel: 'js' }), 1000, 'each', null],
    ['is the same for another target', withSettings({ target: 'prime' }), 1000, 'each', 500],
  ] as const)('%s', (_, settings, k, cost, overshoot) => {
    expect(measuredOvershoot(exits, settings, k, cost)).toBe(overshoot);
  });
});

describe('the table of the total cost', () => {
  const result = madeUpSweep({ points: [madeUpPoint(1000, 0.25, 0.125)] });
  const exits = { settings: result.settings, points: [madeUpExits()] } as unknown as ExitLatencyResult;

  it('is copied as numbers and codes, the same in every language', () => {
    const rows = totalRows(result, tradeOff(result), exits);
    const english = toCsv(totalColumns(ENGLISH), rows);
    expect(english.split('\r\n')).toEqual([
      'k,"Checking, %","low, %","high, %","Overshoot, %",Overshoot is,"Together, %","Model, %"',
      '1000,25,12.5,37.5,0.05,measured,25.05,0.1',
      '',
    ]);
    expect(toCsv(totalColumns(GERMAN), rows)).toBe(english);
  });

  it('is read in the language of the page', () => {
    const row = totalRows(result, tradeOff(result), null)[0]!;
    expect(totalColumns(GERMAN).map(({ text }) => text(row))).toEqual([
      ...['1.000', '25,0', '12,5', '37,5', '0,05', 'Modell', '25,1', '0,10'],
    ]);
  });
});
