/** The words in the valley: each beside what it names, and over nothing that is drawn. */
import type { PictureTexts } from '../../texts/catalogue.ts';
import { END, positionOf } from '../controls/log-slider.ts';
import { textHeight, textWidth, writeOnPaper, type Pen, type TextStyle } from '../stage/paint/brush.ts';
import { freePlace, type Box, type Point } from './free-place.ts';
import {
  costScale,
  isOnPhone,
  seenCurve,
  wholeCost,
  xOfPosition,
  type ValleyFrame,
  type ValleyPicture,
  type ValleyPoint,
} from './valley-frame.ts';

/** Half of what is drawn there, in CSS pixels. */
export const HANDLE = 7;
export const DOT = 4;
/** The arrow at which a wall leaves the paper: half its width, and how far down it reaches. */
export const CUT = { aside: 8, down: 9 } as const;
/** Between words and what they stand beside. */
const GAP = 12;
/** Paper at each side of words. */
const EDGE = 3;
/** From one height that is tried to the next. */
const STEP = 4;

interface Words {
  readonly said: string;
  readonly style: TextStyle;
  readonly place: Box;
}

/** Where words are laid out before they are written. */
interface Desk {
  readonly pen: Pen;
  readonly frame: ValleyFrame;
  readonly picture: ValleyPicture;
  readonly texts: PictureTexts;
  readonly x: (position: number) => number;
  readonly y: (cost: number) => number;
  readonly lines: readonly (readonly Point[])[];
  readonly boxes: Box[];
  readonly words: Words[];
}

/** @param cuts where walls leave the paper. */
export function drawValleyWords(
  pen: Pen,
  frame: ValleyFrame,
  picture: ValleyPicture,
  texts: PictureTexts,
  cuts: readonly number[],
): void {
  const x = (position: number): number => xOfPosition(frame, position);
  const parts = { pen, frame, picture, texts, x, y: costScale(frame) };
  const lines = linesOf(frame, picture, x, parts.y);
  const layOut = (): Desk => ({
    ...parts,
    lines,
    boxes: marksOf(frame, pen.theme.px, picture, x, parts.y, cuts),
    words: [],
  });
  const short = texts.costs(wholeCost(picture.here));
  const said = picture.own === undefined ? texts.atInterval : texts.ifAll;
  const whole = said(picture.interval, wholeCost(picture.here));
  // What the handle says is said in any case: where there is no room for all its words it says the figure alone; then the names of the parts give way.
  const tries: readonly (readonly [words: string, named: boolean])[] = [
    [whole, true],
    [short, true],
    [whole, false],
    [short, false],
  ];
  let desk = layOut();
  for (const [words, named] of tries) {
    desk = layOut();
    sayBand(desk);
    sayCut(desk, cuts.at(-1));
    if (named) sayParts(desk);
    if (picture.still || sayHandle(desk, words)) break;
  }
  for (const { said, style, place } of desk.words)
    writeOnPaper(pen, said, place.left + EDGE, (place.top + place.bottom) / 2, style);
}

/** The curve and what else is drawn as a line, as far as it lies on the paper. */
function linesOf(
  frame: ValleyFrame,
  picture: ValleyPicture,
  x: (position: number) => number,
  y: (cost: number) => number,
): readonly (readonly Point[])[] {
  const { interval, here, still } = picture;
  const known = standing.get(picture.curve);
  const isKnown = known !== undefined && known.frame === frame && known.other === picture.other?.curve;
  const lines = isKnown ? known.lines : standingLines(frame, picture, x, y);
  if (!isKnown) standing.set(picture.curve, { frame, other: picture.other?.curve, lines });
  if (still) return lines;
  const handle = x(positionOf(interval));
  return [...lines, [[handle, y(wholeCost(here))] as const, [handle, frame.bottom] as const]];
}

/** What stands while the handle moves, by the curve: it is asked for in every frame. */
const standing = new WeakMap<
  ValleyPicture['curve'],
  {
    readonly frame: ValleyFrame;
    readonly other: ValleyPicture['curve'] | undefined;
    readonly lines: readonly (readonly Point[])[];
  }
>();

function standingLines(
  frame: ValleyFrame,
  { curve, never, other }: ValleyPicture,
  x: (position: number) => number,
  y: (cost: number) => number,
): readonly (readonly Point[])[] {
  const seen = (points: readonly ValleyPoint[], of: (point: ValleyPoint) => number): readonly Point[] =>
    points
      .filter((point) => of(point) <= frame.most && of(point) >= (frame.least ?? 0))
      .map((point): Point => [x(point.position), y(of(point))]);
  const whole = (points: readonly ValleyPoint[]): readonly Point[] =>
    seenCurve(frame, points).map(({ position, cost }): Point => [x(position), y(cost)]);
  const last = curve.at(-1);
  return [
    whole(curve),
    ...(frame.least === null ? [] : [seen(curve, ({ wasted }) => wasted)]),
    ...(frame.least === null ? [] : [seen(curve, ({ checking }) => checking)]),
    ...(other === null ? [] : [whole(other.curve)]),
    ...(last === undefined || wholeCost(never) > frame.most
      ? []
      : [[[x(last.position), y(wholeCost(last))] as const, [x(END), y(wholeCost(never))] as const]]),
  ];
}

