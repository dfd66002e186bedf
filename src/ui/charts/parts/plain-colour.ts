/** Colours as every program that draws SVG knows them: six hexadecimal digits, and an opacity beside them. */

export interface PlainColour {
  /** `#rrggbb`, or `none`. */
  readonly colour: string;
  /** 0 to 1. */
  readonly opacity: number;
}

const NONE: PlainColour = { colour: 'none', opacity: 1 };
const FORM = /^(rgba?|color)\((srgb )?([^()]*)\)$/;

/** `text` as a browser computes it: a mix of colours arrives as `color(srgb …)`. @throws {Error} for another space of colours */
export function plainColour(text: string): PlainColour {
  if (text === 'none' || text === 'transparent') return NONE;
  const [, name, space, inside = ''] = FORM.exec(text.trim()) ?? [];
  if (name === undefined || (name === 'color') !== (space !== undefined)) throw new Error(`no plain colour: ${text}`);
  const [red = 0, green = 0, blue = 0, opacity = 1] = inside
    .split(/[\s,/]+/)
    .filter(Boolean)
    .map(share);
  // Of `rgb()` a channel goes to 255, of `color()` to 1.
  const most = space === undefined ? 255 : 1;
  if (opacity <= 0) return NONE;
  return { colour: `#${[red, green, blue].map((channel) => digits(channel / most)).join('')}`, opacity };
}

/** A number, a percentage of 1, or `none`, which is 0. */
function share(text: string): number {
  if (text === 'none') return 0;
  return text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
}

function digits(channel: number): string {
  const byte = Math.round(255 * Math.min(1, Math.max(0, channel)));
  return byte.toString(16).padStart(2, '0');
}
