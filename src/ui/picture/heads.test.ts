import { expect, it } from 'vitest';
import { loggingBrush } from '../stage/testing/logging-context.ts';
import { drawLanes, type LanesPicture } from './draw-lanes.ts';
import { lanesHeight, layoutLanes } from './frame.ts';
import { PICTURE_IN_ENGLISH, pictureOf } from './testing/drawn-run.ts';

function drawnTexts(picture: LanesPicture, width = 1280): readonly string[] {
  const { brush, texts } = loggingBrush();
  const workers = picture.run.lanes.length;
  drawLanes(brush, layoutLanes(width, lanesHeight(workers) * 16, workers, 16), picture, PICTURE_IN_ENGLISH);
  return texts();
}

it('says that the outline is the run before, even where there is no room for more', () => {
  const heads = (picture: LanesPicture, width?: number): string[] =>
    drawnTexts(picture, width).filter((text) => /dotted|axis/.test(text));
  expect(heads(pictureOf())).toEqual([PICTURE_IN_ENGLISH.heldAxis]);
  const after = pictureOf({}, { ghost: pictureOf({ interval: 'never' }).run });
  expect(heads(after, 1600)).toEqual([`${PICTURE_IN_ENGLISH.ghost}; ${PICTURE_IN_ENGLISH.heldAxis}`]);
  expect(heads(after, 600)).toEqual([PICTURE_IN_ENGLISH.ghost]);
  // There a button stands beside the heading.
  expect(heads(after, 390)).toEqual([]);
});
