import { describe, expect, it } from 'vitest';
import type { RunRecord } from '../../contract/record.ts';
import type { Interval, Settings } from '../../contract/settings.ts';
import type { Cost } from '../../contract/view.ts';
import { expectedRun, type Price } from '../../measure/expect.ts';
import { fakeRecord } from '../../state/testing/fake-engine.ts';
import type { Priced } from '../../state/price.ts';
import { dotOf } from './dot.ts';
import { valleyOf } from './picture-model.ts';
import { wholeCost } from './valley-frame.ts';
import {
  EVEN_MEASURED as MEASURED,
  EVEN_PAIR as SETTINGS,
  EVEN_PRICE as PRICE,
  evenPairAt as withK,
} from './testing/even-pair.ts';

describe('the dot of a run', () => {
  /** One search alone: 40,000 iterations of 100 ns. */
  const VALLEY = valleyOf(SETTINGS, PRICE);

  /** The finder made 100 checks in 10,000 iterations; the other went on for `late` after the flag. */
  function made(late: number | null, patch: Partial<Settings> = {}): RunRecord {
    const record = fakeRecord({ ...SETTINGS, ...patch });
    const [finder, other] = record.workers;
    return {
      ...record,
      workers: [
        { ...finder!, iterations: 10_000, checks: 100 },
        { ...other!, overshootIterations: late },
      ],
      results: [{ worker: 0, number: 9_999 }],
    };
  }

  it('is what its checks and the wait for the last one cost, of the search alone', () => {
    // 100 × 50 ns + 500 × 100 ns of 40,000 × 100 ns.
    expect(dotOf(made(500), MEASURED, VALLEY)!.cost).toBeCloseTo(0.055 / 4, 5);
  });

  it.each<[Cost, Settings['interval']]>([
    ['last', 1],
    ['last', 100],
    ['last', 10_000],
    ['last', 'never'],
    ['each', 'never'],
  ])('lies on the curve on average, the find anywhere in its stretch: %s, k = %s', (cost, interval) => {
    const settings = withK(interval);
    const valley = valleyOf(settings, PRICE, cost);
    const dots = Array.from({ length: 400 }, (_, i) => {
      const { lanes } = expectedRun(settings, PRICE, Math.floor(100_000 * (0.2 + 0.001 * (i + 0.5))) + 1);
      const record = fakeRecord(settings);
      const workers = record.workers.map((worker, at) => ({ ...worker, ...lanes[at]! }));
      return dotOf({ ...record, workers, results: [{ worker: 0, number: 1 }] }, MEASURED, valley, cost)!.cost;
    });
    const mean = dots.reduce((sum, each) => sum + each, 0) / dots.length;
    const curve = wholeCost(valley.at(interval as Interval));
    expect(Math.abs(mean / curve - 1)).toBeLessThan(0.03);
  });

  it('takes the last one’s overshoot, each at its own pace', () => {
    const record = made(500, { ranges: [...SETTINGS.ranges, [200_000, 300_000]] });
    const third = { ...record.workers[1]!, worker: 2, overshootIterations: 100 };
    const price: Price = { ...PRICE, nsPerIteration: [100, 100, 1000] };
    const workers = [...record.workers, third];
    const dot = dotOf({ ...record, workers }, { price, from: 'measured' }, { searchNs: 1_000_000 });
    expect(dot!.cost).toBeCloseTo((5_000 + 100_000) / 1_000_000, 9);
  });

  it('that never checks has waste alone', () => {
    const record = made(500, { interval: 'never' });
    const workers = record.workers.map((worker) => ({ ...worker, checks: 0 }));
    const priced: Priced = MEASURED;
    expect(dotOf({ ...record, workers }, priced, { searchNs: 1_000_000 })).toEqual({
      interval: 'never',
      cost: expect.closeTo(0.05, 9),
    });
  });

  it.each<[string, RunRecord, Priced]>([
    ['what a check costs was not measured here', made(5), { ...MEASURED, from: 'mixed' }],
    ['everything is of another machine', made(5), { ...MEASURED, from: 'recorded' }],
    ['each worker has its own k', made(5, { interval: [100, 10] }), MEASURED],
    ['what was done in vain was not counted', made(null), MEASURED],
    ['nobody found anything', { ...made(5), results: [] }, MEASURED],
    ['it was stopped', { ...made(5), workers: made(5).workers.map((of) => ({ ...of, outcome: 'stopped' })) }, MEASURED],
    [
      'a worker was lost',
      { ...made(5), workers: made(5).workers.map((of) => ({ ...of, outcome: 'failed' })) },
      MEASURED,
    ],
  ])('is none where %s', (_, record, priced) => expect(dotOf(record, priced, VALLEY)).toBeNull());
});
