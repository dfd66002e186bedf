import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeInRows, wrapText } from './rows.ts';

describe('labels in rows', () => {
  it.each([
    [
      'far apart share a row',
      [
        { at: 50, width: 40 },
        { at: 150, width: 40 },
      ],
      [
        [0, 50],
        [0, 150],
      ],
    ],
    [
      'that touch take two rows',
      [
        { at: 50, width: 40 },
        { at: 90, width: 40 },
      ],
      [
        [0, 50],
        [1, 90],
      ],
    ],
    [
      'move inside of the limits',
      [
        { at: 0, width: 40 },
        { at: 200, width: 60 },
      ],
      [
        [0, 20],
        [0, 170],
      ],
    ],
    [
      'go back to the first row when it is free',
      [
        { at: 50, width: 40 },
        { at: 60, width: 40 },
        { at: 150, width: 40 },
      ],
      [
        [0, 50],
        [1, 60],
        [0, 150],
      ],
    ],
    ['of which there are none', [], []],
  ])('%s', (_, labels, placed) => {
    expect(placeInRows(labels, [0, 200]).map(({ row, at }) => [row, at])).toEqual(placed);
  });

  it('never overlap in a row', () => {
    const label = fc.record({ at: fc.integer({ min: 0, max: 300 }), width: fc.integer({ min: 1, max: 100 }) });
    fc.assert(
      fc.property(fc.array(label, { maxLength: 12 }), (labels) => {
        const placed = placeInRows(labels, [0, 300], 4);
        for (const [index, one] of placed.entries()) {
          for (const [other, two] of placed.entries()) {
            if (other <= index || one.row !== two.row) continue;
            expect(Math.abs(one.at - two.at)).toBeGreaterThanOrEqual((labels[index]!.width + labels[other]!.width) / 2);
          }
        }
      }),
    );
  });
});

describe('wrapped text', () => {
  it.each([
    ['one two three', 7, ['one two', 'three']],
    ['one two three', 20, ['one two three']],
    ['extraordinary', 5, ['extraordinary']],
    ['a extraordinary b', 5, ['a', 'extraordinary', 'b']],
    ['', 5, ['']],
  ])('%j at %d', (text, most, lines) => {
    expect(wrapText(text, most)).toEqual(lines);
  });
});
