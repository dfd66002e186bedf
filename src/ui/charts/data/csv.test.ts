import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { percentOf, toCsv, toHtml, toTabs, type CsvColumn } from './csv.ts';

interface Row {
  readonly name: string;
  readonly value: number | null;
}

const COLUMNS: readonly CsvColumn<Row>[] = [
  { csvHead: 'Name', raw: ({ name }) => name },
  { csvHead: 'Overhead, fraction', raw: ({ value }) => value },
];

describe('a table as CSV', () => {
  it.each([
    ['a number is copied bare', { name: 'a', value: -0.0123 }, 'a,-0.0123'],
    ['a missing number is empty', { name: 'a', value: null }, 'a,'],
    ['what is no number is empty', { name: 'a', value: Number.NaN }, 'a,'],
    ['an infinite interval is empty', { name: 'a', value: Infinity }, 'a,'],
    ['commas are quoted', { name: 'a,b', value: 1 }, '"a,b",1'],
    ['quotes are doubled', { name: 'say "k"', value: 1 }, '"say ""k""",1'],
    ['a formula is disarmed', { name: '=1+1', value: 1 }, "'=1+1,1"],
    ['a line break stays inside its cell', { name: 'a\nb', value: 1 }, '"a\nb",1'],
  ])('%s', (_, row, line) => {
    expect(toCsv(COLUMNS, [row])).toBe(`Name,"Overhead, fraction"\r\n${line}\r\n`);
  });

  it('without rows has its head', () => {
    expect(toCsv(COLUMNS, [])).toBe('Name,"Overhead, fraction"\r\n');
  });
});

describe('a table for a spreadsheet', () => {
  const german = (value: number): string => String(value).replace('.', ',');
  const row = { name: 'a\tb\n<c> & "d"', value: -0.5 };

  it('has its cells between tabs, its lines between line breaks, and numbers as its language writes them', () => {
    expect(toTabs(COLUMNS, [row, { name: '=1', value: null }], german)).toBe(
      'Name\tOverhead, fraction\na b <c> & "d"\t-0,5\n\'=1\t\n',
    );
  });

  it('is a table of HTML, in which nothing of a cell is taken for more than words', () => {
    expect(toHtml(COLUMNS, [row], german)).toBe(
      '<table><tr><th>Name</th><th>Overhead, fraction</th></tr>' +
        '<tr><td>a\tb\n&lt;c&gt; &amp; "d"</td><td>-0,5</td></tr></table>',
    );
  });
});

describe('a fraction as per cent', () => {
  it('has the digits of the fraction, and no others', () => {
    for (let per = -2000; per <= 2000; per += 1) expect(percentOf(per / 100)).toBe(per);
    expect([0.07, 0.29, 1.1e-9, -0.0123].map(percentOf)).toEqual([7, 29, 1.1e-7, -1.23]);
    expect([NaN, Infinity].map(percentOf)).toEqual([NaN, Infinity]);
  });

  it('loses none', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: 1e-9, max: 1e6 }), (fraction) => {
        // Half of the last binary digit, and that of the quotient.
        expect(Math.abs(percentOf(fraction) / 100 / fraction - 1)).toBeLessThan(4.5e-16);
      }),
    );
    expect(percentOf(0)).toBe(0);
  });
});
