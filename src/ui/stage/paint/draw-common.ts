/** Parts of the figure that all states of the stage share: the names of the lanes and the signal of the flag. */
import type { Settings } from '../../../contract/settings.ts';
import { intervalOfLane } from '../lane-labels.ts';
import { crisp, faint, fitted, line, write, type Brush } from './brush.ts';
import { pennant } from './glyphs.ts';
import type { Row, StageLayout } from './layout.ts';
import { fillIn } from './worker-colour.ts';

/** Name with its sample of colour and pattern. */
export function drawRowName(brush: Brush, layout: StageLayout, row: Row, selected: boolean): void {
  const { ctx, theme, texts } = brush;
  const swatch = Math.min(theme.px * 0.8, row.barH);
  const middle = row.barY + row.barH / 2;
  ctx.fillStyle = fillIn(brush, row.worker);
  ctx.fillRect(layout.left - 8 - swatch, middle - swatch / 2, swatch, swatch);
  if (selected) line(ctx, layout.left - 3, row.y + 1, layout.left - 3, row.y + row.h - 1, theme.accent, 2);
  if (!row.named) return;
  const right = layout.left - 14 - swatch;
  const name = layout.narrow ? texts.lanes.workerShort(row.worker) : texts.lanes.worker(row.worker);
  const size = row.labelled && !layout.narrow ? 'text' : 'tiny';
  write(brush, name, right, middle, { size, align: 'right', bold: selected });
}

/** The line under a name where the row is high enough; only then is it asked what it says. */
export function drawUnderName(brush: Brush, layout: StageLayout, row: Row, said: () => string): void {
  if (row.noteY === null || layout.narrow) return;
  const { theme } = brush;
  const text = fitted(brush, said(), layout.left - 12, { size: 'tiny' });
  if (text === '') return;
  const style = { size: 'tiny', align: 'right', colour: theme.inkSoft } as const;
  write(brush, text, layout.left - 8, row.noteY - theme.px * 0.3, style);
}

/** Before and during a run: the interval, where each worker has its own. */
export function drawOwnInterval(brush: Brush, layout: StageLayout, settings: Settings, row: Row): void {
  const own = intervalOfLane(settings, row.worker);
  if (own !== null) drawUnderName(brush, layout, row, () => brush.texts.lanes.interval(own));
}

export interface Signal {
  /** Where the flag rises; null where it stays down. Left of the paper: it is up all along. */
  readonly x: number | null;
  readonly text: string;
}

/** The flag as a signal: low while it is down, high from the moment it rises. */
export function drawSignal(brush: Brush, layout: StageLayout, signal: Signal): void {
  const { ctx, theme, texts } = brush;
  const low = crisp(layout.flagTop + layout.flagHeight * 0.78);
  const high = crisp(layout.flagTop + layout.flagHeight * 0.28);
  const middle = (low + high) / 2;
  write(brush, texts.lanes.flag, layout.left - 8, middle, { size: layout.narrow ? 'tiny' : 'text', align: 'right' });
  const rise = signal.x === null ? layout.right : Math.min(layout.right, Math.max(layout.left, signal.x));
  if (rise > layout.left) line(ctx, layout.left, low, rise, low, theme.edge, 1.5);
  if (signal.x !== null && signal.x <= layout.right) {
    ctx.fillStyle = theme.flag;
    faint(ctx, 0.1, () => ctx.fillRect(rise, high, layout.right - rise, low - high));
    line(ctx, rise, high, layout.right, high, theme.flag, 2);
    if (signal.x >= layout.left) line(ctx, rise, low, rise, high - 1, theme.flag, 2);
    drawSignalText(brush, layout, signal.text, rise, middle);
  } else {
    const style = { size: 'small', colour: theme.inkSoft } as const;
    write(brush, fitted(brush, signal.text, layout.right - layout.left - 2, style), layout.left + 2, middle, style);
  }
}

function drawSignalText(brush: Brush, layout: StageLayout, text: string, rise: number, middle: number): void {
  const { ctx, theme } = brush;
  const room = layout.right - rise - 24;
  const style = { size: 'small', colour: theme.flag, bold: true } as const;
  const shown = fitted(brush, text, room, style);
  if (shown === text) {
    pennant(ctx, rise + 9, middle + theme.px * 0.45, theme.px * 0.9, theme.flag, true);
    write(brush, text, rise + 14 + theme.px * 0.6, middle, style);
    return;
  }
  write(brush, fitted(brush, text, rise - layout.left - 16, style), rise - 8, middle, { ...style, align: 'right' });
}
