import { expect, it } from 'vitest';
import { pictureGerman } from './de/picture.ts';
import { runPartsGerman } from './de/run-parts.ts';
import { pictureTexts } from './en/picture.ts';
import { runPartsTexts, type RunParts } from './en/run-parts.ts';
import { createFormats } from './formats.ts';

const PARTS: RunParts = { micros: 5630, search: 4560, checking: 2, wasted: 520, waiting: 548 };

it.each<[string, number | 'never' | 'own', Partial<RunParts>, string]>([
  ['in its unit', 10_000, {}, 'k = 10,000 · run 5.63 ms = search alone 4.56 + checking 0 + wasted 0.52 + waiting 0.55'],
  [
    'that took long',
    'never',
    { micros: 2.1e6, search: 2e6, checking: 0, wasted: 0.1e6, waiting: 0 },
    'never a check · run 2.10 s = search alone 2.00 + checking 0 + wasted 0.10 + waiting 0',
  ],
  [
    'that was over at once',
    1,
    { micros: 64.9, search: 0.1, checking: 0.04, wasted: 0, waiting: 64.76 },
    'k = 1 · run 64.9 µs = search alone 0.1 + checking 0 + wasted 0 + waiting 64.8',
  ],
  [
    'that was faster than it is priced',
    'own',
    { micros: 5000, waiting: -82 },
    'each worker its own k · run 5.00 ms ≈ search alone 4.56 + checking 0 + wasted 0.52',
  ],
])('what a run took, %s, and what it went into', (_, interval, patch, said) => {
  const formats = createFormats('en');
  expect(runPartsTexts(formats).figures(interval, { ...PARTS, ...patch }, pictureTexts(formats))).toBe(said);
});

it('is said in German as well', () => {
  const formats = createFormats('de');
  expect(runPartsGerman(formats).figures(10_000, PARTS, pictureGerman(formats))).toBe(
    'k = 10.000 · Lauf 5,63 ms = Suche allein 4,56 + Prüfen 0 + vergeblich 0,52 + Warten 0,55',
  );
});

it.each([
  [6430, 6260, false, 'k = 1,000 · run 6.43 ms (flag after 6.26 ms)'],
  [6430, 6260, true, 'k = 1,000 · run 6.43 ms (message after 6.26 ms)'],
  [6430, null, false, 'k = 1,000 · run 6.43 ms'],
])('of a run whose parts are not known it is said what it took', (micros, flagMicros, byMessage, said) => {
  const formats = createFormats('en');
  const whole = { micros, flagMicros, byMessage };
  expect(runPartsTexts(formats).whole(1000, whole, pictureTexts(formats))).toBe(said);
});
