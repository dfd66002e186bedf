import { describe, expect, it } from 'vitest';
import type { LessonId, Prediction, PredictingStep, Seen } from '../contract/lessons.ts';
import { CYCLES, shareOf, valueAt } from './cycles.ts';
import { figureOf, verdictOf, withSeen } from './judge.ts';

function predicted(lesson: LessonId, step: PredictingStep, marks: readonly number[], seen: Partial<Seen>): Prediction {
  const { what, unit } = CYCLES[lesson][step];
  const open = { seen: null, measured: null, gap: null, words: '', at: '2026-11-26T10:00:00.000Z' };
  const environment = { userAgent: 'test', cores: 2, time: '2026-11-26T10:00:00.000Z' };
  return withSeen(
    { version: 1, lesson, step, what, unit, marks, value: figureOf(what, marks)!, ...open },
    { source: 'here', environment, marks: [], low: null, high: null, doubts: [], costs: null, ...seen },
  );
}

const verdict = (...given: Parameters<typeof predicted>): string => {
  const prediction = predicted(...given);
  return verdictOf(CYCLES[prediction.lesson][prediction.step], prediction);
};

describe('one figure for several marks', () => {
  it.each([
    ['stops', [100, 200, 600], 300],
    ['stops', [100, null, 300], 200],
    ['rungs', [0.5, 10, 50], 100],
    ['rungs', [10, null, null], null],
    ['best', [300], 300],
    ['duplicates', [0], 0],
    ['best', [null], null],
  ] as const)('%s of %s is %s', (what, marks, figure) => expect(figureOf(what, marks)).toBe(figure));

  it('gap is what was said less what was seen', () => {
    expect(predicted('late', 'predict', [7000], { marks: [2500] })).toMatchObject({ measured: 2500, gap: 4500 });
    expect(predicted('late', 'predict', [7000], { marks: [null] })).toMatchObject({ measured: null, gap: null });
  });
});

describe('how a prediction lies to what was seen', () => {
  it.each([
    ['at once', 0, 5000, 'low'],
    ['anywhere within one interval', 9000, 500, 'right'],
    ['the whole interval', 10_000, 500, 'right'],
    ['beyond it', 10_250, 9900, 'high'],
  ])('one stop, k = 10,000: %s', (_, said, seen, expected) =>
    expect(verdict('late', 'predict', [said], { marks: [seen] })).toBe(expected),
  );

  const even = [50, 150, 250, 350, 450, 550, 650, 750, 850, 950];
  it.each([
    ['drawn as they fell', even, 'right'],
    ['all in the middle', even.map(() => 500), 'narrow'],
    ['all at the start', even.map(() => 25), 'low'],
    ['all at the end', even.map(() => 1000), 'high'],
  ])('ten stops: %s', (_, marks, expected) =>
    expect(verdict('late', 'predict-again', marks, { marks: even })).toBe(expected),
  );

  it.each([
    [1.5, 2, 'right'],
    [1.2, 2, 'low'],
    [3, 2, 'high'],
  ])('a multiple: said %s, seen %s', (said, seen, expected) =>
    expect(verdict('price', 'predict', [said], { marks: [seen] })).toBe(expected),
  );

  it.each([
    [10, 'low'],
    [50, 'right'],
    [4000, 'right'],
    [5000, 'high'],
  ])('k = %s where 50 to 4,000 is good', (k, expected) =>
    expect(verdict('valley', 'predict', [k], { marks: [400], low: 50, high: 4000 })).toBe(expected),
  );

  it('a band without end has nothing above it', () =>
    expect(verdict('valley', 'predict', [1_000_000], { marks: [400], low: 50, high: null })).toBe('right'));

  it.each([
    [0, 0, 'right'],
    [200, 0, 'high'],
    [10, 400, 'low'],
    [60, 25, 'right'],
    [0, 25, 'low'],
    [5, 0, 'high'],
  ])('rounds: said %s, seen %s', (said, seen, expected) =>
    expect(verdict('second-look', 'predict', [said], { marks: [seen] })).toBe(expected),
  );

  it('is unknown where nothing was measured', () =>
    expect(verdict('price', 'predict', [2], { marks: [null] })).toBe('unknown'));
});

describe('the axes', () => {
  const cycles = Object.values(CYCLES).flatMap((steps) => Object.values(steps));

  it.each(cycles.map((cycle) => [cycle.what, cycle.axis] as const))('%s: every place is told apart', (_, axis) => {
    const values = Array.from({ length: axis.places + 1 }, (_place, place) => valueAt(axis, place));
    expect(values[0]).toBe(axis.from);
    expect(values.at(-1)).toBe(axis.to);
    expect(values).toEqual(values.toSorted((one, other) => one - other));
    expect([shareOf(axis, axis.from), shareOf(axis, axis.to), shareOf(axis, 10 * axis.to)]).toEqual([0, 1, 1]);
  });

  it('of k gives whole numbers of two digits', () =>
    expect([0, 5, 10, 33, 100].map((place) => valueAt(CYCLES.valley.predict.axis, place))).toEqual([
      1, 2, 4, 95, 1_000_000,
    ]));
});
