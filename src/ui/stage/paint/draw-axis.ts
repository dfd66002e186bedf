/** The time axis under the lanes, and the playhead with its time. */
import { isByMessage } from '../../../texts/by-message.ts';
import type { Formats } from '../../../texts/formats.ts';
import { roundStep, signedTime, type Tick } from './axis.ts';
import { crisp, line, textWidth, write, type Brush } from './brush.ts';
import type { StageLayout } from './layout.ts';
import { microsPerPixel, xOf, type ReplayPicture } from './stage-picture.ts';

export function drawAxis(brush: Brush, layout: StageLayout, picture: ReplayPicture, ticks: readonly Tick[]): void {
  const { state, index } = picture;
  const taken = playheadLabel(brush, layout, picture);
  const { ctx, theme, texts } = brush;
  const top = crisp(layout.axisTop);
  line(ctx, layout.left, top, layout.right, top, theme.edge, 1);
  const style = { size: 'tiny', colour: theme.inkSoft, align: 'center' } as const;
  const y = layout.axisTop + layout.axisHeight * 0.6;
  for (const tick of ticks) {
    const x = xOf(layout, state, tick.micros);
    line(ctx, crisp(x), top, crisp(x), top + 5, theme.edge, 1);
    const half = textWidth(brush, tick.label, style) / 2;
    if (x - half < layout.left - 4 || x + half > layout.right + 8) continue;
    if (taken !== null && Math.abs(x - taken.x) < half + taken.half + 4) continue;
    const flag = tick.isOrigin && index.flagMicros !== null;
    write(brush, tick.label, x, y, flag ? { ...style, colour: theme.flag, bold: true } : style);
  }
  if (!layout.narrow) {
    const since = isByMessage(index.record) ? texts.lanes.sinceMessage : texts.lanes.sinceGate;
    const from = index.flagMicros === null ? since : texts.lanes.sinceFlag;
    write(brush, from, layout.left - 8, y, { size: 'tiny', colour: theme.inkSoft, align: 'right' });
  }
}

/** Before and during a run the lanes are ranges: how many iterations they are long, to one scale for all. */
export function drawRangeAxis(brush: Brush, layout: StageLayout, longest: number): void {
  const { theme, ctx, texts } = brush;
  const top = crisp(layout.axisTop);
  line(ctx, layout.left, top, layout.right, top, theme.edge, 1);
  const style = { size: 'tiny', colour: theme.inkSoft, align: 'center' } as const;
  const y = layout.axisTop + layout.axisHeight * 0.6;
  const step = Math.max(1, roundStep(longest, Math.max(2, (layout.right - layout.left) / (7 * theme.px))));
  for (let n = 0; n <= longest; n += step) {
    const x = layout.left + (n / Math.max(1, longest)) * (layout.right - layout.left);
    line(ctx, crisp(x), top, crisp(x), top + 5, theme.edge, 1);
    const text = n === 0 && layout.narrow ? texts.lanes.iterationZero : texts.formats.count(n);
    const half = textWidth(brush, text, style) / 2;
    write(brush, text, Math.min(x, layout.right - half), y, style);
  }
  if (!layout.narrow)
    write(brush, texts.lanes.iterations, layout.left - 8 - theme.px * 0.5, y, { ...style, align: 'right' });
}

interface PlayheadLabel {
  readonly text: string;
  /** Its middle, and half its width. */
  readonly x: number;
  readonly half: number;
}

/** The playhead's time on the axis; ticks give way to it. Null while it is out of sight. */
function playheadLabel(brush: Brush, layout: StageLayout, { state, index }: ReplayPicture): PlayheadLabel | null {
  const x = xOf(layout, state, state.micros);
  if (x < layout.left - 1 || x > layout.right + 1) return null;
  const from = state.micros - (index.flagMicros ?? 0);
  const { lanes, formats } = brush.texts;
  const atOrigin = index.flagMicros === null ? lanes.gate : lanes.flag;
  const text = from === 0 ? atOrigin : playheadTime(from, microsPerPixel(layout, state), formats);
  const half = textWidth(brush, text, { size: 'tiny', bold: true }) / 2 + 3;
  return { text, half, x: Math.min(layout.right - half + 6, Math.max(layout.left + half, x)) };
}

/** Under the labels, so that it cuts none. */
export function drawPlayheadLine({ ctx, theme }: Brush, layout: StageLayout, { state }: ReplayPicture): void {
  const x = xOf(layout, state, state.micros);
  line(ctx, x, layout.lanesTop - 4, x, layout.axisTop, theme.ink, 1.5);
}

export function drawPlayhead(brush: Brush, layout: StageLayout, picture: ReplayPicture): void {
  const { ctx, theme } = brush;
  const label = playheadLabel(brush, layout, picture);
  if (label === null) return;
  const x = xOf(layout, picture.state, picture.state.micros);
  ctx.beginPath();
  ctx.moveTo(x - 6, layout.lanesTop - 8);
  ctx.lineTo(x + 6, layout.lanesTop - 8);
  ctx.lineTo(x, layout.lanesTop);
  ctx.closePath();
  ctx.fillStyle = theme.ink;
  ctx.fill();
  const y = layout.axisTop + layout.axisHeight * 0.6;
  write(brush, label.text, label.x, y, { size: 'tiny', bold: true, align: 'center' });
}

/** To the precision of a pixel: more digits would only flicker. */
function playheadTime(micros: number, perPixel: number, formats: Formats): string {
  const step = 10 ** Math.floor(Math.log10(Math.max(perPixel, 1e-4)));
  return signedTime(Math.round(micros / step) * step, step, formats);
}
