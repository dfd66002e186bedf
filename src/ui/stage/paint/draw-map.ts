/** The whole run in a strip: where the view lies in it. */
import { outer } from '../replay/replay.ts';
import { line, write, type Brush } from './brush.ts';
import { colourIn } from './worker-colour.ts';
import type { StageLayout } from './layout.ts';
import type { ReplayPicture } from './stage-picture.ts';

/** Place of a moment on the map. */
function mapX(layout: StageLayout, { state }: Pick<ReplayPicture, 'state'>, micros: number): number {
  const all = outer(state);
  return layout.left + ((micros - all.from) / (all.to - all.from)) * (layout.right - layout.left);
}

export function mapMicros(layout: StageLayout, { state }: Pick<ReplayPicture, 'state'>, x: number): number {
  const all = outer(state);
  return all.from + ((x - layout.left) / (layout.right - layout.left)) * (all.to - all.from);
}

export function drawMap(brush: Brush, layout: StageLayout, picture: ReplayPicture): void {
  const { ctx, theme } = brush;
  const { left, right, mapTop, mapHeight } = layout;
  ctx.fillStyle = theme.wash;
  ctx.fillRect(left, mapTop, right - left, mapHeight);
  drawRuns(brush, layout, picture);
  const { flagMicros } = picture.index;
  if (flagMicros !== null) {
    const x = mapX(layout, picture, flagMicros);
    line(ctx, x, mapTop, x, mapTop + mapHeight, theme.flag, 1.5);
  }
  const x0 = mapX(layout, picture, picture.state.view.from);
  const x1 = mapX(layout, picture, picture.state.view.to);
  const width = Math.max(4, x1 - x0);
  ctx.strokeStyle = theme.accent;
  ctx.lineWidth = 1.5;
  ctx.strokeRect((x0 + x1 - width) / 2, mapTop + 0.75, width, mapHeight - 1.5);
  if (!layout.narrow) {
    write(brush, brush.texts.lanes.wholeRun, left - 8, mapTop + mapHeight / 2, {
      size: 'tiny',
      align: 'right',
      colour: theme.inkSoft,
    });
  }
}

export function drawMapPlayhead({ ctx, theme }: Brush, layout: StageLayout, picture: ReplayPicture): void {
  const at = mapX(layout, picture, picture.state.micros);
  line(ctx, at, layout.mapTop - 2, at, layout.mapTop + layout.mapHeight, theme.ink, 1.5);
}

function drawRuns(brush: Brush, layout: StageLayout, picture: ReplayPicture): void {
  const { ctx } = brush;
  const { workers, spanMicros } = picture.index;
  const each = (layout.mapHeight - 6) / workers.length;
  const h = Math.max(0.5, each - (each > 2 ? 1 : 0));
  for (const worker of workers) {
    if (worker.startMicros === null) continue;
    const x0 = mapX(layout, picture, worker.startMicros);
    const x1 = mapX(layout, picture, worker.endMicros ?? spanMicros);
    ctx.fillStyle = colourIn(brush, worker.worker);
    ctx.fillRect(x0, layout.mapTop + 3 + worker.worker * each, Math.max(1, x1 - x0), h);
  }
}
