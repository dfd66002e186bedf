import { describe, expect, it } from 'vitest';
import { UNKNOWN } from '../../../measure/results.ts';
import { finePercent, percentEstimate, unitEstimate } from './format-estimate.ts';

describe('a measured overhead in words', () => {
  it.each([
    [0.0102, '1.02 %'],
    [-0.0005, '−0.05 %'],
    [-0.00001, '0 %'],
    [0.1234, '12.3 %'],
    [2.5, '250 %'],
    [0, '0 %'],
    [Number.NaN, '–'],
  ])('%d', (fraction, text) => {
    expect(finePercent(fraction)).toBe(text);
  });
});

describe('an estimate in words', () => {
  it('has its interval in the same unit', () => {
    expect(percentEstimate({ value: -0.0005, low: -0.0031, high: 0.0021 })).toBe('−0.05 % (−0.31 to 0.21)');
    expect(unitEstimate({ value: 0.52, low: -0.1, high: 12.3 }, 'ns')).toBe('0.520 ns (−0.100 to 12.3)');
  });

  it('without an interval is the figure alone', () => {
    expect(percentEstimate({ value: 0.01, low: Number.NaN, high: Number.NaN })).toBe('1.00 %');
    expect(unitEstimate({ value: 3, low: -Infinity, high: Infinity }, 'µs')).toBe('3.00 µs');
  });

  it('of nothing is a dash', () => {
    expect(percentEstimate(UNKNOWN)).toBe('–');
    expect(unitEstimate(UNKNOWN, 'ns')).toBe('–');
  });
});
