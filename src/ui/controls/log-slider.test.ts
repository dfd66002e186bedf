import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { END, intervalAt, LAST, nextInterval, positionOf } from './log-slider.ts';

describe('intervalAt', () => {
  it.each([
    [-5, 1],
    [0, 1],
    [30, 2],
    [100, 10],
    [101, 10],
    [104, 11],
    [200, 100],
    [201, 100],
    [205, 110],
    [300, 1000],
    [599, 980_000],
    [600, 1_000_000],
    [LAST, 1_000_000],
    [LAST + 31, 1_000_000],
    [LAST + 32, 'never'],
    [END, 'never'],
  ])('position %d is k = %s', (position, interval) => expect(intervalAt(position)).toBe(interval));

  it('never falls as the thumb moves right', () => {
    let before = 0;
    for (let position = 0; position <= 600; position += 1) {
      const interval = intervalAt(position) as number;
      expect(interval).toBeGreaterThanOrEqual(before);
      before = interval;
    }
  });
});

it('gives never as much room behind 10^6 as before it', () => expect(END).toBe(LAST + 64));

describe('positionOf', () => {
  it.each([
    [1, 0],
    [10, 100],
    [1_000_000, 600],
    [2 ** 29, 600],
    ['never' as const, END],
  ])('k = %s stands at %d', (interval, position) => expect(positionOf(interval)).toBe(position));

  it('comes back to every whole number below 28 and, above, to within its two digits', () => {
    for (let k = 1; k < 28; k += 1) expect(intervalAt(positionOf(k))).toBe(k);
    fc.assert(
      fc.property(fc.integer({ min: 28, max: 1_000_000 }), (k) => {
        expect(Math.abs((intervalAt(positionOf(k)) as number) / k - 1)).toBeLessThan(0.065);
      }),
    );
  });
});

describe('nextInterval', () => {
  it.each([
    [1, 1, 2],
    [9, 1, 10],
    [10, 1, 12],
    [1000, 1, 1200],
    [1001, 1, 1200],
    [800_000, 1, 1_000_000],
    [1_000_000, 1, 'never'],
    [2 ** 29, 1, 'never'],
    ['never' as const, 1, 'never'],
    ['never' as const, -1, 1_000_000],
    [2 ** 29, -1, 1_000_000],
    [12, -1, 10],
    [10, -1, 9],
    [1, -1, 1],
  ] as const)('from %s by %d to %s', (from, direction, to) => expect(nextInterval(from, direction)).toBe(to));
});
