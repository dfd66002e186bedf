/** Takes a chart along: its numbers to the clipboard, its picture as a file. What happened is said beside the buttons. */
import { useRef, useState, type ReactNode } from 'react';
import { download } from '../../basics/download.ts';
import { useTexts } from '../../basics/texts.ts';
import { toCsv, type CsvColumn } from '../data/csv.ts';
import type { ImageTexts } from './image-texts.ts';
import { drawPicture, pngOf } from './picture.ts';

interface Props<Row> {
  readonly texts: ImageTexts;
  readonly columns: readonly CsvColumn<Row>[];
  readonly rows: readonly Row[];
  readonly fileName: string;
}

export function Exports<Row>({ texts, columns, rows, fileName }: Props<Row>): ReactNode {
  const { chart: words } = useTexts('charts');
  const tools = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  const attempt = (work: () => Promise<string> | string): void => {
    Promise.resolve()
      .then(work)
      .then(setSaid)
      .catch(() => setSaid(words.exportFailed));
  };
  const picture = () => {
    const chart = tools.current?.closest('figure')?.querySelector<SVGSVGElement>('.chart-picture svg');
    if (!chart) throw new Error('no chart');
    return drawPicture(chart, texts);
  };
  const copyCsv = async (): Promise<string> => {
    await navigator.clipboard.writeText(toCsv(columns, rows));
    return words.csvCopied(rows.length);
  };
  const saveSvg = (): string => {
    download(`${fileName}.svg`, picture().svg, 'image/svg+xml');
    return words.saved(`${fileName}.svg`);
  };
  const savePng = async (): Promise<string> => {
    download(`${fileName}.png`, await pngOf(picture()), 'image/png');
    return words.saved(`${fileName}.png`);
  };
  return (
    <div className="chart-tools" ref={tools}>
      <button type="button" onClick={() => attempt(copyCsv)}>
        {words.copyCsv}
      </button>
      <button type="button" onClick={() => attempt(saveSvg)}>
        {words.saveSvg}
      </button>
      <button type="button" onClick={() => attempt(savePng)}>
        {words.savePng}
      </button>
      <span role="status" className="field-note">
        {said}
      </span>
    </div>
  );
}
