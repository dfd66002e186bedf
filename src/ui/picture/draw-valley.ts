/** The valley: what every check interval costs above the search alone, its axis the slider of k. */
import type { Expected } from '../../measure/expect.ts';
import type { PictureTexts } from '../../texts/catalogue.ts';
import { END, positionOf } from '../controls/log-slider.ts';
import { crisp, faint, line, textWidth, write, type Pen } from '../stage/paint/brush.ts';
import type { Area } from './frame.ts';
import { colourIn } from '../stage/paint/worker-colour.ts';
import { drawHead } from './heads.ts';
import { BRACKET, CUT, DOT, drawValleyWords, HANDLE } from './valley-words.ts';
import {
  costScale,
  isOnPhone,
  seenCurve,
  wholeCost,
  xOfPosition,
  type OtherValley,
  type ValleyFrame,
  type ValleyPicture,
  type ValleyPoint,
} from './valley-frame.ts';

/** Room for the switches beside the heading, in rem. */
const TOOLS = 17;
/** And for those between two weights. */
const WEIGHTS = 20;
/** Of the mark of a worker's own interval, in rem. */
const OWN = 1;
const OWN_WIDTH = 4;

export function drawValley(pen: Pen, frame: ValleyFrame, picture: ValleyPicture, texts: PictureTexts): void {
  const y = costScale(frame);
  const x = (position: number): number => xOfPosition(frame, position);
  const right = frame.right - (isOnPhone(frame, pen.theme.px) ? 0 : toolsOf(picture) * pen.theme.px);
  const dots = picture.dots.length === 0 ? '' : isOnPhone(frame, pen.theme.px) ? texts.dots : texts.dotsLong;
  const note = texts.valleyNote(picture);
  // What it counts can be told from the words in it; what the dots are cannot.
  drawHead(pen, { ...frame, right }, texts.valley, isOnPhone(frame, pen.theme.px) ? [dots, note] : [note, dots]);
  drawBand(pen, frame, picture, x);
  drawRules(pen, frame, y, texts);
  if (frame.least === null) drawParts(pen, frame, picture, x, y);
  else drawLines(pen, frame, picture, x, y);
  if (picture.other !== null) drawOther(pen, frame, picture.other, x, y);
  drawSum(pen, frame, picture, x, y);
  const cuts = cutsOf(frame, picture, x);
  for (const at of cuts) drawCut(pen, frame, at);
  drawDots(pen, frame, picture, x, y);
  picture.own?.forEach((interval, worker, own) => {
    // Side by side where they are the same.
    const before = own.slice(0, worker).filter((k) => k === interval).length;
    drawOwn(pen, frame, worker, x(positionOf(interval)) + before * OWN_WIDTH);
  });
  if (!picture.still) drawHandle(pen, frame, picture, x, y);
  drawValleyWords(pen, frame, picture, texts, cuts);
}

const toolsOf = ({ weights }: ValleyPicture): number => TOOLS + (weights === null ? 0 : WEIGHTS);

function drawBand({ ctx, theme }: Pen, { top, bottom }: Area, { band }: ValleyPicture, x: (p: number) => number): void {
  if (band === null) return;
  const left = x(positionOf(band.low));
  ctx.fillStyle = theme.band;
  ctx.fillRect(left, top, Math.max(2, x(positionOf(band.high)) - left), bottom - top);
}

function drawRules(
  pen: Pen,
  { left, right, most, least }: ValleyFrame,
  y: (cost: number) => number,
  texts: PictureTexts,
): void {
  const { theme, ctx } = pen;
  rulesOf(most, least).forEach((cost, i) => {
    const at = crisp(y(cost));
    line(ctx, left, at, right, at, i === 0 ? theme.edge : theme.rule);
    const style = { size: 'small', colour: theme.inkSoft, align: 'right' } as const;
    const said = least === null ? texts.share(cost) : texts.tick(cost);
    // On a phone the largest are written without their unit, which the others have.
    const short = cost >= 1 && textWidth(pen, said, style) > left - 6;
    write(pen, short ? texts.power(100 * cost) : said, left - 6, at, style);
  });
}

