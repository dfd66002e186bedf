import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../contract/settings.ts';
import { predictionGerman } from '../../texts/de/prediction.ts';
import { predictionTexts } from '../../texts/en/prediction.ts';
import { createFormats } from '../../texts/formats.ts';
import { overheadToShow } from './shown-overhead.ts';

const en = predictionTexts(createFormats('en'));
const de = predictionGerman(createFormats('de'));

it.each<[Settings['interval'], number | null, string, string]>([
  [10, 0.05, '5.00 %', '5,00 %'],
  [10, null, 'not known yet', 'noch unbekannt'],
  // A check so cheap that its cost came out below nothing is still made.
  [10, 0, 'not told from 0', 'nicht von 0 zu unterscheiden'],
  ['never', 0, 'none: no checks', 'keiner: keine Prüfungen'],
  [['never', 'never', 'never', 'never'], 0, 'none: no checks', 'keiner: keine Prüfungen'],
  [['never', 10, 'never', 'never'], 0, 'not told from 0', 'nicht von 0 zu unterscheiden'],
])('every %s at an overhead of %s: %s, %s', (interval, overhead, english, german) => {
  const shown = overheadToShow({ ...DEFAULT_SETTINGS, interval }, overhead);
  expect([en.overheadText(shown), de.overheadText(shown)]).toEqual([english, german]);
});
