/** The time axis under the lanes, and the playhead with its time. */
import { stageWords as words } from '../words.ts';
import { signedTime, type Tick } from './axis.ts';
import { crisp, line, textWidth, write, writeOnPaper, type Brush } from './brush.ts';
import type { StageLayout } from './layout.ts';
import { microsPerPixel, xOf, type ReplayScene } from './scene.ts';

export function drawAxis(
  brush: Brush,
  layout: StageLayout,
  { state, index }: ReplayScene,
  ticks: readonly Tick[],
): void {
  const { ctx, theme } = brush;
  const top = crisp(layout.axisTop);
  line(ctx, layout.left, top, layout.right, top, theme.edge, 1);
  const style = { size: 'tiny', colour: theme.inkSoft, align: 'center' } as const;
  const y = layout.axisTop + layout.axisHeight * 0.6;
  for (const tick of ticks) {
    const x = xOf(layout, state, tick.micros);
    line(ctx, crisp(x), top, crisp(x), top + 5, theme.edge, 1);
    const half = textWidth(brush, tick.label, style) / 2;
    if (x - half < layout.left - 20 || x + half > layout.right + 8) continue;
    const flag = tick.label === words.flag;
    write(brush, tick.label, x, y, flag ? { ...style, colour: theme.flag, bold: true } : style);
  }
  if (!layout.narrow) {
    const from = index.flagMicros === null ? words.sinceGate : words.sinceFlag;
    write(brush, from, layout.left - 8, y, { size: 'tiny', colour: theme.inkSoft, align: 'right' });
  }
}

export function drawPlayhead(brush: Brush, layout: StageLayout, { state, index }: ReplayScene): void {
  const { ctx, theme } = brush;
  const x = xOf(layout, state, state.micros);
  if (x < layout.left - 1 || x > layout.right + 1) return;
  line(ctx, x, layout.lanesTop - 4, x, layout.axisTop, theme.ink, 1.5);
  ctx.beginPath();
  ctx.moveTo(x - 6, layout.lanesTop - 8);
  ctx.lineTo(x + 6, layout.lanesTop - 8);
  ctx.lineTo(x, layout.lanesTop);
  ctx.closePath();
  ctx.fillStyle = theme.ink;
  ctx.fill();
  const text = playheadTime(state.micros - (index.flagMicros ?? 0), microsPerPixel(layout, state));
  const half = textWidth(brush, text, { size: 'tiny', bold: true }) / 2 + 3;
  const at = Math.min(layout.right - half + 6, Math.max(layout.left + half, x));
  writeOnPaper(brush, text, at, layout.axisTop + layout.axisHeight * 0.6, {
    size: 'tiny',
    bold: true,
    align: 'center',
  });
}

/** To the precision of a pixel: more digits would only flicker. */
function playheadTime(micros: number, perPixel: number): string {
  const step = 10 ** Math.floor(Math.log10(Math.max(perPixel, 1e-4)));
  return signedTime(Math.round(micros / step) * step, step);
}
