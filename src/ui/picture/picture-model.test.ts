import { describe, expect, it } from 'vitest';
import type { Interval, Settings } from '../../contract/settings.ts';
import { expectedRun, type Price } from '../../measure/expect.ts';
import { expectedLanes, type RunLanes } from '../../replay/lanes.ts';
import type { Priced } from '../../state/price.ts';
import { intervalAt, LAST } from '../controls/log-slider.ts';
import {
  bareMicros,
  checkingShares,
  commonInterval,
  factsOf,
  figuresOf,
  fitsAxis,
  heldEnd,
  isNear,
  lateMicros,
  sameSetUp,
  setUpKey,
  valleyOf,
} from './picture-model.ts';
import { roundInside } from '../../texts/formats.ts';
import { restOf } from './rest-of.ts';
import {
  EVEN_MEASURED as MEASURED,
  EVEN_PAIR as SETTINGS,
  EVEN_PRICE as PRICE,
  evenPairAt as withK,
} from './testing/even-pair.ts';

const lanesOf = (settings: Settings): RunLanes => expectedLanes(expectedRun(settings, PRICE));

describe('the valley', () => {
  const valley = valleyOf(SETTINGS, PRICE);

  it('reaches from k = 1 to the last of the slider, and never stands apart', () => {
    const { curve, at, never } = valley;
    expect(curve[0]!.position).toBe(0);
    expect(curve.at(-1)!.position).toBe(LAST);
    curve.slice(1).forEach(({ position }, before) => expect(position).toBeGreaterThan(curve[before]!.position));
    expect(never).toEqual(at('never'));
    expect(never.checking).toBe(0);
  });

  it('falls by fewer checks, rises by more waste, and has its band between', () => {
    const { curve, band, at } = valley;
    expect(curve[0]!.checking).toBeCloseTo(0.5, 9);
    expect(curve[0]!.wasted).toBeLessThan(0.001);
    expect(curve.at(-1)!.checking).toBeLessThan(0.001);
    expect(curve.at(-1)!.wasted).toBeGreaterThan(0.5);
    const cost = (k: Interval): number => at(k).checking + at(k).wasted;
    for (const k of [1, 3, 100_000, 1_000_000, 'never'] as const) expect(cost(k)).toBeGreaterThan(cost(band!.best));
    expect(band!.low).toBeLessThanOrEqual(band!.best);
    expect(cost(band!.low)).toBeLessThanOrEqual((1 + cost(band!.best)) * 1.01 - 1 + 1e-9);
  });

  it('is the same whatever k is, and its points are places of the slider', () => {
    expect(valleyOf(withK('never'), PRICE).curve).toEqual(valley.curve);
    expect(valleyOf(withK([1, 1000]), PRICE).curve).toEqual(valley.curve);
    const { band } = valley;
    const places = Array.from({ length: LAST + 1 }, (_, position) => intervalAt(position));
    expect(places).toEqual(expect.arrayContaining([band!.best, band!.low, band!.high]));
  });
});

describe('one set-up', () => {
  it.each<[string, Partial<Settings>, boolean]>([
    ['another k', { interval: 7 }, true],
    ['a k for each worker', { interval: [1, 2] }, true],
    ['another kernel', { kernel: 'js' }, false],
    ['another target', { target: { worker: 0, at: 0.4 } }, false],
    ['other ranges', { ranges: [[0, 100_000]] }, false],
  ])('with %s', (_, patch, same) => {
    expect(sameSetUp(SETTINGS, { ...SETTINGS, ...patch })).toBe(same);
    expect(setUpKey(SETTINGS) === setUpKey({ ...SETTINGS, ...patch })).toBe(same);
  });

  it('has one k, or each worker its own', () => {
    expect(commonInterval(SETTINGS)).toBe(100);
    expect(commonInterval(withK('never'))).toBe('never');
    expect(commonInterval(withK([100, 100]))).toBeNull();
  });
});

describe('the held axis', () => {
  it.each<Settings['interval']>([1, 100, 10_000, 1_000_000, 'never', [1, 'never']])(
    'at k = %s shows this run whole, and those of k = 1 and never',
    (interval) => {
      const end = heldEnd(withK(interval), PRICE);
      for (const shown of [interval, 1, 'never'] as const)
        expect(expectedRun(withK(shown), PRICE).endMicros).toBeLessThan(end);
    },
  );

  it('is the same at every k that is no longer than those two, ends at a round time, and not far behind', () => {
    const ends = [1, 10, 1000, 100_000, 'never'].map((k) => heldEnd(withK(k as Interval), PRICE));
    expect(new Set(ends).size).toBe(1);
    // Never: the other worker ends its range, 100,000 iterations of 100 ns.
    expect(ends[0]).toBeGreaterThan(10_000);
    expect(ends[0]).toBeLessThan(15_000);
    expect(Number(ends[0]!.toPrecision(2))).toBe(ends[0]);
  });

  it('leaves out a message for each iteration, unless that is what is looked at', () => {
    const dear: Price = { ...PRICE, nsPerCheck: () => 3000 };
    const message = (interval: Interval): Settings => withK(interval, { flag: 'message' });
    expect(heldEnd(message(1000), dear)).toBe(heldEnd(withK(1000), PRICE));
    expect(heldEnd(message(1), dear)).toBe(heldEnd(withK(1000), dear));
  });

  it('has a length for the shortest run', () => {
    expect(heldEnd({ ...SETTINGS, ranges: [[0, 0]], target: 'prime' }, PRICE)).toBeGreaterThan(1);
  });
});

