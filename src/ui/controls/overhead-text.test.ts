import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../contract/settings.ts';
import { overheadText } from './overhead-text.ts';

it.each<[Settings['interval'], number | null, string]>([
  [10, 0.05, '5.00 %'],
  [10, null, 'not known yet'],
  // A check so cheap that its cost came out below nothing is still made.
  [10, 0, 'not told from 0'],
  ['never', 0, 'none: no checks'],
  [['never', 'never', 'never', 'never'], 0, 'none: no checks'],
  [['never', 10, 'never', 'never'], 0, 'not told from 0'],
])('every %s at an overhead of %s: %s', (interval, overhead, text) => {
  expect(overheadText({ ...DEFAULT_SETTINGS, interval }, overhead)).toBe(text);
});
