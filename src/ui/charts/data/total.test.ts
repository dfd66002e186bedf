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
import { isVague, roughly, totalNote, totalSentence } from '../total-words.ts';
import { noBestWords } from '../words-total.ts';

/** n = 1,000,000, c/t = 0.5, α = 1/2: k* = sqrt(10^6) = 1000, from 730 to 1,370. */
function tradeOff(result: SweepResult = madeUpSweep()): TotalTradeOff {
  const found = totalTradeOff(result, 1_000_000, 'each');
  if ('why' in found) throw new Error(found.why);
  return found;
}

describe('found after', () => {
  it.each([
    ['a planted target', withSettings({}), 1_500_001],
    ['a prime', DEFAULT_SETTINGS, 100_000],
    ['nobody', withSettings({ task: 'count' }), 100_000],
  ] as const)('%s', (_, settings, n) => {
    expect(defaultFoundAfter(settings)).toBe(n);
  });
});

describe('the best interval in a sentence', () => {
  const say = (interval: Settings['interval'], result = madeUpSweep()): string => {
    const found = totalTradeOff(result, 1_000_000, 'each');
    return 'why' in found ? noBestWords[found.why] : totalSentence(found, result.settings, withSettings({ interval }));
  };
  const advice = 'On this machine, with these ranges, check about every 1,000 iterations (730–1,400 is as good)';

  it.each([
    [1000, `${advice}; you check every 1,000, which is as good.`],
    [730, `${advice}; you check every 730, which is as good.`],
    // Costs 0.5/10 + 5e-6 against 2 × 0.0005: 4.9005 % more.
    [10, `${advice}; you check every 10, which by the model costs 4.90 % more, of the bare search.`],
    [1, `${advice}; you check every iteration, which by the model costs 49.9 % more, of the bare search.`],
    // 10^7 × 0.5 / 10^6: five times the search.
    [10_000_000, `${advice}; you check every 10,000,000, which by the model costs 5 times the whole search more.`],
    ['never', `${advice}; you never check, so the others search to the end of their ranges.`],
    [[1, 2, 3, 4], `${advice}; each of your workers has an interval of its own.`],
  ] as const)('own k = %s', (interval, sentence) => {
    expect(say(interval)).toBe(sentence);
  });

  it.each([
    ['task count', { settings: withSettings({ task: 'count' }) }, /nobody raises the flag/],
    ['one worker', { settings: withSettings({ ranges: [[0, 10]], target: 'prime' }) }, /one worker/],
    ['no points', { curve: null, points: [] }, /There is no best interval to give yet/],
    ['points without a curve', { curve: null }, /could not be told from 0/],
    [
      'a check that costs nothing',
      { curve: madeUpCurve({ value: -0.1, low: -0.2, high: 0.1 }) },
      /could not be told from 0/,
    ],
  ] as const)('there is none for %s, and it says why', (_, patch, reason) => {
    expect(say(10, madeUpSweep(patch))).toMatch(reason);
  });

  describe('where the cost of a check could not be told from 0', () => {
    const of = (high: number) => madeUpSweep({ curve: madeUpCurve({ value: -0.01, low: -0.07, high }) });
    const longer = 'Measure longer, or take the light loop, where a check weighs more.';

    it('tells what it is at most', () => {
      // sqrt(2 × 10^6 × 0.05) = 316; there checking and overshoot are 158 iterations each, of 10^6.
      const atMost =
        'It is at most 0.0500 iterations (95 %), though: with a check about every 320 iterations, checking and overshoot together cost at most 0.032\u00a0% of the bare search.';
      expect(say(1000, of(0.05))).toContain(
        `told from 0 here. ${atMost} You check every 1,000: at most 0.055\u00a0%. ${longer}`,
      );
      expect(say('never', of(0.05))).toContain(`${atMost} ${longer}`);
      for (const high of [0, -0.001, Number.NaN]) expect(say(10, of(high))).not.toContain('at most');
    });

    it('draws the upper end of checking, of frequent ones as measured', () => {
      const curve = madeUpCurve({ value: 0, low: -0.05, high: 0.05 });
      const frequent = [{ interval: 4, ratio: { value: 0.001, low: -0.001, high: 0.003 }, expected: 0.002 }];
      const found = totalTradeOff(madeUpSweep({ curve: { ...curve, frequent } }), 1_000_000, 'each');
      if ('why' in found) throw new Error(found.why);
      const at = (k: number) => totalSamples(found, totalAxis(found)).find((sample) => sample.k >= k)!;
      expect(at(1000).overhead).toBeCloseTo(0.05 / at(1000).k, 9);
      expect(at(2).overhead).toBeCloseTo(0.003 / at(2).k, 9);
      expect([found.best, found.least]).toEqual([null, expect.closeTo(316.2, 1)]);
      expect(totalNote(found)).toContain('upper end');
    });
  });

  it('says between which ends a vague one lies', () => {
    const vague = madeUpSweep({ curve: madeUpCurve({ value: 0.5, low: 0.05, high: 2 }) });
    // sqrt(10^6 × 0.1) = 316, sqrt(10^6 × 4) = 2000.
    expect(say(1000, vague)).toContain('only known to lie between 320 and 2,000.');
    expect(isVague(tradeOff().best!)).toBe(false);
  });

  it('explains the step where a rare check costs more, and only there', () => {
    const ratio = { value: 0.5, low: 0.45, high: 0.55 };
    const often = { upTo: 32, from: 48, ratio, nsPerCheck: ratio };
    const frequent = [{ interval: 1, ratio, expected: ratio.value }];
    const bent = totalTradeOff(madeUpSweep({ curve: madeUpCurve(ratio, { often, frequent }) }), 1_000_000, 'each');
    const note = (of: typeof bent) => ('why' in of ? of.why : totalNote(of));
    expect(note(bent)).toContain('Checking makes a step up at k = 48');
    expect(note(bent)).toContain('Below k = 16 the line of checking');
    expect(note(tradeOff())).not.toMatch(/step|Below/);
  });

  it('says which loop it holds for', () => {
    const settings = withSettings({
      ranges: [
        [2, 200],
        [2, 200],
      ],
    });
    expect(say(1000, madeUpSweep({ settings }))).toMatch(/with the light loop/);
  });

  it.each([
    [1234, '1,200'],
    [987, '990'],
    [7, '7'],
    [150_000, '150,000'],
  ])('%d is roughly %s', (value, text) => {
    expect(roughly(value)).toBe(text);
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
  const marks = totalMarks(totalRows(result, tradeOff(result), exits), tradeOff(result), totalAxis(tradeOff(result)));

  it('are limits at the floor where overhead is not told from 0', () => {
    expect(marks.overhead.map(({ limit }) => limit ?? false)).toEqual([false, true, true, true]);
    expect(marks.overhead[1]).toMatchObject({ y: totalAxis(tradeOff(result)).domain[0], label: '< 0.3\u00a0%' });
    const atMost = totalTradeOff({ ...result, curve: madeUpCurve({ value: 0, low: -1, high: 1 }) }, 1_000_000, 'each');
    if ('why' in atMost) throw new Error(atMost.why);
    const unlabelled = totalMarks(totalRows(result, atMost, exits), atMost, totalAxis(atMost)).overhead;
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
