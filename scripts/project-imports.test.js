/** Holds what src/README.md says: the rule which folder may import which, and the table of the folders. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listFiles, readModules } from './graph.js';
import { inRoot } from './paths.js';
import { isTest } from './unused.js';

const map = readFileSync(inRoot('src', 'README.md'), 'utf8');

/** From the line `**main → … → engine**`. */
const rule = (/\*\*(main( → \w+)+)\*\*/.exec(map)?.[1] ?? '').split(' → ');
/** From the first column of the table. */
const table = [...map.matchAll(/^\| `(\w+)\/` +\|/gm)].map(([, folder = '']) => folder);

/** @param {string} path @returns {string} the folder of src it lies in, `main` for src itself, empty outside of src */
function layerOf(path) {
  const [top, folder = '', ...rest] = path.split('/');
  if (top !== 'src') return '';
  return rest.length > 0 ? folder : 'main';
}

/** @param {string} importer @param {string} imported */
function isAllowed(importer, imported) {
  const to = layerOf(imported);
  // Tests may use what stands outside of src to set up what they test.
  if (to === '') return isTest(importer);
  return rule.indexOf(to) >= rule.indexOf(layerOf(importer));
}

describe('the import rule', () => {
  it('is written in src/README.md', () => {
    expect(rule).toEqual(['main', 'ui', 'lessons', 'state', 'measure', 'engine']);
  });

  it.each([
    ['src/main.tsx', 'src/ui/App.tsx', true],
    ['src/ui/stage/draw.ts', 'src/ui/format.ts', true],
    ['src/state/store.ts', 'src/engine/record.ts', true],
    ['src/engine/run.ts', 'src/state/store.ts', false],
    ['src/measure/plan.ts', 'src/main.tsx', false],
    ['src/engine/run.ts', 'scripts/paths.js', false],
    ['src/engine/run.test.ts', 'scripts/paths.js', true],
  ])('%s may import %s: %s', (importer, imported, allowed) => {
    expect(isAllowed(importer, imported)).toBe(allowed);
  });

  it('is kept by every import', () => {
    const broken = readModules()
      .filter(({ path }) => path.startsWith('src/'))
      .flatMap(({ path, imports }) => imports.filter(({ local }) => local).map(({ from }) => ({ path, from })))
      .filter(({ path, from }) => !isAllowed(path, from));
    expect(broken).toEqual([]);
  });
});

describe('the table of folders', () => {
  it('lists those that are there, in the order of the rule', () => {
    const there = new Set(listFiles(inRoot('src')).map(layerOf));
    expect(['main', ...table]).toEqual(rule.filter((folder) => there.has(folder)));
    expect([...there].filter((folder) => !rule.includes(folder))).toEqual([]);
  });
});
