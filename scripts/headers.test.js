import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, createServer, preview } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersFor, headersText, parseHeaders } from './headers.js';
import { inRoot } from './paths.js';

describe('the syntax of _headers', () => {
  it('has patterns, headers below them, and comments', () => {
    const text = '# all\n/*\n  A: 1\n  B: x; y: z\n\n/assets/*\n\tA: 2\n';
    expect(parseHeaders(text)).toEqual([
      { pattern: '/*', headers: { A: '1', B: 'x; y: z' } },
      { pattern: '/assets/*', headers: { A: '2' } },
    ]);
  });

  it.each([
    ['a header before any path', '  A: 1'],
    ['a header without a value', '/*\n  A:'],
    ['a header twice', '/*\n  A: 1\n  a: 2'],
    ['a path that is none', 'assets/*'],
    ['a placeholder, which is not supported', '/:name'],
  ])('refuses %s', (_, text) => {
    expect(() => parseHeaders(text)).toThrow(/^headers.config, line \d: /);
  });

  it.each([
    ['/', { A: '1' }],
    ['/a.js', { A: '1', B: '2' }],
    ['/axjs', { A: '1' }],
    ['/x/y.js', { A: '1', B: '2' }],
  ])('gives the headers for %s, a later rule winning', (path, headers) => {
    expect(headersFor(parseHeaders('/*\n  A: 1\n/*.js\n  B: 2'), path)).toEqual(headers);
  });
});

describe('headers.config', () => {
  const rules = parseHeaders(headersText());
  /** @type {string} */
  let folder;
  /** @type {{ dev: string, built: string }} */
  let url;
  /** @type {{ close: () => Promise<void> }[]} */
  const servers = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'early-exit-'));
    const common = {
      root: inRoot(),
      logLevel: /** @type {const} */ ('error'),
      build: { outDir: folder, emptyOutDir: true },
    };
    await build(common);
    const dev = await createServer({ ...common, server: { host: '127.0.0.1', port: 0 } });
    await dev.listen();
    const built = await preview({ ...common, preview: { host: '127.0.0.1', port: 0 } });
    servers.push(dev, built);
    url = { dev: addressOf(dev.httpServer), built: addressOf(built.httpServer) };
  }, 60_000);

  afterAll(async () => {
    await Promise.all(servers.map((server) => server.close()));
    await rm(folder, { recursive: true, force: true });
  });

  it('is published with the build as _headers, unchanged', async () => {
    expect(await readFile(join(folder, '_headers'), 'utf8')).toBe(headersText());
  });

  it.each([
    ['the page', '/', '/', 200],
    ['a script of a worker', '/src/engine/worker.ts?worker_file&type=module', 'worker-', 200],
    ['a missing page', '/no/such/page.html', '/no/such/page.html', 404],
  ])('goes with %s from all servers', async (_, devPath, builtPath, status) => {
    const path = builtPath.startsWith('/') ? builtPath : `/assets/${await findAsset(builtPath)}`;
    const expected = headersFor(rules, path);
    expect(await answer(url.dev + devPath)).toEqual({ status, headers: expected });
    expect(await answer(url.built + path)).toEqual({ status, headers: expected });
  });

  /** @param {string} beginning */
  async function findAsset(beginning) {
    const names = await readdir(join(folder, 'assets'));
    return names.find((name) => name.startsWith(beginning) && name.endsWith('.js'));
  }

  /** @param {string} address */
  async function answer(address) {
    const { status, headers } = await fetch(address);
    const names = new Set(rules.flatMap((rule) => Object.keys(rule.headers)));
    return { status, headers: Object.fromEntries([...names].map((name) => [name, headers.get(name)])) };
  }
});

/** @param {Pick<import('node:net').Server, 'address'> | null} server */
function addressOf(server) {
  const address = server?.address();
  if (!address || typeof address === 'string') throw new Error('The server listens on no port.');
  return `http://127.0.0.1:${address.port}`;
}
