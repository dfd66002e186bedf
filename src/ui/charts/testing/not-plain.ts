/** What in an SVG file some programs would not know (librsvg, Inkscape, word processors), in words; empty when it is plain. */

const NUMBER = /^-?(\d+\.?\d*|\.\d+)(e-?\d+)?$/;
const COLOUR = /^(none|#[0-9a-f]{6})$/;
const WORD = /^[a-z]+$/;
const LENGTH = /^-?(\d+\.?\d*|\.\d+)(em)?$/;

/** Elements there may be. */
const ELEMENTS = new Set(['svg', 'g', 'path', 'line', 'rect', 'circle', 'text', 'tspan', 'defs', 'clipPath']);
/** Attributes there may be, and their form. */
const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  xmlns: /^http:\/\/www\.w3\.org\/2000\/svg$/,
  viewBox: /^0 0 \d+ \d+$/,
  id: /^[\w-]+$/,
  d: /^[MLHVCSQTAZmlhvcsqtaz\d\s.,e-]+$/,
  transform: /^translate\(-?[\d.]+[ ,]+-?[\d.]+\)$/,
  'clip-path': /^url\(#[\w-]+\)$/,
  fill: COLOUR,
  stroke: COLOUR,
  'stroke-dasharray': /^[\d.]+([ ,]+[\d.]+)*$/,
  'stroke-linecap': WORD,
  'stroke-linejoin': WORD,
  'text-anchor': WORD,
  'font-family': /^'?[\w -]+'?(, '?[\w -]+'?)*$/,
  'font-weight': /^\d+$/,
};
for (const name of ['width', 'height', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'font-size', 'stroke-width'])
  Object.assign(ATTRIBUTES, { [name]: NUMBER });
for (const name of ['fill-opacity', 'stroke-opacity', 'opacity']) Object.assign(ATTRIBUTES, { [name]: /^0?\.\d+$/ });
for (const name of ['x', 'y', 'dx', 'dy']) Object.assign(ATTRIBUTES, { [name]: LENGTH });

const TAG = /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g;

export function notPlain(svg: string): string[] {
  const found: string[] = [];
  const open: string[] = [];
  for (const [, closing, name = '', attributes = '', alone] of svg.matchAll(TAG)) {
    if (closing) {
      if (open.pop() !== name) found.push(`</${name}> without its beginning`);
      continue;
    }
    if (!alone) open.push(name);
    if (!ELEMENTS.has(name)) found.push(`<${name}>`);
    for (const [, key = '', value = ''] of attributes.matchAll(/([\w:-]+)="([^"]*)"/g))
      if (!ATTRIBUTES[key]?.test(value)) found.push(`<${name} ${key}="${value}">`);
  }
  const rest = svg.replaceAll(TAG, '');
  if (/[<>]/.test(rest)) found.push('a tag that cannot be read');
  for (const [, id = ''] of svg.matchAll(/url\(#([\w-]+)\)/g))
    if (!svg.includes(`<clipPath id="${id}">`)) found.push(`no #${id}`);
  return [...found, ...open.map((name) => `<${name}> without its end`)];
}
