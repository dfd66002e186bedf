/** One lane of the replay: the worker's bar over time, its overshoot, its checks and samples, and how it left. */
import { checkMicros, iterationsAt, type TraceIndex, type WorkerIndex } from '../../../replay/events.ts';
import { workedUntil } from '../../../replay/lanes.ts';
import { lastAtOrBefore } from '../../../contract/checks.ts';
import type { Span } from '../replay/replay.ts';
import { crisp, line, type Brush } from './brush.ts';
import { colourIn, fillIn } from './worker-colour.ts';
import { outcomeGlyph, pennant } from './glyphs.ts';
import type { Row, StageLayout } from './layout.ts';

/** Checks and samples closer than this, in CSS pixels, are not drawn one by one. */
const CLOSEST_CHECKS = 4;
const CLOSEST_SAMPLES = 12;

export interface Lane {
  readonly index: TraceIndex;
  readonly worker: WorkerIndex;
  readonly row: Row;
  /** The view in the lane's own time. */
  readonly view: Span;
  /** Where a moment of the lane's own time stands. */
  readonly x: (micros: number) => number;
}

/** Until when it worked in vain, by what an iteration took it before the flag; its end where that is not known. */
function vainUntil({ worker }: Lane, over: number, end: number): number {
  const { iterations, overshootIterations: late } = worker.record;
  const before = (iterations ?? 0) - (late ?? 0);
  if (late === null || before <= 0) return end;
  return workedUntil(over, end, (late * (over - worker.startMicros!)) / before);
}

/** Moment from which on work is overshoot: the raising of the flag, for everyone but who raised it. */
function overshootFrom({ index, worker }: Lane): number | null {
  const { flagMicros } = index;
  if (flagMicros === null || worker.startMicros === null) return null;
  const raisedIt = worker.trace.raisedMicros !== null || worker.record.outcome === 'found';
  return raisedIt ? null : Math.max(flagMicros, worker.startMicros);
}

export function drawBar(brush: Brush, layout: StageLayout, lane: Lane): void {
  const { ctx, theme } = brush;
  const { worker, row, x } = lane;
  const middle = crisp(row.barY + row.barH / 2);
  line(ctx, layout.left, middle, layout.right, middle, theme.rule, 1);
  if (worker.startMicros === null) return;
  const start = x(worker.startMicros);
  const end = x(worker.endMicros ?? lane.index.spanMicros);
  const over = overshootFrom(lane);
  const turn = over === null ? end : Math.min(end, x(over));
  fillClamped(brush, layout, row, start, Math.max(turn, start + 1), fillIn(brush, worker.worker));
  if (over !== null && turn < end) {
    const worked = x(vainUntil(lane, over, worker.endMicros ?? lane.index.spanMicros));
    drawOvershoot(brush, layout, lane, turn, Math.max(worked, turn + 1.5));
    if (worked < end) drawWait(brush, layout, row, worked, end);
  }
  if (worker.trace.raisedMicros !== null) drawPublishing(brush, layout, lane, x(worker.trace.raisedMicros), end);
  const thick = row.labelled ? 1.5 : 0.75;
  if (end < layout.right) line(ctx, Math.max(layout.left, end), middle, layout.right, middle, theme.left, thick);
}

/** Fills the part of a bar that lies on the paper: a zoomed bar may be a million pixels long. */
function fillClamped(
  brush: Brush,
  layout: StageLayout,
  row: Row,
  from: number,
  to: number,
  fill: string | CanvasPattern,
): void {
  const left = Math.max(layout.left - 2, from);
  const width = Math.min(layout.right + 2, to) - left;
  if (width <= 0) return;
  brush.ctx.fillStyle = fill;
  brush.ctx.fillRect(left, row.barY, width, row.barH);
}

/** For a processor, as in the picture: narrow, and of no colour. */
function drawWait(brush: Brush, layout: StageLayout, row: Row, from: number, to: number): void {
  const narrow = { ...row, barY: row.barY + row.barH * 0.35, barH: row.barH * 0.3 };
  fillClamped(brush, layout, narrow, from, to, brush.theme.rule);
}

function drawOvershoot(brush: Brush, layout: StageLayout, { row, worker }: Lane, from: number, to: number): void {
  const { ctx, theme, tiles } = brush;
  const colour = colourIn(brush, worker.worker);
  fillClamped(brush, layout, row, from, to, theme.paper);
  fillClamped(brush, layout, row, from, to, tiles.fill('hatch', theme.wasted));
  const left = Math.max(layout.left - 4, from);
  const right = Math.min(layout.right + 4, to);
  if (row.barH < 5 || right <= left) return;
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1;
  ctx.strokeRect(left, row.barY + 0.5, right - left, row.barH - 1);
}

/** Between raising the flag and leaving the finder searches no more: an empty bar. */
function drawPublishing(brush: Brush, layout: StageLayout, { row, worker }: Lane, from: number, to: number): void {
  const { ctx, theme } = brush;
  fillClamped(brush, layout, row, from, to, theme.paper);
  const left = Math.max(layout.left - 4, from);
  const right = Math.min(layout.right + 4, to);
  if (right - left < 3) return;
  ctx.strokeStyle = colourIn(brush, worker.worker);
  ctx.lineWidth = 1;
  ctx.strokeRect(left, row.barY + 0.5, right - left, row.barH - 1);
}

