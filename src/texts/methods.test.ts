import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../contract/settings.ts';
import { ladderOf, measuredExits, sweepOf, weightsOf, writingOf } from '../state/testing/fake-measuring.ts';
import { behind } from './behind.ts';
import { chartGerman } from './de/charts.ts';
import { chartTexts } from './en/charts.ts';
import { createFormats } from './formats.ts';

const end = { kind: 'precise' } as const;
const sweep = sweepOf(DEFAULT_SETTINGS, end);
const exits = measuredExits(DEFAULT_SETTINGS);
const best = { interval: 100, low: 90, high: 110, nearLow: 73, nearHigh: 137, foundAfter: 1000 };
const basis = {
  ...{ foundAfter: 1000, share: 0.5, from: 16, atMost: false, followsFrequent: false, stepAt: null },
  overshootMeasured: true,
};

describe.each([
  ['en', chartTexts(createFormats('en')).methods, /measured with Early Exit on .* \(test\), \d+ \w+ 20\d\d/],
  ['de', chartGerman(createFormats('de')).methods, /gemessen mit Early Exit auf .* \(test\), \d\d\.\d\d\.20\d\d/],
] as const)('a paragraph under a plot (%s)', (_language, methods, measured) => {
  it.each([
    ['sweep', methods.sweep(sweep)],
    ['exits', methods.exits(exits, exits.points[0]!)],
    ['total', methods.total(sweep, basis, best)],
    ['total at most', methods.total(sweep, { ...basis, atMost: true }, null)],
    ['ladder', methods.ladder(ladderOf(DEFAULT_SETTINGS, end))],
    ['weights', methods.weights(weightsOf(DEFAULT_SETTINGS, end))],
    ['writing', methods.writing(writingOf(DEFAULT_SETTINGS, end))],
  ])('of %s says where, when and with which draws it was measured, in whole sentences', (_of, text) => {
    expect(text).toMatch(measured);
    expect(text).toMatch(/seed \d|Startwert \d/);
    expect(text).toMatch(/\.$/);
    expect(text).not.toMatch(/undefined|NaN|Infinity|\[object/);
  });
});

it('many measurements together have the pairs of all, and at least the compilations of those that have some', () => {
  expect(behind([])).toEqual({ pairs: 0, visits: 0, compilations: 0 });
  expect(
    behind([
      { pairs: 3, compilations: 4 },
      { pairs: 4, compilations: 0 },
      { visits: 2, compilations: 6 },
    ]),
  ).toEqual({ pairs: 7, visits: 2, compilations: 4 });
});
