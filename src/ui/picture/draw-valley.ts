/** The valley: what every check interval costs above the search alone, its axis the slider of k. */
import type { Interval } from '../../contract/settings.ts';
import type { Expected, GoodBand } from '../../measure/expect.ts';
import type { PictureTexts } from '../../texts/catalogue.ts';
import { END, intervalAt, positionOf } from '../controls/log-slider.ts';
import { crisp, line, textWidth, write, writeOnPaper, type Pen } from '../stage/paint/brush.ts';
import { arrow, drawHead } from './draw-lanes.ts';
import type { Area } from './frame.ts';

export interface ValleyPoint extends Expected {
  readonly position: number;
}

/** What a real run cost, by what its checks and its overshoot cost here. */
export interface ValleyDot {
  readonly interval: Interval;
  readonly cost: number;
}

export interface ValleyPicture {
  /** Ascending in position, from k = 1 on; `never` is not among them. */
  readonly curve: readonly ValleyPoint[];
  readonly never: Expected;
  readonly band: GoodBand | null;
  readonly interval: Interval;
  readonly here: Expected;
  readonly dots: readonly ValleyDot[];
  /** What a check costs is known: else only the waste is drawn. */
  readonly checked: boolean;
  /** Somebody raises the flag. */
  readonly searched: boolean;
  /** Costs were measured here: solid, else dashed. */
  readonly measured: boolean;
}

export interface ValleyFrame extends Area {
  /** The greatest cost that is drawn. */
  readonly most: number;
}

/** rem: percentages at the left, headings above, and below it the slider with its numbers. */
const VALLEY_ROOM = { left: 6, leftNarrow: 3.25, right: 2, top: 2.75, bottom: 0.75 } as const;
const TOPS = [0.05, 0.1, 0.2, 0.5];
const HIGHEST = 1.2;

export function layoutValley(width: number, height: number, px: number, picture: ValleyPicture): ValleyFrame {
  const narrow = width < 44 * px;
  const dearest = Math.max(wholeCost(picture.never), ...picture.curve.map(wholeCost));
  return {
    left: (narrow ? VALLEY_ROOM.leftNarrow : VALLEY_ROOM.left) * px,
    right: width - VALLEY_ROOM.right * px,
    top: VALLEY_ROOM.top * px,
    bottom: height - VALLEY_ROOM.bottom * px,
    most: TOPS.find((top) => dearest <= top) ?? HIGHEST,
  };
}

export function wholeCost({ checking, wasted }: Expected): number {
  return checking + wasted;
}

function xOfPosition({ left, right }: Area, position: number): number {
  return left + (position / END) * (right - left);
}

export function intervalAtX({ left, right }: Area, x: number): Interval {
  return intervalAt(((x - left) / (right - left)) * END);
}

export function drawValley(pen: Pen, frame: ValleyFrame, picture: ValleyPicture, texts: PictureTexts): void {
  const y = (cost: number): number =>
    frame.bottom - (Math.min(cost, frame.most) / frame.most) * (frame.bottom - frame.top);
  const x = (position: number): number => xOfPosition(frame, position);
  drawHead(pen, frame, texts.valley, texts.valleyNote(picture.searched));
  drawBand(pen, frame, picture, x, texts);
  drawRules(pen, frame, y, texts);
  drawParts(pen, frame, picture, x, y);
  drawSum(pen, frame, picture, x, y, texts);
  drawDots(pen, frame, picture, x, y);
  drawPartNames(pen, frame, picture, x, y, texts);
  drawHandle(pen, frame, picture, x, y, texts);
}

