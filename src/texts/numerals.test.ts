import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFormats } from './formats.ts';

const LOCALES = { en: 'en-US', de: 'de-DE' } as const;
const NUMBERS = [
  0,
  -0,
  1,
  0.5,
  -0.5,
  1.005,
  1.45,
  2.5,
  999.5,
  1000,
  5e-7,
  -4e-8,
  0.0000015,
  999_999_999.5,
  1e9,
  1e15 - 0.5,
  // A hair below a half of its last decimal.
  526_766_754.330_059_47,
  2 ** 53,
  1e21,
];

describe.each(['en', 'de'] as const)('numbers in %s are written as the browser writes them', (language) => {
  const formats = createFormats(language);
  const byBrowser = (value: number, least: number, most: number): string =>
    new Intl.NumberFormat(LOCALES[language], { minimumFractionDigits: least, maximumFractionDigits: most })
      .format(value)
      .replace('-', '−');
  const anyNumber = fc.oneof(
    fc.double({ noNaN: true }),
    fc.double({ min: -1e10, max: 1e10, noNaN: true }),
    fc.double({ min: -2, max: 2, noNaN: true }),
    fc.double({ min: -1e16, max: 1e16, noNaN: true }),
    fc.maxSafeInteger(),
    fc.tuple(fc.integer({ min: -1e7, max: 1e7 }), fc.nat(7)).map(([digits, places]) => digits / 10 ** places),
    fc.constantFrom(...NUMBERS, Number.NaN, Infinity, -Infinity),
  );

  it('with so many decimals', () =>
    fc.assert(
      fc.property(anyNumber, fc.nat(6), (value, decimals) => {
        expect(formats.fixed(value, decimals)).toBe(byBrowser(value, decimals, decimals));
      }),
      { numRuns: 2000 },
    ));

  it('as short as it can be said', () =>
    fc.assert(
      fc.property(anyNumber, (value) => {
        expect(formats.short(value)).toBe(byBrowser(value, 0, 6));
      }),
      { numRuns: 2000 },
    ));

  it('one of them or several', () => {
    const plurals = new Intl.PluralRules(LOCALES[language]);
    fc.assert(
      fc.property(fc.oneof(fc.nat(3), fc.double({ noNaN: true })), (value) => {
        const one = plurals.select(value) === 'one';
        // The rule asks what is written: −1 is one there, and nowhere counted.
        fc.pre(value >= 0);
        expect(formats.plural(value, 'one', 'other').endsWith('one')).toBe(one);
      }),
    );
  });
});
