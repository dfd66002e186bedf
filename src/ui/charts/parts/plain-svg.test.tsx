import { describe, expect, it } from 'vitest';
import { notPlain } from '../testing/not-plain.ts';
import { plainDrawing, plainFonts, svgElement, type StyleOf } from './plain-svg.ts';

/** What the style sheet says of everything, unless `data-style` says otherwise. */
const USUAL =
  'fill: rgb(0, 0, 0); stroke: none; font-family: system-ui, Liberation Sans, sans-serif; font-size: 13px; font-weight: 400';

const styleOf: StyleOf = (element) => {
  const rules = `${USUAL}; ${element.getAttribute('data-style') ?? ''}`.split('; ').map((rule) => rule.split(': '));
  const style = new Map(rules.map(([name = '', value = '']) => [name, value]));
  return { getPropertyValue: (name) => style.get(name) ?? '' };
};

function plain(inside: string): string {
  const svg = svgElement('svg');
  svg.innerHTML = inside;
  const root = svgElement('svg', { width: 10, height: 10, viewBox: '0 0 10 10' });
  root.append(plainDrawing(svg, 16, 40, styleOf));
  const text = new XMLSerializer().serializeToString(root).replace(/^<svg[^>]*>|<\/svg>$/g, '');
  return text.replaceAll(/<(\w+)([^>]*)\/>/g, '<$1$2></$1>');
}

const inGroup = (inside: string): string => `<g transform="translate(16 40)">${inside}</g>`;

describe('a drawing that leaves the page', () => {
  it.each([
    [
      'a mix of colours becomes a colour and its opacity, which an opacity of the mark makes less',
      '<rect class="stretch" x="1" y="2" width="3" height="4" data-style="fill: color(srgb 1 0 0 / 0.2); fill-opacity: 0.5"></rect>',
      '<rect x="1" y="2" width="3" height="4" fill="#ff0000" fill-opacity="0.1" stroke="none"></rect>',
    ],
    [
      'a line has only what can be seen of it',
      '<line x1="0" x2="9" role="img" data-style="fill: none; stroke: rgb(1, 2, 3); stroke-width: 1.5px; stroke-dasharray: 6px, 4px"></line>',
      '<line x1="0" x2="9" fill="none" stroke="#010203" stroke-width="1.5" stroke-dasharray="6, 4"></line>',
    ],
    [
      'letters with a rim are drawn twice: not every program draws a rim below its letters',
      '<text x="5" data-style="stroke: rgb(255, 255, 255); stroke-width: 4px; paint-order: stroke">k</text>',
      '<text x="5" fill="#ffffff" stroke-width="4" font-family="Liberation Sans, sans-serif" font-size="13" stroke="#ffffff">k</text>' +
        '<text x="5" fill="#000000" font-family="Liberation Sans, sans-serif" font-size="13">k</text>',
    ],
    [
      'the lines of a text stay its lines',
      '<text><tspan x="1" y="2">one</tspan><tspan x="1" dy="1em">two</tspan></text>',
      '<text fill="#000000" font-family="Liberation Sans, sans-serif" font-size="13"><tspan x="1" y="2">one</tspan><tspan x="1" dy="1em">two</tspan></text>',
    ],
    [
      'what is hidden, a name for screen readers, and what only a browser draws stay behind',
      '<title>name</title><g data-style="display: none"><path d="M0,0"></path></g><foreignObject><p>x</p></foreignObject>',
      '',
    ],
    ['a drawing in it is a part of it', '<svg x="0" viewBox="0 0 9 9"><g class="a"></g></svg>', '<g></g>'],
    [
      'what cuts a curve off keeps its name, in letters every program reads',
      '<defs><clipPath id=":r1:-clip"><rect width="1" height="1"></rect></clipPath></defs>' +
        '<g clip-path="url(#:r1:-clip)"></g>',
      '<defs><clipPath id="_r1_-clip"><rect width="1" height="1" fill="#000000" stroke="none"></rect></clipPath></defs>' +
        '<g clip-path="url(#_r1_-clip)"></g>',
    ],
  ])('%s', (_, inside, drawn) => {
    expect(plain(inside)).toBe(inGroup(drawn));
    expect(notPlain(plain(inside))).toEqual([]);
  });

  it('is refused with a colour that other programs draw as black', () => {
    expect(() => plain('<path d="M0,0" data-style="fill: oklab(0.5 0 0)"></path>')).toThrow('no plain colour');
  });

  it.each([
    ['system-ui, -apple-system, "Segoe UI", Arial, sans-serif', "'Segoe UI', Arial, sans-serif"],
    ['ui-monospace', 'sans-serif'],
  ])('the fonts %s are there as %s', (families, known) => {
    expect(plainFonts(families)).toBe(known);
  });
});

describe('what is not plain', () => {
  it.each([
    ['<rect fill="color(srgb 1 0 0 / 0.2)"/>', ['<rect fill="color(srgb 1 0 0 / 0.2)">']],
    ['<g style="fill: red" class="a"/>', ['<g style="fill: red">', '<g class="a">']],
    ['<text paint-order="stroke">a</text>', ['<text paint-order="stroke">']],
    ['<rect width="100%"/>', ['<rect width="100%">']],
    ['<foreignObject/>', ['<foreignObject>']],
    ['<g clip-path="url(#gone)"/>', ['no #gone']],
    ['<g><path d="M0,0"/>', ['<g> without its end']],
    ['<text>a < b</text>', ['a tag that cannot be read']],
  ])('in %s is named', (svg, found) => {
    expect(notPlain(svg)).toEqual(found);
  });
});
