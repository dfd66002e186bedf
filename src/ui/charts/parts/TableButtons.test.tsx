import { screen, waitFor } from '@testing-library/react';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { ReactNode } from 'react';
import { mountInLab } from '../../basics/testing/mount.tsx';
import { useAttempts } from './attempts.ts';
import { TableButtons } from './TableButtons.tsx';

interface Row {
  readonly k: number;
  readonly note: string;
}

const ROWS: readonly Row[] = [
  { k: 1000, note: 'a,b' },
  { k: 0.5, note: '<i>' },
];
const COLUMNS = [
  { csvHead: 'k', raw: ({ k }: Row) => k },
  { csvHead: 'µs', raw: ({ note }: Row) => note },
];
const CSV = 'k,µs\r\n1000,"a,b"\r\n0.5,<i>\r\n';
const HTML =
  '<table><tr><th>k</th><th>µs</th></tr><tr><td>1000</td><td>a,b</td></tr><tr><td>0.5</td><td>&lt;i&gt;</td></tr></table>';

function Buttons(): ReactNode {
  const { said, attempt } = useAttempts('refused');
  return (
    <>
      <TableButtons columns={COLUMNS} rows={ROWS} fileName="early-exit-overhead" attempt={attempt} />
      <p>{said}</p>
    </>
  );
}

/** What is copied from now on, by kind. */
function copied(): Record<string, string>[] {
  const all: Record<string, string>[] = [];
  class Item {
    constructor(readonly blobs: Readonly<Record<string, Blob>>) {}
  }
  const write = async ([item]: readonly Item[]): Promise<void> => {
    const kinds = Object.entries(item!.blobs).map(async ([kind, blob]) => {
      expect(blob.type).toBe(kind);
      return [kind, await blob.text()] as const;
    });
    all.push(Object.fromEntries(await Promise.all(kinds)));
  };
  vi.stubGlobal('ClipboardItem', Item);
  vi.spyOn(navigator.clipboard, 'write').mockImplementation(write as unknown as Clipboard['write']);
  onTestFinished(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });
  return all;
}

it('copies for a spreadsheet: cells between tabs, and beside them a table of HTML; so does the copy as CSV', async () => {
  const { user } = await mountInLab(<Buttons />);
  const all = copied();
  await user.click(screen.getByRole('button', { name: 'Copy table' }));
  await screen.findByText('2 rows copied.');
  await user.click(screen.getByRole('button', { name: 'Copy CSV' }));
  await waitFor(() =>
    expect(all).toEqual([
      { 'text/plain': 'k\tµs\n1000\ta,b\n0.5\t<i>\n', 'text/html': HTML },
      { 'text/plain': CSV, 'text/html': HTML },
    ]),
  );
});

it('copies text alone where the browser knows no more, and says so when it refuses', async () => {
  const { user } = await mountInLab(<Buttons />);
  vi.stubGlobal('ClipboardItem', undefined);
  const write = vi.spyOn(navigator.clipboard, 'writeText');
  onTestFinished(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });
  await user.click(screen.getByRole('button', { name: 'Copy CSV' }));
  await screen.findByText('2 rows copied.');
  expect(write.mock.calls).toEqual([[CSV]]);
  write.mockRejectedValue(new DOMException('no', 'NotAllowedError'));
  await user.click(screen.getByRole('button', { name: 'Copy table' }));
  await screen.findByText('refused');
});

it('saves a file of CSV, whose letters no spreadsheet takes for others', async () => {
  const { user } = await mountInLab(<Buttons />);
  const made = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:csv');
  let name = '';
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    name = this.download;
  });
  onTestFinished(() => void vi.restoreAllMocks());
  await user.click(screen.getByRole('button', { name: 'Save CSV' }));
  await screen.findByText('Saved as early-exit-overhead.csv.');
  const [blob] = made.mock.calls[0] as [Blob];
  expect([name, blob.type]).toEqual(['early-exit-overhead.csv', 'text/csv']);
  // Text drops the mark at its beginning.
  expect(Buffer.from(await blob.arrayBuffer()).toString('utf8')).toBe(`\uFEFF${CSV}`);
});
