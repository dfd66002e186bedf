/** Around the flag, some intervals wide: where checks, flag and leaving can be told apart at every k. The lanes' own data. */
import type { Micros } from '../../contract/record.ts';
import { checksBetween, uselessFrom, workedUntil, type RunLane, type RunLanes } from '../../replay/lanes.ts';
import type { PictureTexts } from '../../texts/catalogue.ts';
import { faint, line, textWidth, write, writeOnPaper, type Pen } from '../stage/paint/brush.ts';
import { colourIn } from '../stage/paint/worker-colour.ts';
import { drawCheckMarks, drawFlag, drawLate, scale, PALE, type LanesPicture } from './draw-lanes.ts';
import type { Area, LanesFrame } from './frame.ts';
import { drawHead, drawName } from './heads.ts';

/** Intervals before and after the flag that it shows. */
const BEFORE = 1.6;
const AFTER = 2.4;
/** Two intervals that differ by less are one to the eye. */
const CLEARLY = 1.3;
/** It is of no use where it would magnify less. */
const LEAST_MAGNIFICATION = 2;

export interface LensSpan {
  readonly from: Micros;
  readonly to: Micros;
  /** How long an interval is: that of the slowest worker. */
  readonly interval: Micros;
  /** Which that is, where the others are clearly faster. */
  readonly worker: number | null;
  readonly magnification: number;
}

/**
 * Null where nothing is to be magnified: nobody raised the flag, nobody checks, or intervals are as long as the run. The lens is so
 * many times as wide as the whole run.
 */
export function lensSpan(run: RunLanes, endMicros: Micros, width = 1): LensSpan | null {
  const { flagMicros } = run;
  if (flagMicros === null) return null;
  const intervals = run.lanes.map((lane) => intervalMicros(lane, run));
  const interval = Math.max(0, ...intervals);
  const slowest = run.lanes[intervals.indexOf(interval)]?.worker ?? null;
  const worker = intervals.some((each) => each > 0 && each * CLEARLY < interval) ? slowest : null;
  if (!(interval > 0) || !Number.isFinite(interval)) return null;
  const magnification = (width * endMicros) / ((BEFORE + AFTER) * interval);
  if (magnification < LEAST_MAGNIFICATION) return null;
  return { from: flagMicros - BEFORE * interval, to: flagMicros + AFTER * interval, interval, worker, magnification };
}

/** The same where both are drawn. */
export function spanIn({ run: { left, right }, lens }: LanesFrame, run: RunLanes, endMicros: Micros): LensSpan | null {
  return lens === null ? null : lensSpan(run, endMicros, (lens.right - lens.left) / (right - left));
}

/** Time from one check of a worker to the next, about the flag: the middle one of some, for in one it may have waited. 0: it never checks. */
function intervalMicros(lane: RunLane, { flagMicros }: RunLanes): Micros {
  if (!Number.isFinite(lane.interval) || lane.placed < 2) return 0;
  const at = Math.min(lane.placed - 1, Math.max(1, checksBetween(lane, 0, flagMicros!)[1]));
  const each = Array.from(
    { length: Math.min(at, 9) },
    (_, back) => lane.checkMicros(at - back) - lane.checkMicros(at - back - 1),
  );
  return each.sort((one, other) => one - other)[each.length >> 1]!;
}

export function drawLens(pen: Pen, frame: LanesFrame, picture: LanesPicture, texts: PictureTexts): void {
  const { lens } = frame;
  if (lens === null) return;
  const span = spanIn(frame, picture.run, picture.endMicros);
  const note = span === null ? texts.nothingToMagnify : texts.magnified(span.magnification);
  drawHead(pen, lens, texts.aroundFlag, [note]);
  if (span === null) return;
  const x = (micros: Micros): number =>
    lens.left + ((micros - span.from) / (span.to - span.from)) * (lens.right - lens.left);
  // In the place of the whole run there is nothing to tie it to, and names are its own.
  if (lens === frame.run)
    for (const { worker } of picture.run.lanes) drawName(pen, frame, worker, lens.top + worker * frame.step, texts);
  else drawTie(pen, frame.run, lens, span, scale(frame.run, picture.endMicros));
  for (const lane of picture.run.lanes) drawLensLane(pen, frame, lens, picture, lane, span, x, texts);
  drawFlag(pen, lens, picture.run.flagMicros, x, texts);
  drawInterval(pen, lens, picture, span, texts);
}

