/** The page, built unless it is newer than its sources, and served from its sources beside it. */
import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createServer, parseSync, preview } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuild } from './build-page.js';
import { headersFor, headersText, parseHeaders } from './headers.js';
import { unstartedStyle } from './page-plugin.js';
import { inRoot } from './paths.js';
import { circles } from './unused.js';
import { beforeGerman } from '../src/texts/de/before.ts';
import { pageGerman } from '../src/texts/de/page.ts';
import { setupGerman } from '../src/texts/de/setup.ts';
import { beforeTexts } from '../src/texts/en/before.ts';
import { pageTexts } from '../src/texts/en/page.ts';
import { setupTexts } from '../src/texts/en/setup.ts';

const folder = inRoot('dist');
/** @type {{ dev: string, built: string }} */
let url;
/** @type {{ close: () => Promise<void> }[]} */
const servers = [];

beforeAll(async () => {
  await ensureBuild();
  const common = { root: inRoot(), logLevel: /** @type {const} */ ('error') };
  const dev = await createServer({ ...common, server: { host: '127.0.0.1', port: 0 } });
  await dev.listen();
  const built = await preview({ ...common, preview: { host: '127.0.0.1', port: 0 } });
  servers.push(dev, built);
  url = { dev: addressOf(dev.httpServer), built: addressOf(built.httpServer) };
}, 60_000);

afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
});

const FOR_EVER = 'public, max-age=31536000, immutable';

