import { describe, expect, it } from 'vitest';
import { count, figure, plural, time } from './format.ts';

describe('count', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [14_500_000, '14,500,000'],
    [Number.MAX_SAFE_INTEGER, '9,007,199,254,740,991'],
  ])('%d is %s', (value, text) => expect(count(value)).toBe(text));
});

describe('figure keeps three significant digits', () => {
  it.each([
    [0, '0'],
    [0.00123, '0.00123'],
    [0.5, '0.500'],
    [9.314, '9.31'],
    [99.96, '100.0'],
    [183.4, '183'],
    [12_345, '12,300'],
    [-9.314, '-9.31'],
  ])('%d is %s', (value, text) => expect(figure(value)).toBe(text));
});

describe('time picks the unit', () => {
  it.each([
    [0, '0 µs'],
    [0.05, '50.0 ns'],
    [0.1, '0.100 µs'],
    [9, '9.00 µs'],
    [999, '999 µs'],
    [1000, '1.00 ms'],
    [12_300, '12.3 ms'],
    [1_000_000, '1.00 s'],
  ])('%d µs is %s', (value, text) => expect(time(value)).toBe(text));
});

describe('plural', () => {
  it.each([
    [0, '0 workers'],
    [1, '1 worker'],
    [64, '64 workers'],
  ])('%d', (value, text) => expect(plural(value, 'worker')).toBe(text));
});