/** A box on the whole run, and lines from it to the lens. */
function drawTie({ ctx, theme }: Pen, run: Area, lens: Area, span: LensSpan, x: (micros: Micros) => number): void {
  const left = Math.max(run.left, x(span.from));
  const right = Math.min(run.right, Math.max(left + 3, x(span.to)));
  ctx.strokeStyle = theme.edge;
  ctx.lineWidth = 1;
  ctx.strokeRect(left - 0.5, run.top - 4.5, right - left + 1, run.bottom - run.top + 5);
  line(ctx, right, run.top - 4.5, lens.left - 6, lens.top - 4.5, theme.rule);
  line(ctx, right, run.bottom + 0.5, lens.left - 6, lens.bottom + 0.5, theme.rule);
}

function drawLensLane(
  pen: Pen,
  frame: LanesFrame,
  area: Area,
  { run, checking, lateMicros }: LanesPicture,
  lane: RunLane,
  span: LensSpan,
  x: (micros: Micros) => number,
  texts: PictureTexts,
): void {
  const { ctx, theme } = pen;
  const y = area.top + lane.worker * frame.step;
  const within = (micros: Micros): number => Math.min(area.right, Math.max(area.left, x(micros)));
  if (lane.startMicros === null) return;
  const flag = run.flagMicros!;
  const end = lane.worker === run.finder ? flag : (lane.endMicros ?? run.endMicros);
  const turned = uselessFrom(run, lane, end);
  const start = within(lane.startMicros);
  ctx.fillStyle = colourIn(pen, lane.worker);
  faint(ctx, PALE, () => ctx.fillRect(start, y, within(turned) - start, frame.lane));
  if (turned < end && x(turned) < area.right) {
    // Here it is seen that the news took longer than what was done in vain.
    const worked = workedUntil(turned, end, lateMicros[lane.worker]!, 0);
    drawLate(pen, { left: within(turned), worked: within(worked), right: within(end), y, height: frame.lane });
  }
  const stretch = { from: Math.max(span.from, lane.startMicros), to: Math.min(turned, span.to), y, height: frame.lane };
  // Its last check ends with the flag.
  const room = lane.worker === run.finder ? { ...area, right: within(flag) } : area;
  drawCheckMarks(pen, room, lane, stretch, checking[lane.worker] ?? null, x);
  if (lane.worker === run.finder) {
    ctx.beginPath();
    ctx.arc(within(flag), y + frame.lane / 2, 0.36 * theme.px, 0, 2 * Math.PI);
    ctx.fillStyle = theme.ink;
    ctx.fill();
  } else if (lane.outcome === 'exited-early' && end <= span.to) {
    ctx.fillStyle = theme.ink;
    ctx.fillRect(x(end), y - 3, 2.5, frame.lane + 6);
  }
  if (frame.worded) drawLeaving(pen, area, lane, run, { at: x(end), y: y + frame.lane / 2 }, texts);
}

function drawLeaving(
  pen: Pen,
  area: Area,
  lane: RunLane,
  run: RunLanes,
  place: { readonly at: number; readonly y: number },
  texts: PictureTexts,
): void {
  if (lane.worker === run.finder) return;
  const said = texts.leaving(lane.outcome);
  const style = { size: 'small' } as const;
  const from = place.at + 0.6 * pen.theme.px;
  if (from + textWidth(pen, said, style) <= area.right) return write(pen, said, from, place.y, style);
  if (place.at > area.right)
    return writeOnPaper(pen, texts.later, area.right - 4, place.y, { ...style, align: 'right' });
}

/** How long k is, to scale, and what the dark marks are. */
function drawInterval(
  pen: Pen,
  { left, right, bottom }: Area,
  { run: { lanes }, settings }: LanesPicture,
  span: LensSpan,
  texts: PictureTexts,
): void {
  const { ctx, theme } = pen;
  const y = bottom + 0.4 * theme.px;
  const wide = ((right - left) * span.interval) / (span.to - span.from);
  const colour = theme.inkSoft;
  line(ctx, left, y, left + wide, y, colour);
  line(ctx, left, y - 4, left, y + 4, colour);
  line(ctx, left + wide, y - 4, left + wide, y + 4, colour);
  const ks = new Set(lanes.map(({ interval }) => interval));
  const style = { size: 'small' } as const;
  const known = ks.size === 1 ? [span.worker, null].map((of) => texts.kIs([...ks][0]!, of)) : [texts.longestK];
  // Primes lie unevenly: what is drawn then is how far checks lie apart, and k is no length.
  const wordings = settings?.unit === 'primes' ? [''] : known;
  const said = wordings.find((each) => textWidth(pen, each, style) <= right - left) ?? wordings.at(-1)!;
  write(pen, said, left, y + 0.85 * theme.px, style);
  const stroke = texts.strokeIsCheck;
  const room = right - left - textWidth(pen, said, style) - 12;
  if (textWidth(pen, stroke, style) <= room)
    write(pen, stroke, right, y + 0.85 * theme.px, { ...style, align: 'right' });
}
