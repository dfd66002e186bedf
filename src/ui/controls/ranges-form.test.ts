import { describe, expect, it } from 'vitest';
import { MAX_NUMBER, type Range } from '../../contract/settings.ts';
import { maxLength, rangesOf, resizeRanges, shapeOf } from './ranges-form.ts';

describe('shapeOf', () => {
  it.each<[string, Range[], ReturnType<typeof shapeOf>]>([
    ['one range', [[5, 9]], { form: 'adjacent', start: 5, length: 4 }],
    [
      'end to end',
      [
        [0, 10],
        [10, 20],
      ],
      { form: 'adjacent', start: 0, length: 10 },
    ],
    [
      'all the same',
      [
        [2, 20],
        [2, 20],
      ],
      { form: 'same', start: 2, length: 18 },
    ],
    [
      'empty ones',
      [
        [7, 7],
        [7, 7],
      ],
      { form: 'adjacent', start: 7, length: 0 },
    ],
    [
      'a gap',
      [
        [0, 10],
        [11, 21],
      ],
      { form: 'hand', start: 0, length: 10 },
    ],
    [
      'unequal',
      [
        [0, 10],
        [10, 30],
      ],
      { form: 'hand', start: 0, length: 10 },
    ],
  ])('%s', (_name, ranges, shape) => expect(shapeOf(ranges)).toEqual(shape));
});

describe('rangesOf', () => {
  it('lays ranges end to end', () => {
    expect(rangesOf({ form: 'adjacent', start: 100, length: 50 }, 3)).toEqual([
      [100, 150],
      [150, 200],
      [200, 250],
    ]);
  });
  it('repeats one range', () => {
    expect(rangesOf({ form: 'same', start: 2, length: 18 }, 2)).toEqual([
      [2, 20],
      [2, 20],
    ]);
  });
});

describe('maxLength', () => {
  it('shares the room up to 2^53 − 1', () => {
    expect(maxLength({ form: 'adjacent', start: 1, length: 0 }, 2)).toBe(4_503_599_627_370_495);
    expect(maxLength({ form: 'same', start: 1, length: 0 }, 2)).toBe(MAX_NUMBER - 1);
  });
});

describe('resizeRanges', () => {
  it.each<[string, Range[], number, Range[]]>([
    [
      'keeps a form while growing',
      [
        [0, 10],
        [10, 20],
      ],
      3,
      [
        [0, 10],
        [10, 20],
        [20, 30],
      ],
    ],
    [
      'keeps a form while shrinking',
      [
        [2, 20],
        [2, 20],
      ],
      1,
      [[2, 20]],
    ],
    [
      'repeats the same range',
      [
        [2, 20],
        [2, 20],
      ],
      3,
      [
        [2, 20],
        [2, 20],
        [2, 20],
      ],
    ],
    [
      'by hand, appends after the last',
      [
        [0, 10],
        [50, 55],
      ],
      3,
      [
        [0, 10],
        [50, 55],
        [55, 60],
      ],
    ],
    [
      'by hand, drops the last',
      [
        [0, 10],
        [50, 55],
      ],
      1,
      [[0, 10]],
    ],
    [
      'cuts at the largest number',
      [[MAX_NUMBER - 5, MAX_NUMBER]],
      2,
      [
        [MAX_NUMBER - 5, MAX_NUMBER],
        [MAX_NUMBER, MAX_NUMBER],
      ],
    ],
  ])('%s', (_name, ranges, workers, resized) => expect(resizeRanges(ranges, workers)).toEqual(resized));
});
