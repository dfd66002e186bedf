/** Small signs that tell an outcome by shape. */
import type { Outcome } from '../../../contract/record.ts';
import type { CanvasContext } from './brush.ts';

/** A pennant on a pole whose foot is at x, y: filled where the flag was raised, hollow where it came late. */
export function pennant(
  ctx: CanvasContext,
  x: number,
  y: number,
  height: number,
  colour: string,
  filled: boolean,
): void {
  const top = y - height;
  ctx.strokeStyle = colour;
  ctx.fillStyle = colour;
  ctx.lineWidth = 1.75;
  ctx.lineJoin = 'round';
  ctx.beginPath();
  ctx.moveTo(x, y);
  ctx.lineTo(x, top);
  ctx.lineTo(x + height * 0.62, top + height * 0.24);
  ctx.lineTo(x, top + height * 0.48);
  if (filled) ctx.fill();
  ctx.stroke();
}

/** How a worker left, drawn at the end of its bar: `y` is the top of the bar, `h` its height. */
export function outcomeGlyph(
  ctx: CanvasContext,
  outcome: Outcome,
  x: number,
  y: number,
  h: number,
  colour: string,
): void {
  ctx.strokeStyle = colour;
  ctx.fillStyle = colour;
  ctx.lineWidth = 2;
  ctx.lineJoin = 'miter';
  switch (outcome) {
    case 'exited-early':
      return ctx.fillRect(x - 1.5, y - 2, 3, h + 4);
    case 'exhausted':
      return bracket(ctx, x, y, h);
    case 'stopped':
      return ctx.fillRect(x - 1, y + h / 2 - Math.min(5, h / 2), Math.min(10, h), Math.min(10, h));
    case 'failed':
      return cross(ctx, x + 1, y + h / 2, Math.min(6, h / 2));
    case 'found':
    case 'late':
      return;
  }
}

/** A closing bracket: the range ended here. */
function bracket(ctx: CanvasContext, x: number, y: number, h: number): void {
  ctx.beginPath();
  ctx.moveTo(x - 4, y - 1);
  ctx.lineTo(x + 1, y - 1);
  ctx.lineTo(x + 1, y + h + 1);
  ctx.lineTo(x - 4, y + h + 1);
  ctx.stroke();
}

function cross(ctx: CanvasContext, x: number, y: number, arm: number): void {
  ctx.beginPath();
  ctx.moveTo(x - arm, y - arm);
  ctx.lineTo(x + arm, y + arm);
  ctx.moveTo(x + arm, y - arm);
  ctx.lineTo(x - arm, y + arm);
  ctx.stroke();
}

/** The handle by which the planted target is dragged: a drop whose tip stands on the lane. */
export function targetHandle(
  ctx: CanvasContext,
  x: number,
  y: number,
  radius: number,
  fill: string,
  edge: string,
): void {
  ctx.beginPath();
  ctx.moveTo(x, y);
  ctx.lineTo(x - radius * 0.8, y - radius * 1.25);
  ctx.arc(x, y - radius * 1.7, radius, Math.PI * 0.82, Math.PI * 2.18);
  ctx.closePath();
  ctx.fillStyle = fill;
  ctx.fill();
  ctx.strokeStyle = edge;
  ctx.lineWidth = 1.5;
  ctx.stroke();
}
