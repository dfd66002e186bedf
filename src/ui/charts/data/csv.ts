/** Tables as CSV (RFC 4180): one for the page and for the clipboard. */

export interface CsvColumn<Row> {
  /** With its unit. */
  readonly head: string;
  /** As it is read on the page. */
  readonly text: (row: Row) => string;
  /** As it is copied: the number itself, without grouping and unit; `text` where that is no number. */
  readonly raw?: (row: Row) => number | string | null;
}

export function toCsv<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  const lines = [columns.map(({ head }) => head), ...rows.map((row) => columns.map((column) => cell(column, row)))];
  return lines.map((line) => `${line.map(quote).join(',')}\r\n`).join('');
}

function cell<Row>({ raw, text }: CsvColumn<Row>, row: Row): string {
  if (!raw) return text(row);
  const value = raw(row);
  return value === null || (typeof value === 'number' && !Number.isFinite(value)) ? '' : String(value);
}

/** A cell that a spreadsheet would take for a formula gets an apostrophe, unless it is a number. */
function quote(value: string): string {
  const safe = /^[=+\-@\t]/.test(value) && !Number.isFinite(Number(value)) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
