/** The words round a chart that is saved as a picture: it has to speak for itself away from the page. */
import { wrapText } from '../data/rows.ts';

export interface ImageTexts {
  readonly title: string;
  /** Sentences under the title. */
  readonly notes: readonly string[];
  /** Under the chart: certificate, machine, date. */
  readonly foot: readonly string[];
}

export interface ImageLine {
  readonly text: string;
  /** Baseline, px from the top of the picture. */
  readonly y: number;
  readonly kind: 'title' | 'note' | 'foot';
}

export interface ImageLayout {
  readonly lines: readonly ImageLine[];
  /** Where the chart begins. */
  readonly chartTop: number;
  readonly height: number;
}

export const IMAGE_PADDING = 16;
export const IMAGE_SIZES = { title: 18, note: 14, foot: 12 } as const;
const LEADING = 1.4;
/** Mean width of a letter as a share of its height; on the safe side. */
const LETTER = 0.55;

/** Places all texts round a chart of `width` × `height` px. */
export function layoutImage(texts: ImageTexts, width: number, height: number): ImageLayout {
  const lines: ImageLine[] = [];
  let y = IMAGE_PADDING;
  const put = (text: string, kind: ImageLine['kind']): void => {
    const size = IMAGE_SIZES[kind];
    for (const line of wrapText(text, Math.floor(width / (size * LETTER)))) {
      y += size * LEADING;
      lines.push({ text: line, y: Math.round(y - size * 0.3), kind });
    }
  };
  put(texts.title, 'title');
  for (const note of texts.notes) put(note, 'note');
  y += IMAGE_PADDING / 2;
  const chartTop = Math.round(y);
  y += height + IMAGE_PADDING / 2;
  for (const line of texts.foot) put(line, 'foot');
  return { lines, chartTop, height: Math.round(y + IMAGE_PADDING) };
}