function rulesOf(most: number, least: number | null): readonly number[] {
  if (least !== null)
    return Array.from({ length: Math.round(Math.log10(most / least)) + 1 }, (_, i) => least * 10 ** i);
  const step = most > 1 ? 0.25 : most / (most === 0.2 || most === 0.1 ? 4 : 5);
  return Array.from({ length: Math.max(1, Math.ceil(most / step - 1e-9)) }, (_, i) => i * step);
}

type Scale = (value: number) => number;

/** Below the sum: ticks where time goes into checks, hatching where it goes into work after the flag. */
function drawParts(pen: Pen, frame: ValleyFrame, { curve, never }: ValleyPicture, x: Scale, y: Scale): void {
  const { ctx, theme, tiles } = pen;
  const area = (of: (point: Expected) => number, fill: string | CanvasPattern): void => {
    ctx.beginPath();
    ctx.moveTo(x(curve[0]?.position ?? 0), frame.bottom);
    for (const point of curve) ctx.lineTo(x(point.position), y(of(point)));
    ctx.lineTo(x(END), y(of(never)));
    ctx.lineTo(x(END), frame.bottom);
    ctx.closePath();
    ctx.fillStyle = fill;
    ctx.fill();
  };
  area(({ checking }) => checking, tiles.fill('ticks', theme.ink));
  area(({ wasted }) => wasted, tiles.fill('hatch', theme.wasted));
}

/** On log axes the law is two straight lines and their sum. */
function drawLines({ ctx, theme }: Pen, frame: ValleyFrame, picture: ValleyPicture, x: Scale, y: Scale): void {
  const { curve } = picture;
  const stroke = (of: (point: ValleyPoint) => number, colour: string): void => {
    ctx.beginPath();
    // What is less than the axis begins with is not on the paper.
    const seen = curve.filter((point) => of(point) > (frame.least ?? 0));
    seen.forEach((point, i) => ctx[i === 0 ? 'moveTo' : 'lineTo'](x(point.position), y(of(point))));
    ctx.strokeStyle = colour;
    ctx.lineWidth = 1.5;
    ctx.stroke();
  };
  stroke(({ checking }) => checking, theme.ink);
  stroke(({ wasted }) => wasted, theme.wasted);
}

/** Thin, without textures: which k is good for iterations of that weight. */
function drawOther(pen: Pen, frame: ValleyFrame, { curve, band, measured }: OtherValley, x: Scale, y: Scale): void {
  const { ctx, theme } = pen;
  ctx.lineWidth = 2;
  ctx.lineJoin = 'round';
  ctx.strokeStyle = theme.inkSoft;
  ctx.setLineDash(measured ? [] : [3, 4]);
  strokeWithin(pen, frame, curve, x, y);
  ctx.setLineDash([]);
  if (band === null) return;
  const at = frame.top + BRACKET * theme.px;
  const [left, right] = [x(positionOf(band.low)), x(positionOf(band.high))];
  line(ctx, left, at, right, at, theme.inkSoft, 2);
  for (const end of [left, right]) line(ctx, end, at - 5, end, at + 5, theme.inkSoft, 2);
}

/** What of a curve lies on the paper, as a line. */
function strokeWithin({ ctx }: Pen, frame: ValleyFrame, curve: readonly ValleyPoint[], x: Scale, y: Scale): void {
  ctx.beginPath();
  let before = Infinity;
  for (const { position, cost } of seenCurve(frame, curve)) {
    // Between two places at the top it is above the paper.
    ctx[before >= frame.most && cost >= frame.most ? 'moveTo' : 'lineTo'](x(position), y(cost));
    before = cost;
  }
  ctx.stroke();
}

function drawSum(pen: Pen, frame: ValleyFrame, picture: ValleyPicture, x: Scale, y: Scale): void {
  const { ctx, theme } = pen;
  const { curve, measured, never } = picture;
  ctx.lineWidth = 3;
  ctx.lineJoin = 'round';
  ctx.strokeStyle = theme.accent;
  ctx.setLineDash(measured ? [] : [7, 5]);
  strokeWithin(pen, frame, curve, x, y);
  ctx.setLineDash([]);
  const last = curve.at(-1)!;
  if (wholeCost(last) > frame.most) return;
  const end = wholeCost(never);
  ctx.setLineDash([2, 4]);
  line(ctx, x(last.position), y(wholeCost(last)), x(endOf(frame, last, never)), y(end), theme.accent, 2);
  ctx.setLineDash([]);
  if (end <= frame.most) {
    ctx.beginPath();
    ctx.arc(x(END), y(end), 4, 0, 2 * Math.PI);
    ctx.fillStyle = theme.accent;
    ctx.fill();
  }
}

