/** A chart as a file of its own: an SVG whose styles stand in it, and a PNG of that. */
import { IMAGE_PADDING, IMAGE_SIZES, layoutImage, type ImageTexts } from './image-texts.ts';

/** What the page's style sheet says of a mark; in a file of its own the sheet is missing. */
const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-variant-numeric',
  'letter-spacing',
  'text-anchor',
  'paint-order',
] as const;

const SVG = 'http://www.w3.org/2000/svg';
/** Pixels of the PNG for each px of the chart. */
const PNG_SCALE = 2;

export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** `chart` is on the page, so that its styles are known; it is not changed. */
export function drawPicture(chart: SVGSVGElement, texts: ImageTexts): Picture {
  const { width, height } = chart.getBoundingClientRect();
  const layout = layoutImage(texts, width, height);
  const root = document.createElementNS(SVG, 'svg');
  const size = { width: Math.ceil(width + 2 * IMAGE_PADDING), height: layout.height };
  root.setAttribute('xmlns', SVG);
  root.setAttribute('width', String(size.width));
  root.setAttribute('height', String(size.height));
  root.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
  const page = getComputedStyle(document.body);
  const paper = append(root, 'rect', { width: '100%', height: '100%', fill: page.backgroundColor });
  paper.after(inlined(chart, layout.chartTop));
  for (const { text, y, kind } of layout.lines) {
    const line = append(root, 'text', {
      x: String(IMAGE_PADDING),
      y: String(y),
      fill: page.color,
      'font-family': page.fontFamily,
      'font-size': String(IMAGE_SIZES[kind]),
      'font-weight': kind === 'title' ? '600' : '400',
    });
    line.textContent = text;
  }
  return { svg: new XMLSerializer().serializeToString(root), ...size };
}

function append(parent: Element, name: string, attributes: Readonly<Record<string, string>>): Element {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  parent.append(element);
  return element;
}

/** A copy with every computed style as an attribute, without classes and what is hidden. */
function inlined(chart: SVGSVGElement, top: number): SVGSVGElement {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  copyStyles(chart, copy);
  copy.setAttribute('x', String(IMAGE_PADDING));
  copy.setAttribute('y', String(top));
  copy.setAttribute('overflow', 'visible');
  for (const hidden of copy.querySelectorAll('[data-hidden]')) hidden.remove();
  return copy;
}

function copyStyles(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  if (style.display === 'none' || style.visibility === 'hidden') to.setAttribute('data-hidden', '');
  to.removeAttribute('class');
  to.removeAttribute('style');
  for (const name of STYLES) {
    const value = style.getPropertyValue(name);
    if (value !== '') to.setAttribute(name, value);
  }
  for (const [index, child] of [...from.children].entries()) copyStyles(child, to.children[index]!);
}

/** Rejects when the browser cannot draw the picture. */
export async function pngOf({ svg, width, height }: Picture): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * PNG_SCALE;
    canvas.height = height * PNG_SCALE;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error('no picture');
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}
