/** The valley: what every check interval costs above the search alone, its axis the slider of k. */
import type { Expected } from '../../measure/expect.ts';
import type { PictureTexts } from '../../texts/catalogue.ts';
import { END, positionOf } from '../controls/log-slider.ts';
import { crisp, line, textWidth, write, writeOnPaper, type Pen } from '../stage/paint/brush.ts';
import { arrow, drawHead } from './draw-lanes.ts';
import type { Area } from './frame.ts';
import {
  costScale,
  wholeCost,
  xOfPosition,
  type OtherValley,
  type ValleyFrame,
  type ValleyPicture,
  type ValleyPoint,
} from './valley-frame.ts';

/** Room for the switches beside the heading, in rem. */
const TOOLS = 17;

export function drawValley(pen: Pen, frame: ValleyFrame, picture: ValleyPicture, texts: PictureTexts): void {
  const y = costScale(frame);
  const x = (position: number): number => xOfPosition(frame, position);
  drawHead(pen, { ...frame, right: frame.right - TOOLS * pen.theme.px }, texts.valley, texts.valleyNote(picture));
  drawBand(pen, frame, picture, x);
  drawRules(pen, frame, y, texts);
  drawBandWords(pen, frame, picture, x, texts);
  if (frame.least === null) drawParts(pen, frame, picture, x, y);
  else drawLines(pen, frame, picture, x, y);
  if (picture.other !== null) drawOther(pen, frame, picture, picture.other, x, y, texts);
  drawSum(pen, frame, picture, x, y, texts);
  drawDots(pen, frame, picture, x, y);
  drawPartNames(pen, frame, picture, x, y, texts);
  if (!picture.still) drawHandle(pen, frame, picture, x, y, texts);
}

function drawBand(
  { ctx, theme }: Pen,
  { top, bottom }: Area,
  { band, checked }: ValleyPicture,
  x: (p: number) => number,
): void {
  if (band === null || !checked) return;
  const left = x(positionOf(band.low));
  ctx.fillStyle = theme.band;
  ctx.fillRect(left, top, Math.max(2, x(positionOf(band.high)) - left), bottom - top);
}

