import { expect, it } from 'vitest';
import { aloneGerman } from './de/alone.ts';
import { aloneText } from './en/alone.ts';
import { createFormats } from './formats.ts';

it('tells one core from one that was free', () => {
  const english = aloneText(createFormats('en'));
  expect(english(1)).toBe('Only one worker runs at once here');
  expect(english(2)).toBe('Only one worker was found to run at once here, of 2 cores');
  expect(english(null)).toBe('Only one worker was found to run at once here');
  expect(aloneGerman(createFormats('de'))(2)).toBe('Hier lief nachweislich nur ein Worker zugleich, von 2 Kernen');
});
