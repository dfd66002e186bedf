import { expect, it } from 'vitest';
import { powerText } from './power-text.ts';

it.each([
  [10, '10'],
  [1000, '10³'],
  [1e12, '10¹²'],
])('%d is written %s', (value, text) => {
  expect(powerText(value)).toBe(text);
});
