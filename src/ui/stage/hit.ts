/** What lies at a place of the stage. */
import type { Planted, Settings } from '../../contract/settings.ts';
import { movedTo } from '../../contract/target.ts';
import { nearestEvent } from '../../replay/search.ts';
import type { TraceEvent, TraceIndex } from '../../replay/events.ts';
import { rangeSpan, targetPlace } from './paint/draw-idle.ts';
import type { Row, StageLayout } from './paint/layout.ts';
import { microsOf, microsPerPixel, type PinnedRun } from './paint/stage-picture.ts';
import type { ReplayState } from './replay/replay.ts';

/** An event is pointed at within this many CSS pixels. */
const REACH = 8;
/** Half the size of a thing that can be grabbed. */
const GRAB = 22;

export function rowAt(layout: StageLayout, y: number): Row | null {
  return layout.rows.find((row) => y >= row.y && y < row.y + row.h) ?? null;
}

export type Zone = 'gutter' | 'lanes' | 'map' | 'none';

export function zoneAt(layout: StageLayout, x: number, y: number): Zone {
  if (layout.mapHeight > 0 && y >= layout.mapTop - 4) return 'map';
  if (x < layout.left - 2) return y > layout.lanesTop && y < layout.lanesBottom ? 'gutter' : 'none';
  return 'lanes';
}

/** The event of a lane nearest to the pointer. */
export function eventAt(
  layout: StageLayout,
  state: ReplayState,
  current: TraceIndex,
  pinned: PinnedRun | null,
  x: number,
  row: Row,
): TraceEvent | null {
  const index = row.pinned ? pinned?.index : current;
  const worker = index?.workers[row.worker];
  if (index === undefined || worker === undefined) return null;
  const shift = row.pinned ? (pinned?.shift ?? 0) : 0;
  return nearestEvent(index, worker, microsOf(layout, state, x) - shift, REACH * microsPerPixel(layout, state));
}

export function onTarget(layout: StageLayout, settings: Settings, x: number, y: number): boolean {
  const place = targetPlace(layout, settings);
  if (place === null) return false;
  const { row } = place;
  return Math.abs(x - place.x) <= GRAB && y >= row.barY - GRAB && y <= row.barY + row.barH + GRAB / 2;
}

/** Where a target dragged to x, y would be planted: in that lane, or stay in its own where the lane's range is empty. */
export function plantAt(layout: StageLayout, settings: Settings, x: number, y: number): Planted | null {
  if (settings.target === 'prime') return null;
  const row = layout.rows.find((lane) => y < lane.y + lane.h) ?? layout.rows.at(-1);
  const range = row === undefined ? undefined : settings.ranges[row.worker];
  const worker =
    row === undefined || range === undefined || range[0] === range[1] ? settings.target.worker : row.worker;
  const { x0, x1 } = rangeSpan(layout, settings, worker);
  return movedTo({ ...settings.target, worker }, roundedAt((x - x0) / Math.max(1, x1 - x0)));
}

/** 0 ≤ at < 1, to a thousandth: finer than a pixel, and short in the address. */
export function roundedAt(at: number): number {
  return Math.min(0.999, Math.max(0, Math.round(at * 1000) / 1000));
}
