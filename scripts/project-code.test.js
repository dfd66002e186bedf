import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readModules } from './graph.js';
import { inRoot } from './paths.js';
import { circles, importedPackages, isTest, reachable, unusedExports } from './unused.js';

const manifest = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
const modules = readModules();

/** What is started by something else than an import, and by what. */
const ENTRIES = {
  'src/main.tsx': 'index.html',
  'src/first.ts': 'scripts/page-plugin.js builds it',
  'src/first-screen.tsx': 'scripts/draw-first.js draws it',
  'src/sw.ts': 'scripts/offline-plugin.js builds it',
  'src/early-exit.ts': 'scripts/library-plugin.js builds it',
  'src/engine/worker/node-worker.ts': 'scripts/node-worker.js bundles it',
  'vite.config.ts': 'vite and vitest',
  'scripts/vitest-setup.js': 'vite.config.ts names it',
  'tests/playwright.config.ts': 'scripts/suite.js names it',
  'bench/method-page/main.ts': 'its index.html, which bench/method-browser.js builds',
  'bench/record-traces.js': 'run by hand on a quiet machine; its head says how',
  'bench/record-lessons.js': 'the same',
  'bench/record-scenes.js': 'the same',
  'bench/record-travel.js': 'the same',
};

/** Exports that are used although no module imports them, and by what. */
const USED_OTHERWISE = {
  'vite.config.ts#default': 'vite and vitest',
  'tests/playwright.config.ts#default': 'playwright',
  'scripts/vitest-setup.js#setup': 'vitest',
  'src/fetched-import.ts#importFetched': 'scripts/import-plugin.js puts it into the build',
  'src/first-screen.tsx#firstScreen': 'scripts/draw-first.js draws it',
  'src/early-exit.ts#startLab': 'pages that take the library',
  'src/measure/testing/tables.ts#printTables': 'bench/method.js has vite run it',
};

/** Packages that are used although no module imports them, and for what. */
const NEEDED_OTHERWISE = {
  'react-is': 'recharts asks for it, at the version of react',
  '@types/node': 'types',
  '@types/react': 'types',
  '@types/react-dom': 'types',
  '@testing-library/dom': '@testing-library/react asks for it',
  'happy-dom': 'vite.config.ts names it',
  assemblyscript: 'scripts/kernels.js runs its compiler',
  oxfmt: 'scripts/checks.js runs it',
  oxlint: 'scripts/checks.js runs it',
  'oxlint-tsgolint': 'oxlint finds it, for rules that know types',
  'playwright-core': 'keeps @axe-core/playwright on the version of @playwright/test',
  typescript: 'scripts/checks.js runs it',
};

describe('modules', () => {
  it('are all reached from an entry', () => {
    const scripts = Object.values(manifest.scripts).flatMap(
      (/** @type {string} */ line) => line.match(/\S+\.js/g) ?? [],
    );
    const tests = modules.map(({ path }) => path).filter(isTest);
    const reached = reachable(modules, [...Object.keys(ENTRIES), ...scripts, ...tests]);
    expect(modules.filter((module) => !reached.includes(module)).map(({ path }) => path)).toEqual([]);
  });

  it('named as entries exist', () => {
    expect(Object.keys(ENTRIES).filter((path) => !existsSync(inRoot(path)))).toEqual([]);
  });
});

describe('imports', () => {
  it('make no circle, not even of types', () => {
    expect(circles(modules)).toEqual([]);
  });

  it.each([
    ['two modules', { a: ['b'], b: ['a'] }, ['a b']],
    ['a longer way', { a: ['b'], b: ['c'], c: ['a'] }, ['a b c']],
    ['none', { a: ['b', 'c'], b: ['c'], c: [] }, []],
  ])('circles: %s', (_, graph, expected) => {
    const made = Object.entries(graph).map(([path, to]) => ({
      path,
      imports: to.map((from) => ({ from, local: true, names: ['x'] })),
      exports: [],
    }));
    expect(circles(made).map((members) => members.join(' '))).toEqual(expected);
  });
});

describe('exports', () => {
  it('have names of their own: one word, one thing', () => {
    /** @type {Map<string, string[]>} */
    const places = new Map();
    for (const { path, exports } of modules)
      for (const { name } of exports) if (name !== 'default') places.set(name, [...(places.get(name) ?? []), path]);
    expect([...places].filter(([, paths]) => paths.length > 1)).toEqual([]);
  });

  it('are all imported, by more than their own test', () => {
    expect(unusedExports(modules).filter((name) => !(name in USED_OTHERWISE))).toEqual([]);
  });

  it('excused from this are not imported', () => {
    expect(Object.keys(USED_OTHERWISE).filter((name) => !unusedExports(modules).includes(name))).toEqual([]);
  });

  it.each([
    ['imported', 'src/b.ts', ['a'], {}, true],
    ['imported by another test', 'src/b.test.ts', ['a'], {}, true],
    ['of a module taken as a whole', 'src/b.ts', ['*'], {}, true],
    ['imported by nobody', 'src/b.ts', ['b'], {}, false],
    ['that only its own module uses', 'src/b.ts', ['b'], { usedInside: true }, false],
    ['imported by its own test alone', 'src/a.test.ts', ['a'], {}, false],
    ['that its own module uses and its own test imports', 'src/a.test.ts', ['a'], { usedInside: true }, true],
    ['of a type that other types are made of', 'src/b.ts', ['b'], { isType: true, usedInside: true }, true],
    ['of a type that nobody uses', 'src/b.ts', ['b'], { isType: true }, false],
  ])('one %s', (_, importer, names, kind, used) => {
    const tested = { name: 'a', isType: false, usedInside: false, ...kind };
    const exporting = { path: 'src/a.ts', imports: [], exports: [tested] };
    const importing = { path: importer, imports: [{ from: 'src/a.ts', local: true, names }], exports: [] };
    expect(unusedExports([exporting, importing])).toEqual(used ? [] : ['src/a.ts#a']);
  });
});

describe('the history of the browser', () => {
  it('is listened to in one place', () => {
    const listening = modules.filter(
      ({ path }) => !isTest(path) && /\bpopstate\b/.test(readFileSync(inRoot(path), 'utf8')),
    );
    expect(listening.map(({ path }) => path).filter((path) => path.startsWith('src/'))).toEqual([
      'src/state/browser.ts',
    ]);
  });
});

describe('packages', () => {
  const dependencies = Object.keys(manifest.dependencies);
  const all = [...dependencies, ...Object.keys(manifest.devDependencies)];
  const imported = importedPackages(modules);

  it('are all used', () => {
    expect(all.filter((name) => !imported.includes(name) && !(name in NEEDED_OTHERWISE))).toEqual([]);
  });

  it('excused from this are installed and not imported', () => {
    expect(Object.keys(NEEDED_OTHERWISE).filter((name) => !all.includes(name) || imported.includes(name))).toEqual([]);
  });

  it('that modules import are all named in package.json', () => {
    expect(imported.filter((name) => !all.includes(name))).toEqual([]);
  });

  it('of the page are dependencies, those of tools are not', () => {
    const page = importedPackages(reachable(modules, ['src/main.tsx']));
    expect(page.filter((name) => !dependencies.includes(name))).toEqual([]);
    expect(dependencies.filter((name) => !page.includes(name) && !(name in NEEDED_OTHERWISE))).toEqual([]);
  });
});
