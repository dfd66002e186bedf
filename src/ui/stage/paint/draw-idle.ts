/** Before the first run: the ranges as outlined lanes with their numbers, and the planted target to drag. */
import type { Planted, Settings } from '../../../contract/settings.ts';
import { middleOf, plantedBetween, stretchOf } from '../../../contract/target.ts';
import type { RunTexts } from '../../../texts/catalogue.ts';
import { crisp, faint, line, textWidth, write, type Brush } from './brush.ts';
import { drawRangeAxis } from './draw-axis.ts';
import { drawOwnInterval, drawRowName, drawSignal } from './draw-common.ts';
import { colourIn } from './worker-colour.ts';
import { targetHandle } from './glyphs.ts';
import type { Row, StageLayout } from './layout.ts';
import type { IdlePicture } from './stage-picture.ts';

/** A short range beside a long one is drawn at least this wide. */
const LEAST_WIDTH = 12;

export function longestRange({ ranges }: Settings): number {
  return Math.max(1, ...ranges.map(([from, to]) => to - from));
}

/** Where a worker's range lies on paper: all lanes to one scale, so that paces can be compared. */
export function rangeSpan(layout: StageLayout, settings: Settings, worker: number): { x0: number; x1: number } {
  const longest = longestRange(settings);
  const [from, to] = settings.ranges[worker]!;
  const width = ((to - from) / longest) * (layout.right - layout.left);
  return { x0: layout.left, x1: layout.left + (to === from ? 0 : Math.max(LEAST_WIDTH, width)) };
}

/** Middle of the target's handle and its worker's lane; null when nothing is planted. */
export function targetPlace(
  layout: StageLayout,
  settings: Settings,
): { readonly x: number; readonly row: Row; readonly target: Planted } | null {
  const { target } = settings;
  if (target === 'prime' || settings.task === 'count') return null;
  const row = layout.rows.find((lane) => lane.worker === target.worker && !lane.pinned);
  if (row === undefined) return null;
  const { x0, x1 } = rangeSpan(layout, settings, target.worker);
  return { x: x0 + middleOf(target) * (x1 - x0), row, target };
}

export function drawIdle(brush: Brush, layout: StageLayout, picture: IdlePicture): void {
  const { settings } = picture;
  drawSignal(brush, layout, { x: null, text: readyText(brush.texts.lanes, settings) });
  for (const row of layout.rows) {
    drawRowName(brush, layout, row, false);
    drawOwnInterval(brush, layout, settings, row);
    drawOutline(brush, layout, settings, row);
    drawEnds(brush, layout, settings, row);
  }
  drawRangeAxis(brush, layout, longestRange(settings));
  drawTarget(brush, layout, picture);
}

function readyText(lanes: RunTexts['lanes'], settings: Settings): string {
  if (settings.task === 'count') return lanes.readyCount;
  return settings.target === 'prime' ? lanes.readyPrime : lanes.notRaised;
}

export function drawOutline(brush: Brush, layout: StageLayout, settings: Settings, row: Row): void {
  const { ctx } = brush;
  const { x0, x1 } = rangeSpan(layout, settings, row.worker);
  const colour = colourIn(brush, row.worker);
  if (x1 === x0) {
    if (row.labelled)
      write(brush, brush.texts.lanes.rangeEmpty, x0 + 8, row.barY + row.barH / 2, {
        size: 'tiny',
        colour: brush.theme.inkSoft,
      });
    return line(ctx, x0, row.barY, x0, row.barY + row.barH, colour, 2);
  }
  ctx.fillStyle = brush.theme.wash;
  ctx.fillRect(x0, row.barY, x1 - x0, row.barH);
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1;
  ctx.strokeRect(crisp(x0), crisp(row.barY), Math.round(x1 - x0) - 1, Math.max(1, Math.round(row.barH) - 1));
}

/** The first and the last number of a range under its lane. */
function drawEnds(brush: Brush, layout: StageLayout, settings: Settings, row: Row): void {
  if (row.noteY === null) return;
  const [from, to] = settings.ranges[row.worker]!;
  const { x0, x1 } = rangeSpan(layout, settings, row.worker);
  const style = { size: 'tiny', colour: brush.theme.inkSoft } as const;
  const y = row.barY + row.barH + brush.theme.px * 0.7;
  const { count } = brush.texts.formats;
  const last = count(Math.max(from, to - 1));
  write(brush, count(from), x0, y, style);
  const room = x1 - x0 - textWidth(brush, count(from), style) - textWidth(brush, last, style);
  if (to > from && room > 12) write(brush, last, x1, y, { ...style, align: 'right' });
}

function drawTarget(brush: Brush, layout: StageLayout, picture: IdlePicture): void {
  const place = targetPlace(layout, picture.settings);
  if (place === null) return;
  const { ctx, theme } = brush;
  const { row, target } = place;
  const x = Math.min(layout.right - 1, place.x);
  drawStretch(brush, layout, picture.settings, target, row);
  const radius = theme.px * (picture.targetHot ? 0.5 : 0.42);
  line(ctx, x, row.barY, x, row.barY + row.barH, theme.flag, 2);
  targetHandle(ctx, x, row.barY + 2, radius, picture.targetHot ? theme.flag : theme.paper, theme.flag);
  if (row.noteY !== null) drawTargetText(brush, layout, picture, target, x, row);
}

/** Where the find may lie, when its place is drawn anew for each run. */
function drawStretch({ ctx, theme }: Brush, layout: StageLayout, settings: Settings, target: Planted, row: Row): void {
  if ('at' in target) return;
  const { x0, x1 } = rangeSpan(layout, settings, target.worker);
  const [from, to] = stretchOf(target);
  ctx.fillStyle = theme.flag;
  faint(ctx, 0.15, () => ctx.fillRect(x0 + from * (x1 - x0), row.barY, (to - from) * (x1 - x0), row.barH));
}

function drawTargetText(
  brush: Brush,
  layout: StageLayout,
  { settings, draggable, targetHot }: IdlePicture,
  target: Planted,
  x: number,
  row: Row,
): void {
  const [from, to] = settings.ranges[row.worker]!;
  const { lanes, formats } = brush.texts;
  const between = plantedBetween(settings, target)!;
  const short = lanes.target(...between);
  const long = draggable && !targetHot && !layout.narrow ? lanes.targetHelp(...between) : short;
  const style = { size: 'tiny', colour: brush.theme.flag } as const;
  const y = row.barY + row.barH + brush.theme.px * 0.7;
  const { x0, x1 } = rangeSpan(layout, settings, row.worker);
  const left = x0 + textWidth(brush, formats.count(from), style) + 12;
  const right = x1 - textWidth(brush, formats.count(to), style) - 12;
  const text = textWidth(brush, long, style) <= right - left ? long : short;
  const half = textWidth(brush, text, style) / 2;
  if (2 * half > right - left) return;
  write(brush, text, Math.min(right - half, Math.max(left + half, x)), y, { ...style, align: 'center' });
}
