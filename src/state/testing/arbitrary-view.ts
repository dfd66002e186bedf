/** For tests: every view there is. */
import fc from 'fast-check';
import { BEATS, LECTURE_SCENES } from '../../contract/lecture-scenes.ts';
import { LESSONS, STEPS } from '../../contract/lessons.ts';
import { MAX_INTERVAL, MAX_WORK, MAX_WORKERS } from '../../contract/settings.ts';
import {
  COSTS,
  CROWDS,
  EXIT_UNITS,
  LANGUAGES,
  LOOPS,
  MAX_CHANNEL,
  MODES,
  MOST_FOUND_AFTER,
  PARTS,
  PRECISIONS,
  RECORDED_NAMES,
  SCALES,
  SECONDS,
  TABS,
  THEMES,
  VALLEY_AXES,
  VALLEY_TIMES,
} from '../../contract/view.ts';
import { BARE_VIEW, type View } from '../view.ts';
import { arbitrarySettings } from './arbitrary-settings.ts';

const perhaps = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.oneof(fc.constant(null), value);

/** Settings and a shipped run are one choice, for the run brings its own; a moment is named to a hundredth of a µs. */
export const arbitraryView: fc.Arbitrary<View> = fc
  .record({
    run: fc.oneof(
      arbitrarySettings.map((settings) => ({ settings, trace: null })),
      fc.constantFrom(...RECORDED_NAMES).map((trace) => ({ settings: BARE_VIEW.settings, trace })),
    ),
    place: fc.oneof(
      fc.constantFrom(...MODES).map((mode) => ({ mode, lesson: null })),
      fc.constantFrom(...LESSONS).map((lesson) => ({ mode: 'lessons' as const, lesson })),
      fc
        .record({
          beat: fc.constantFrom(...BEATS),
          scene: fc.constantFrom(...LECTURE_SCENES),
          scenes: fc.shuffledSubarray([...LECTURE_SCENES]),
        })
        .map((chosen) => ({ mode: 'lecture' as const, lesson: null, ...chosen })),
      fc.integer({ min: 1, max: MAX_CHANNEL }).map((channel) => ({ mode: 'speaker' as const, lesson: null, channel })),
    ),
    step: fc.constantFrom(...STEPS),
    embed: fc.boolean(),
    open: fc.subarray([...PARTS]),
    tab: fc.constantFrom(...TABS),
    worker: perhaps(fc.nat(MAX_WORKERS - 1)),
    charts: fc.record({
      loop: fc.constantFrom(...LOOPS),
      precision: fc.double({ min: PRECISIONS.least, max: PRECISIONS.most, noNaN: true }),
      seconds: fc.integer({ min: SECONDS.least, max: SECONDS.most }),
      by: fc.constantFrom(...CROWDS),
      scale: fc.constantFrom(...SCALES),
      foundAfter: perhaps(fc.integer({ min: 1, max: MOST_FOUND_AFTER })),
      cost: fc.constantFrom(...COSTS),
      exitsAt: perhaps(fc.integer({ min: 1, max: MAX_INTERVAL })),
      exitsIn: fc.constantFrom(...EXIT_UNITS),
      axes: fc.constantFrom(...VALLEY_AXES),
      time: fc.constantFrom(...VALLEY_TIMES),
      beside: perhaps(fc.integer({ min: 1, max: MAX_WORK })),
    }),
    theme: perhaps(fc.constantFrom(...THEMES)),
    auto: perhaps(fc.boolean()),
    lang: perhaps(fc.constantFrom(...LANGUAGES)),
    moment: perhaps(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((hundredths) => hundredths / 100)),
  })
  .map(({ run, place, ...view }) => ({
    ...view,
    scene: BARE_VIEW.scene,
    beat: BARE_VIEW.beat,
    scenes: [],
    channel: null,
    ...run,
    ...place,
  }));
