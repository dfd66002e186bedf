import type { ReactNode } from 'react';
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
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {columns.map(({ head, text }, column) =>
                column === 0 ? (
                  <th key={head} scope="row">
                    {text(row)}
                  </th>
                ) : (
                  <td key={head}>{text(row)}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
