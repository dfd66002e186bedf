/** A run on its time axis: lanes, the flag across all of them, what each leaving cost, and the playhead. */
import { isByMessage } from '../../../texts/by-message.ts';
import { intervalOf } from '../../../contract/settings.ts';
import { iterationsAt } from '../../../replay/events.ts';
import type { RunTexts } from '../../../texts/catalogue.ts';
import { endLabel, intervalOfLane } from '../lane-labels.ts';
import { ticksOf, type Tick } from './axis.ts';
import { crisp, faint, fitted, line, textWidth, writeOnPaper, type Brush, type TextStyle } from './brush.ts';
import { drawAxis, drawPlayhead, drawPlayheadLine } from './draw-axis.ts';
import { drawRowName, drawSignal, drawUnderName } from './draw-common.ts';
import { checksInView, drawBar, drawChecks, drawExit, drawSamples, samplesInView, type Lane } from './draw-lane.ts';
import { drawMap, drawMapPlayhead } from './draw-map.ts';
import type { Row, StageLayout } from './layout.ts';
import { microsPerPixel, xOf, type ReplayPicture } from './stage-picture.ts';

export function drawReplay(brush: Brush, layout: StageLayout, picture: ReplayPicture): void {
  const lanes = layout.rows.map((row) => laneOf(layout, picture, row));
  const ticks = axisTicks(brush, layout, picture);
  const still = (onto: Brush): void => drawStill(onto, layout, picture, lanes, ticks);
  if (brush.still === null) still(brush);
  else brush.still.show(brush, layout, picture, still);
  drawOverVeil(brush, layout, picture, lanes);
  for (const lane of lanes) drawUnderName(brush, layout, lane.row, () => placeOf(brush.texts, picture, lane));
  drawHeadings(brush, layout, picture);
  drawHover(brush, layout, picture);
  drawAxis(brush, layout, picture, ticks);
  drawMapPlayhead(brush, layout, picture);
  drawPlayhead(brush, layout, picture);
}

/** All that stays where it is while the playhead moves, and lies under the veil or beside the lanes. */
function drawStill(
  brush: Brush,
  layout: StageLayout,
  picture: ReplayPicture,
  lanes: readonly Lane[],
  ticks: readonly Tick[],
): void {
  drawGrid(brush, layout, picture, ticks);
  inLanes(brush, layout, () => {
    for (const lane of lanes) {
      drawBar(brush, layout, lane);
      drawSamples(brush, layout, lane);
      drawChecks(brush, layout, lane);
    }
    drawFlagLine(brush, layout, picture);
  });
  for (const { row } of lanes) drawRowName(brush, layout, row, !row.pinned && picture.selected === row.worker);
  drawFlagSignal(brush, layout, picture);
  drawMap(brush, layout, picture);
}

/** The veil with the playhead, and what must be read in spite of it. */
function drawOverVeil(brush: Brush, layout: StageLayout, picture: ReplayPicture, lanes: readonly Lane[]): void {
  inLanes(brush, layout, () => {
    drawVeil(brush, layout, picture);
    drawPlayheadLine(brush, layout, picture);
    for (const lane of lanes) drawExit(brush, lane);
    for (const lane of lanes) if (lane.row.labelled) drawEndLabel(brush, layout, lane);
    drawLastLabel(brush, layout, lanes);
    drawNotes(brush, layout, lanes);
  });
}

function inLanes({ ctx }: Brush, layout: StageLayout, draw: () => void): void {
  ctx.save();
  ctx.beginPath();
  ctx.rect(layout.left - 3, 0, layout.right - layout.left + 6, layout.axisTop);
  ctx.clip();
  draw();
  ctx.restore();
}

function laneOf(layout: StageLayout, picture: ReplayPicture, row: Row): Lane {
  const { state, pinned } = picture;
  const index = row.pinned && pinned !== null ? pinned.index : picture.index;
  const shift = row.pinned && pinned !== null ? pinned.shift : 0;
  return {
    index,
    worker: index.workers[row.worker]!,
    row,
    view: { from: state.view.from - shift, to: state.view.to - shift },
    x: (micros) => xOf(layout, state, micros + shift),
  };
}

function axisTicks(brush: Brush, layout: StageLayout, { state, index }: ReplayPicture): Tick[] {
  const most = Math.max(2, Math.floor((layout.right - layout.left) / (6 * brush.theme.px)));
  const origin = index.flagMicros;
  const { lanes, formats } = brush.texts;
  const label = origin === null ? lanes.gate : lanes.flag;
  return ticksOf(state.view, { micros: origin ?? 0, label }, most, formats);
}

function drawGrid({ ctx, theme }: Brush, layout: StageLayout, { state }: ReplayPicture, ticks: readonly Tick[]): void {
  faint(ctx, 0.6, () => {
    for (const tick of ticks) {
      const x = crisp(xOf(layout, state, tick.micros));
      line(ctx, x, layout.lanesTop, x, layout.axisTop, theme.rule, 1);
    }
  });
}