function marksOf(
  frame: ValleyFrame,
  px: number,
  { dots, interval, here, never, still, other }: ValleyPicture,
  x: (position: number) => number,
  y: (cost: number) => number,
  cuts: readonly number[],
): Box[] {
  const around = (at: number, height: number, half: number): Box => ({
    ...{ left: at - half, right: at + half },
    ...{ top: height - half, bottom: height + half },
  });
  const marks = dots.map(({ interval: k, cost }) => around(x(positionOf(k)), y(Math.max(0, cost)), DOT));
  for (const at of cuts)
    marks.push({ left: at - CUT.aside, right: at + CUT.aside, top: frame.top - 2, bottom: frame.top + CUT.down });
  if (!still) marks.push(around(x(positionOf(interval)), y(wholeCost(here)), HANDLE + 1));
  if (wholeCost(never) <= frame.most) marks.push(around(x(END), y(wholeCost(never)), DOT));
  if (other !== null && other.band !== null) marks.push(bracketOf(frame, px, other.band, x));
  return marks;
}

/** Where the other weight is good: a line with ends, below the words of this one. In rem below the top. */
export const BRACKET = 3.1;

function bracketOf(
  { top }: ValleyFrame,
  px: number,
  { low, high }: { readonly low: number; readonly high: number | 'never' },
  x: (position: number) => number,
): Box {
  const at = top + BRACKET * px;
  return { left: x(positionOf(low)), right: x(positionOf(high)), top: at - 5, bottom: at + 5 };
}

/** The first of these places that is free, taken; their left ends and middles. */
function say(desk: Desk, said: string, style: TextStyle, places: Iterable<Point>): boolean {
  const { pen, boxes, lines, words } = desk;
  const [width, half] = [textWidth(pen, said, style), textHeight(pen, style) / 2];
  const place = freePlace(papersAt(places, width, half), { boxes, lines });
  if (place === null) return false;
  boxes.push(place);
  words.push({ said, style, place });
  return true;
}

/** At each of the heights all of the left ends, of one pair of lists after the other. */
function* eachOf(
  ...pairs: readonly (readonly [heights: readonly number[], lefts: readonly number[]])[]
): Generator<Point> {
  for (const [heights, lefts] of pairs) for (const height of heights) for (const left of lefts) yield [left, height];
}

/** One by one: mostly the first is free. */
function* papersAt(places: Iterable<Point>, width: number, half: number): Generator<Box> {
  for (const [left, middle] of places)
    yield { left: left - EDGE, right: left + width + EDGE, top: middle - half, bottom: middle + half };
}

/** From a height on, down to the floor or up to the top, or both: the nearest first. */
function heights({ pen, frame }: Desk, from: number, ways: readonly (1 | -1)[]): readonly number[] {
  const half = 0.6 * pen.theme.px;
  const [top, bottom] = [frame.top + half, frame.bottom - half];
  const found: number[] = [];
  for (let away = 0; away < bottom - top; away += STEP)
    for (const way of away === 0 ? [1] : ways) found.push(from + way * away);
  return found.filter((height) => height >= top && height <= bottom);
}

/** In the middle of a stretch, but within the plot. */
function middleOf({ pen, frame }: Desk, said: string, style: TextStyle, left: number, right: number): number {
  const width = textWidth(pen, said, style);
  return Math.min(frame.right - width, Math.max(frame.left + 4, (left + right - width) / 2));
}

function sayBand(desk: Desk): void {
  const { pen, frame, picture, texts, x } = desk;
  const { band, weights, other } = picture;
  const { theme } = pen;
  if (band !== null) {
    const [left, right] = [x(positionOf(band.low)), x(positionOf(band.high))];
    const words = { colour: theme.bandInk, ground: theme.band } as const;
    const fits = (text: string, style: TextStyle): boolean => textWidth(pen, text, style) < right - left - 8;
    const style = { ...words, size: 'text', bold: true } as const;
    // On a phone there may be no room for the weight.
    const wordings = [...(weights === null ? [] : [texts.goodFor(band, weights[0])]), texts.good(band)];
    const isSaid = wordings.some((said) => {
      const at = middleOf(desk, said, style, left, right);
      const places = heights(desk, frame.top + theme.px, [1]).map((height): Point => [at, height]);
      return say(desk, said, fits(said, style) ? style : { ...style, ground: theme.paper }, places);
    });
    const note = { ...words, size: 'small' } as const;
    if (isSaid && weights === null && fits(texts.goodNote, note)) {
      const below = desk.words.at(-1)!.place.bottom + 0.6 * theme.px;
      say(desk, texts.goodNote, note, [[middleOf(desk, texts.goodNote, note, left, right), below]]);
    }
  }
  if (other === null || other.band === null || weights === null) return;
  const said = texts.goodFor(other.band, weights[1]);
  const style = { size: 'small', colour: theme.inkSoft } as const;
  const at = middleOf(desk, said, style, x(positionOf(other.band.low)), x(positionOf(other.band.high)));
  say(
    desk,
    said,
    style,
    heights(desk, frame.top + (BRACKET + 0.95) * theme.px, [1]).map((height) => [at, height]),
  );
}

