import { describe, expect, it } from 'vitest';
import type { Interval } from '../contract/settings.ts';
import { intervalGerman } from './de/controls.ts';
import { intervalFieldGerman, rangesGerman, targetGerman, workersFieldGerman } from './de/fields.ts';
import { tableGerman } from './de/figures.ts';
import { intervalTexts } from './en/controls.ts';
import { intervalFieldTexts, rangesTexts, targetTexts, workersFieldTexts } from './en/fields.ts';
import { tableTexts } from './en/figures.ts';
import { createFormats } from './formats.ts';

const en = createFormats('en');
const de = createFormats('de');

describe('too many workers', () => {
  it.each([
    [1, /^More than the 1 core reported here/, /^Mehr als 1 Prozessorkern, der hier gemeldet ist:/],
    [2, /^More than the 2 cores reported here/, /^Mehr als 2 Prozessorkerne, die hier gemeldet sind:/],
  ])('for %d cores', (cores, english, german) => {
    expect(workersFieldTexts(en).crowded(cores)).toMatch(english);
    expect(workersFieldGerman(de).crowded(cores)).toMatch(german);
  });
});

describe('a check interval', () => {
  it.each<[Interval, 'iterations' | 'primes', string, string]>([
    [1, 'iterations', 'before every iteration', 'vor jeder Iteration'],
    [1000, 'iterations', 'every 1,000 iterations', 'alle 1.000 Iterationen'],
    [10, 'primes', 'every 10 primes', 'alle 10 Primzahlen'],
    ['never', 'iterations', 'never: no checks at all', 'nie: gar keine Prüfungen'],
  ])('of %s %s', (interval, unit, english, german) =>
    expect([intervalTexts(en).value(interval, unit), intervalGerman(de).value(interval, unit)]).toEqual([
      english,
      german,
    ]),
  );

  it.each<[Interval, 'iterations' | 'primes', RegExp, RegExp]>([
    [1, 'iterations', /before every iteration/, /vor jeder Iteration/],
    [12_000, 'iterations', /every 12,000 iterations/, /alle 12\.000 Iterationen/],
    [10, 'primes', /a multiple of 10/, /ein Vielfaches von 10/],
    ['never', 'primes', /^Never reads the flag/, /^Liest die Flagge nie/],
  ])('of %s %s is explained', (interval, unit, english, german) => {
    expect(intervalFieldTexts(en).explain(interval, unit)).toMatch(english);
    expect(intervalFieldGerman(de).explain(interval, unit)).toMatch(german);
  });
});

describe('figures in sentences', () => {
  const ranges = [rangesTexts(en), rangesGerman(de)];
  const targets = [targetTexts(en), targetGerman(de)];
  const tables = [tableTexts(en), tableGerman(de)];

  it.each([
    [
      ranges.map((texts) => texts.span(0, 400_000)),
      '0 up to, not including, 400,000.',
      '0 bis ausschließlich 400.000.',
    ],
    [targets.map((texts) => texts.atValue(12.5)), '12.5 %', '12,5 %'],
    [tables.map((texts) => texts.micros(3.6)), '4 µs', '4 µs'],
    [tables.map((texts) => texts.micros(12_345)), '12.3 ms', '12,3 ms'],
    [tables.map((texts) => texts.numbers([2, 1009])), '2, 1,009', '2, 1.009'],
    [tables.map((texts) => texts.chunk(1)), 'Overshoot is exact.', 'Der Überschuss ist genau.'],
    [
      tables.map((texts) => texts.chunk(64)),
      'Overshoot is known up to 64 iterations: that often a worker publishes its position.',
      'Der Überschuss ist auf 64 Iterationen genau bekannt: So oft gibt ein Worker seine Stelle bekannt.',
    ],
  ])('%j', (texts, english, german) => expect(texts).toEqual([english, german]));
});
