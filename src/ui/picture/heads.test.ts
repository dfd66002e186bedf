import { expect, it } from 'vitest';
import { loggingBrush, type Logged } from '../stage/testing/logging-context.ts';
import { drawLanes, type LanesPicture } from './draw-lanes.ts';
import { lanesHeight, layoutLanes } from './frame.ts';
import { PICTURE_IN_ENGLISH, pictureOf } from './testing/drawn-run.ts';

function draw(picture: LanesPicture, width = 1280): Logged {
  const logged = loggingBrush();
  const workers = picture.run.lanes.length;
  drawLanes(logged.brush, layoutLanes(width, lanesHeight(workers) * 16, workers, 16), picture, PICTURE_IN_ENGLISH);
  return logged;
}

it('says that the outline is the run before, even where there is no room for more', () => {
  const heads = (picture: LanesPicture, width?: number): string[] =>
    draw(picture, width)
      .texts()
      .filter((text) => /dotted|axis/.test(text));
  expect(heads(pictureOf())).toEqual([PICTURE_IN_ENGLISH.heldAxis]);
  const after = pictureOf({}, { ghost: pictureOf({ interval: 'never' }).run });
  expect(heads(after, 1600)).toEqual([`${PICTURE_IN_ENGLISH.ghost}; ${PICTURE_IN_ENGLISH.heldAxis}`]);
  // A longer run may be one that found it later.
  const drawn = { ...after, settings: { unit: 'iterations', target: { worker: 0, from: 0.2, to: 0.6 } } as const };
  expect(heads(drawn, 1600)).toEqual(['dotted: the run before; the axis stays; each run finds it elsewhere']);
  expect(heads(after, 500)).toEqual([PICTURE_IN_ENGLISH.ghost]);
  // There a button stands beside the heading.
  expect(heads(after, 390)).toEqual([]);
});

it('words and marks are as dark as they are, whatever pale was drawn before them', () => {
  const { calls } = draw(pictureOf({}, { ghost: pictureOf({ interval: 'never' }).run }));
  const drawn = calls.filter(({ name, fill }) => name === 'fillText' || (name === 'fillRect' && fill === 'ink'));
  expect(new Set(drawn.map(({ alpha }) => alpha))).toEqual(new Set([1]));
});
