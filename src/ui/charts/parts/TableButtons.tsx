/** Takes the figures of a table along: copied for a spreadsheet, copied as CSV, or as a file. */
import type { ReactNode } from 'react';
import { copyTable } from '../../basics/clipboard.ts';
import { download } from '../../basics/download.ts';
import { useTexts } from '../../basics/texts.ts';
import { toCsv, toHtml, toTabs, type CsvColumn } from '../data/csv.ts';
import type { Attempt } from './attempts.ts';

interface Props<Row> {
  readonly columns: readonly CsvColumn<Row>[];
  readonly rows: readonly Row[];
  /** Without its ending. */
  readonly fileName: string;
  readonly attempt: Attempt;
}

/** A spreadsheet that opens a file without it takes its letters for older ones: µ becomes two. */
const BYTE_ORDER_MARK = '\uFEFF';

export function TableButtons<Row>({ columns, rows, fileName, attempt }: Props<Row>): ReactNode {
  const { chart: words } = useTexts('charts');
  const copy = async (text: string): Promise<string> => {
    await copyTable(text, toHtml(columns, rows, words.pasted));
    return words.rowsCopied(rows.length);
  };
  const save = (): string => {
    download(`${fileName}.csv`, BYTE_ORDER_MARK + toCsv(columns, rows), 'text/csv');
    return words.saved(`${fileName}.csv`);
  };
  return (
    <>
      <button type="button" onClick={() => attempt(() => copy(toTabs(columns, rows, words.pasted)))}>
        {words.copyTable}
      </button>
      <button type="button" onClick={() => attempt(() => copy(toCsv(columns, rows)))}>
        {words.copyCsv}
      </button>
      <button type="button" onClick={() => attempt(save)}>
        {words.saveCsv}
      </button>
    </>
  );
}
