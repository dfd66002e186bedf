import { describe, expect, it } from 'vitest';
import { parseInterval, parseWhole } from './whole-number.ts';

describe('parseWhole', () => {
  it.each<[string, number | null]>([
    ['0', 0],
    [' 10,000,000 ', 10_000_000],
    ['10 000', 10_000],
    ["1'000", 1000],
    ['1e6', 1_000_000],
    ['2.5e3', 2500],
    ['2^20', 1_048_576],
    ['2^53-1', Number.MAX_SAFE_INTEGER],
    ['2^53', null],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
    ['9007199254740992', null],
    ['', null],
    ['-1', null],
    ['1.5', null],
    ['ten', null],
    ['0x10', null],
  ])('%j is %s', (text, value) => expect(parseWhole(text)).toBe(value));
});

describe('parseInterval', () => {
  it.each<[string, number | 'never' | null]>([
    ['1', 1],
    ['0', null],
    ['536870912', 2 ** 29],
    ['2^29', 2 ** 29],
    ['536870913', null],
    ['never', 'never'],
    [' Never ', 'never'],
    ['∞', 'never'],
    ['', null],
  ])('%j is %s', (text, value) => expect(parseInterval(text)).toBe(value));
});