function drawFlagLine({ ctx, theme }: Brush, layout: StageLayout, { state, index }: ReplayPicture): void {
  if (index.flagMicros === null) return;
  const x = xOf(layout, state, index.flagMicros);
  line(ctx, x, layout.flagTop + layout.flagHeight * 0.28, x, layout.axisTop, theme.flag, 1.5);
}

/** Covers what the playhead has not reached: there, but faint. */
function drawVeil({ ctx, theme }: Brush, layout: StageLayout, { state }: ReplayPicture): void {
  const from = Math.max(layout.left - 3, xOf(layout, state, state.micros));
  if (from >= layout.right || state.micros >= state.end) return;
  ctx.fillStyle = theme.paper;
  const right = layout.right + 3;
  faint(ctx, 0.68, () => ctx.fillRect(from, layout.lanesTop, right - from, layout.axisTop - layout.lanesTop));
}

/** At the end of the bar; before it where there is no room behind; on a phone under it where neither has room. */
function drawEndLabel(brush: Brush, layout: StageLayout, lane: Lane): void {
  const { row, worker, index } = lane;
  const text = endLabel(brush.texts, index.record, worker.record);
  const style: TextStyle = { size: row.noteY === null ? 'tiny' : 'small' };
  const end = worker.startMicros === null ? layout.left : lane.x(worker.endMicros ?? index.spanMicros);
  if (end < layout.left - 4 || end > layout.right + 4) return;
  const gap = worker.record.outcome === 'found' || worker.record.outcome === 'late' ? brush.theme.px : 9;
  const y = row.barY + row.barH / 2;
  const width = textWidth(brush, text, style);
  if (end + gap + width <= layout.right) return writeOnPaper(brush, text, end + gap, y, style);
  // Before the whole bar, where it would cover most of a short one.
  const start = worker.startMicros === null ? end : lane.x(worker.startMicros);
  const before = start - 10;
  if (end - start < 2 * width && before - width >= layout.left)
    return writeOnPaper(brush, text, before, y, { ...style, align: 'right' });
  if (layout.narrow && row.noteY !== null) {
    const shown = fitted(brush, text, layout.right - layout.left, style);
    return writeOnPaper(brush, shown, layout.right, row.noteY, { ...style, align: 'right' });
  }
  const shown = fitted(brush, text, Math.max(layout.right - end - gap, end - 10 - layout.left), style);
  if (end - 10 - layout.left > layout.right - end - gap)
    writeOnPaper(brush, shown, end - 10, y, { ...style, align: 'right' });
  else writeOnPaper(brush, shown, end + gap, y, style);
}

/** With lanes too thin for labels the last one to leave gets one, with its name. */
function drawLastLabel(brush: Brush, layout: StageLayout, lanes: readonly Lane[]): void {
  const thin = lanes.filter(({ row, worker }) => !row.labelled && worker.record.overshootIterations !== null);
  if (thin.length === 0) return;
  const last = thin.reduce((a, b) => ((b.worker.endMicros ?? 0) > (a.worker.endMicros ?? 0) ? b : a));
  const x = last.x(last.worker.endMicros ?? 0);
  const { lanes: said } = brush.texts;
  const text = said.last(last.worker.worker, endLabel(brush.texts, last.index.record, last.worker.record));
  const style: TextStyle = { size: 'small' };
  if (x < layout.left || x > layout.right) return;
  const y = last.row.y + last.row.h / 2;
  const fits = textWidth(brush, text, style) <= Math.max(layout.right - x - 9, x - 9 - layout.left);
  const shown = fits ? text : said.lastShort(last.worker.worker);
  if (x + 9 + textWidth(brush, shown, style) <= layout.right) writeOnPaper(brush, shown, x + 9, y, style);
  else writeOnPaper(brush, shown, x - 9, y, { ...style, align: 'right' });
}

/** Said once, under the first lane that shows it: what is measured and what lies between. */
function drawNotes(brush: Brush, layout: StageLayout, lanes: readonly Lane[]): void {
  const finders = lanes.filter(({ worker, index, row }) => worker.worker === index.finder && row.noteY !== null);
  const named = new Set(finders.filter((lane) => drawFinderSteps(brush, layout, lane)));
  // A phone has no room for it: there it stands under the stage.
  for (const pinned of layout.narrow ? [] : [false, true]) {
    const group = lanes.filter((lane) => lane.row.pinned === pinned && lane.row.noteY !== null);
    const lane = group.find((one) => one.worker.worker !== one.index.finder) ?? group[0];
    if (lane !== undefined && !named.has(lane)) drawNote(brush, layout, lane);
  }
}

