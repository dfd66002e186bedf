import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../contract/settings.ts';
import { checkCost, checkFits, costsOfRun, iterationCost, stepsCost } from './costs.ts';
import { costsOfCard, costsOfSweep } from './measured-costs.ts';
import { fakeRecord } from './testing/fake-engine.ts';
import { cardOf, estimate, sweepOf } from './testing/fake-measuring.ts';
import type { Costs } from './types.ts';

const settings: Settings = { ...DEFAULT_SETTINGS, ranges: [[0, 9]] };
const OFTEN = [
  { k: 32, ns: 6 },
  { k: 48, ns: 10 },
];
const old: Costs = {
  nsPerIteration: 50,
  iterationFrom: 'sweep',
  iterationOf: settings,
  nsPerCheck: 10,
  frequentChecks: [],
  checkFrom: 'sweep',
  checkOf: settings,
};

describe('costs of a run', () => {
  it('are the time of the fastest worker over its iterations', () => {
    // 1,000 iterations in 2,000 µs.
    expect(costsOfRun(null, fakeRecord(settings, 2000))).toEqual({
      nsPerIteration: 2000,
      iterationFrom: 'run',
      iterationOf: settings,
      nsPerCheck: null,
      frequentChecks: [],
      checkFrom: null,
      checkOf: null,
    });
  });

  it('are those of the worker that waited least', () => {
    const record = fakeRecord(settings, 2000);
    const waited = { ...record.workers[0]!, worker: 1, endMicros: 9000 };
    const two = { ...record, workers: [record.workers[0]!, waited] };
    expect(costsOfRun(null, two)!.nsPerIteration).toBe(2000);
    // Where processors were shared, a measurement knows better; without one the run is all there is.
    for (const doubt of ['oversubscribed', 'cores-unknown'] as const) {
      const shared = { ...two, doubts: [doubt] };
      expect(costsOfRun(old, shared)).toBe(old);
      expect(costsOfRun(null, shared)!.nsPerIteration).toBe(2000);
      // Of other numbers it knows nothing.
      const elsewhere: Settings = { ...settings, ranges: [[9, 99]] };
      expect(costsOfRun(old, { ...shared, settings: elsewhere })).toMatchObject({ iterationFrom: 'run' });
    }
  });

  it.each(['hidden', 'sleep', 'worker-replaced'] as const)('stay as they were when it is doubted: %s', (doubt) => {
    expect(costsOfRun(old, { ...fakeRecord(settings, 2000), doubts: [doubt] })).toBe(old);
  });

  it('stay as they were when it failed, whatever its workers had counted', () => {
    const record = fakeRecord(settings, 2000);
    const lost = { ...record.workers[0]!, worker: 1, outcome: 'failed', reason: 'worker-ended' } as const;
    expect(costsOfRun(old, { ...record, workers: [...record.workers, lost] })).toBe(old);
    expect(costsOfRun(null, { ...record, workers: [...record.workers, lost] })).toBe(null);
  });

  it('leave out what its checks cost', () => {
    // 2,000 µs less 1,000 checks of 10 ns, over 1,000 iterations.
    const costs = costsOfRun(old, fakeRecord(settings, 2000, { checks: 1000 }));
    expect(costs).toMatchObject({ nsPerIteration: 1990, nsPerCheck: 10 });
    // Checks that would have taken longer than the run.
    expect(costsOfRun(old, fakeRecord(settings, 2000, { checks: 1_000_000 }))!.nsPerIteration).toBe(2000);
  });

  it('leave out what checks cost at the interval of each worker', () => {
    const often = { ...old, frequentChecks: OFTEN };
    const at = (interval: Settings['interval']) =>
      costsOfRun(often, fakeRecord({ ...settings, interval }, 2000, { checks: 1000 }))!.nsPerIteration;
    expect([at(1), at(32), at(48), at(1000), at([32])]).toEqual([1994, 1994, 1990, 1990, 1994]);
    // A search finds no prime before it ends: it checks before every iteration, whatever k is.
    const primes: Settings = { ...settings, unit: 'primes', guard: 'modulo', interval: 1000 };
    expect(costsOfRun(often, fakeRecord(primes, 2000, { checks: 1000 }))!.nsPerIteration).toBe(1994);
  });

  it.each([
    ['was too short for the clock', 99, {}],
    ['tested a few numbers only', 2000, { iterations: 99 }],
    ['did nothing', 2000, { iterations: 0 }],
    ['lost its worker', 2000, { iterations: null }],
    ['never began', 2000, { startMicros: null }],
  ])('stay as they were when it %s', (_name, micros, over) => {
    expect(costsOfRun(old, fakeRecord(settings, micros, over))).toBe(old);
    expect(costsOfRun(null, fakeRecord(settings, micros, over))).toBe(null);
  });
});

describe('the cost of an iteration', () => {
  const ranges: Settings['ranges'] = [
    [0, 9],
    [9, 18],
  ];
  const two: Costs = { ...old, iterationOf: { ...settings, ranges } };
  it.each<[string, Partial<Settings>, number | null]>([
    ['of the loop it was measured in', {}, 50],
    ['at another interval, for another task', { interval: 100, task: 'count' }, 50],
    ['with the flag read otherwise', { flag: 'lock' }, 50],
    ['by one worker less', { ranges: ranges.slice(1) }, 50],
    ['with one that has nothing to search', { ranges: [...ranges, [7, 7]] }, 50],
    ['of other numbers', { ranges: [[0, 10]] }, null],
    ['by one worker more', { ranges: [...ranges, [18, 27]] }, null],
    ['on another kernel', { kernel: 'js' }, null],
    ['with another guard', { guard: 'modulo' }, null],
  ])('%s', (_name, change, ns) => {
    expect(iterationCost(two, { ...settings, ranges, ...change })).toBe(ns);
    expect(iterationCost(null, { ...settings, ranges, ...change })).toBe(null);
  });
});

