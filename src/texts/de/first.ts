/** What can be seen before a run, in German. */
import type { FirstTexts } from '../catalogue.ts';
import type { Formats } from '../formats.ts';
import { intervalGerman, workersGerman } from './controls.ts';
import { tabGerman } from './tabs.ts';
import { presetGerman } from './presets.ts';
import { setupGerman } from './setup.ts';
import { brokenGerman } from './broken.ts';
import { pageGerman } from './page.ts';

export const firstGerman = (formats: Formats): FirstTexts => ({
  formats,
  page: pageGerman(),
  setup: setupGerman(),
  presets: presetGerman(),
  workers: workersGerman(formats),
  interval: intervalGerman(formats),
  tabs: tabGerman(),
  broken: brokenGerman(),
});