function drawNote(brush: Brush, layout: StageLayout, lane: Lane): void {
  const { row, index, worker } = lane;
  const { settings } = index.record;
  const samples = samplesInView(layout, lane);
  const text = brush.texts.lanes.note({
    interval: settings.unit === 'iterations' ? intervalOf(settings, worker.worker) : null,
    checks: checksSeen(layout, lane),
    samples: samples.count > 0 && !samples.dense,
    byMessage: isByMessage(index.record),
  });
  const style: TextStyle = { size: 'tiny', colour: brush.theme.inkSoft };
  const start = Math.max(layout.left, worker.startMicros === null ? 0 : lane.x(worker.startMicros)) + 1;
  // Beside the line of the flag rather than over it, where there is room.
  const flag = index.flagMicros === null ? start : lane.x(index.flagMicros) + 8;
  const width = textWidth(brush, text, style);
  const beside = flag > start && flag + width <= layout.right;
  if (start > layout.right - 40) return;
  const from = beside ? flag : Math.max(layout.left + 1, Math.min(start, layout.right - width));
  writeOnPaper(brush, fitted(brush, text, layout.right - from, style), from, row.noteY!, style);
}

/** How the checks of a lane are drawn; null where there are none in sight. */
function checksSeen(layout: StageLayout, lane: Lane): 'marked' | { readonly everyMicros: number } | null {
  const { startMicros, endMicros, checks } = lane.worker;
  const marks = checksInView(layout, lane);
  if (marks === null || marks.count === 0) return null;
  return marks.dense ? { everyMicros: ((endMicros ?? 0) - (startMicros ?? 0)) / Math.max(1, checks!.count) } : 'marked';
}

/** Lock, flag, result, exit: named one by one where they stand far enough apart. Whether any was named. */
function drawFinderSteps(brush: Brush, layout: StageLayout, lane: Lane): boolean {
  const { trace, endMicros } = lane.worker;
  const { row } = lane;
  const { ctx, theme } = brush;
  const names = brush.texts.lanes.steps(isByMessage(lane.index.record));
  const steps = [
    [trace.lockMicros, names.lock],
    [trace.raisedMicros, names.raise],
    [trace.resultMicros, names.write],
    [endMicros, names.leave],
  ] as const;
  let free = layout.left;
  for (const [which, [micros, text]] of steps.entries()) {
    if (micros === null) continue;
    const x = lane.x(micros);
    if (x < layout.left || x > layout.right) continue;
    line(ctx, x, row.barY + row.barH, x, row.tickY + row.tickH * 0.7, theme.flag, 1.5);
    const width = textWidth(brush, text, { size: 'tiny' });
    if (x < free || x + width > layout.right) continue;
    // A name beside a crowd of marks would be taken for the name of them all.
    const crowded = steps.some(
      ([at], other) => other !== which && at !== null && lane.x(at) > x - 8 && lane.x(at) < x + width + 8,
    );
    if (crowded) continue;
    writeOnPaper(brush, text, x, row.noteY! - theme.px * 0.1, { size: 'tiny', colour: theme.inkSoft });
    free = x + width + 8;
  }
  return free > layout.left;
}

/** How far a worker is, after its interval where each has its own. */
function placeOf({ lanes }: RunTexts, picture: ReplayPicture, lane: Lane): string {
  const own = intervalOfLane(lane.index.record.settings, lane.row.worker);
  const shift = lane.row.pinned && picture.pinned !== null ? picture.pinned.shift : 0;
  return lanes.place(Math.floor(iterationsAt(lane.worker, picture.state.micros - shift)), own);
}

function drawHeadings(brush: Brush, layout: StageLayout, picture: ReplayPicture): void {
  for (const heading of layout.headings) {
    const index = heading.pinned && picture.pinned !== null ? picture.pinned.index : picture.index;
    const { settings } = index.record;
    const k = typeof settings.interval === 'object' ? null : settings.interval;
    const text = brush.texts.lanes.heading(heading.pinned, k);
    writeOnPaper(brush, text, layout.left, heading.y, { size: 'small', bold: true });
    const from = layout.left + textWidth(brush, text, { size: 'small', bold: true }) + 10;
    line(brush.ctx, from, crisp(heading.y), layout.right, crisp(heading.y), brush.theme.rule, 1);
  }
}

function drawFlagSignal(brush: Brush, layout: StageLayout, { state, index }: ReplayPicture): void {
  const { flagMicros, finder } = index;
  const { lanes } = brush.texts;
  if (flagMicros === null) {
    const text = index.record.settings.task === 'count' ? lanes.readyCount : lanes.notRaised;
    return drawSignal(brush, layout, { x: null, text });
  }
  drawSignal(brush, layout, { x: xOf(layout, state, flagMicros), text: lanes.raisedBy(finder) });
}

function drawHover(brush: Brush, layout: StageLayout, picture: ReplayPicture): void {
  if (picture.hover === null) return;
  const { event, pinned } = picture.hover;
  const row = layout.rows.find((one) => one.worker === event.worker && one.pinned === pinned);
  if (row === undefined) return;
  const x = laneOf(layout, picture, row).x(event.micros);
  const { ctx, theme } = brush;
  const reach = Math.max(5, microsPerPixel(layout, picture.state) === 0 ? 5 : row.barH / 2 + 3);
  ctx.beginPath();
  ctx.arc(x, row.barY + row.barH / 2, Math.min(14, reach), 0, 2 * Math.PI);
  ctx.strokeStyle = theme.accent;
  ctx.lineWidth = 2;
  ctx.stroke();
}