function drawBand(
  pen: Pen,
  { top, bottom }: Area,
  { band, checked }: ValleyPicture,
  x: (p: number) => number,
  texts: PictureTexts,
): void {
  if (band === null || !checked) return;
  const { ctx, theme } = pen;
  const left = x(positionOf(band.low));
  const right = x(positionOf(band.high));
  ctx.fillStyle = theme.band;
  ctx.fillRect(left, top, Math.max(2, right - left), bottom - top);
  const style = { size: 'text', bold: true, colour: theme.bandInk, align: 'center' } as const;
  write(pen, texts.good(band), middleFor(pen, texts.good(band), style, left, right, x), top + theme.px, style);
  const note = { size: 'small', colour: theme.bandInk, align: 'center' } as const;
  if (textWidth(pen, texts.goodNote, note) < right - left - 8)
    write(pen, texts.goodNote, (left + right) / 2, top + 2.2 * theme.px, note);
}

/** In the middle of the band, but within the plot. */
function middleFor(
  pen: Pen,
  text: string,
  style: object,
  left: number,
  right: number,
  x: (p: number) => number,
): number {
  const half = textWidth(pen, text, style) / 2;
  return Math.min(x(END) - half, Math.max(x(0) + half + 4, (left + right) / 2));
}

function drawRules(
  pen: Pen,
  { left, right, most }: ValleyFrame,
  y: (cost: number) => number,
  texts: PictureTexts,
): void {
  const { theme, ctx } = pen;
  const step = most > 1 ? 0.25 : most / (most === 0.2 || most === 0.1 ? 4 : 5);
  for (let i = 0; i * step < most - 1e-9 || i === 0; i++) {
    const at = crisp(y(i * step));
    line(ctx, left, at, right, at, i === 0 ? theme.edge : theme.rule);
    write(pen, texts.share(i * step), left - 8, at, { size: 'small', colour: theme.inkSoft, align: 'right' });
  }
}

type Scale = (value: number) => number;

/** Below the sum: ticks where time goes into checks, hatching where it goes into work after the flag. */
function drawParts(pen: Pen, frame: ValleyFrame, { curve, checked }: ValleyPicture, x: Scale, y: Scale): void {
  const { ctx, theme, tiles } = pen;
  const area = (of: (point: ValleyPoint) => number, fill: string | CanvasPattern): void => {
    ctx.beginPath();
    ctx.moveTo(x(curve[0]?.position ?? 0), frame.bottom);
    for (const point of curve) ctx.lineTo(x(point.position), y(of(point)));
    ctx.lineTo(x(curve.at(-1)?.position ?? 0), frame.bottom);
    ctx.closePath();
    ctx.fillStyle = fill;
    ctx.fill();
  };
  if (checked) area(({ checking }) => checking, tiles.fill('ticks', theme.ink));
  area(({ wasted }) => wasted, tiles.fill('hatch', theme.wasted));
}

function drawSum(pen: Pen, frame: ValleyFrame, picture: ValleyPicture, x: Scale, y: Scale, texts: PictureTexts): void {
  const { ctx, theme } = pen;
  const { curve, measured, never } = picture;
  ctx.lineWidth = 3;
  ctx.lineJoin = 'round';
  ctx.strokeStyle = theme.accent;
  ctx.setLineDash(measured ? [] : [7, 5]);
  ctx.beginPath();
  let drawing = false;
  for (const point of curve) {
    const cost = wholeCost(point);
    if (cost > frame.most) drawing = false;
    else if (drawing) ctx.lineTo(x(point.position), y(cost));
    else {
      ctx.moveTo(x(point.position), y(cost));
      drawing = true;
    }
  }
  ctx.stroke();
  ctx.setLineDash([]);
  drawCut(pen, frame, picture, x, texts);
  const end = wholeCost(never);
  if (end <= frame.most) {
    ctx.beginPath();
    ctx.arc(x(END), y(end), 4, 0, 2 * Math.PI);
    ctx.fillStyle = theme.accent;
    ctx.fill();
  }
}