/** Where the line from the last point of the curve to never ends: there, or where it leaves the paper. */
function endOf({ most, least }: ValleyFrame, last: ValleyPoint, never: Expected): number {
  const [from, to] = [wholeCost(last), wholeCost(never)];
  if (to <= most) return END;
  const scaled = least === null ? (cost: number): number => cost : Math.log;
  return last.position + ((scaled(most) - scaled(from)) / (scaled(to) - scaled(from))) * (END - last.position);
}

/** Where walls leave the paper, but for one at which the handle stands: it has its own arrow. */
function cutsOf(
  frame: ValleyFrame,
  { curve, never, interval, here, still }: ValleyPicture,
  x: Scale,
): readonly number[] {
  const seen = seenCurve(frame, curve);
  const [first, last] = [seen[0], seen.at(-1)];
  const end = curve.at(-1)!;
  if (first === undefined || last === undefined) return [];
  const cuts = [
    ...(first.position === curve[0]!.position ? [] : [x(first.position)]),
    ...(wholeCost(never) <= frame.most
      ? []
      : [x(wholeCost(end) <= frame.most ? endOf(frame, end, never) : last.position)]),
  ];
  const handle = still || wholeCost(here) <= frame.most ? Infinity : x(positionOf(interval));
  return cuts.filter((at) => Math.abs(at - handle) > CUT.aside + HANDLE);
}

function drawCut({ ctx, theme }: Pen, { top }: ValleyFrame, at: number): void {
  ctx.beginPath();
  ctx.moveTo(at - CUT.aside + 1, top + CUT.down);
  ctx.lineTo(at, top - 1);
  ctx.lineTo(at + CUT.aside - 1, top + CUT.down);
  ctx.strokeStyle = theme.accent;
  ctx.lineWidth = 3;
  ctx.stroke();
}

function drawDots({ ctx, theme }: Pen, frame: ValleyFrame, { dots }: ValleyPicture, x: Scale, y: Scale): void {
  for (const { interval, cost } of dots) {
    const at = y(Math.max(0, cost));
    ctx.beginPath();
    if (cost > frame.most) {
      // Below that of the handle.
      ctx.moveTo(x(positionOf(interval)) - DOT, frame.top + 9);
      ctx.lineTo(x(positionOf(interval)), frame.top + 2);
      ctx.lineTo(x(positionOf(interval)) + DOT, frame.top + 9);
    } else ctx.arc(x(positionOf(interval)), at, DOT - 0.5, 0, 2 * Math.PI);
    ctx.fillStyle = theme.ink;
    faint(ctx, 0.65, () => ctx.fill());
  }
}

/** A dot on the curve; where that is cut off, an arrow over the dots that are cut off as well. */
/** The interval that a worker has for itself: a mark in its colour on the axis. */
function drawOwn(pen: Pen, { bottom }: Area, worker: number, at: number): void {
  line(pen.ctx, at, bottom - OWN * pen.theme.px, at, bottom, colourIn(pen, worker), OWN_WIDTH);
}

function drawHandle(
  { ctx, theme }: Pen,
  frame: ValleyFrame,
  { interval, here }: ValleyPicture,
  x: Scale,
  y: Scale,
): void {
  const at = x(positionOf(interval));
  const cost = wholeCost(here);
  line(ctx, at, y(cost), at, frame.bottom + theme.px, theme.accent, 1.5);
  ctx.beginPath();
  if (cost > frame.most) {
    ctx.moveTo(at - HANDLE, frame.top);
    ctx.lineTo(at, frame.top - 8);
    ctx.lineTo(at + HANDLE, frame.top);
  } else ctx.arc(at, y(cost), HANDLE - 1, 0, 2 * Math.PI);
  ctx.fillStyle = theme.accent;
  ctx.fill();
}
