import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFormats, roundInside } from './formats.ts';

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

describe('the ends of a band', () => {
  it.each([
    [1, 9, [1, 9]],
    [11, 99, [11, 90]],
    [113, 2_990, [120, 2_900]],
    [47, 6_310, [50, 6_000]],
    [6_310, 980_000, [7_000, 900_000]],
    [1_000, 1_000_000, [1_000, 1_000_000]],
    // So near that the coarse ends would pass each other.
    [7_400, 7_900, [7_400, 7_900]],
    [7_412, 7_431, [7_420, 7_430]],
    [7_412, 7_413, [7_412, 7_413]],
    [113, 113, [113, 113]],
  ])('of %d to %d are said as %j', (low, high, [from, to]) =>
    expect(roundInside({ low, high })).toEqual({ low: from, high: to }),
  );

  it('never leave it and never pass each other; a wide one has few digits', () => {
    const k = fc.integer({ min: 1, max: 2 ** 29 });
    fc.assert(
      fc.property(k, k, (one, other) => {
        const band = { low: Math.min(one, other), high: Math.max(one, other) };
        const said = roundInside(band);
        const high = said.high as number;
        expect(band.low <= said.low && said.low <= high && high <= band.high).toBe(true);
        if (band.high > 2 * band.low)
          for (const end of [said.low, high]) expect(String(end)).toMatch(/^([1-9]|[12][0-9])0*$/);
        expect(roundInside({ low: band.low, high: 'never' }).high).toBe('never');
      }),
    );
  });
});
