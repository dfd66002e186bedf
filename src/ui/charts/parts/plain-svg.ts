/** A drawing of the page as one that every program can show: few kinds of elements, plain colours, no style sheet. */
import { plainColour } from './plain-colour.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** What shapes are made of. What is not named here is left out, as names for screen readers are. */
const GEOMETRY = new Map([
  ['g', ['transform']],
  ['path', ['d', 'transform']],
  ['line', ['x1', 'y1', 'x2', 'y2', 'transform']],
  ['rect', ['x', 'y', 'width', 'height', 'transform']],
  ['circle', ['cx', 'cy', 'r', 'transform']],
  ['text', ['x', 'y', 'dx', 'dy', 'transform']],
  ['tspan', ['x', 'y', 'dx', 'dy']],
  ['defs', []],
  ['clipPath', ['id']],
]);
/** They hold others and draw nothing themselves. */
const BARE = new Set(['g', 'defs', 'clipPath', 'tspan']);
/** Names of fonts that only a browser knows. */
const BROWSER_FONT = /^(system-ui|-|ui-)/;

export type StyleOf = (element: Element) => Pick<CSSStyleDeclaration, 'getPropertyValue'>;

export function svgElement(name: string, attributes: Readonly<Record<string, string | number>> = {}): Element {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

/** The drawing inside of `svg`, which is on the page and stays as it is; a group that begins at (`x`, `y`). @throws {Error} for a colour that is not plain */
export function plainDrawing(svg: Element, x: number, y: number, styleOf: StyleOf = getComputedStyle): Element {
  const group = svgElement('g', { transform: `translate(${x} ${y})` });
  group.append(...plainChildren(svg, styleOf));
  return group;
}

export function plainFonts(families: string): string {
  const known = families.split(',').filter((name) => !BROWSER_FONT.test(name.trim()));
  return (known.length === 0 ? ['sans-serif'] : known).map((name) => name.trim().replaceAll('"', "'")).join(', ');
}

const plainChildren = (from: Element, styleOf: StyleOf): Element[] =>
  [...from.children].flatMap((child) => plainCopies(child, styleOf));

/** One for most; none of what is hidden or unknown; two of letters with a rim, which not every program draws below its letters. */
function plainCopies(from: Element, styleOf: StyleOf): Element[] {
  const name = from.localName;
  const style = styleOf(from);
  if (style.getPropertyValue('display') === 'none' || style.getPropertyValue('visibility') === 'hidden') return [];
  if (name === 'svg') return plainChildren(from, styleOf);
  if (!GEOMETRY.has(name)) return [];
  if (name !== 'text') return [shape(from, styleOf, BARE.has(name) ? {} : paint(style))];
  const { stroke, ...letters } = { ...paint(style), ...font(style) } as Record<string, string>;
  if (stroke === 'none') return [shape(from, styleOf, letters)];
  const rim = { ...letters, fill: stroke!, stroke: stroke! };
  return [shape(from, styleOf, rim), shape(from, styleOf, withoutStroke(letters))];
}

const withoutStroke = (all: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(all).filter(([name]) => !name.startsWith('stroke')));

function shape(from: Element, styleOf: StyleOf, looks: Readonly<Record<string, string>>): Element {
  const name = from.localName;
  const copy = svgElement(name);
  for (const each of GEOMETRY.get(name) ?? []) {
    const value = from.getAttribute(each);
    if (value !== null) copy.setAttribute(each, each === 'id' ? plainId(value) : value);
  }
  const clip = /^url\(["']?#(.*?)["']?\)$/.exec(from.getAttribute('clip-path') ?? '')?.[1];
  if (clip !== undefined) copy.setAttribute('clip-path', `url(#${plainId(clip)})`);
  for (const [key, value] of Object.entries(looks)) copy.setAttribute(key, value);
  const words = name === 'tspan' || name === 'text';
  if (words && from.children.length === 0) copy.textContent = from.textContent;
  else copy.append(...plainChildren(from, styleOf));
  return copy;
}

const plainId = (id: string): string => id.replaceAll(/[^\w-]/g, '_');

type Style = ReturnType<StyleOf>;

/** Only what has an effect is said. */
function paint(style: Style): Record<string, string> {
  const stroke = brush(style, 'stroke');
  return {
    ...brush(style, 'fill'),
    ...stroke,
    ...(stroke['stroke'] !== 'none' && {
      'stroke-width': number(style, 'stroke-width'),
      ...unless('none', style, 'stroke-dasharray', (dashes) => dashes.replaceAll('px', '')),
      ...unless('butt', style, 'stroke-linecap'),
      ...unless('miter', style, 'stroke-linejoin'),
    }),
    ...unless('1', style, 'opacity'),
  };
}

function brush(style: Style, name: 'fill' | 'stroke'): Record<string, string> {
  const { colour, opacity } = plainColour(style.getPropertyValue(name) || 'none');
  const whole = opacity * Number(style.getPropertyValue(`${name}-opacity`) || 1);
  if (colour === 'none' || whole === 0) return { [name]: 'none' };
  return { [name]: colour, ...(whole < 1 && { [`${name}-opacity`]: String(Number(whole.toFixed(4))) }) };
}

function font(style: Style): Record<string, string> {
  return {
    'font-family': plainFonts(style.getPropertyValue('font-family')),
    'font-size': number(style, 'font-size'),
    ...unless('400', style, 'font-weight'),
    ...unless('start', style, 'text-anchor'),
  };
}

/** Of a length in px. */
const number = (style: Style, name: string): string => String(Number.parseFloat(style.getPropertyValue(name)) || 0);

/** What differs from what holds where nothing is said. */
function unless(
  usual: string,
  style: Style,
  name: string,
  form = (value: string): string => value,
): Record<string, string> {
  const value = style.getPropertyValue(name);
  return value === '' || value === usual ? {} : { [name]: form(value) };
}