/** After the rules, which would strike them through. */
function drawBandWords(
  pen: Pen,
  { top }: Area,
  { band, checked, weights }: ValleyPicture,
  x: (p: number) => number,
  texts: PictureTexts,
): void {
  if (band === null || !checked) return;
  const { theme } = pen;
  const left = x(positionOf(band.low));
  const right = x(positionOf(band.high));
  const words = { colour: theme.bandInk, ground: theme.band, align: 'center' } as const;
  const style = { ...words, size: 'text', bold: true } as const;
  const said = weights === null ? texts.good(band) : texts.goodFor(band, weights[0]);
  write(pen, said, middleFor(pen, said, style, left, right, x), top + theme.px, style);
  if (weights !== null) return;
  const note = { ...words, size: 'small' } as const;
  if (textWidth(pen, texts.goodNote, note) < right - left - 8)
    writeOnPaper(pen, texts.goodNote, (left + right) / 2, top + 2.2 * theme.px, note);
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
  { left, right, most, least }: ValleyFrame,
  y: (cost: number) => number,
  texts: PictureTexts,
): void {
  const { theme, ctx } = pen;
  rulesOf(most, least).forEach((cost, i) => {
    const at = crisp(y(cost));
    line(ctx, left, at, right, at, i === 0 ? theme.edge : theme.rule);
    write(pen, least === null ? texts.share(cost) : texts.tick(cost), left - 8, at, {
      size: 'small',
      colour: theme.inkSoft,
      align: 'right',
    });
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
function drawParts(pen: Pen, frame: ValleyFrame, { curve, never, checked }: ValleyPicture, x: Scale, y: Scale): void {
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
  if (checked) area(({ checking }) => checking, tiles.fill('ticks', theme.ink));
  area(({ wasted }) => wasted, tiles.fill('hatch', theme.wasted));
}

/** On log axes the law is two straight lines and their sum. */
function drawLines({ ctx, theme }: Pen, frame: ValleyFrame, picture: ValleyPicture, x: Scale, y: Scale): void {
  const { curve, checked } = picture;
  const stroke = (of: (point: ValleyPoint) => number, colour: string): void => {
    ctx.beginPath();
    // What is less than the axis begins with is not on the paper.
    const seen = curve.filter((point) => of(point) > (frame.least ?? 0));
    seen.forEach((point, i) => ctx[i === 0 ? 'moveTo' : 'lineTo'](x(point.position), y(of(point))));
    ctx.strokeStyle = colour;
    ctx.lineWidth = 1.5;
    ctx.stroke();
  };
  if (checked) stroke(({ checking }) => checking, theme.ink);
  stroke(({ wasted }) => wasted, theme.wasted);
}

/** Thin, without textures: which k is good for iterations of that weight. */
function drawOther(
  pen: Pen,
  frame: ValleyFrame,
  { weights }: ValleyPicture,
  { curve, band, measured }: OtherValley,
  x: Scale,
  y: Scale,
  texts: PictureTexts,
): void {
  const { ctx, theme } = pen;
  ctx.lineWidth = 2;
  ctx.lineJoin = 'round';
  ctx.strokeStyle = theme.inkSoft;
  ctx.setLineDash(measured ? [] : [3, 4]);
  strokeWithin(pen, frame, curve, x, y);
  ctx.setLineDash([]);
  if (band === null || weights === null) return;
  const at = frame.top + 3.1 * theme.px;
  const [left, right] = [x(positionOf(band.low)), x(positionOf(band.high))];
  line(ctx, left, at, right, at, theme.inkSoft, 2);
  for (const end of [left, right]) line(ctx, end, at - 5, end, at + 5, theme.inkSoft, 2);
  const said = texts.goodFor(band, weights[1]);
  const style = { size: 'small', colour: theme.inkSoft, align: 'center' } as const;
  writeOnPaper(pen, said, middleFor(pen, said, style, left, right, x), at + 0.95 * theme.px, style);
}

/** What of a curve lies on the paper, as a line. */
function strokeWithin({ ctx }: Pen, { most }: ValleyFrame, curve: readonly ValleyPoint[], x: Scale, y: Scale): void {
  ctx.beginPath();
  let drawing = false;
  for (const point of curve) {
    const cost = wholeCost(point);
    if (cost > most) drawing = false;
    else {
      ctx[drawing ? 'lineTo' : 'moveTo'](x(point.position), y(cost));
      drawing = true;
    }
  }
  ctx.stroke();
}

function drawSum(pen: Pen, frame: ValleyFrame, picture: ValleyPicture, x: Scale, y: Scale, texts: PictureTexts): void {
  const { ctx, theme } = pen;
  const { curve, measured, never } = picture;
  ctx.lineWidth = 3;
  ctx.lineJoin = 'round';
  ctx.strokeStyle = theme.accent;
  ctx.setLineDash(measured ? [] : [7, 5]);
  strokeWithin(pen, frame, curve, x, y);
  ctx.setLineDash([]);
  drawCut(pen, frame, picture, x, texts);
  const end = wholeCost(never);
  if (end <= frame.most) {
    const last = curve.at(-1)!;
    ctx.setLineDash([2, 4]);
    line(ctx, x(last.position), y(wholeCost(last)), x(END), y(end), theme.accent, 2);
    ctx.setLineDash([]);
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
  if (frame.least !== null) return nameLines(pen, picture, x, y, texts);
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

/** Each over its line, where that begins and where it ends. */
function nameLines(pen: Pen, { curve, checked }: ValleyPicture, x: Scale, y: Scale, texts: PictureTexts): void {
  const { theme } = pen;
  const [first, last] = [curve[Math.round(curve.length * 0.04)], curve[Math.round(curve.length * 0.9)]];
  if (first === undefined || last === undefined) return;
  const style = { size: 'text', bold: true } as const;
  if (checked)
    writeOnPaper(pen, texts.checking, x(first.position) + theme.px, y(first.checking) + 1.6 * theme.px, style);
  const wasted = { ...style, colour: theme.wasted, align: 'right' } as const;
  writeOnPaper(pen, texts.wasted, x(last.position) - theme.px, y(last.wasted) + 2.2 * theme.px, wasted);
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
  const height = Math.min(
    frame.bottom - 2.1 * theme.px,
    Math.max(frame.top + 3.2 * theme.px, y(cost) - (frame.least === null ? 1 : 2) * theme.px),
  );
  writeOnPaper(pen, said, left, height, style);
  if (cost > frame.most) arrow(pen, at, frame.top, theme.accent);
}