describe('the share of time that checks take', () => {
  it('is what a check costs of what it costs with the iterations between two', () => {
    for (const [k, share] of [
      [1, 50 / 150],
      [10, 5 / 105],
    ] as const)
      expect(checkingShares(lanesOf(withK(k)), { price: PRICE, from: 'recorded' })).toEqual([
        expect.closeTo(share, 9),
        expect.closeTo(share, 9),
      ]);
  });

  it('is of the time the run really took, without what was done after the flag', () => {
    const [finder, other] = checkingShares(lanesOf(withK(10)), MEASURED);
    expect(finder).toBeCloseTo(5 / 105, 2);
    expect(other).toBeCloseTo(5 / 105, 2);
    const lanes = lanesOf(withK(10)).lanes.map((lane) => ({ ...lane, endMicros: lane.endMicros! / 2 }));
    expect(checkingShares({ ...lanesOf(withK(10)), lanes }, MEASURED)[0]).toBeCloseTo(10 / 105, 2);
  });

  it('is none where nobody looks, and not known where its times or its count are not', () => {
    expect(checkingShares(lanesOf(withK('never')), MEASURED)).toEqual([0, 0]);
    const run = lanesOf(withK(10));
    for (const lost of [{ endMicros: null }, { startMicros: null }, { checks: null }]) {
      const lanes = run.lanes.map((lane) => ({ ...lane, ...lost }));
      expect(checkingShares({ ...run, lanes }, MEASURED)).toEqual([null, null]);
    }
  });

  it('is never all of it', () => {
    const lanes = lanesOf(withK(1)).lanes.map((lane) => ({ ...lane, endMicros: 100, overshoot: 0 }));
    expect(checkingShares({ ...lanesOf(withK(1)), lanes }, MEASURED)).toEqual([0.95, 0.95]);
  });
});

describe('how long overshoot takes', () => {
  it('is its iterations with their share of the checks, for each worker by its own pace', () => {
    const price: Price = { nsPerIteration: [100, 200], nsPerCheck: () => 50 };
    const run = lanesOf(withK(100));
    const lanes = run.lanes.map((lane) => ({ ...lane, overshoot: 100 }));
    expect(lateMicros({ ...run, lanes }, price)).toEqual([expect.closeTo(10.05, 9), expect.closeTo(20.05, 9)]);
  });

  it('is nothing where there is none, and without checks where nobody looks', () => {
    // Of the finder none is counted.
    expect(lateMicros(lanesOf(withK(100)), PRICE)[0]).toBe(Infinity);
    const run = lanesOf(withK('never'));
    const lanes = run.lanes.map((lane) => ({ ...lane, overshoot: 100 }));
    expect(lateMicros({ ...run, lanes }, PRICE)[1]).toBeCloseTo(10, 9);
  });
});

describe('which sentence stands over the picture', () => {
  const place = (settings: Settings, priced: Priced = MEASURED): string =>
    factsOf(settings, valleyOf(settings, priced.price), { finder: 0 }).place;

  it.each<[Settings['interval'], string]>([
    [1, 'often'],
    [100_000, 'rare'],
    // No range is so long.
    [1_000_000, 'once'],
    ['never', 'never'],
    [[1, 1000], 'unknown'],
  ])('at k = %s: %s', (interval, said) => expect(place(withK(interval))).toBe(said));

  it('says that k is good just within the band', () => {
    const { low, high } = valleyOf(SETTINGS, PRICE).band!;
    expect(low).toBeGreaterThan(1);
    expect([low, high].map((k) => place(withK(k)))).toEqual(['good', 'good']);
    expect(place(withK(low - 1))).toBe('somewhat-often');
    expect(place(withK((high as number) + 1))).toBe('rare');
  });

  it.each<[string, Settings, string]>([
    ['nobody raises the flag', withK(100, { task: 'count' }), 'nobody'],
    ['one worker is alone', withK(100, { ranges: [[0, 100_000]] }), 'alone'],
    [
      'the others have nothing to do',
      withK(100, {
        ranges: [
          [0, 100_000],
          [5, 5],
        ],
      }),
      'alone',
    ],
    ['k counts primes to the first', withK(100, { unit: 'primes', guard: 'modulo', target: 'prime' }), 'no-effect'],
  ])('where %s', (_, settings, said) => expect(place(settings)).toBe(said));
});