describe('the cost of steps', () => {
  const of = (work: Settings['work']): Costs => ({ ...old, nsPerIteration: 50, iterationOf: { ...settings, work } });
  it.each<[string, Settings['work'], Partial<Settings>, number | null]>([
    ['is the same on all numbers', 40, { work: 40, ranges: [[5, 99]] }, 50],
    ['grows with their number', 40, { work: 400 }, 500],
    ['is not told by few of them', 8, { work: 400 }, null],
    ['is not that of a test', 'prime', { work: 400 }, null],
    ['is its own on each kernel', 40, { work: 400, kernel: 'js' }, null],
  ])('%s', (_name, measured, change, ns) => {
    expect(stepsCost(of(measured), { ...settings, ...change })).toBe(ns);
  });
});

describe('the cost of a check', () => {
  it.each([
    ['the flag and the kernel it was measured with', {}, 10],
    ['another flag', { flag: 'lock' }, null],
    ['another kernel', { kernel: 'js' }, null],
  ] as const)('with %s', (_name, change, ns) => {
    expect(checkCost(old, { ...settings, ...change })).toBe(ns);
    expect(checkCost(null, { ...settings, ...change })).toBe(null);
  });
  it('fits in the loop it was measured in', () => {
    const fits = [{}, { interval: 9 }, { ranges: [[0, 10]] as const }, { guard: 'modulo' as const }].map((change) =>
      checkFits(old, { ...settings, ...change }),
    );
    expect(fits).toEqual([true, true, false, false]);
    expect(checkFits({ ...old, checkOf: null }, settings)).toBe(false);
  });
});

describe('costs of a sweep', () => {
  const result = sweepOf(settings, { kind: 'precise' });
  const unknown = { value: NaN, low: NaN, high: NaN };
  it('are its figures', () => {
    expect(costsOfSweep(null, result)).toEqual({
      ...{ nsPerIteration: 20, iterationFrom: 'sweep', iterationOf: settings },
      ...{ nsPerCheck: 4, frequentChecks: [], checkFrom: 'sweep', checkOf: settings },
    });
  });
  it('are several for a check where one made more often costs another amount', () => {
    const often = { upTo: 32, from: 48, ratio: estimate(0.1), nsPerCheck: estimate(2) };
    const frequent = [{ interval: 1, ratio: estimate(0.05), expected: 0.05 }];
    const bent = { ...result, curve: { ...result.curve!, often, frequent } };
    const near = (k: number, ns: number) => ({ k, ns: expect.closeTo(ns, 9) });
    expect(costsOfSweep(null, bent)).toMatchObject({
      nsPerCheck: 4,
      frequentChecks: [near(1, 1), near(16, 2), near(32, 2), near(48, 4)],
    });
    expect(costsOfSweep(costsOfSweep(null, bent), result)).toMatchObject({ nsPerCheck: 4, frequentChecks: [] });
  });
  it('are never negative', () => {
    const below = { ...result.curve!, nsPerCheck: { value: -1, low: -2, high: 0 } };
    expect(costsOfSweep(null, { ...result, curve: below })).toMatchObject({ nsPerCheck: 0 });
  });
  it('stay as they were where it measured nothing', () => {
    expect(costsOfSweep(old, { ...result, curve: null, nsPerIteration: unknown })).toEqual(old);
    expect(costsOfSweep(null, { ...result, nsPerIteration: unknown })).toBe(null);
  });
  it('stay as they were where it failed or contradicts itself', () => {
    const fault = { code: 'worker-ended' } as const;
    expect(costsOfSweep(old, { ...result, end: { kind: 'failed', fault } })).toBe(old);
    expect(costsOfSweep(old, { ...result, certificate: { ...result.certificate, valid: false } })).toBe(old);
  });
});

describe('costs of the card', () => {
  const card = cardOf(settings, { kind: 'precise' });
  it('are those of the flag and the kernel, alone', () => {
    expect(costsOfCard(null, card, settings)).toMatchObject({
      nsPerIteration: 30,
      nsPerCheck: 6,
      checkFrom: 'calibration',
    });
    expect(costsOfCard(null, card, { ...settings, flag: 'lock' })).toMatchObject({ nsPerCheck: 9 });
  });
  it('are of the ranges it was made for, and its checks of no loop but its own', () => {
    const elsewhere: Settings = { ...settings, ranges: [[9, 99]] };
    const costs = costsOfCard(null, card, elsewhere)!;
    expect([iterationCost(costs, settings), iterationCost(costs, elsewhere)]).toEqual([30, null]);
    expect([checkCost(costs, elsewhere), checkFits(costs, elsewhere)]).toEqual([6, false]);
  });
  it('leave a check that a sweep measured in the very loop', () => {
    expect(costsOfCard(old, card, settings)).toMatchObject({ nsPerIteration: 30, nsPerCheck: 10, checkFrom: 'sweep' });
  });
  it('keep the old check where the card has none', () => {
    expect(costsOfCard(old, card, { ...settings, kernel: 'js' })).toMatchObject({ nsPerCheck: 10, checkFrom: 'sweep' });
  });
});