/** How high the wall goes that is cut off, where there is room. */
function sayCut(desk: Desk, at: number | undefined): void {
  const { pen, frame, picture, texts } = desk;
  if (at === undefined || wholeCost(picture.never) <= frame.most) return;
  const said = texts.upTo(wholeCost(picture.never));
  const style = { size: 'small', bold: true, colour: pen.theme.accent } as const;
  if (at + GAP + textWidth(pen, said, style) < frame.right)
    say(
      desk,
      said,
      style,
      heights(desk, frame.top + 0.7 * pen.theme.px, []).map((height) => [at + GAP, height]),
    );
}

/** Each in its texture, where that is high enough for words; on log axes below its line. */
function sayParts(desk: Desk): void {
  const { pen, frame, picture, texts, x, y } = desk;
  const { theme } = pen;
  const { curve } = picture;
  const [checking, wasted] = [
    { size: 'text', bold: true },
    { size: 'text', bold: true, colour: theme.wasted },
  ] as const;
  const width = textWidth(pen, texts.wasted, wasted);
  if (frame.least !== null) {
    const [first, last] = [curve[Math.round(curve.length * 0.04)], curve[Math.round(curve.length * 0.9)]];
    if (first === undefined || last === undefined) return;
    const below = (left: number, from: number): readonly Point[] =>
      heights(desk, from, [1]).map((height): Point => [left, height]);
    say(desk, texts.checking, checking, below(x(first.position), Math.max(frame.top, y(first.checking)) + theme.px));
    const from = Math.max(frame.top, y(last.wasted)) + theme.px;
    say(desk, texts.wasted, wasted, below(Math.min(frame.right - width, x(last.position) - width), from));
    return;
  }
  const base = frame.bottom - 0.8 * theme.px;
  const high = (cost: number): boolean => frame.bottom - y(cost) > 2.2 * theme.px;
  if (curve[0] !== undefined && high(curve[0].checking)) {
    // Beside the wall where it is too narrow for words.
    const beside = heights(desk, (frame.top + frame.bottom) / 2, [1, -1]).flatMap((height): readonly Point[] => {
      const foot = curve.find((point) => y(wholeCost(point)) > height + textHeight(pen, checking) / 2);
      return foot === undefined ? [] : [[x(foot.position) + GAP / 2, height]];
    });
    say(desk, texts.checking, checking, [[x(0) + 0.5 * theme.px, base], ...beside]);
  }
  const steep = curve.find(({ wasted: cost }) => high(cost));
  if (steep === undefined) return;
  const from = x(steep.position) + theme.px;
  for (const said of [texts.wasted, texts.wastedShort]) {
    const end = frame.right - textWidth(pen, said, wasted);
    const places: number[] = [];
    for (let left = from; left < end; left += theme.px / 2) places.push(left);
    const rows = [base, base - 1.4 * theme.px, base - 2.8 * theme.px];
    if (
      say(
        desk,
        said,
        wasted,
        rows.flatMap((height) => [...places, end].map((left): Point => [left, height])),
      )
    )
      return;
  }
}

/** What of words over the handle lies to its left. */
const OVER = [0.5, 0.65, 0.35, 0.8, 0.2, 1, 0];

/** Beside it: first on the side where the curve falls, then on the other, then over it. */
function sayHandle(desk: Desk, said: string): boolean {
  const { pen, frame, picture, x, y } = desk;
  const { px } = pen.theme;
  const { interval, here, band } = picture;
  const at = x(positionOf(interval));
  const style = { size: 'text', bold: true } as const;
  const width = textWidth(pen, said, style);
  const falls = band === null || positionOf(interval) <= positionOf(band.best);
  const lefts = falls ? [at + GAP, at - GAP - width] : [at - GAP - width, at + GAP];
  const within = (left: number): boolean => left >= frame.left + 4 && left + width <= frame.right + EDGE;
  const level = y(wholeCost(here)) - px;
  const from = Math.min(frame.bottom - 2.1 * px, Math.max(frame.top + 0.7 * px, level));
  const tried = heights(desk, from, [-1, 1]);
  const over = OVER.map((share) => at - width * share);
  const clamped = over.map((left) => Math.min(frame.right - width, Math.max(frame.left + 4, left)));
  // Where the tools stand elsewhere there is room above the plot.
  const above = isOnPhone(frame, px) ? [frame.top - 0.75 * px] : [];
  const least = frame.left - (frame.least === null ? 1.5 * px : 0);
  const fits = (left: number): boolean => left >= least && left + width <= frame.right + EDGE;
  return say(
    desk,
    said,
    style,
    eachOf([tried, lefts.filter(within)], [tried, clamped], [above, [...lefts.filter(fits), ...clamped]]),
  );
}
