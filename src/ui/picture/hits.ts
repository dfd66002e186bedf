/** What lies under the pointer in the picture, so that it can be explained: pure, by the geometry that is drawn. */
import { checksBetween, uselessFrom, workedUntil, type RunLane } from '../../replay/lanes.ts';
import type { PictureHit } from '../../texts/en/hits.ts';
import { END, positionOf } from '../controls/log-slider.ts';
import { areApart, scale, type LanesPicture } from './draw-lanes.ts';
import { spanIn } from './draw-lens.ts';
import type { Area, LanesFrame } from './frame.ts';
import {
  costScale,
  positionAtX,
  wholeCost,
  xOfPosition,
  type ValleyFrame,
  type ValleyPicture,
  type ValleyPoint,
} from './valley-frame.ts';

/** CSS pixels within which a thin thing is meant. */
const NEAR = 5;

export function hitOfLanes(frame: LanesFrame, picture: LanesPicture, x: number, y: number): PictureHit | null {
  const { lens } = frame;
  const span = spanIn(frame, picture.run, picture.endMicros);
  if (within(frame.run, x, y)) return hitIn(frame, frame.run, picture, scale(frame.run, picture.endMicros), x, y);
  if (lens === null || span === null || !within(lens, x, y)) return null;
  const inLens = (micros: number): number =>
    lens.left + ((micros - span.from) / (span.to - span.from)) * (lens.right - lens.left);
  return hitIn(frame, lens, picture, inLens, x, y) ?? { code: 'lens' };
}

const within = ({ left, right, top, bottom }: Area, x: number, y: number): boolean =>
  x >= left - NEAR && x <= right + NEAR && y >= top - 2 * NEAR && y <= bottom + NEAR;

function hitIn(
  frame: LanesFrame,
  area: Area,
  picture: LanesPicture,
  at: (micros: number) => number,
  x: number,
  y: number,
): PictureHit | null {
  const { run, bareMicros, ghost } = picture;
  if (run.flagMicros !== null && Math.abs(at(run.flagMicros) - x) <= NEAR) return { code: 'flag', worker: run.finder };
  if (area === frame.run && bareMicros !== null && Math.abs(at(bareMicros) - x) <= NEAR) return { code: 'alone' };
  const lane = run.lanes[Math.floor((y - area.top) / frame.step)];
  // In the lens it is seen that the news took longer than what was done in vain.
  const hit = lane === undefined ? null : hitInLane(lane, picture, at, x, area === frame.run ? undefined : 0);
  if (hit !== null) return hit;
  const before = area === frame.run ? ghost?.lanes[Math.floor((y - area.top) / frame.step)] : undefined;
  const start = before?.startMicros ?? null;
  const seen = before !== undefined && start !== null && x >= at(start) && x <= at(before.endMicros ?? 0);
  return seen ? { code: 'ghost' } : null;
}

function hitInLane(
  lane: RunLane,
  { run, lateMicros }: LanesPicture,
  at: (micros: number) => number,
  x: number,
  leastWait?: number,
): PictureHit | null {
  const { worker, startMicros } = lane;
  if (startMicros === null) return null;
  const end = (worker === run.finder ? run.flagMicros : null) ?? lane.endMicros ?? run.endMicros;
  if (x < at(startMicros)) return { code: 'unstarted', worker };
  const flag = uselessFrom(run, lane, end);
  if (x > at(end) + NEAR) return null;
  if (x > at(flag)) {
    const late = lateMicros[worker]!;
    if (x <= at(workedUntil(flag, end, late, leastWait)) + NEAR) return { code: 'late', worker };
    return { code: workedUntil(flag, end, late) < end ? 'waited' : 'leaving', worker };
  }
  return isCheck(lane, flag, at, x) ? { code: 'check', worker } : { code: 'search', worker };
}

/** Where checks lie too close to be told apart, all of the lane is made of them. */
function isCheck(lane: RunLane, until: number, at: (micros: number) => number, x: number): boolean {
  const [first, behind] = checksBetween(lane, lane.startMicros!, until);
  if (behind <= first) return false;
  if (!areApart(lane, first, behind, at)) return true;
  for (let i = first; i < behind; i++) if (Math.abs(at(lane.checkMicros(i)) - x) <= NEAR / 2) return true;
  return false;
}

/** Between two points of the curve, the last of which is never, as the line between them is drawn; null beyond its ends. */
function pointAt({ curve: most, never }: ValleyPicture, position: number): ValleyPoint | null {
  const curve = [...most, { position: END, ...never }];
  const before = curve.findLastIndex((point) => point.position <= position);
  const [from, to] = [curve[before], curve[before + 1]];
  if (from === undefined || to === undefined) return null;
  const share = (position - from.position) / (to.position - from.position);
  const mixed = (of: 'checking' | 'wasted'): number => from[of] + share * (to[of] - from[of]);
  return { position, checking: mixed('checking'), wasted: mixed('wasted') };
}

export function hitOfValley(frame: ValleyFrame, picture: ValleyPicture, x: number, y: number): PictureHit | null {
  if (!within(frame, x, y)) return null;
  const { band, interval, dots } = picture;
  const height = costScale(frame);
  const near = (k: ValleyPicture['interval'], cost: number): boolean =>
    Math.hypot(xOfPosition(frame, positionOf(k)) - x, height(cost) - y) <= 2 * NEAR;
  if (near(interval, wholeCost(picture.here))) return { code: 'handle' };
  if (dots.some(({ interval: k, cost }) => near(k, cost))) return { code: 'dot' };
  const point = pointAt(picture, positionAtX(frame, x));
  if (point === null) return null;
  if (Math.abs(height(wholeCost(point)) - y) <= NEAR) return { code: 'curve' };
  const costs = frame.least === null && y > height(wholeCost(point));
  if (costs && y >= height(point.wasted)) return { code: 'wasted' };
  if (costs && y >= height(point.checking)) return { code: 'checking' };
  const inBand =
    band !== null && x >= xOfPosition(frame, positionOf(band.low)) && x <= xOfPosition(frame, positionOf(band.high));
  return inBand ? { code: 'band' } : null;
}
