/** What writing costs as a table: a row for each dot. */
import type { ChartTexts } from '../../../texts/catalogue.ts';
import { NO_FIGURE } from '../../../texts/formats.ts';
import { WRITING_HEADS } from './csv-heads.ts';
import type { TableColumn } from './csv.ts';
import type { WritingRow } from './writing-data.ts';

export function writingColumns({
  writing,
  figures,
}: Pick<ChartTexts, 'writing' | 'figures'>): readonly TableColumn<WritingRow>[] {
  const number = (
    name: keyof typeof WRITING_HEADS,
    raw: (row: WritingRow) => number | null,
    text: (value: number) => string = figures.exact,
  ): TableColumn<WritingRow> => ({
    ...{ csvHead: WRITING_HEADS[name], head: writing.columns[name], raw },
    text: (row) => {
      const value = raw(row);
      return value === null ? NO_FIGURE : text(value);
    },
  });
  const ns = (value: number): string => figures.calibrated(value, 'ns');
  return [
    {
      ...{ csvHead: WRITING_HEADS.what, head: writing.columns.what },
      text: ({ way }) => writing.way(way),
      raw: ({ way }) => way,
    },
    number('workers', ({ workers }) => workers),
    number('ns', (row) => row.ns.value, ns),
    number('low', (row) => row.ns.low, ns),
    number('high', (row) => row.ns.high, ns),
    number('times', ({ times }) => times?.value ?? null),
    number('timesLow', ({ times }) => times?.low ?? null),
    number('timesHigh', ({ times }) => times?.high ?? null),
    number('counted', ({ lost }) => lost?.counted ?? null),
    number('expected', ({ lost }) => lost?.expected ?? null),
  ];
}
