/** Tables: what the page shows in its language; the same as CSV (RFC 4180), which knows none; and as a spreadsheet takes it. */

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

/** A fraction as per cent: the same digits moved by two places, with none that a product would add. 0.07 is 7. */
export function percentOf(fraction: number): number {
  if (!Number.isFinite(fraction)) return fraction;
  const [digits, exponent = '0'] = String(fraction).split('e');
  return Number(`${digits}e${Number(exponent) + 2}`);
}

type Cell = number | string | null;
/** As a person types a number, so that a spreadsheet of that language takes it for one. */
type NumberText = (value: number) => string;

export function toCsv<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  const lines = linesOf(columns, rows).map((line) => line.map((value) => quote(cell(value, String))));
  return lines.map((line) => `${line.join(',')}\r\n`).join('');
}

/** As spreadsheets put what was copied into their cells. */
export function toTabs<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[], numberText: NumberText): string {
  const lines = linesOf(columns, rows).map((line) =>
    line.map((value) => cell(value, numberText).replaceAll(/[\t\r\n]+/g, ' ')),
  );
  return lines.map((line) => `${line.join('\t')}\n`).join('');
}

export function toHtml<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[], numberText: NumberText): string {
  const [heads = [], ...lines] = linesOf(columns, rows).map((line) =>
    line.map((value) => escaped(cell(value, numberText))),
  );
  const row = (cells: readonly string[], kind: 'th' | 'td'): string =>
    `<tr>${cells.map((text) => `<${kind}>${text}</${kind}>`).join('')}</tr>`;
  return `<table>${row(heads, 'th')}${lines.map((line) => row(line, 'td')).join('')}</table>`;
}

const linesOf = <Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): Cell[][] => [
  columns.map(({ csvHead }) => csvHead),
  ...rows.map((row) => columns.map(({ raw }) => raw(row))),
];

/** Words that a spreadsheet would take for a formula get an apostrophe. */
function cell(value: Cell, numberText: NumberText): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? numberText(value) : '';
  return /^[=+\-@\t]/.test(value) && !Number.isFinite(Number(value)) ? `'${value}` : value;
}

const quote = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
