/** What a worker is drawn in. */
import { colourOf, patternOf } from '../palette.ts';
import type { Pen } from './brush.ts';

export function colourIn(brush: Pen, worker: number): string {
  return brush.theme.workers[colourOf(worker)] ?? brush.theme.ink;
}

export function fillIn(brush: Pen, worker: number): string | CanvasPattern {
  return brush.tiles.fill(patternOf(worker), colourIn(brush, worker));
}
