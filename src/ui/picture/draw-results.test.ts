import { expect, it } from 'vitest';
import { loggingBrush } from '../stage/testing/logging-context.ts';
import { drawLanes, scale } from './draw-lanes.ts';
import { lanesHeight, layoutLanes } from './frame.ts';
import { PICTURE_IN_ENGLISH, pictureOf } from './testing/drawn-run.ts';

it('each result has its dot, where it was written', () => {
  const picture = pictureOf();
  const lanes = picture.run.lanes.map((lane) =>
    lane.worker === 2 ? { ...lane, outcome: 'found' as const, overshoot: null } : lane,
  );
  const frame = layoutLanes(1280, lanesHeight(3) * 16, 3, 16);
  const { brush, named } = loggingBrush();
  drawLanes(brush, frame, { ...picture, run: { ...picture.run, lanes } }, PICTURE_IN_ENGLISH);
  const x = scale(frame.run, picture.endMicros);
  expect(named('arc').map(({ args: [left, top] }) => [left, top])).toEqual(
    [0, 2].map((worker) => [
      expect.closeTo(x(lanes[worker]!.endMicros!), 6),
      expect.closeTo(frame.run.top + worker * frame.step + frame.lane / 2, 6),
    ]),
  );
});
