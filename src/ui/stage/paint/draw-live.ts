/** While a run goes on: how far each worker is in its range, how fast, and whether the flag is up. */
import type { LiveWorker } from '../../../contract/live.ts';
import { intervalOf } from '../../../contract/settings.ts';
import type { RunTexts } from '../../../texts/catalogue.ts';
import { fitted, line, textWidth, write, type Brush, type TextStyle } from './brush.ts';
import { drawRangeAxis } from './draw-axis.ts';
import { drawOwnInterval, drawRowName, drawSignal } from './draw-common.ts';
import { colourIn, fillIn } from './worker-colour.ts';
import { drawOutline, longestRange, rangeSpan } from './draw-idle.ts';
import { outcomeGlyph, pennant } from './glyphs.ts';
import type { Row, StageLayout } from './layout.ts';
import type { LivePicture } from './stage-picture.ts';

/** Between two texts on a line, px. */
const GAP = 16;

export function drawLive(brush: Brush, layout: StageLayout, picture: LivePicture): void {
  const { view } = picture;
  const { lanes } = brush.texts;
  const text = view.flagUp && view.finder >= 0 ? lanes.raisedBy(view.finder) : lanes.notRaised;
  drawSignal(brush, layout, { x: view.flagUp ? layout.left - 1 : null, text });
  for (const row of layout.rows) {
    drawRowName(brush, layout, row, false);
    drawOwnInterval(brush, layout, picture.settings, row);
    drawOutline(brush, layout, picture.settings, row);
    const worker = view.workers[row.worker];
    if (worker !== undefined) drawProgress(brush, layout, picture, row, worker);
  }
  drawRangeAxis(brush, layout, longestRange(picture.settings));
}

function drawProgress(brush: Brush, layout: StageLayout, picture: LivePicture, row: Row, worker: LiveWorker): void {
  const { ctx, theme } = brush;
  const { x0, x1 } = rangeSpan(layout, picture.settings, row.worker);
  const [from, to] = picture.settings.ranges[row.worker]!;
  const place = (iterations: number): number => x0 + Math.min(1, iterations / Math.max(1, to - from)) * (x1 - x0);
  const head = place(worker.iterations);
  ctx.fillStyle = fillIn(brush, row.worker);
  ctx.fillRect(x0, row.barY, head - x0, row.barH);
  const atFlag = picture.atFlag?.[row.worker];
  if (atFlag !== undefined && row.worker !== picture.view.finder) {
    drawSinceFlag(brush, row, place(atFlag), head);
  }
  drawHead(brush, row, worker, head);
  if (row.noteY === null) return;
  const y = row.barY + row.barH + theme.px * 0.7;
  const last = brush.texts.formats.count(Math.max(from, to - 1));
  const style = { size: 'tiny', colour: theme.inkSoft } as const;
  const said = longestFitting(brush, doing(brush.texts, picture, row.worker, worker), layout.right - x0, style);
  write(brush, said, x0, y, style);
  // The end of the range gives way to what the worker does now.
  const room = x1 - x0 - textWidth(brush, said, style) - GAP;
  if (room > textWidth(brush, last, style)) write(brush, last, x1, y, { ...style, align: 'right' });
}

/** Work after the flag was seen up by the page: hatched, from a mark of the flag on. */
function drawSinceFlag(brush: Brush, row: Row, from: number, to: number): void {
  const { ctx, theme, tiles } = brush;
  ctx.fillStyle = theme.paper;
  ctx.fillRect(from, row.barY, to - from, row.barH);
  ctx.fillStyle = tiles.fill('hatch', theme.wasted);
  ctx.fillRect(from, row.barY, to - from, row.barH);
  line(ctx, from, row.barY - 3, from, row.barY + row.barH + 3, theme.flag, 1.5);
}

/** Where the worker is now, or how it left. */
function drawHead(brush: Brush, row: Row, worker: LiveWorker, x: number): void {
  const { ctx, theme } = brush;
  const colour = colourIn(brush, row.worker);
  switch (worker.phase) {
    case 'waiting':
      return;
    case 'searching':
      return line(ctx, x, row.barY - 2, x, row.barY + row.barH + 2, theme.ink, 2);
    case 'found':
    case 'late':
      return pennant(ctx, x, row.barY + row.barH, row.barH * 1.2, theme.flag, worker.phase === 'found');
    case 'exited-early':
    case 'exhausted':
    case 'stopped':
    case 'failed':
      return outcomeGlyph(ctx, worker.phase, x, row.barY, row.barH, worker.phase === 'failed' ? theme.flag : colour);
  }
}

/** What a worker does now, from the fullest form to the shortest: the number it tests, its pace, how often it looks. */
function doing(
  { lanes, formats }: RunTexts,
  picture: LivePicture,
  index: number,
  worker: LiveWorker,
): readonly [string, ...string[]] {
  if (worker.phase === 'waiting') return [lanes.waiting];
  const { settings } = picture;
  const [from, to] = settings.ranges[index]!;
  const number = Math.max(from, Math.min(to - 1, from + worker.iterations));
  if (worker.phase !== 'searching') return [lanes.left(number, worker.phase)];
  const pace = picture.pace[index] ?? 0;
  if (pace === 0) return [formats.count(number)];
  const k = intervalOf(settings, index);
  const checks = settings.unit !== 'iterations' ? null : k === 'never' ? 0 : pace / k;
  return [lanes.pace(number, pace, checks), lanes.pace(number, pace, null), formats.count(number)];
}

/** The first that fits; of the last one its beginning where none does. */
function longestFitting(brush: Brush, texts: readonly [string, ...string[]], width: number, style: TextStyle): string {
  return texts.find((text) => textWidth(brush, text, style) <= width) ?? fitted(brush, texts.at(-1)!, width, style);
}
