/** The valley as data, and where it lies on its paper: pure. */
import type { Interval } from '../../contract/settings.ts';
import type { VALLEY_AXES, VALLEY_TIMES } from '../../contract/view.ts';
import type { Expected, GoodBand } from '../../measure/expect.ts';
import { END, intervalAt } from '../controls/log-slider.ts';
import type { Area } from './frame.ts';

export interface ValleyPoint extends Expected {
  readonly position: number;
}

/** What a real run cost, by what its checks and its overshoot cost here. */
export interface ValleyDot {
  readonly interval: Interval;
  readonly cost: number;
}

/** The valley of iterations of another weight. */
export interface OtherValley {
  readonly curve: readonly ValleyPoint[];
  readonly band: GoodBand | null;
  readonly measured: boolean;
}

export interface ValleyPicture {
  /** Ascending in position, from k = 1 on; `never` is not among them. */
  readonly curve: readonly ValleyPoint[];
  readonly never: Expected;
  readonly band: GoodBand | null;
  readonly interval: Interval;
  readonly here: Expected;
  readonly dots: readonly ValleyDot[];
  readonly other: OtherValley | null;
  /** Nanoseconds of an iteration, of this valley and of the other: what they are told apart by. */
  readonly weights: readonly [number, number] | null;
  readonly axes: (typeof VALLEY_AXES)[number];
  readonly time: (typeof VALLEY_TIMES)[number];
  /** Somebody raises the flag. */
  readonly searched: boolean;
  /** Costs were measured here: solid, else dashed. */
  readonly measured: boolean;
  /** Where each worker has its own: by worker. The handle stands at the first one's, and sets all. */
  readonly own?: readonly Interval[];
  /** Nobody can turn k: there is no handle, and it says nothing. */
  readonly still?: true;
}

export interface ValleyFrame extends Area {
  /** The greatest cost that is drawn. */
  readonly most: number;
  /** On log axes the least; null from 0 on. */
  readonly least: number | null;
}

/** rem: percentages at the left, headings above, and below it the slider with its numbers. */
const VALLEY_ROOM = { left: 6, leftNarrow: 3.25, right: 2, top: 2.75, bottom: 0.75 } as const;
const TOPS = [0.05, 0.1, 0.2, 0.5];
const HIGHEST = 1.2;
/** Of log axes: a hundredth of one per cent, and at most a thousand times the search. */
const LEAST = 1e-4;
const MOST_DECADE = 1000;

/** @param narrow as on a phone; where its axis goes by the window, so does it. */
export function layoutValley(
  width: number,
  height: number,
  px: number,
  picture: ValleyPicture,
  narrow = width < 44 * px,
): ValleyFrame {
  const dearest = Math.max(
    wholeCost(picture.never),
    ...[...picture.curve, ...(picture.other?.curve ?? [])].map(wholeCost),
  );
  return {
    left: (narrow ? VALLEY_ROOM.leftNarrow : VALLEY_ROOM.left) * px,
    right: width - VALLEY_ROOM.right * px,
    top: VALLEY_ROOM.top * px,
    bottom: height - VALLEY_ROOM.bottom * px,
    ...(picture.axes === 'log'
      ? logRange(dearest)
      : { most: TOPS.find((top) => dearest <= top) ?? HIGHEST, least: null }),
  };
}

/** As on a phone. */
export function isOnPhone({ left }: Area, px: number): boolean {
  return left < VALLEY_ROOM.left * px;
}

function logRange(dearest: number): { readonly most: number; readonly least: number } {
  const decade = 10 ** Math.ceil(Math.log10(Math.max(dearest, 10 * LEAST)));
  return { most: Math.min(MOST_DECADE, decade), least: LEAST };
}

/** Where a cost lies on the paper; one beyond the axis at its end. */
export function costScale({ top, bottom, most, least }: ValleyFrame): (cost: number) => number {
  const share = (cost: number): number =>
    least === null ? cost / most : Math.log(cost / least) / Math.log(most / least);
  return (cost) => bottom - Math.min(1, Math.max(0, share(Math.max(cost, least ?? 0)))) * (bottom - top);
}

export function wholeCost({ checking, wasted }: Expected): number {
  return checking + wasted;
}

export function xOfPosition({ left, right }: Area, position: number): number {
  return left + (position / END) * (right - left);
}

export function positionAtX({ left, right }: Area, x: number): number {
  return ((x - left) / (right - left)) * END;
}

export function intervalAtX(area: Area, x: number): Interval {
  return intervalAt(positionAtX(area, x));
}

/** What of a curve lies on the paper, up to where its walls leave it: places and whole costs. */
export function seenCurve({ most }: Pick<ValleyFrame, 'most'>, curve: readonly ValleyPoint[]): readonly SeenPoint[] {
  return curve.flatMap((point, i): readonly SeenPoint[] => {
    const cost = wholeCost(point);
    const before = curve[i - 1];
    const last = before === undefined ? cost : wholeCost(before);
    const here = cost <= most ? [{ position: point.position, cost }] : [];
    if (before === undefined || cost > most === last > most) return here;
    const share = (most - last) / (cost - last);
    return [{ position: before.position + share * (point.position - before.position), cost: most }, ...here];
  });
}

export interface SeenPoint {
  readonly position: number;
  readonly cost: number;
}
