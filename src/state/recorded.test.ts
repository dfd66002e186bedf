import { afterEach, expect, it, vi } from 'vitest';
import { madeUpTrace } from '../contract/testing/made-up-trace.ts';
import { saveTrace } from '../contract/trace-file.ts';
import { loadRecorded } from './recorded.ts';

afterEach(() => void vi.unstubAllGlobals());

const answering = (answer: () => Promise<Response>) => {
  const fetched = vi.fn<typeof fetch>(answer);
  vi.stubGlobal('fetch', fetched);
  return fetched;
};

it('fetches one from the folder of the page, and reads it', async () => {
  const trace = madeUpTrace({ samples: 3 });
  const fetched = answering(async () => new Response(saveTrace(trace)));
  expect(await loadRecorded('few-checks')).toEqual({ ok: true, trace });
  expect(fetched.mock.calls[0]![0]).toBe(`${import.meta.env.BASE_URL}traces/few-checks.json`);
});

it.each([404, 500])('that is answered by %i is a fault, which says so', async (status) => {
  answering(async () => new Response('<!doctype html>', { status }));
  expect(await loadRecorded('many-checks')).toEqual({ ok: false, fault: { code: 'recorded-missing', status } });
});

it.each([
  ['that nobody answers', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['whose answer never comes', () => Promise.reject(new DOMException('signal timed out', 'TimeoutError'))],
  [
    'whose answer ends too soon',
    async () => Object.assign(new Response(), { text: () => Promise.reject(new TypeError('network')) }),
  ],
])('%s is a fault, in our words', async (_, answer) => {
  const fetched = answering(answer);
  expect(await loadRecorded('few-checks')).toEqual({ ok: false, fault: { code: 'recorded-unreachable' } });
  // It waits for no answer without an end.
  expect(fetched.mock.calls[0]![1]!.signal).toBeInstanceOf(AbortSignal);
});

it('that is something else than a trace is refused as any file is', async () => {
  answering(async () => new Response('<!doctype html>'));
  expect(await loadRecorded('few-checks')).toEqual({ ok: false, fault: { code: 'file-not-json' } });
});
