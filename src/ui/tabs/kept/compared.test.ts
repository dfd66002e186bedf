import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../contract/settings.ts';
import { fakeRecord } from '../../../state/testing/fake-engine.ts';
import { sweepOf } from '../../../state/testing/fake-measuring.ts';
import type { ChartTexts, RunTexts } from '../../../texts/catalogue.ts';
import { createSpeech } from '../../../texts/speech.ts';
import { toCsv } from '../../charts/data/csv.ts';
import { comparedColumns } from './compared-runs.ts';
import { comparable, comparedAxis, comparedPoints, MAX_SERIES, pointColumns, seriesMarks } from './compared-sweeps.ts';

let texts: { readonly charts: ChartTexts; readonly run: RunTexts };
beforeAll(async () => {
  const speech = createSpeech('en');
  await Promise.all((['run', 'charts'] as const).map((volume) => speech.need(volume)));
  const { run, charts } = speech.getState().volumes;
  texts = { run: run!, charts: charts! };
});

const sweep = (name: string, over: Partial<Settings> = {}) => {
  const result = sweepOf({ ...DEFAULT_SETTINGS, ...over }, { kind: 'precise' });
  return { name, sweep: { ...result, points: [1, 100].map((interval) => ({ ...result.points[0]!, interval })) } };
};
const names = (list: readonly { readonly name: string }[]): readonly string[] => list.map(({ name }) => name);

describe('sweeps on one axis', () => {
  it('are those whose k counts the same: that of most of them', () => {
    const all = [sweep('a', { unit: 'primes' }), sweep('b'), sweep('c', { flag: 'lock' })];
    const { shown, otherUnit, tooMany } = comparable(all);
    expect([shown, otherUnit, tooMany].map(names)).toEqual([['b', 'c'], ['a'], []]);
    expect(names(comparable(all.slice(0, 1)).shown)).toEqual(['a']);
  });

  it('are as many as there are colours', () => {
    const { shown, tooMany } = comparable(Array.from({ length: MAX_SERIES + 2 }, (_, i) => sweep(`${i}`)));
    expect([shown.length, names(tooMany)]).toEqual([8, ['8', '9']]);
  });

  it('have marks side by side at one k, each in a shape of its own', () => {
    const [one, two] = [0, 1].map((series) => seriesMarks(sweep('a'), series, 2));
    expect(one!.map(({ shape }) => shape)).toEqual(['circle', 'circle']);
    expect(two!.map(({ shape }) => shape)).toEqual(['square', 'square']);
    expect(one![0]!.x).toBeLessThan(1);
    expect(one![0]!.x * two![0]!.x).toBeCloseTo(1, 12);
  });

  it('all lie within the axis', () => {
    const tall = sweep('tall');
    const points = tall.sweep.points.map((point) => ({ ...point, overhead: 3, high: 4, low: 2 }));
    const { domain } = comparedAxis([sweep('a'), { ...tall, sweep: { ...tall.sweep, points } }]);
    expect(domain[0]).toBeLessThanOrEqual(0);
    expect(domain[1]).toBeGreaterThan(3);
  });

  it('are one table, with units in its heads', () => {
    const csv = toCsv(pointColumns('iterations', texts.charts), comparedPoints([sweep('=a'), sweep('b')]));
    expect(csv.split('\r\n')).toEqual([
      'Sweep,"k, iterations","Overhead, %","low, %","high, %",Pairs',
      "'=a,1,50,40,60,10",
      "'=a,100,50,40,60,10",
      'b,1,50,40,60,10',
      'b,100,50,40,60,10',
      '',
    ]);
  });
});

describe('runs side by side', () => {
  const run = (name: string, over: Partial<Settings>) => ({
    name,
    record: fakeRecord({ ...DEFAULT_SETTINGS, ...over }),
  });

  it('have a column for each setting in which they differ, and no other', () => {
    const runs = [run('a', { interval: 7 }), run('b', { interval: 'never', flag: 'lock', recheck: false })];
    const columns = comparedColumns(runs, texts);
    expect(columns.map(({ head }) => head)).toEqual([
      ...['Run', 'k', 'Flag', 'Second look', 'Took', 'Wasted iterations, at most', 'Last exit after the flag'],
    ]);
    expect(runs.map((row) => columns.slice(0, 4).map(({ text }) => text(row)))).toEqual([
      ['a', '7', 'atomic', 'yes'],
      ['b', 'never', 'lock', 'no'],
    ]);
  });

  it('are copied with units in the heads and numbers at full precision', () => {
    const runs = [run('a', {}), run('b', { work: 40, target: { worker: 1, from: 0.25, to: 0.5 } })];
    const columns = comparedColumns(runs, texts);
    expect(toCsv(columns, runs).split('\r\n')[0]).toBe(
      'Run,target,work,"Took, µs","Wasted at most, iterations","Last exit after the flag, µs"',
    );
    expect(columns.slice(1, 3).map(({ text }) => text(runs[1]!))).toEqual(['planted 1 at 25–50 %', '40 steps']);
  });
});
