import { describe, expect, it } from 'vitest';
import { parseModule } from './graph.js';

/** @param {string} text */
const importsOf = (text) => parseModule('src/ui/page.ts', text).imports;
/** @param {string} text */
const exportsOf = (text) => parseModule('src/ui/page.ts', text).exports;

describe('imports', () => {
  it.each([
    [`import { a, b as c } from './x.ts';`, 'src/ui/x.ts', ['a', 'b']],
    [`import type { A } from '../state/x.ts';`, 'src/state/x.ts', ['A']],
    [`import x from '../x.ts';`, 'src/x.ts', ['default']],
    [`import * as x from './x.ts';`, 'src/ui/x.ts', ['*']],
    [`import './x.ts';`, 'src/ui/x.ts', []],
    [`export { a as b } from './x.ts';`, 'src/ui/x.ts', ['a']],
    [`export * from './x.ts';`, 'src/ui/x.ts', ['*']],
    [`const x = await import('./x.ts');`, 'src/ui/x.ts', ['*']],
    [`let x: import('./x.ts').A;`, 'src/ui/x.ts', ['*']],
    [`new Worker(new URL('../engine/worker.ts', import.meta.url), {});`, 'src/engine/worker.ts', ['*']],
    [`import text from './x.ts?raw';`, 'src/ui/x.ts', ['default']],
  ])('%s', (text, from, names) => {
    expect(importsOf(text)).toEqual([{ from, local: true, names }]);
  });

  it.each([
    [`import { z } from 'zod/mini';`, 'zod'],
    [`import { a } from '@axe-core/playwright/x';`, '@axe-core/playwright'],
    [`import { join } from 'node:path';`, 'node:path'],
  ])('%s is a package', (text, from) => {
    expect(importsOf(text)).toMatchObject([{ from, local: false }]);
  });

  it('leaves out what only looks like one', () => {
    expect(
      importsOf(
        `// import './x.ts'\nconst text = "import './y.ts'"; new URL('./z.ts', base); new URL('./z.ts', document.baseURI);`,
      ),
    ).toEqual([]);
  });
});

describe('exports', () => {
  it.each([
    ['export const a = 1;', 'a', false, false],
    ['export const a = 1; export const b = { a: c.a };', 'a', false, false],
    ['export const a = 1; f(a);', 'a', false, true],
    ['export interface A {}', 'A', true, false],
    ['export interface A {} let a: A;', 'A', true, true],
    ['export default 1;', 'default', false, false],
  ])('%s', (text, name, isType, usedInside) => {
    expect(exportsOf(text)[0]).toEqual({ name, isType, usedInside });
  });
});