/** How it left; above the veil that covers what has not happened yet. */
export function drawExit(brush: Brush, lane: Lane): void {
  const { ctx, theme } = brush;
  const { worker, row, x } = lane;
  const { outcome } = worker.record;
  const end = worker.endMicros === null ? x(lane.index.spanMicros) : x(worker.endMicros);
  if (outcome === 'found' || outcome === 'late') {
    const at = worker.trace.raisedMicros ?? worker.trace.lockMicros ?? worker.endMicros;
    if (at === null) return;
    const height = Math.max(7, Math.min(row.barH * 1.25, row.barH + 6));
    return pennant(ctx, x(at), row.barY + row.barH, height, theme.flag, outcome === 'found');
  }
  outcomeGlyph(
    ctx,
    outcome,
    end,
    row.barY,
    row.barH,
    outcome === 'failed' ? theme.flag : colourIn(brush, worker.worker),
  );
}

/** Checks and samples in sight: their first ordinal, how many, and whether they are too close to draw one by one. */
export interface Marks {
  readonly first: number;
  readonly count: number;
  readonly dense: boolean;
}

export function checksInView(layout: StageLayout, { worker, view }: Lane): Marks | null {
  const { checks, startMicros, endMicros } = worker;
  if (checks === null || checks.count === 0 || startMicros === null) return null;
  const first = Math.max(0, checks.countUpTo(iterationsAt(worker, view.from)) - (view.from < startMicros ? 1 : 0));
  const last = view.to >= (endMicros ?? Infinity) ? checks.count : checks.countUpTo(iterationsAt(worker, view.to));
  const shown = (Math.min(view.to, endMicros ?? view.to) - Math.max(view.from, startMicros)) / (view.to - view.from);
  const dense = last - first > (shown * (layout.right - layout.left)) / CLOSEST_CHECKS && last - first > 3;
  return { first, count: Math.max(0, last - first), dense };
}

/** Derived checks dotted, since their time lies between samples; the one that saw the flag solid, since it is measured. */
export function drawChecks(brush: Brush, layout: StageLayout, lane: Lane): void {
  const { ctx, theme } = brush;
  const { worker, row, x } = lane;
  const marks = checksInView(layout, lane);
  if (row.tickH === 0) return;
  if (marks !== null && marks.dense) drawDense(brush, layout, lane);
  if (marks !== null && !marks.dense && marks.count > 0) {
    const end =
      worker.trace.seenMicros === null
        ? marks.first + marks.count
        : Math.min(worker.checks!.count - 1, marks.first + marks.count);
    ctx.beginPath();
    for (let i = marks.first; i < end; i++) {
      const at = crisp(x(checkMicros(worker, i)));
      ctx.moveTo(at, row.tickY);
      ctx.lineTo(at, row.tickY + row.tickH);
    }
    ctx.setLineDash([1.5, 1.5]);
    ctx.strokeStyle = theme.inkSoft;
    ctx.lineWidth = 1.25;
    ctx.stroke();
    ctx.setLineDash([]);
  }
  if (worker.trace.seenMicros !== null) drawSeen(brush, row, x(worker.trace.seenMicros));
}

/** A dotted line instead of a thousand marks. */
function drawDense({ ctx, theme }: Brush, layout: StageLayout, { worker, row, x }: Lane): void {
  const y = crisp(row.tickY + row.tickH / 2);
  const from = Math.max(layout.left, x(worker.startMicros!));
  const to = Math.min(layout.right, worker.endMicros === null ? layout.right : x(worker.endMicros));
  if (to <= from) return;
  ctx.setLineDash([1.5, 1.5]);
  line(ctx, from, y, to, y, theme.inkSoft, row.tickH * 0.5);
  ctx.setLineDash([]);
}

function drawSeen({ ctx, theme }: Brush, row: Row, x: number): void {
  line(ctx, x, row.barY + row.barH, x, row.tickY + row.tickH, theme.flag, 2);
  ctx.beginPath();
  ctx.arc(x, row.tickY + row.tickH - 1, 3, 0, 2 * Math.PI);
  ctx.fillStyle = theme.flag;
  ctx.fill();
}

export function samplesInView(layout: StageLayout, { worker, view }: Lane): Marks {
  const first = lastAtOrBefore(worker.sampleMicros, view.from) + 1;
  const count = lastAtOrBefore(worker.sampleMicros, view.to) + 1 - first;
  return { first, count, dense: count > (layout.right - layout.left) / CLOSEST_SAMPLES };
}

/** Measured positions: solid dots on the bar. */
export function drawSamples(brush: Brush, layout: StageLayout, lane: Lane): void {
  const { ctx, theme } = brush;
  const { row, worker, x } = lane;
  if (row.tickH === 0) return;
  const marks = samplesInView(layout, lane);
  if (marks.dense) return;
  ctx.beginPath();
  for (let i = marks.first; i < marks.first + marks.count; i++) {
    const at = x(worker.sampleMicros[i]!);
    ctx.moveTo(at + 2, row.barY);
    ctx.arc(at, row.barY, 2, 0, 2 * Math.PI);
  }
  ctx.fillStyle = theme.ink;
  ctx.fill();
}
