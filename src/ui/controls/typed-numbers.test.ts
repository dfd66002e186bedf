import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_INTERVAL } from '../../contract/settings.ts';
import { LANGUAGES } from '../../contract/view.ts';
import { intervalFieldGerman } from '../../texts/de/fields.ts';
import { intervalFieldTexts } from '../../texts/en/fields.ts';
import { createFormats } from '../../texts/formats.ts';
import { parseDecimal, parseInterval, parseWhole } from './typed-numbers.ts';

describe('parseWhole', () => {
  it.each<[string, number | null]>([
    ['0', 0],
    ['10000', 10_000],
    [' 10,000,000 ', 10_000_000],
    ['10.000', 10_000],
    ['10,000', 10_000],
    ['10 000', 10_000],
    ['10\u00A0000', 10_000],
    ['10\u202F000', 10_000],
    ["10'000", 10_000],
    ['10’000', 10_000],
    ['10_000', 10_000],
    ['1.234', 1234],
    ['9.007.199.254.740.991', Number.MAX_SAFE_INTEGER],
    ['1e6', 1_000_000],
    ['2.5e3', 2500],
    ['2,5e3', 2500],
    ['2^20', 1_048_576],
    ['2^53-1', Number.MAX_SAFE_INTEGER],
    ['2^53 − 1', Number.MAX_SAFE_INTEGER],
    ['2^53', null],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
    ['9007199254740992', null],
    ['', null],
    ['-1', null],
    ['1.5', null],
    ['1,5', null],
    ['2.5e0', null],
    ['1.23', null],
    ['1,2345', null],
    ['1234,567', null],
    ['0.500', null],
    ['10,00', null],
    ['10.000,000', null],
    ['1 0', null],
    [',000', null],
    ['ten', null],
    ['0x10', null],
  ])('%j is %s', (text, value) => expect(parseWhole(text)).toBe(value));

  it.each(LANGUAGES)('reads every number that is written in %s', (language) => {
    const { count } = createFormats(language);
    fc.assert(
      fc.property(fc.nat(Number.MAX_SAFE_INTEGER), (value) => {
        expect(parseWhole(count(value))).toBe(value);
      }),
    );
  });
});

describe('parseInterval', () => {
  it.each<[string, number | 'never' | null]>([
    ['1', 1],
    ['0', null],
    ['10.000', 10_000],
    ['536870912', 2 ** 29],
    ['2^29', 2 ** 29],
    ['536870913', null],
    ['never', 'never'],
    [' Never ', 'never'],
    ['nie', 'never'],
    ['∞', 'never'],
    ['', null],
  ])('%j is %s', (text, value) => expect(parseInterval(text)).toBe(value));

  it.each([
    ['en', intervalFieldTexts],
    ['de', intervalFieldGerman],
  ] as const)('reads every interval that is written in %s', (language, words) => {
    const { typed } = words(createFormats(language));
    fc.assert(
      fc.property(fc.oneof(fc.constant('never' as const), fc.integer({ min: 1, max: MAX_INTERVAL })), (value) => {
        expect(parseInterval(typed(value))).toBe(value);
      }),
    );
  });
});

describe('parseDecimal', () => {
  it.each<[string, number | null]>([
    ['50 %', 50],
    ['12.5', 12.5],
    ['12,5 %', 12.5],
    ['12,5%', 12.5],
    [' 0 ', 0],
    ['−0.5', -0.5],
    ['', null],
    ['%', null],
    ['1.2.3', null],
    ['1e3', null],
    ['5 s', null],
  ])('%j in per cent is %s', (text, value) => expect(parseDecimal(text, '%')).toBe(value));

  it.each(LANGUAGES)('reads every hundredth of a per cent that is written in %s', (language) => {
    const { short } = createFormats(language);
    fc.assert(
      fc.property(fc.nat(9999), (step) => {
        expect(parseDecimal(`${short(step / 100)} %`, '%')).toBe(step / 100);
      }),
    );
  });
});
