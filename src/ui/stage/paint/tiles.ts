/** Repeated fills: made once for each pattern, colour and pixel ratio. */
import type { Pattern } from '../palette.ts';
import type { Texture, Tiles } from './brush.ts';

/** Edge of a tile in CSS pixels. */
const EDGE = 8;

type Mark = (ctx: CanvasRenderingContext2D) => void;

const lines =
  (...list: readonly [number, number, number, number][]): Mark =>
  (ctx) => {
    ctx.beginPath();
    for (const [x0, y0, x1, y1] of list) {
      ctx.moveTo(x0, y0);
      ctx.lineTo(x1, y1);
    }
    ctx.stroke();
  };

const dots =
  (radius: number, filled: boolean): Mark =>
  (ctx) => {
    ctx.beginPath();
    ctx.arc(4, 4, radius, 0, 2 * Math.PI);
    if (filled) ctx.fill();
    else ctx.stroke();
  };

const MARKS: Record<Exclude<Pattern, 'solid'>, Mark> = {
  rows: lines([0, 2, 8, 2], [0, 6, 8, 6]),
  dots: dots(1.4, true),
  columns: lines([2, 0, 2, 8], [6, 0, 6, 8]),
  grid: lines([0, 4, 8, 4], [4, 0, 4, 8]),
  dashes: lines([0, 2, 4, 2], [4, 6, 8, 6]),
  rings: dots(2.2, false),
  bricks: lines([0, 4, 8, 4], [0, 8, 8, 8], [2, 0, 2, 4], [6, 4, 6, 8]),
};

export function createTiles(paper: string, pixelRatio: number): Tiles {
  const made = new Map<string, Map<string, string | CanvasPattern>>();
  return {
    fill(pattern, colour) {
      if (pattern === 'solid') return colour;
      const known = made.get(pattern)?.get(colour);
      if (known !== undefined) return known;
      const tile = isTexture(pattern) ? TEXTURES[pattern](colour) : marked(MARKS[pattern], colour, paper);
      const fill = repeat(tile, pixelRatio) ?? colour;
      made.set(pattern, (made.get(pattern) ?? new Map<string, string | CanvasPattern>()).set(colour, fill));
      return fill;
    },
  };
}

/** A worker's pattern: its colour with marks in the colour of the paper, faint, so that the colour leads. */
function marked(mark: Mark, colour: string, paper: string): Mark {
  return (ctx) => {
    ctx.fillStyle = colour;
    ctx.fillRect(0, 0, EDGE, EDGE);
    ctx.globalAlpha = 0.5;
    ctx.strokeStyle = paper;
    ctx.fillStyle = paper;
    ctx.lineWidth = 1;
    mark(ctx);
  };
}

const TEXTURES: Record<Texture, (colour: string) => Mark> = {
  /** Wasted work: slanted lines on a faint ground. The lines beyond the corners close the seams. */
  hatch: (colour) => (ctx) => {
    ctx.fillStyle = colour;
    ctx.globalAlpha = 0.16;
    ctx.fillRect(0, 0, EDGE, EDGE);
    ctx.globalAlpha = 1;
    ctx.strokeStyle = colour;
    ctx.lineWidth = 2;
    lines([-2, 10, 10, -2], [-2, 2, 2, -2], [6, 10, 10, 6])(ctx);
  },
  ticks: (colour) => (ctx) => {
    ctx.strokeStyle = colour;
    ctx.globalAlpha = 0.75;
    ctx.lineWidth = 1.2;
    lines([1, 0, 1, 8], [5, 0, 5, 8])(ctx);
  },
};

function isTexture(pattern: Pattern | Texture): pattern is Texture {
  return pattern in TEXTURES;
}

function repeat(draw: Mark, pixelRatio: number): CanvasPattern | null {
  const canvas = document.createElement('canvas');
  const edge = Math.max(EDGE, Math.round(EDGE * pixelRatio));
  canvas.width = edge;
  canvas.height = edge;
  const ctx = canvas.getContext('2d');
  if (ctx === null) return null;
  ctx.scale(edge / EDGE, edge / EDGE);
  draw(ctx);
  const pattern = ctx.createPattern(canvas, 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(EDGE / edge));
  return pattern;
}
