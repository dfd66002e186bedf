import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFormats, roundDown, roundUp } from './formats.ts';

const en = createFormats('en');
const de = createFormats('de');

describe('count groups', () => {
  it.each([
    [0, '0', '0'],
    [999, '999', '999'],
    [14_500_000, '14,500,000', '14.500.000'],
    [Number.MAX_SAFE_INTEGER, '9,007,199,254,740,991', '9.007.199.254.740.991'],
  ])('%d is %s and %s', (value, english, german) =>
    expect([en.count(value), de.count(value)]).toEqual([english, german]),
  );
});

describe('figure keeps three significant digits', () => {
  it.each([
    [0, '0', '0'],
    [0.00123, '0.00123', '0,00123'],
    [0.5, '0.500', '0,500'],
    [9.314, '9.31', '9,31'],
    [99.96, '100.0', '100,0'],
    [183.4, '183', '183'],
    [12_345, '12,300', '12.300'],
    [-9.314, '−9.31', '−9,31'],
  ])('%d is %s and %s', (value, english, german) =>
    expect([en.figure(value), de.figure(value)]).toEqual([english, german]),
  );
});

describe('short has no more digits than the value', () => {
  it.each([
    [0.5, '0.5', '0,5'],
    [10, '10', '10'],
    [1000, '1,000', '1.000'],
    [-0.05, '−0.05', '−0,05'],
  ])('%d is %s and %s', (value, english, german) =>
    expect([en.short(value), de.short(value)]).toEqual([english, german]),
  );
});

describe('time picks the unit', () => {
  it.each([
    [0, '0 µs', '0 µs'],
    [0.05, '50.0 ns', '50,0 ns'],
    [0.1, '0.100 µs', '0,100 µs'],
    [9, '9.00 µs', '9,00 µs'],
    [999, '999 µs', '999 µs'],
    [1000, '1.00 ms', '1,00 ms'],
    [12_300, '12.3 ms', '12,3 ms'],
    [1_000_000, '1.00 s', '1,00 s'],
  ])('%d µs is %s and %s', (value, english, german) =>
    expect([en.time(value), de.time(value)]).toEqual([english, german]),
  );
});

describe('percent', () => {
  it.each([
    [0, '0 %', '0 %'],
    [0.0123, '1.23 %', '1,23 %'],
    [0.00005, '< 0.01 %', '< 0,01 %'],
    [-0.00005, '> −0.01 %', '> −0,01 %'],
    [-0.02, '−2.00 %', '−2,00 %'],
    [3, '300 %', '300 %'],
  ])('%d is %s and %s', (value, english, german) =>
    expect([en.percent(value), de.percent(value)]).toEqual([english, german]),
  );
});

describe('dateTime', () => {
  const now = new Date(2026, 10, 24, 12, 0, 0);
  const today = new Date(2026, 10, 24, 9, 5, 7).toISOString();
  const before = new Date(2026, 10, 3, 9, 5, 7).toISOString();

  it('leaves out the day of today', () => {
    expect([en.dateTime(today, now), de.dateTime(today, now)]).toEqual(['09:05:07', '09:05:07']);
  });

  it('names another day', () => {
    expect([en.dateTime(before, now), de.dateTime(before, now)]).toEqual(['3 Nov, 09:05:07', '3. Nov., 09:05:07']);
  });

  it('is with its year where pictures are kept', () => {
    expect([en.date(before), de.date(before)]).toEqual(['3 Nov 2026, 09:05', '03.11.2026, 09:05']);
  });

  it('gives back what is no date, and so does date', () => {
    expect([en.dateTime('yesterday', now), en.date('yesterday')]).toEqual(['yesterday', 'yesterday']);
  });
});

describe('plural and lists', () => {
  it.each([
    [0, '0 workers'],
    [1, '1 worker'],
    [64, '64 workers'],
  ])('%d', (value, text) => expect(en.plural(value, 'worker', 'workers')).toBe(text));

  it('join as the language joins', () => {
    expect([en.and(['a', 'b', 'c']), en.or(['a', 'b']), de.and(['a', 'b', 'c']), de.or(['a', 'b'])]).toEqual([
      'a, b and c',
      'a or b',
      'a, b und c',
      'a oder b',
    ]);
  });
});

describe('a round number', () => {
  it.each([
    [1, 1, 1],
    [9, 9, 9],
    [10, 10, 10],
    [11, 11, 11],
    [113, 110, 120],
    [2_990, 2_900, 3_000],
    [47, 40, 50],
    [99, 90, 100],
    [100, 100, 100],
    [1_000, 1_000, 1_000],
    [6_310, 6_000, 7_000],
    [980_000, 900_000, 1_000_000],
    [1_000_000, 1_000_000, 1_000_000],
  ])('of %d is %d from below and %d from above', (value, below, above) =>
    expect([roundDown(value), roundUp(value)]).toEqual([below, above]),
  );

  it('has few digits and never leaves what it is rounded from', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 29 }), (value) => {
        const [below, above] = [roundDown(value), roundUp(value)];
        expect(below).toBeLessThanOrEqual(value);
        expect(above).toBeGreaterThanOrEqual(value);
        expect(above).toBeLessThanOrEqual((4 / 3) * value);
        for (const round of [below, above]) expect(String(round)).toMatch(/^([1-9]|[12][0-9])0*$/);
      }),
    );
  });
});
