import { describe, expect, it } from 'vitest';
import { PLANTED_WITHIN } from '../../../engine/page/exits.ts';
import type { Range } from '../../../contract/settings.ts';
import { chosenPoint, exitRows, exitSamples, exitsAxis, perIteration, shareUpTo } from './exits-data.ts';
import { exitFigure, exitNotes, exitSentence } from '../exits-words.ts';
import { madeUpExits } from '../testing/made-up.ts';

const ECDF = { value: [2, 4, 8], share: [0.25, 0.5, 1] };

const LONG: readonly Range[] = [
  [0, 100_000],
  [5, 5],
];

describe('the share of exits', () => {
  it.each([
    [0, 0],
    [2, 0.25],
    [3, 0.25],
    [8, 1],
    [100, 1],
  ])('up to %d', (x, share) => {
    expect(shareUpTo(ECDF, x)).toBe(share);
  });

  it('stands beside the ramp, from 0 to the end of the axis', () => {
    expect(exitSamples(ECDF, 5, 10)).toEqual([
      { x: 0, measured: 0, ramp: 0 },
      { x: 2, measured: 0.25, ramp: 0.4 },
      { x: 4, measured: 0.5, ramp: 0.8 },
      { x: 5, measured: 0.5, ramp: 1 },
      { x: 8, measured: 1, ramp: 1 },
      { x: 10, measured: 1, ramp: 1 },
    ]);
  });

  it('stands alone where the ramp is not known', () => {
    expect(exitSamples(ECDF, null, 10).every(({ ramp }) => ramp === null)).toBe(true);
  });
});

describe('the point that is shown', () => {
  const points = [10, 100, 1000].map((interval) => madeUpExits({ interval }));
  it.each([
    ['the chosen one', 100, 10, 100],
    ['the own k where the chosen one is gone', 7, 10, 10],
    ['the middle one where neither is there', null, 7, 100],
  ])('is %s', (_, chosen, own, interval) => {
    expect(chosenPoint(points, chosen, own)?.interval).toBe(interval);
  });

  it('has rounds', () => {
    expect(chosenPoint([madeUpExits({ rounds: 0 })], 1000, 1000)).toBeUndefined();
  });
});

describe('units', () => {
  it.each([
    ['iterations', null, 1],
    ['micros', 20, 0.02],
    ['micros', null, null],
  ] as const)('%s at %s ns', (unit, ns, factor) => {
    expect(perIteration(unit, ns)).toBe(factor);
  });

  it('rows have the model in the unit of the axis', () => {
    const rows = exitRows(madeUpExits(), 'micros', 10);
    expect(rows.map(({ worker, model }) => [worker, model])).toEqual([
      [0, 5],
      [2, 5],
      [3, 5],
      [null, 7.5],
    ]);
  });

  it('many workers leave a row for the last one out only', () => {
    const [worker] = madeUpExits().workers;
    const workers = Array.from({ length: 9 }, (_, index) => ({ ...worker!, worker: index }));
    expect(exitRows(madeUpExits({ workers }), 'iterations', null).map(({ worker: who }) => who)).toEqual([null]);
  });

  it('the axis holds the ramp and the 95 % of the last one out', () => {
    expect(exitsAxis(madeUpExits(), 'iterations', null, 6).domain).toEqual([0, 1080]);
    expect(exitsAxis(madeUpExits(), 'micros', null, 6).domain[1]).toBeCloseTo(10.692, 9);
  });
});

describe('exits in words', () => {
  it('say median, 95 % and the last one out', () => {
    expect(exitSentence(madeUpExits(), 'iterations')).toBe(
      'Checking every 1,000 iterations: half of the exits came within 500 iterations of the flag, 95 % within 950 iterations; the last worker out took 790 iterations (median).',
    );
  });

  it('count the classes apart', () => {
    const notes = exitNotes(madeUpExits({ interrupted: 1, belowClock: 12 }), 'iterations', null, LONG);
    expect(notes).toContain('1 exit was hit by a pause');
    expect(notes).toContain('12 of 300 exits took less than two steps of the clock');
    expect(notes).toContain('uniform on 0…k as it should be (p = 0.600)');
  });

  it('doubt a phase that is not uniform, and say nothing where it was not tested', () => {
    expect(
      exitNotes(madeUpExits({ uniform: { statistic: 0.3, p: 0.0001, n: 100 } }), 'iterations', null, LONG),
    ).toContain('not uniform on 0…k (p < 0.001)');
    const uneven = madeUpExits({ uniform: { statistic: 0.3, p: 0.0001, n: 100 } });
    expect(exitNotes(uneven, 'iterations', null, [[2, PLANTED_WITHIN + 1_001]])).toContain(
      'the ranges are short for this k',
    );
    expect(exitNotes(uneven, 'iterations', null, [[2, PLANTED_WITHIN + 1_002]])).toContain('in step');
    expect(exitNotes(madeUpExits({ uniform: null }), 'iterations', null, LONG)).not.toContain('uniform');
  });

  it('say why there is no ramp in µs', () => {
    expect(exitNotes(madeUpExits(), 'micros', null, LONG)).toContain('run once');
  });

  it.each([
    [Number.NaN, '–'],
    [1234, '1,234'],
    [0.1234, '0.123'],
  ])('%d', (value, text) => {
    expect(exitFigure(value)).toBe(text);
  });
});
