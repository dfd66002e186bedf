/** Takes a chart along: its numbers, and its picture as a file. What happened is said beside the buttons. */
import { useRef, type ReactNode } from 'react';
import { download } from '../../basics/download.ts';
import { useTexts } from '../../basics/texts.ts';
import type { CsvColumn } from '../data/csv.ts';
import { useAttempts } from './attempts.ts';
import type { ImageTexts } from './image-texts.ts';
import { drawPicture, pngOf } from './picture.ts';
import { TableButtons } from './TableButtons.tsx';

interface Props<Row> {
  readonly texts: ImageTexts;
  readonly columns: readonly CsvColumn<Row>[];
  readonly rows: readonly Row[];
  readonly fileName: string;
  readonly methods: string | undefined;
}

export function Exports<Row>({ texts, columns, rows, fileName, methods }: Props<Row>): ReactNode {
  const { chart: words } = useTexts('charts');
  const tools = useRef<HTMLDivElement>(null);
  const { said, attempt } = useAttempts(words.exportFailed);
  const picture = () => {
    const chart = tools.current?.closest('figure')?.querySelector<SVGSVGElement>('.chart-picture svg');
    if (!chart) throw new Error('no chart');
    return drawPicture(chart, texts);
  };
  const saveSvg = (): string => {
    download(`${fileName}.svg`, picture().svg, 'image/svg+xml');
    return words.saved(`${fileName}.svg`);
  };
  const savePng = async (): Promise<string> => {
    download(`${fileName}.png`, await pngOf(picture()), 'image/png');
    return words.saved(`${fileName}.png`);
  };
  const copyMethods = async (text: string): Promise<string> => {
    await navigator.clipboard.writeText(text);
    return words.methodsCopied;
  };
  return (
    <div className="chart-tools" ref={tools}>
      <TableButtons columns={columns} rows={rows} fileName={fileName} attempt={attempt} />
      <button type="button" onClick={() => attempt(saveSvg)}>
        {words.saveSvg}
      </button>
      <button type="button" onClick={() => attempt(savePng)}>
        {words.savePng}
      </button>
      {methods !== undefined && (
        <button type="button" title={words.methodsNote} onClick={() => attempt(() => copyMethods(methods))}>
          {words.copyMethods}
        </button>
      )}
      <span role="status" className="field-note">
        {said}
      </span>
    </div>
  );
}
