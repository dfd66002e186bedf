import { describe, expect, it } from 'vitest';
import { UNKNOWN } from '../measure/results.ts';
import { createChartFigures } from './chart-figures.ts';
import { createFormats } from './formats.ts';

const en = createChartFigures(createFormats('en'), (low, high) => `${low} to ${high}`);
const de = createChartFigures(createFormats('de'), (low, high) => `${low} bis ${high}`);

describe('a measured overhead', () => {
  it.each([
    [0.0102, '1.02 %', '1,02 %'],
    [-0.0005, '−0.05 %', '−0,05 %'],
    [-0.00001, '0 %', '0 %'],
    [0.1234, '12.3 %', '12,3 %'],
    [2.5, '250 %', '250 %'],
    [12.5, '1,250 %', '1.250 %'],
    [0, '0 %', '0 %'],
    [Number.NaN, '–', '–'],
  ])('%d is %s and %s', (fraction, english, german) => {
    expect([en.finePercent(fraction), de.finePercent(fraction)]).toEqual([english, german]);
    expect(en.barePercent(fraction)).toBe(english.replace(' %', ''));
  });

  it('says that it is more where the sign matters', () => {
    expect([en.signedPercent(0.018), en.signedPercent(-0.018), de.signedPercent(0.018)]).toEqual([
      '+1.80 %',
      '−1.80 %',
      '+1,80 %',
    ]);
  });
});

describe('an estimate', () => {
  it('has its interval in the same unit', () => {
    const overhead = { value: -0.0005, low: -0.0031, high: 0.0021 };
    expect(en.percentEstimate(overhead)).toBe('−0.05 % (−0.31 to 0.21)');
    expect(de.percentEstimate(overhead)).toBe('−0,05 % (−0,31 bis 0,21)');
    expect(en.unitEstimate({ value: 0.52, low: -0.1, high: 12.3 }, 'ns')).toBe('0.520 ns (−0.100 to 12.3)');
  });

  it('without an interval is the figure alone', () => {
    expect(en.percentEstimate({ value: 0.01, low: Number.NaN, high: Number.NaN })).toBe('1.00 %');
    expect(en.unitEstimate({ value: 3, low: -Infinity, high: Infinity }, 'µs')).toBe('3.00 µs');
  });

  it('of nothing is a dash', () => {
    expect(en.percentEstimate(UNKNOWN)).toBe('–');
    expect(en.unitEstimate(UNKNOWN, 'ns')).toBe('–');
  });
});

describe('figures that are not known well, or exactly', () => {
  it.each([
    [1234, '1,200', '1.200'],
    [987, '990', '990'],
    [7, '7', '7'],
    [150_000, '150,000', '150.000'],
  ])('%d is roughly %s', (value, english, german) => {
    expect([en.roughly(value), de.roughly(value)]).toEqual([english, german]);
  });

  it.each([
    [Number.NaN, '–'],
    [1234, '1,234'],
    [0.1234, '0.123'],
  ])('%d is exactly %s', (value, text) => expect(en.exact(value)).toBe(text));

  it.each([
    [0.0009, 'p < 0.001', 'p < 0,001'],
    [0.041, 'p = 0.041', 'p = 0,041'],
    [1, 'p = 1.000', 'p = 1,000'],
  ])('p of %d', (p, english, german) => expect([en.pValue(p), de.pValue(p)]).toEqual([english, german]));
});

describe('ticks', () => {
  it.each([
    [1, false, '1', '1'],
    [1_000_000, false, '1,000,000', '1.000.000'],
    [100, true, '100', '100'],
    [10_000, true, '10k', '10k'],
    [1_000_000, true, '1M', '1M'],
  ])('interval %d, short: %s', (value, narrow, english, german) => {
    expect([en.intervalTick(value, narrow), de.intervalTick(value, narrow)]).toEqual([english, german]);
  });

  it.each([
    [0, '0 %', '0 %'],
    [0.005, '0.5 %', '0,5 %'],
    [-0.02, '−2 %', '−2 %'],
    [0.07, '7 %', '7 %'],
    [0.3, '30 %', '30 %'],
    [10, '1,000 %', '1.000 %'],
    [0.0001, '0.01 %', '0,01 %'],
    [0.000001, '0.0001 %', '0,0001 %'],
  ])('fraction %d', (value, english, german) => {
    const unbroken = [english, german].map((text) => text.replace(' ', '\u00a0'));
    expect([en.percentTick(value), de.percentTick(value)]).toEqual(unbroken);
  });
});
