import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeReaders } from '../testing/fake-reader.ts';
import { fakeSitting } from '../testing/sitting.ts';
import { packSittings } from './packed-sitting.ts';
import { saveSitting } from './sitting-file.ts';
import { openSittingFile } from './sitting-from-file.ts';

const sitting = fakeSitting();
const other = fakeSitting({ runs: [] });
const CALLED = { name: 'Ada', tags: ['group 1'] };
const large = new Blob([saveSitting(sitting), ' '.repeat(2 ** 18)]);

afterEach(() => void vi.unstubAllGlobals());

it('opens a file; a small one needs no thread', async () => {
  const readers = fakeReaders();
  expect(await openSittingFile(new Blob([saveSitting(sitting)]))).toEqual({
    ok: true,
    sitting,
    leftOut: [],
    others: [],
  });
  expect(readers).toEqual([]);
});

it('does not read one of 600 MiB at all, and one that cannot be read says so', async () => {
  const reads = (): never => {
    throw new Error('gone');
  };
  const most = Object.defineProperties(new Blob(), { text: { value: reads }, size: { value: 600 * 2 ** 20 } });
  expect(await openSittingFile(most)).toEqual({ ok: false, fault: { code: 'file-too-large' } });
  const lost = Object.assign(new Blob(), { text: async () => reads() });
  expect(await openSittingFile(lost)).toEqual({ ok: false, fault: { code: 'file-unreadable', message: 'gone' } });
});

describe('a large file', () => {
  it('is read on a thread of its own, and comes in pieces', async () => {
    const readers = fakeReaders();
    const shares: number[] = [];
    const opening = openSittingFile(large, (share) => shares.push(share));
    const [reader] = readers;
    expect(reader!.file).toBe(large);
    for (const share of [0.5, 1]) reader!.tell({ share });
    const { packed, pieces } = packSittings([sitting, other]);
    for (const piece of pieces) reader!.tell({ piece });
    reader!.tell({ opened: { ok: true, packed, called: [CALLED], leftOut: ['echoes'] } });
    expect(await opening).toEqual({ ok: true, sitting, leftOut: ['echoes'], others: [{ ...CALLED, sitting: other }] });
    expect([shares, reader!.ended]).toEqual([[0.5, 1], true]);
  });

  it('that is refused there is refused here', async () => {
    const readers = fakeReaders();
    const opening = openSittingFile(large);
    readers[0]!.tell({ opened: { ok: false, fault: { code: 'file-not-json' } } });
    expect(await opening).toEqual({ ok: false, fault: { code: 'file-not-json' } });
  });

  it.each(['error', 'messageerror'])('is read here where the thread breaks: %s', async (broken) => {
    const readers = fakeReaders();
    const opening = openSittingFile(large);
    readers[0]!.dispatchEvent(new Event(broken));
    expect(await opening).toEqual({ ok: true, sitting, leftOut: [], others: [] });
    expect(readers[0]!.ended).toBe(true);
  });
});
