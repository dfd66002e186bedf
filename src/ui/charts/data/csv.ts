/** Tables: what the page shows in its language, and the same as CSV (RFC 4180), which knows none. */

/** A column as it is copied. */
export interface CsvColumn<Row> {
  /** With its unit; the same in every language. */
  readonly csvHead: string;
  /** The number itself, without grouping and unit, or a code. */
  readonly raw: (row: Row) => number | string | null;
}

/** A column as it is copied and as it is read on the page. */
export interface TableColumn<Row> extends CsvColumn<Row> {
  readonly head: string;
  readonly text: (row: Row) => string;
}

export function toCsv<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  const lines = [columns.map(({ csvHead }) => csvHead), ...rows.map((row) => columns.map(({ raw }) => cell(raw(row))))];
  return lines.map((line) => `${line.map(quote).join(',')}\r\n`).join('');
}

function cell(value: number | string | null): string {
  return value === null || (typeof value === 'number' && !Number.isFinite(value)) ? '' : String(value);
}

/** A cell that a spreadsheet would take for a formula gets an apostrophe, unless it is a number. */
function quote(value: string): string {
  const safe = /^[=+\-@\t]/.test(value) && !Number.isFinite(Number(value)) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
