import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Fault } from '../../contract/faults.ts';
import { fetchFile, isScript } from './fetched.ts';

afterEach(() => vi.unstubAllGlobals());

const AT = 'https://host/lab/assets/part-1.js';
const QUICK = { pauses: [0, 0], silence: 30 };

type Answer = () => Promise<Response>;
const script = (body: BodyInit | null = 'code', type = 'text/javascript', status = 200): Answer => {
  return async () => new Response(body, { status, headers: { 'Content-Type': type } });
};
const missing = script('', 'text/plain', 404);
const unreachable: Answer = () => Promise.reject(new TypeError('Failed to fetch'));

/** A server that gives one answer after another, the last one for ever; the ways in which it was asked. */
function answering(...answers: Answer[]): RequestInit[] {
  const asked: RequestInit[] = [];
  vi.stubGlobal('fetch', (_: string, how: RequestInit) => {
    asked.push(how);
    return answers[Math.min(asked.length, answers.length) - 1]!();
  });
  return asked;
}

const faultOfFetch = (): Promise<Fault | null> =>
  fetchFile(AT, isScript, null, QUICK).then(
    () => null,
    (error: { fault: Fault }) => error.fault,
  );

describe('a file of the lab', () => {
  it('is its bytes', async () => {
    const asked = answering(script('code'));
    expect(new TextDecoder().decode(await fetchFile(AT, isScript, null, QUICK))).toBe('code');
    expect(asked).toHaveLength(1);
  });

  it('is read by a reader of ours: what is piped Firefox reports as an unhandled error when the page is left', async () => {
    const piped = vi.spyOn(ReadableStream.prototype, 'pipeThrough');
    answering(script('code'));
    expect(await fetchFile(AT, isScript, null, QUICK)).toHaveLength(4);
    expect(piped).not.toHaveBeenCalled();
    piped.mockRestore();
  });

  it('is asked for again, past the cache, when it did not come', async () => {
    const asked = answering(missing, unreachable, script('code'));
    expect(new TextDecoder().decode(await fetchFile(AT, isScript, null, QUICK))).toBe('code');
    expect(asked.map(({ cache }) => cache)).toEqual(['default', 'reload', 'reload']);
  });

  const cut = new ReadableStream({
    start(out) {
      out.enqueue(new Uint8Array([1]));
      out.error(new TypeError('network error'));
    },
  });
  it.each<[string, Answer, Fault]>([
    ['is missing', missing, { code: 'code-missing', file: 'part-1.js', status: 404 }],
    ['cannot be given', script('', 'text/plain', 500), { code: 'code-missing', file: 'part-1.js', status: 500 }],
    ['cannot be reached', unreachable, { code: 'code-unreachable', file: 'part-1.js' }],
    ['ends too soon', script(cut), { code: 'code-unreachable', file: 'part-1.js' }],
    ['is a page', script('<html>', 'text/html'), { code: 'code-other-type', file: 'part-1.js', type: 'text/html' }],
  ])('that %s is a fault, in the end', async (_, answer, fault) => {
    answering(answer);
    expect(await faultOfFetch()).toEqual(fault);
  });

  it('that never comes is late', async () => {
    vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => {
      return new Promise((__, reject) => signal!.addEventListener('abort', () => reject(new Error('aborted'))));
    });
    expect(await faultOfFetch()).toEqual({ code: 'code-late', file: 'part-1.js', seconds: 0.03 });
  });

  it('is waited for as long as something of it comes', async () => {
    const slow = new ReadableStream<Uint8Array>({
      async start(out) {
        for (let byte = 0; byte < 8; byte += 1) {
          await new Promise((resolve) => setTimeout(resolve, 10));
          out.enqueue(new Uint8Array([byte]));
        }
        out.close();
      },
    });
    answering(script(slow));
    expect(await fetchFile(AT, isScript, null, { pauses: [], silence: 2000 })).toHaveLength(8);
  });

  it('is asked for no more when nobody waits', async () => {
    const asked = answering(missing);
    await expect(fetchFile(AT, isScript, AbortSignal.abort(), QUICK)).rejects.toThrow('code-missing');
    expect(asked).toHaveLength(1);
  });
});