describe('a search that is over at once', () => {
  const soon = withK(10, { target: 'prime' });

  it('has no valley, no figures of one, and says so', () => {
    const valley = valleyOf(soon, PRICE);
    expect(valley).toMatchObject({ atOnce: true, band: null });
    expect(factsOf(soon, valley, { finder: 0 }).place).toBe('at-once');
    expect(figuresOf(soon, valley, MEASURED, expectedRun(soon, PRICE)).expected).toBeNull();
  });

  it('shows a run whole, which takes what threads take; another search holds its axis', () => {
    expect(heldEnd(soon, PRICE, 5000)).toBeGreaterThanOrEqual(5000);
    expect(heldEnd(SETTINGS, PRICE, 1e9)).toBe(heldEnd(SETTINGS, PRICE));
  });

  it('of two results says that, whatever else there is to tell', () => {
    expect(factsOf(soon, valleyOf(soon, PRICE), { finder: 0, results: 2 }).place).toBe('two-results');
    expect(factsOf(soon, valleyOf(soon, PRICE), { finder: 0, results: 1 }).place).toBe('at-once');
  });

  it('is none where the find lies further away, or nobody is to find', () => {
    for (const settings of [SETTINGS, withK(10, { task: 'count' })])
      expect(valleyOf(settings, PRICE).atOnce).toBe(false);
  });
});

describe('the figures under it', () => {
  const figures = (settings: Settings): ReturnType<typeof figuresOf> =>
    figuresOf(settings, valleyOf(settings, PRICE), MEASURED, expectedRun(settings, PRICE));

  it('are those of the curve at k', () => {
    const { at } = valleyOf(SETTINGS, PRICE);
    const searchMicros = expect.closeTo(4000.1, 6);
    expect(figures(SETTINGS)).toEqual({ interval: 100, expected: at(100), searchMicros });
  });

  it('are of no one k where each worker has its own', () => {
    expect(figures(withK([1, 1000]))).toMatchObject({ interval: 'own', expected: null });
  });
});

it('the search alone is the finder’s iterations without a check; nobody’s where nobody finds', () => {
  const run = expectedRun(withK(1), PRICE);
  expect(bareMicros(run, PRICE)).toBeCloseTo((run.lanes[0]!.iterations * 100) / 1000, 9);
  expect(bareMicros(expectedRun(withK(1, { task: 'count' }), PRICE), PRICE)).toBeNull();
});

it.each([
  [15, 15, 15, true],
  [16, 20, 15, false],
  [0.4, 0.5, 15, false],
  // It is not the run alone that sets it.
  [0.4, 15, 15, true],
  [3, 4, 15, true],
  // Of no such run it is the same whatever k is.
  [0, 1, 15, true],
])('a run of %i ms that wants an axis to %i fits one to %i: %s', (run, end, held, fits) =>
  expect(fitsAxis(run, end, held)).toBe(fits),
);

it.each([
  [10, 10, true],
  [11, 10, true],
  [13, 10, false],
  [7, 10, true],
  [6, 10, false],
])('an axis for %i ms that ends at %i stays: %s', (end, held, stays) => expect(isNear(end, held)).toBe(stays));

describe('what is said of the others', () => {
  const lane = (worker: number, startMicros: number | null, endMicros: number, overshoot: number | null) => ({
    ...expectedLanes(expectedRun(SETTINGS, PRICE)).lanes[0]!,
    ...{ worker, startMicros, endMicros, overshoot },
  });
  const run = (...others: ReturnType<typeof lane>[]): RunLanes => ({
    ...{ flagMicros: 100, finder: 0, endMicros: 200 },
    lanes: [lane(0, 0, 100, null), ...others],
  });

  it('is that none was searching, where all woke too late or were done', () => {
    expect(restOf(run(lane(1, 100, 101, 0), lane(2, null, 0, null), lane(3, 0, 90, 0))).othersIdle).toBe(true);
    expect(restOf(run(lane(1, 100, 101, 0), lane(2, 0, 150, 0)))).toEqual({ othersIdle: false, wastedNothing: true });
    expect(restOf({ ...run(), flagMicros: null })).toEqual({});
  });

  it.each<[Settings['interval'], object, string]>([
    [1, { othersIdle: true }, 'idle'],
    [100_000, { othersIdle: true, wastedNothing: true }, 'idle'],
    [100_000, { wastedNothing: true }, 'lucky'],
    [1, { wastedNothing: true }, 'often'],
  ])('at k = %s with %j: %s', (interval, seen, place) => {
    const settings = withK(interval);
    const valley = valleyOf(settings, PRICE);
    expect(factsOf(settings, valley, { finder: 0, ...seen }).place).toBe(place);
  });
});

it('the band is what is said of it: its ends are as coarse as they are told', () => {
  const { band } = valleyOf(SETTINGS, PRICE);
  expect(band).toMatchObject(roundInside(band!));
});
