/** The engine and the method without the page: what they are made of, and what the build makes of them. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureBuild } from './build-page.js';
import { readModules } from './graph.js';
import { inRoot } from './paths.js';
import { reachable } from './unused.js';

const ENTRY = 'src/early-exit.ts';
/** Of the page. */
const REFUSED = /^src\/(ui|state|texts|lessons|replay)\/|\.tsx$|\.css$/;

beforeAll(() => ensureBuild().then(() => undefined), 60_000);

/** @param {string} path */
const read = (path) => readFileSync(inRoot(path), 'utf8');

describe('the library', () => {
  it('is made of contract, engine and method alone, and of no package but comlink', () => {
    const modules = reachable(readModules(), [ENTRY]);
    expect(modules.length).toBeGreaterThan(30);
    expect(modules.map(({ path }) => path).filter((path) => REFUSED.test(path))).toEqual([]);
    const packages = modules.flatMap(({ imports }) => imports.filter(({ local }) => !local).map(({ from }) => from));
    expect([...new Set(packages)]).toEqual(['comlink']);
  });

  it('is what package.json exports', () => {
    expect(JSON.parse(read('package.json')).exports).toEqual({
      '.': { types: `./${ENTRY}`, default: './dist/lib/early-exit.js' },
    });
    expect(read('dist/lib/early-exit.js')).toMatch(/export\{[^}]* as startLab\b/);
  });

  it('is one file with its two workers and the kernels beside it, none of them inside as a data: address', () => {
    const files = readdirSync(inRoot('dist', 'lib')).filter((name) => !name.endsWith('.map'));
    const beside = [/^search-.*\.wasm$/, /^worker-.*\.js$/, /^lone-worker-.*\.js$/].map(
      (name) => files.find((file) => name.test(file)) ?? '',
    );
    const workers = beside.slice(1);
    expect(files.toSorted()).toEqual(['early-exit.js', ...beside].toSorted());
    const code = read('dist/lib/early-exit.js');
    for (const file of beside) expect(code).toContain(`new URL(\`${file}\`,import.meta.url)`);
    for (const file of ['early-exit.js', ...workers])
      expect(read(`dist/lib/${file}`)).not.toMatch(/data:[\w-]+\/|\bimport\(|\bfrom[`'"]/);
    for (const map of ['early-exit.js', ...workers].map((name) => `${name}.map`))
      expect(
        JSON.parse(read(`dist/lib/${map}`)).sources.filter((/** @type {string} */ path) =>
          /react|\/(ui|state|texts)\//.test(path),
        ),
      ).toEqual([]);
  });
});

describe('the example', () => {
  it.each(['index.html', 'race.js'])('stands in the README as it is: %s', (name) => {
    const text = read(`public/example/${name}`);
    expect(read('README.md')).toContain(`\`\`\`${name.replace(/.*\./, '')}\n${text}\`\`\`\n`);
    expect(existsSync(inRoot('dist', 'example', name))).toBe(true);
  });

  it('has 30 lines', () => {
    const lines = ['index.html', 'race.js'].flatMap((name) => read(`public/example/${name}`).trimEnd().split('\n'));
    expect(lines).toHaveLength(30);
  });
});
