/** What can be seen before a run. */
import type { Formats } from '../formats.ts';
import { intervalTexts, workersTexts } from './controls.ts';
import { tabTexts } from './tabs.ts';
import { presetTexts } from './presets.ts';
import { setupTexts } from './setup.ts';
import { brokenTexts } from './broken.ts';
import { pageTexts } from './page.ts';

export const firstTexts = (formats: Formats) => ({
  formats,
  page: pageTexts(),
  setup: setupTexts(),
  presets: presetTexts(),
  workers: workersTexts(formats),
  interval: intervalTexts(formats),
  tabs: tabTexts(),
  broken: brokenTexts(),
});
