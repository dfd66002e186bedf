import { describe, expect, it } from 'vitest';
import { PLANTED_WITHIN } from '../../../engine/page/exits.ts';
import type { Range } from '../../../contract/settings.ts';
import { chosenPoint, exitRows, exitSamples, exitsAxis, perIteration, shareUpTo } from './exits-data.ts';
import { toCsv } from './csv.ts';
import { exitsAnswer, exitsBasis } from './exits-facts.ts';
import { exitsColumns, workerColumns } from './exits-table.ts';
import { madeUpExits } from '../testing/made-up.ts';
import { ENGLISH, GERMAN } from '../testing/spoken.ts';

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

describe('what exits say', () => {
  it('is median, 95 % and the last one out', () => {
    expect(exitsAnswer(madeUpExits(), 'iterations')).toEqual({
      ...{ k: 1000, unit: 'iterations', median: 500, p95: 950, last: 790 },
    });
    expect(exitsAnswer(madeUpExits(), 'micros')).toMatchObject({ unit: 'micros', median: 5, last: 7.9 });
  });

  it('rests on the model in the unit of the axis, on means in three digits, on classes apart', () => {
    const point = madeUpExits({ interrupted: 1, belowClock: 12 });
    expect(exitsBasis(point, 'iterations', null, LONG)).toEqual({
      unit: 'iterations',
      model: { one: 500, measured: 500, last: 750, lastMeasured: 790, others: 3 },
      phase: { kind: 'uniform', p: 0.6 },
      ...{ interrupted: 1, belowClock: 12, exits: 300 },
    });
    expect(exitsBasis(point, 'micros', 10, LONG).model).toMatchObject({ one: 5, measured: 5, last: 7.5 });
  });

  it('has no model in µs while an iteration is not known', () => {
    expect(exitsBasis(madeUpExits(), 'micros', null, LONG).model).toBeNull();
  });

  it.each([
    ['is in step', [[2, PLANTED_WITHIN + 1_002]], 'not-uniform'],
    ['ran into the end of its range', [[2, PLANTED_WITHIN + 1_001]], 'too-short'],
    ['ran into the end of the shortest range that is not empty', [...LONG, [2, 100]], 'too-short'],
  ] as const)('doubts a phase that %s', (_, ranges, kind) => {
    const uneven = madeUpExits({ uniform: { statistic: 0.3, p: 0.0001, n: 100 } });
    expect(exitsBasis(uneven, 'iterations', null, ranges).phase).toEqual({ kind, p: 0.0001 });
  });

  it('is nothing of a phase that was not tested', () => {
    expect(exitsBasis(madeUpExits({ uniform: null }), 'iterations', null, LONG).phase).toBeNull();
  });
});

describe('the tables of exits', () => {
  it('are copied as numbers', () => {
    const point = madeUpExits({ uniform: null });
    expect(toCsv(exitsColumns(ENGLISH), [point]).split('\r\n')).toEqual([
      'k,"Median, iterations","95 %, iterations","Last out, median, iterations","Model k/2, iterations","Model, last, iterations","Median, µs","95 %, µs","Last out, median, µs",Rounds,Interrupted,Below the clock,"Uniform, p"',
      '1000,500,950,790,500,750,5,9.5,7.9,100,0,0,',
      '',
    ]);
    expect(toCsv(workerColumns(ENGLISH), point.workers).split('\r\n').slice(0, 2)).toEqual([
      'Worker,Exits,"Median, iterations","95 %, iterations","Median, µs","95 %, µs"',
      '0,100,500,950,5,9.5',
    ]);
  });

  it('are read as the language writes numbers', () => {
    const cells = exitsColumns(GERMAN).map(({ head, text }) => `${head}: ${text(madeUpExits())}`);
    expect(cells.slice(0, 2)).toEqual(['k: 1.000', 'Median, Iterationen: 500']);
    expect(cells.at(-1)).toBe('Gleichverteilt, p: 0,600');
  });
});
