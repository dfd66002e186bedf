import type { ReactNode } from 'react';
import { translateOf } from '../../basics/translate-of.ts';
import type { TableColumn } from '../data/csv.ts';

/** What is read on the page; what is copied of it is no matter here. */
export type TextColumn<Row> = Pick<TableColumn<Row>, 'head' | 'text'>;

interface Props<Row> {
  readonly caption: string;
  readonly columns: readonly TextColumn<Row>[];
  readonly rows: readonly Row[];
}

/** The first column names its row. */
export function Table<Row>({ caption, columns, rows }: Props<Row>): ReactNode {
  return (
    <div className="table-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="figures">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ head }) => (
              <th key={head} scope="col" translate={translateOf(head)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {columns.map(({ head, text }, column) => {
                const Cell = column === 0 ? 'th' : 'td';
                const told = text(row);
                return (
                  <Cell key={head} scope={column === 0 ? 'row' : undefined} translate={translateOf(told)}>
                    {told}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
