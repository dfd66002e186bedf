/** For tests: a set-up whose figures can be reckoned in the head, as lanes, and the words of the picture. */
import { DEFAULT_SETTINGS, type Settings } from '../../../contract/settings.ts';
import { expectedRun, type Price } from '../../../measure/expect.ts';
import { expectedLanes } from '../../../replay/lanes.ts';
import { pictureTexts } from '../../../texts/en/picture.ts';
import { createFormats } from '../../../texts/formats.ts';
import type { LanesPicture } from '../draw-lanes.ts';
import { lateMicros } from '../picture-model.ts';

export const PICTURE_IN_ENGLISH = pictureTexts(createFormats('en'));

/** Three workers with 100,000 numbers each; worker 0 finds after 40,001. */
export const SEARCH: Settings = {
  ...DEFAULT_SETTINGS,
  ranges: [0, 1, 2].map((i) => [100_000 * i, 100_000 * (i + 1)] as const),
  interval: 10_000,
  target: { worker: 0, at: 0.4 },
};

/** ns */
export const PRICE: Price = { nsPerIteration: [100, 90, 80], nsPerCheck: () => 50 };

/** The model's run; the axis ends at 12 ms, behind that of never. */
export function pictureOf(settings: Partial<Settings> = {}, patch: Partial<LanesPicture> = {}): LanesPicture {
  const run = expectedLanes(expectedRun({ ...SEARCH, ...settings }, PRICE));
  return {
    ...{ run, ghost: null, endMicros: 12_000, bareMicros: 4000.1 },
    lateMicros: lateMicros(run, PRICE),
    checking: run.lanes.map(() => 0.1),
    ...patch,
  };
}
