/** Holds what src/README.md says: the rule which folder may import which, and the table of the folders. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listFiles, readModules } from './graph.js';
import { inRoot } from './paths.js';
import { isTest } from './unused.js';

/**
 * A README that holds a rule, `**main → … → engine**`, and a table whose first column names the folders.
 * @param {...string} folder from the top of the project
 */
function readMap(...folder) {
  const text = readFileSync(inRoot(...folder, 'README.md'), 'utf8');
  const rule = (/\*\*(\w+( → \w+)+)\*\*/.exec(text)?.[1] ?? '').split(' → ');
  const table = [...text.matchAll(/^\| `(\w+)\/` +\|/gm)].map(([, name = '']) => name);
  return { rule, table };
}

const sources = readMap('src');
const storeys = readMap('src', 'ui');
const modules = readModules();

/** @param {string} path @returns {string} the folder of src it lies in, `main` for src itself, empty outside of src */
function layerOf(path) {
  const [top, folder = '', ...rest] = path.split('/');
  if (top !== 'src') return '';
  return rest.length > 0 ? folder : 'main';
}

/** @param {string} path @returns {string} the folder of src/ui it lies in, empty elsewhere and for style sheets */
function storeyOf(path) {
  const storey = /^src\/ui\/(\w+)\//.exec(path)?.[1] ?? '';
  return storey === 'css' ? '' : storey;
}

/** @param {string} importer @param {string} imported */
function isAllowed(importer, imported) {
  const to = layerOf(imported);
  // Tests may use what stands outside of src to set up what they test.
  if (to === '') return isTest(importer);
  const [above, below] = [storeyOf(importer), storeyOf(imported)];
  if (above !== '' && below !== '') return storeys.rule.indexOf(below) >= storeys.rule.indexOf(above);
  return sources.rule.indexOf(to) >= sources.rule.indexOf(layerOf(importer));
}

describe('the import rule', () => {
  it('is written in the READMEs', () => {
    expect(sources.rule).toEqual('main ui texts lessons state replay measure engine contract'.split(' '));
    expect(storeys.rule).toEqual('page lecture lessons tabs result picture stage charts controls basics'.split(' '));
  });

  it.each([
    ['src/main.tsx', 'src/ui/page/App.tsx', true],
    ['src/ui/stage/draw.ts', 'src/ui/basics/format.ts', true],
    ['src/ui/basics/format.ts', 'src/ui/stage/draw.ts', false],
    ['src/state/store.ts', 'src/contract/record.ts', true],
    ['src/contract/record.ts', 'src/engine/run.ts', false],
    ['src/engine/run.ts', 'src/state/store.ts', false],
    ['src/measure/plan.ts', 'src/main.tsx', false],
    ['src/engine/run.ts', 'scripts/paths.js', false],
    ['src/engine/run.test.ts', 'scripts/paths.js', true],
  ])('%s may import %s: %s', (importer, imported, allowed) => {
    expect(isAllowed(importer, imported)).toBe(allowed);
  });

  it('is kept by every import', () => {
    const broken = modules
      .filter(({ path }) => path.startsWith('src/'))
      .flatMap(({ path, imports }) => imports.filter(({ local }) => local).map(({ from }) => ({ path, from })))
      .filter(({ path, from }) => !isAllowed(path, from));
    expect(broken).toEqual([]);
  });
});

describe('the tables of folders', () => {
  it('list those that are there, in the order of the rule', () => {
    const there = new Set(listFiles(inRoot('src')).map(layerOf));
    expect(['main', ...sources.table]).toEqual(sources.rule.filter((folder) => there.has(folder)));
    expect([...there].filter((folder) => !sources.rule.includes(folder))).toEqual([]);
  });

  it('list the storeys of the page, css apart', () => {
    const there = new Set(listFiles(inRoot('src', 'ui')).map(storeyOf));
    expect(storeys.table).toEqual(storeys.rule);
    expect([...there].filter((folder) => folder !== '').toSorted()).toEqual(storeys.rule.toSorted());
  });
});
