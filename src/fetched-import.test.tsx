import { afterEach, expect, it, vi } from 'vitest';
import type { FaultError } from './contract/faults.ts';
import { importFetched } from './fetched-import.ts';

const HERE = 'https://host/lab/assets/index.js';

/** The files that the server has; what it was asked for. */
function server(has: Set<string>): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    const there = has.has(address.replace(/^.*\//, ''));
    return new Response('', { status: there ? 200 : 404, headers: { 'Content-Type': 'text/javascript' } });
  });
  return asked;
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  document.head.replaceChildren();
});

it('imports a module once all it is made of is there, and asks for no file twice', async () => {
  const asked = server(new Set(['a.js', 'b.js', 'c.js']));
  const load = vi.fn<() => Promise<string>>(async () => 'a');
  expect(await importFetched(load, ['./a.js', './b.js'], HERE)).toBe('a');
  expect(await importFetched(load, ['./c.js', './b.js'], HERE)).toBe('a');
  expect(asked).toEqual(['a', 'b', 'c'].map((name) => `https://host/lab/assets/${name}.js`));
});

it('imports nothing while a file is missing, says which, and tries again when asked again', async () => {
  vi.useFakeTimers();
  const has = new Set(['d.js']);
  server(has);
  const load = vi.fn<() => Promise<string>>(async () => 'd');
  const failing = importFetched(load, ['./d.js', './e.js'], HERE).catch((error: FaultError) => error.fault);
  // Longer than all pauses between its tries.
  await vi.advanceTimersByTimeAsync(5000);
  expect(await failing).toEqual({ code: 'code-missing', file: 'e.js', status: 404 });
  expect(load).not.toHaveBeenCalled();
  has.add('e.js');
  expect(await importFetched(load, ['./d.js', './e.js'], HERE)).toBe('d');
});

it('does not ask for what the page came with', async () => {
  document.head.innerHTML = '<link rel="modulepreload" href="https://host/lab/assets/base.js">';
  const asked = server(new Set(['f.js']));
  await importFetched(async () => 'f', ['./f.js', './base.js'], HERE);
  expect(asked).toHaveLength(1);
});

it('asks for nothing where the module stands in a file that is there', async () => {
  const asked = server(new Set());
  expect(await importFetched(async () => 'h', undefined, HERE)).toBe('h');
  expect(asked).toEqual([]);
});

it('says so when what came cannot be run', async () => {
  server(new Set(['g.js']));
  const broken = importFetched(() => Promise.reject(new SyntaxError('Unexpected end')), ['./g.js'], HERE);
  await expect(broken).rejects.toMatchObject({ fault: { code: 'code-broken', message: 'Unexpected end' } });
});
