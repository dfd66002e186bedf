import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestOf, ensureMade } from './build-record.js';

/** @type {string} */
let folder;
const at = (/** @type {string[]} */ ...parts) => join(folder, ...parts);
const product = {
  record: '',
  sources: () => digestOf([at('src')], (path) => path.endsWith('.test.ts')),
  made: () => digestOf([at('dist')]),
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'early-exit-'));
  product.record = at('cache', 'record.json');
  mkdirSync(at('src'));
  writeFileSync(at('src', 'main.ts'), 'one');
  await ensureMade(product, make);
});

afterEach(() => rmSync(folder, { recursive: true }));

async function make() {
  mkdirSync(at('dist', 'assets'), { recursive: true });
  for (const name of ['index.html', 'assets/a.js', 'assets/a.css']) writeFileSync(at('dist', name), 'all of it');
}

const breaksOff = async () => {
  writeFileSync(at('dist', 'index.html'), 'a part');
  throw new Error('broke off');
};

describe('what was made', () => {
  it.each([
    ['nothing changed', () => {}],
    ['only what is no source changed', () => writeFileSync(at('src', 'main.test.ts'), 'a test')],
    ['a source has another time', () => utimesSync(at('src', 'main.ts'), 1, 1)],
  ])('stays when %s', async (_, change) => {
    change();
    expect(await ensureMade(product, make)).toBe(false);
  });

  it('is made once by many who come at the same time, also after one of them died at it', async () => {
    writeFileSync(at('src', 'main.ts'), 'two');
    writeFileSync(`${product.record}.lock`, '999999999');
    let makers = 0;
    const slowly = async () => {
      makers += 1;
      await new Promise((done) => setImmediate(done));
      await make();
    };
    const made = await Promise.all([1, 2, 3].map(() => ensureMade(product, slowly)));
    expect(made.filter(Boolean)).toHaveLength(1);
    expect(makers).toBe(1);
  });

  it.each([
    ['a file is missing', () => rmSync(at('dist', 'assets', 'a.css'))],
    ['a file is cut', () => writeFileSync(at('dist', 'assets', 'a.js'), 'all of')],
    ['a file has another byte', () => writeFileSync(at('dist', 'index.html'), 'all of iT')],
    ['its folder is gone', () => rmSync(at('dist'), { recursive: true })],
    ['a source changed', () => writeFileSync(at('src', 'main.ts'), 'two')],
    ['an older source came in', () => older(at('src', 'main.ts'), 'three')],
    ['a source went', () => rmSync(at('src', 'main.ts'))],
    ['it broke off the last time', () => ensureMade({ ...product, sources: () => 'new' }, breaksOff).catch(() => {})],
    ['the record is cut', () => writeFileSync(product.record, '{"sources": "')],
  ])('is made again, once, when %s', async (_, change) => {
    await Promise.resolve(change());
    expect(await ensureMade(product, make)).toBe(true);
    expect(await ensureMade(product, make)).toBe(false);
  });
});

/** @param {string} path @param {string} text */
function older(path, text) {
  writeFileSync(path, text);
  utimesSync(path, 1000, 1000);
}
