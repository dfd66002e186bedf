/** What drawing needs: a context, the theme's colours, fills, and the words. */
import type { RunTexts } from '../../../texts/catalogue.ts';
import type { Pattern } from '../palette.ts';
import type { StageLayout } from './layout.ts';
import type { ReplayPicture } from './stage-picture.ts';

/** The part of a canvas context that the stage uses; a test gives one that logs its calls. */
export type CanvasContext = Pick<
  CanvasRenderingContext2D,
  | 'save'
  | 'restore'
  | 'beginPath'
  | 'closePath'
  | 'moveTo'
  | 'lineTo'
  | 'rect'
  | 'arc'
  | 'clip'
  | 'fill'
  | 'stroke'
  | 'fillRect'
  | 'strokeRect'
  | 'clearRect'
  | 'fillText'
  | 'drawImage'
  | 'measureText'
  | 'setLineDash'
  | 'setTransform'
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineJoin'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
  | 'globalAlpha'
>;

/** Colours as the style sheet has them now, in any form a canvas takes. */
export interface StageTheme {
  readonly ink: string;
  readonly inkSoft: string;
  readonly paper: string;
  readonly wash: string;
  readonly rule: string;
  readonly edge: string;
  readonly accent: string;
  readonly flag: string;
  /** Of work after the flag: the one warm colour, and nobody else's. */
  readonly wasted: string;
  /** Ground and text of the good intervals. */
  readonly band: string;
  readonly bandInk: string;
  /** The line of a worker that has left. */
  readonly left: string;
  readonly workers: readonly string[];
  readonly family: string;
  /** Size of the body text in CSS pixels: 16, or more on a projector. */
  readonly px: number;
}

/** The two textures of the picture: nothing else is hatched or ticked. */
export type Texture = 'hatch' | 'ticks';

export interface Tiles {
  /** A fill in a colour with a pattern; `hatch` (wasted work) has a faint ground, `ticks` (checks) none. */
  fill(pattern: Pattern | Texture, colour: string): string | CanvasPattern;
}

/** The part of a picture that stays from frame to frame, kept as a bitmap; made in still.ts. */
export interface StillPicture {
  /** Puts on the brush's paper what `draw` draws, which may depend on the layout and on what `StillOf` lists only. */
  show(brush: Brush, layout: StageLayout, picture: ReplayPicture, draw: (onto: Brush) => void): void;
}

/** A brush without words. */
export interface Pen {
  readonly ctx: CanvasContext;
  readonly theme: StageTheme;
  readonly tiles: Tiles;
}

export interface Brush extends Pen {
  /** Of the language spoken now. */
  readonly texts: RunTexts;
  /** Keeps what stays the same from frame to frame; null: everything is drawn each time. */
  readonly still: StillPicture | null;
}

export type Size = 'tiny' | 'small' | 'text';
const SIZES = { tiny: 0.75, small: 0.8125, text: 0.9375 } as const;

export interface TextStyle {
  readonly size?: Size;
  readonly bold?: boolean;
  readonly colour?: string;
  readonly align?: CanvasTextAlign;
  readonly baseline?: CanvasTextBaseline;
  /** What is under it, where that is not the paper: the colour of `writeOnPaper`. */
  readonly ground?: string;
}

/** Widths of texts by font: most of a frame's texts were on the frame before. Emptied when it grows past this. */
const MOST_WIDTHS = 4000;
const widths = new WeakMap<CanvasContext, Map<string, number>>();

/** By theme: the same few in every frame. */
const fonts = new WeakMap<StageTheme, Map<string, string>>();

function fontOf({ theme }: Pen, { bold = false, size = 'small' }: TextStyle): string {
  const known = fonts.get(theme) ?? new Map<string, string>();
  if (known.size === 0) fonts.set(theme, known);
  const key = bold ? `bold ${size}` : size;
  let font = known.get(key);
  if (font === undefined) {
    font = `${bold ? 600 : 400} ${(SIZES[size] * theme.px).toFixed(2)}px ${theme.family}`;
    known.set(key, font);
  }
  return font;
}

export function textWidth(brush: Pen, text: string, style: TextStyle = {}): number {
  const { ctx } = brush;
  const font = fontOf(brush, style);
  const known = widths.get(ctx) ?? new Map<string, number>();
  if (known.size === 0 || known.size > MOST_WIDTHS) {
    known.clear();
    widths.set(ctx, known);
  }
  const key = `${font}|${text}`;
  const width = known.get(key);
  if (width !== undefined) return width;
  ctx.font = font;
  const measured = ctx.measureText(text).width;
  known.set(key, measured);
  return measured;
}

export function write(brush: Pen, text: string, x: number, y: number, style: TextStyle = {}): void {
  const { ctx, theme } = brush;
  ctx.font = fontOf(brush, style);
  ctx.fillStyle = style.colour ?? theme.ink;
  ctx.textAlign = style.align ?? 'left';
  ctx.textBaseline = style.baseline ?? 'middle';
  ctx.fillText(text, x, y);
}

/** Of the paper under a line of text. */
export function textHeight({ theme }: Pen, style: TextStyle = {}): number {
  return SIZES[style.size ?? 'small'] * theme.px * 1.3;
}

/** Text on a piece of paper, so that it can be read over lines and fills. */
export function writeOnPaper(brush: Pen, text: string, x: number, y: number, style: TextStyle = {}): void {
  const { ctx, theme } = brush;
  const width = textWidth(brush, text, style);
  const height = textHeight(brush, style);
  const left = style.align === 'right' ? x - width : style.align === 'center' ? x - width / 2 : x;
  ctx.fillStyle = style.ground ?? theme.paper;
  faint(ctx, 0.92, () => ctx.fillRect(left - 3, y - height / 2, width + 6, height));
  write(brush, text, x, y, style);
}

/** The longest beginning of a text that fits, with an ellipsis; empty when not even a few letters do. */
export function fitted(brush: Pen, text: string, width: number, style: TextStyle = {}): string {
  if (textWidth(brush, text, style) <= width) return text;
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (textWidth(brush, `${text.slice(0, middle).trimEnd()}…`, style) <= width) low = middle;
    else high = middle - 1;
  }
  return low < 4 ? '' : `${text.slice(0, low).trimEnd()}…`;
}

/**
 * Draws with so much of the opacity there is, which is then as it was: by what was read. Reckoned back it is more than 1 in Firefox,
 * which keeps 32 bits of it, and is not taken.
 */
export function faint(ctx: CanvasContext, opacity: number, draw: () => void): void {
  const before = ctx.globalAlpha;
  ctx.globalAlpha = before * opacity;
  draw();
  ctx.globalAlpha = before;
}

export function line(
  ctx: CanvasContext,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  colour: string,
  width = 1,
): void {
  ctx.beginPath();
  ctx.moveTo(x0, y0);
  ctx.lineTo(x1, y1);
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.stroke();
}

/** The middle of a device pixel nearest to a coordinate: hairlines stay sharp. */
export function crisp(value: number): number {
  return Math.round(value - 0.5) + 0.5;
}
