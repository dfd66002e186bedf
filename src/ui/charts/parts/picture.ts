/** A chart as a file of its own: an SVG that needs nothing of the page, and a PNG of that. */
import { IMAGE_PADDING, IMAGE_SIZES, layoutImage, type ImageLine, type ImageTexts } from './image-texts.ts';
import { plainColour } from './plain-colour.ts';
import { plainDrawing, plainFonts, svgElement } from './plain-svg.ts';

/** Pixels of the PNG for each px of the chart. */
const PNG_SCALE = 2;

export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** `chart` is on the page, so that its styles are known; it is not changed. */
export function drawPicture(chart: SVGSVGElement, texts: ImageTexts): Picture {
  const room = chart.getBoundingClientRect();
  const layout = layoutImage(texts, room.width, room.height);
  const size = { width: Math.ceil(room.width + 2 * IMAGE_PADDING), height: layout.height };
  const page = getComputedStyle(document.body);
  const root = svgElement('svg', { ...size, viewBox: `0 0 ${size.width} ${size.height}` });
  root.append(
    svgElement('rect', { ...size, fill: plainColour(page.backgroundColor).colour }),
    plainDrawing(chart, IMAGE_PADDING, layout.chartTop),
    ...layout.lines.map((line) => lineOf(line, page)),
  );
  return { svg: new XMLSerializer().serializeToString(root), ...size };
}

function lineOf({ text, y, kind }: ImageLine, page: CSSStyleDeclaration): Element {
  const line = svgElement('text', {
    x: IMAGE_PADDING,
    y,
    fill: plainColour(page.color).colour,
    'font-family': plainFonts(page.fontFamily),
    'font-size': IMAGE_SIZES[kind],
    'font-weight': kind === 'title' ? 600 : 400,
  });
  line.textContent = text;
  return line;
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