describe('headers.config', () => {
  const rules = parseHeaders(headersText());

  it('is published with the build as _headers, unchanged', async () => {
    expect(await readFile(join(folder, '_headers'), 'utf8')).toBe(headersText());
  });

  it.each([
    ['the page', '/', '/', 200],
    ['a file of its own name', '/favicon.svg', '/favicon.svg', 200],
    ['a script of a worker', '/src/engine/worker/worker.ts?worker_file&type=module', 'worker-', 200],
    ['a missing page', '/no/such/page.html', '/no/such/page.html', 404],
  ])('goes with %s from all servers', async (_, devPath, builtPath, status) => {
    const path = builtPath.startsWith('/') ? builtPath : `/assets/${await findAsset(builtPath)}`;
    const expected = { status, headers: headersFor(rules.slice(0, 1), path) };
    expect(await answer(url.dev + devPath)).toMatchObject(expected);
    expect(await answer(url.built + path)).toMatchObject(expected);
  });

  it('has each file of the build asked for anew, but those whose name changes with them', async () => {
    const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((each) => each.isFile());
    const paths = files.map((each) => `/${relative(folder, join(each.parentPath, each.name)).replaceAll('\\', '/')}`);
    expect(paths).toContain('/index.html');
    for (const path of ['/', ...paths.filter((each) => each !== '/_headers')]) {
      // Hosts join what two rules say, or take one of them.
      const said = rules.flatMap((rule) => headersFor([rule], path)['Cache-Control'] ?? []);
      const hashed = /^\/assets\/.*-[\w-]{7,8}\.\w+(\.map)?$/.test(path);
      expect({ path, said }).toEqual({ path, said: [hashed ? FOR_EVER : 'no-cache'] });
    }
  });

  it.each([
    ['the page', '/?k=10', 'no-cache'],
    ['a hashed file', '/assets/index-', FOR_EVER],
    ['a hashed file of another build', '/assets/gone-1234567.js', 'no-store'],
    ['a page that is missing', '/none', 'no-store'],
  ])('says how long %s may be kept', async (_, path, kept) => {
    const whole = path.endsWith('-') ? `/assets/${await findAsset('index-')}` : path;
    expect((await answer(url.built + whole)).headers['Cache-Control']).toBe(kept);
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

describe('the first JavaScript', () => {
  it('weighs at most 93 kB and a half, compressed, with the words of either language', async () => {
    const html = await readFile(join(folder, 'index.html'), 'utf8');
    const brought = /data-scripts="([^"]+)"/.exec(html)?.[1]?.split(' ') ?? [];
    const { closure } = await readScripts();
    const names = closure(brought[0]?.replace('./assets/', '') ?? '');
    // All of it is asked for at once, when what index.html holds can be painted, and nothing before.
    expect(brought.map((name) => name.replace('./assets/', '')).toSorted()).toEqual(names.toSorted());
    expect(html.match(/<script[^>]*>/g)).toHaveLength(2);
    expect(html).not.toContain('modulepreload');
    // The first volume of each language: one of them is fetched before anything is drawn.
    const volumes = (await readdir(join(folder, 'assets'))).filter((name) => /^first-.*\.js$/.test(name));
    expect(volumes).toHaveLength(2);
    const words = await Promise.all(
      volumes.map(async (name) => {
        const own = closure(name).filter((file) => !names.includes(file));
        return (await Promise.all(own.map(weight))).reduce((sum, size) => sum + size, 0);
      }),
    );
    const code = await Promise.all(names.map(weight));
    expect(code.reduce((sum, size) => sum + size, 0) + Math.max(...words)).toBeLessThanOrEqual(93_500);
  });

  it('waits for no more than a kilobyte before it is painted', async () => {
    expect(gzipSync(await readFile(join(folder, 'first.js'))).length).toBeLessThanOrEqual(1000);
  });

  /** @param {string} name */
  async function weight(name) {
    return gzipSync(await readFile(join(folder, 'assets', name))).length;
  }
});

describe('what index.html says before the page starts', () => {
  it('stands in the build as it was written, its style too, and where React draws', async () => {
    const html = await readFile(join(folder, 'index.html'), 'utf8');
    expect(html).toContain(`<style>${unstartedStyle()}</style>`);
    expect(html).toMatch(/<div id="root">[^]*<div class="unstarted plain-page" role="alert" hidden>/);
    for (const { unstarted, undressed, loadAgain } of [beforeTexts(), beforeGerman()]) {
      for (const said of [unstarted, undressed]) expect(html).toContain(`${said} <a href="">${loadAgain}</a>`);
    }
  });

  it('is the first screen in each language, of words and frames alone', async () => {
    const html = await readFile(join(folder, 'index.html'), 'utf8');
    const screens = [...html.matchAll(/<div class="first" lang="(\w+)" inert>(.*)<\/div>/g)];
    expect(screens.map(([, language]) => language)).toEqual(['en', 'de']);
    for (const [i, { page, setup }] of [
      { page: pageTexts(), setup: setupTexts() },
      { page: pageGerman(), setup: setupGerman() },
    ].entries()) {
      const markup = screens[i]?.[2] ?? '';
      for (const said of [page.name, page.tagline, page.modes.lessons, `>${setup.run}<`])
        expect(markup).toContain(said);
      expect(markup).toMatch(/<p class="sentence">[^<]{20,}<\/p>/);
      expect(markup.match(/<canvas/g)).toHaveLength(2);
      expect(markup).toMatch(/<input type="range"[^>]*>/);
      // The policy forbids the ones, and nothing is to be found twice.
      expect(markup).not.toMatch(/ style=| id=|<script|<!--/);
    }
  });

  it('is the same from its sources', async () => {
    expect(await (await fetch(url.dev)).text()).toContain(`<style>${unstartedStyle()}</style>`);
  });
});

describe('each import() of the build', () => {
  it('is told all files that it needs, and goes by our own helper', async () => {
    const { texts, closure } = await readScripts();
    let seen = 0;
    for (const [importer, code] of texts) {
      // A worker has the browser's own: one that lacks its code is replaced.
      if (/worker-/.test(importer)) continue;
      expect(code).not.toContain('vite:preloadError');
      const listed = JSON.parse(/__vite__mapDeps=.*?m\.f=(\[.*?\])/.exec(code)?.[1] ?? '[]');
      const calls = [
        ...code.matchAll(/import\(`\.\/([^`]+)`\)(?:\.then\([^)]*\))?(?:[^(]*?__vite__mapDeps\(\[([\d,]*)\]\))?/g),
      ];
      for (const [, name = '', indices = ''] of calls) {
        seen += 1;
        const told = indices.split(',').map((index) => listed[Number(index)]?.slice(2));
        // What imports it is there, and what that came with.
        const there = new Set(closure(importer));
        const needed = closure(name).filter((file) => !there.has(file));
        expect(told, `${importer} imports ${name}`).toEqual(expect.arrayContaining(needed));
      }
    }
    expect(seen).toBeGreaterThan(20);
  });

  it('is of few files, and of Recharts only where a chart is drawn', async () => {
    const { texts, closure } = await readScripts();
    expect(texts.size).toBeLessThanOrEqual(95);
    const withCharts = [...texts.keys()].filter((name) => closure(name).some((file) => /Chart-/.test(file)));
    const begins = (/** @type {string} */ begin) => withCharts.some((name) => name.startsWith(begin));
    expect(begins('ChartPanel-')).toBe(true);
    const others = [
      'index-',
      'shared-first-',
      'shared-parts-',
      'shared-pages-',
      'shared-charts-',
      'OpenParts-',
      'LessonsPage-',
    ];
    expect(others.filter(begins)).toEqual([]);
  });

  it('is of files that import one way: in a circle one runs before what it needs, and which is a matter of what came first', async () => {
    const { imports } = await readScripts();
    const files = [...imports].map(([path, from]) => ({ path, imports: from.map((name) => ({ from: name })) }));
    expect(circles(files)).toEqual([]);
  });

  it('is of scripts alone: there is one style sheet', async () => {
    expect((await readdir(join(folder, 'assets'))).filter((name) => name.endsWith('.css'))).toHaveLength(1);
  });
});

/** The scripts of the build. */
async function readScripts() {
  const names = (await readdir(join(folder, 'assets'))).filter((name) => name.endsWith('.js'));
  const texts = new Map(
    await Promise.all(
      names.map(async (name) => /** @type {const} */ ([name, await readFile(join(folder, 'assets', name), 'utf8')])),
    ),
  );
  const imports = new Map(
    [...texts].map(([name, text]) => {
      const { staticImports } = parseSync(name, text).module;
      return [name, staticImports.map(({ moduleRequest }) => moduleRequest.value.replace('./', ''))];
    }),
  );
  return { texts, imports, closure };

  /** @param {string} name @returns {string[]} it and all that it imports, directly or through others */
  function closure(name) {
    const found = new Set([name]);
    for (const file of found) for (const imported of imports.get(file) ?? []) found.add(imported);
    return [...found];
  }
}

/** @param {Pick<import('node:net').Server, 'address'> | null} server */
function addressOf(server) {
  const address = server?.address();
  if (!address || typeof address === 'string') throw new Error('The server listens on no port.');
  return `http://127.0.0.1:${address.port}`;
}
