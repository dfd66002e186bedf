import { describe, expect, it } from 'vitest';
import { chartGerman } from './de/charts.ts';
import { chartTexts } from './en/charts.ts';
import { createFormats } from './formats.ts';

const en = chartTexts(createFormats('en'));
const de = chartGerman(createFormats('de'));

describe('every chart', () => {
  it.each([
    ['never', 'your k: never', 'never: no checks at all', 'nie: gar keine Prüfungen'],
    [1, 'your k: 1', 'every iteration', 'bei jeder Iteration'],
    [1000, 'your k: 1,000', 'every 1,000 iterations', 'alle 1.000 Iterationen'],
  ] as const)('names the own k: %s', (interval, own, value, wert) => {
    expect(en.chart.own(interval)).toBe(own);
    expect(en.chart.handleValue(interval, 'iterations')).toBe(value);
    expect(de.chart.handleValue(interval, 'iterations')).toBe(wert);
  });

  it('names the unit of its axis, and says where there is room that it is a log scale', () => {
    expect(en.chart.xTitle('primes', true)).toBe('Check interval k, primes');
    expect(en.chart.xTitle('iterations', false)).toBe('Check interval k, iterations (log scale)');
    expect(de.chart.xTitle('primes', false)).toBe('Prüfintervall k, Primzahlen (log. Skala)');
  });

  it('says what it was measured with', () => {
    const settings = 'Measured with other settings than those set up now: kernel, flag.';
    const light = 'Measured on the light loop, numbers from 2 to 199, not on your ranges.';
    expect(en.chart.other('own', ['kernel', 'flag'])).toBe(settings);
    expect(en.chart.other('light', [])).toBe(light);
    expect(en.chart.other('light', ['kernel', 'flag'])).toBe(`${light} ${settings}`);
    expect(de.chart.other('own', ['ranges', 'flag'])).toBe(
      'Gemessen mit anderen Einstellungen als den jetzigen: Bereiche, Flagge.',
    );
  });

  it('says where and when it was measured, in the words of the language', () => {
    const environment = {
      ...{ userAgent: 'rv:153.0) Firefox/153.0 (X11; Linux)', isolated: true, cores: 2, clockStepMicros: 5 },
      time: '2026-11-24T12:00:00Z',
    };
    expect(en.chart.madeOn(environment)).toMatch(
      /^Measured on Firefox 153 on Linux, 2 cores reported, \d+ Nov 2026, \d\d:\d\d\. Early Exit\.$/,
    );
    expect(de.chart.madeOn(environment)).toMatch(
      /^Gemessen mit Firefox 153 auf Linux, 2 Kerne gemeldet, \d+\.11\.2026, \d\d:\d\d\. Early Exit\.$/,
    );
  });

  it('has a table of so many rows', () => {
    expect([en.chart.table(1), en.chart.table(18)]).toEqual(['Table of 1 row', 'Table of 18 rows']);
  });
});

describe('the overhead', () => {
  it.each([
    ['preflight', 'Looking at the clock and the cores …'],
    ['measuring', 'Measuring: about 3 s left'],
  ] as const)('tells how far a sweep is: %s', (phase, text) => expect(en.overhead.phase(phase, 2.1)).toBe(text));

  it('names a curve with one cost, or with two', () => {
    const [three, five] = [3, 5].map((value) => ({ value, low: value - 0.5, high: value + 0.5 }));
    expect(en.overhead.inferred(three!, null)).toEqual(['inferred: c / (k·t),', 'c = 3.00 ns (2.50 to 3.50)']);
    expect(en.overhead.inferred(three!, { nsPerCheck: five!, from: 48 }).at(-1)).toBe(
      'from k = 48 on 5.00 ns (4.50 to 5.50)',
    );
  });

  it('says the figures of a point', () => {
    const overhead = { value: 0.05, low: 0.046, high: 0.054 };
    expect(en.overhead.spot({ k: 10, overhead, pairs: 100, live: false, inferred: overhead })).toBe(
      'k = 10: 5.00 % (4.60 to 5.40), 100 pairs · inferred 5.00 % (4.60 to 5.40)',
    );
    expect(en.overhead.spot({ k: 10, overhead, pairs: 1, live: true, inferred: null })).toBe(
      'k = 10: 5.00 % (4.60 to 5.40), 1 pair · live',
    );
  });
});
