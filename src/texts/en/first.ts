/** What can be seen before a run. */
import type { Formats } from '../formats.ts';
import { intervalTexts, rangesTexts, targetTexts, workersTexts } from './controls.ts';
import { resultTexts } from './result.ts';
import { presetTexts } from './presets.ts';
import { setupTexts } from './setup.ts';
import { tabTexts } from './tabs.ts';
import { brokenTexts } from './broken.ts';
import { pageTexts } from './page.ts';

export const firstTexts = (formats: Formats) => ({
  formats,
  page: pageTexts(),
  setup: setupTexts(),
  presets: presetTexts(),
  workers: workersTexts(formats),
  ranges: rangesTexts(formats),
  interval: intervalTexts(formats),
  target: targetTexts(formats),
  result: resultTexts(),
  tabs: tabTexts(),
  broken: brokenTexts(),
});
