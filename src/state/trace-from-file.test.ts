import { expect, it, vi } from 'vitest';
import { madeUpTrace } from '../contract/testing/made-up-trace.ts';
import { saveTrace } from '../contract/trace-file.ts';
import { openTraceFile } from './trace-from-file.ts';

const trace = madeUpTrace({ samples: 3 });

it('opens a file', async () => {
  expect(await openTraceFile(new Blob([saveTrace(trace)]))).toEqual({ ok: true, trace });
});

it('does not read one of 600 MiB, of which a browser may make an empty text', async () => {
  const text = vi.fn<() => Promise<string>>(async () => '');
  expect(
    await openTraceFile(Object.defineProperties(new Blob(), { text: { value: text }, size: { value: 600 * 2 ** 20 } })),
  ).toEqual({ ok: false, fault: { code: 'file-too-large' } });
  expect(text).not.toHaveBeenCalled();
});

it('says so of one that cannot be read: moved, changed, or on a disk that is gone', async () => {
  const text = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
  const fault = { code: 'file-unreadable', message: 'gone' };
  expect(await openTraceFile(Object.assign(new Blob(), { text }))).toEqual({ ok: false, fault });
});