/** Where the wall leaves the paper: an arrow, and how high it goes. */
function drawCut(
  pen: Pen,
  frame: ValleyFrame,
  { curve, never, interval }: ValleyPicture,
  x: Scale,
  texts: PictureTexts,
): void {
  const out = curve.findLast((point) => wholeCost(point) <= frame.most);
  if (out === undefined || wholeCost(never) <= frame.most) return;
  const at = x(out.position);
  const { theme, ctx } = pen;
  ctx.beginPath();
  ctx.moveTo(at - 6, frame.top + 9);
  ctx.lineTo(at + 1, frame.top - 1);
  ctx.lineTo(at + 8, frame.top + 9);
  ctx.strokeStyle = theme.accent;
  ctx.lineWidth = 3;
  ctx.stroke();
  const said = texts.upTo(wholeCost(never));
  const style = { size: 'small', bold: true, colour: theme.accent } as const;
  const free = x(positionOf(interval)) < at - 3 * theme.px;
  if (free && at + 14 + textWidth(pen, said, style) < frame.right)
    writeOnPaper(pen, said, at + 14, frame.top + 0.6 * theme.px, style);
}

function drawDots({ ctx, theme }: Pen, frame: ValleyFrame, { dots }: ValleyPicture, x: Scale, y: Scale): void {
  for (const { interval, cost } of dots) {
    const at = y(Math.max(0, cost));
    ctx.beginPath();
    if (cost > frame.most) {
      ctx.moveTo(x(positionOf(interval)) - 4, frame.top + 5);
      ctx.lineTo(x(positionOf(interval)), frame.top - 2);
      ctx.lineTo(x(positionOf(interval)) + 4, frame.top + 5);
    } else ctx.arc(x(positionOf(interval)), at, 3.5, 0, 2 * Math.PI);
    ctx.fillStyle = theme.ink;
    ctx.globalAlpha = 0.65;
    ctx.fill();
    ctx.globalAlpha = 1;
  }
}

/** Each beside its texture, where that is high enough for words. */
function drawPartNames(
  pen: Pen,
  frame: ValleyFrame,
  picture: ValleyPicture,
  x: Scale,
  y: Scale,
  texts: PictureTexts,
): void {
  const { theme } = pen;
  const { curve, checked } = picture;
  const base = frame.bottom - 0.8 * theme.px;
  let taken = x(0);
  const high = (cost: number): boolean => frame.bottom - y(cost) > 2.2 * theme.px;
  if (checked && curve[0] !== undefined && high(curve[0].checking)) {
    const named = { size: 'text', bold: true } as const;
    writeOnPaper(pen, texts.checking, x(0) + 0.5 * theme.px, base, named);
    taken += theme.px + textWidth(pen, texts.checking, named);
  }
  const steep = curve.find(({ wasted }) => high(wasted));
  if (steep === undefined) return;
  const style = { size: 'text', bold: true, colour: theme.wasted } as const;
  const right = Math.min(frame.right - textWidth(pen, texts.wasted, style), x(steep.position) + theme.px);
  if (right > taken) writeOnPaper(pen, texts.wasted, right, base, style);
}

function drawHandle(
  pen: Pen,
  frame: ValleyFrame,
  { interval, here, checked, band }: ValleyPicture,
  x: Scale,
  y: Scale,
  texts: PictureTexts,
): void {
  const { ctx, theme } = pen;
  const at = x(positionOf(interval));
  const cost = wholeCost(here);
  line(ctx, at, y(cost), at, frame.bottom + theme.px, theme.accent, 1.5);
  ctx.beginPath();
  ctx.arc(at, y(cost), 6, 0, 2 * Math.PI);
  ctx.fillStyle = theme.accent;
  ctx.fill();
  const said = texts.atInterval(interval, checked ? cost : here.wasted);
  const style = { size: 'text', bold: true } as const;
  const width = textWidth(pen, said, style);
  // On the side where the curve falls: there its words cover nothing.
  const falling = band === null || positionOf(interval) <= positionOf(band.best);
  const fits = at + 12 + width <= frame.right;
  const left = falling && fits ? at + 12 : Math.max(frame.left + 4, at - 12 - width);
  // Under the words of the band, over those of the textures.
  const height = Math.min(frame.bottom - 2.1 * theme.px, Math.max(frame.top + 3.2 * theme.px, y(cost) - theme.px));
  writeOnPaper(pen, said, left, height, style);
  if (cost > frame.most) arrow(pen, at, frame.top, theme.accent);
}
