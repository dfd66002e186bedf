import { describe, expect, it } from 'vitest';
import { pictureGerman } from './de/picture.ts';
import { seriesGerman } from './de/series.ts';
import { pictureTexts, type FigureFacts, type PictureFacts } from './en/picture.ts';
import { seriesTexts, type SeriesFacts } from './en/series.ts';
import { createFormats } from './formats.ts';

const english = pictureTexts(createFormats('en'));
const german = pictureGerman(createFormats('de'));

const FACTS: FigureFacts = {
  interval: 300,
  expected: { checking: 0.123, wasted: 0.0456 },
  searchMicros: 5230,
};
const expected = (checking: number, wasted = 0): FigureFacts['expected'] => ({ checking, wasted });

describe('the line of figures', () => {
  it.each<[string, Partial<FigureFacts>, string]>([
    ['both costs', {}, 'k = 300 · checking 12 % + wasted 4.6 % of the search alone (5.23 ms)'],
    [
      'no more digits than mean something',
      { expected: expected(0.5, 71096.18) },
      'k = 300 · checking 50 % + wasted 7,100,000 % of the search alone (5.23 ms)',
    ],
    [
      'what is below the measured',
      { expected: expected(0) },
      'k = 300 · checking nearly 0 + wasted 0 of the search alone (5.23 ms)',
    ],
    [
      'never',
      { interval: 'never', expected: expected(0, 3) },
      'never a check · checking 0 + wasted 300 % of the search alone (5.23 ms)',
    ],
    ['workers of their own', { interval: 'own', expected: null }, 'each worker its own k · search alone 5.23 ms'],
  ])('says %s', (_, patch, said) => {
    expect(english.figures({ ...FACTS, ...patch })).toBe(said);
  });

  it('says the same in German', () => {
    expect(german.figures(FACTS)).toContain('12 %');
    expect(german.figures({ ...FACTS, expected: expected(0) })).toContain('Prüfen fast 0');
  });
});

describe('the sentence over the picture', () => {
  const PLACES: Readonly<Record<PictureFacts['place'], true>> = {
    ...{
      often: true,
      'somewhat-often': true,
      good: true,
      rare: true,
      never: true,
      once: true,
      idle: true,
      lucky: true,
    },
    ...{ unknown: true, nobody: true, alone: true, 'no-effect': true, 'at-once': true, 'two-results': true },
  };

  it.each(Object.keys(PLACES) as PictureFacts['place'][])('%s: has room on one line at 1280 pixels', (place) => {
    // With letters as wide as those of DejaVu Sans: one of two lines moves the handle while it is dragged.
    for (const { sentence } of [english, german]) expect(sentence({ place, finder: 0 }).length).toBeLessThanOrEqual(74);
  });
});

describe('the good band in words', () => {
  it.each([
    [{ low: 1, high: 'never' as const }, 'good: any k'],
    [{ low: 1, high: 6000 }, 'good: up to 6,000'],
    [{ low: 60, high: 6000 }, 'good: 60 to 6,000'],
    [{ low: 60, high: 'never' as const }, 'good: 60 and more'],
  ])('%o never promises more than it is', (band, said) => {
    expect(english.good({ best: 300, ...band } as Parameters<typeof english.good>[0])).toBe(said);
  });
});

describe('what several runs say together', () => {
  const cost: SeriesFacts['cost'] = {
    ...{ middle: 0.12, mean: 0.131, low: 0.1, high: 0.16, curve: 0.118 },
    place: 'around',
  };
  const facts: SeriesFacts = { runs: 20, interval: 10_000, micros: { middle: 5500, least: 4100, most: 31_000 }, cost };

  it.each<[Partial<SeriesFacts>, string]>([
    [{}, '20 runs lie around the curve: half cost less than + 12 %.'],
    [{ cost: { ...cost, place: 'above' } }, '20 runs lie above the curve: half cost less than + 12 %.'],
    [{ cost: { ...cost, place: 'below', middle: 0 } }, '20 runs lie below the curve: half cost less than + 0.1 %.'],
    [{ cost: null }, '20 runs: half of them took less than 5.50 ms.'],
  ])('with %o is one short sentence', (patch, said) => {
    expect(seriesTexts(createFormats('en')).sentence({ ...facts, ...patch }, english)).toBe(said);
    for (const said of [
      seriesTexts(createFormats('en')).sentence({ ...facts, ...patch }, english),
      seriesGerman(createFormats('de')).sentence({ ...facts, ...patch }, german),
    ])
      expect(said.split(' ').length).toBeLessThanOrEqual(15);
  });

  it('and one line of figures', () => {
    expect(seriesTexts(createFormats('en')).figures(facts, english)).toBe(
      'k = 10,000 · cost: median + 12 %, mean + 13 % (10 % to 16 %), curve + 12 % · time: median 5.50 ms',
    );
    expect(seriesTexts(createFormats('en')).figures({ ...facts, cost: null, interval: 'own' }, english)).toBe(
      'each worker its own k · time: median 5.50 ms (4.10 ms to 31.0 ms)',
    );
  });
});
