/**
 * The cost of one number: the kernels in real browsers against the same algorithm in C, Python's multiprocessing on the
 * counting example, and the kernels of an earlier revision where one is named (`--before HEAD~9`). Each round runs all
 * of them once, one after the other; ratios are taken within a round.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from '../scripts/paths.js';
import { BROWSERS, withPage } from './browser.js';
import { summary } from './figures.js';
import { compareBefore, nsPerNumber } from './kernels-before.js';

const ROUNDS = 9;
const RANGES = /** @type {const} */ ([
  [2, 400_000],
  [1_000_000, 1_040_000],
]);
/** Example 27.2: four workers below this limit, the flag read while the primes found are a multiple of 10. */
const LIMIT = 20_000;

/** @param {string} [before] a revision as git names it */
export async function kernelsBench(before) {
  const folder = mkdtempSync(join(tmpdir(), 'early-exit-'));
  try {
    const program = compileReference(folder);
    for (const browser of BROWSERS)
      await withPage(browser, '', async (page) => {
        for (const range of RANGES) await compareRange(browser, page, range, program);
        await comparePython(browser, page);
      });
  } finally {
    rmSync(folder, { recursive: true });
  }
  if (before !== undefined) await compareBefore(before);
}

/** @param {string} folder @returns {string | null} the reference in C, where there is a compiler */
function compileReference(folder) {
  const program = join(folder, 'reference');
  try {
    execFileSync('cc', ['-O2', inRoot('bench', 'reference.c'), '-o', program, '-lm'], { stdio: 'pipe' });
    return program;
  } catch {
    console.log('no C compiler here: no ratios against C');
    return null;
  }
}

/** @param {string} browser @param {import('./browser.js').Page} page @param {readonly [number, number]} range @param {string | null} program */
async function compareRange(browser, page, range, program) {
  /** @type {Record<string, number[]>} */
  const ratios = { wasm: [], js: [] };
  /** @type {Record<string, number[]>} */
  const costs = { C: [], wasm: [], js: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const c = program ? runReference(program, range) : null;
    if (c !== null) costs.C?.push(c);
    for (const kernel of /** @type {const} */ (['wasm', 'js'])) {
      const cost = await nsPerNumber(page, { kernel, interval: 1000 }, range);
      costs[kernel]?.push(cost);
      if (c !== null) ratios[kernel]?.push(c / cost);
    }
  }
  console.log(`${browser}, ${range.join('…')}:`);
  for (const [name, values] of Object.entries(costs))
    if (values.length > 0) console.log(`  ${name.padEnd(4)} ${summary(values, 1)} ns per number`);
  for (const [kernel, values] of Object.entries(ratios))
    if (values.length > 0) console.log(`  ${kernel.padEnd(4)} runs at ${summary(values)} of C's speed`);
}

/** @param {string} program @param {readonly [number, number]} range */
function runReference(program, range) {
  const [, ns] = execFileSync(program, range.map(String), { encoding: 'utf8' }).split(' ');
  return Number(ns);
}

/** @param {string} browser @param {import('./browser.js').Page} page */
async function comparePython(browser, page) {
  /** @type {{ loop: number[], all: number[], lab: number[], ratio: number[] }} */
  const taken = { loop: [], all: [], lab: [], ratio: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const python = runPython();
    if (python === null) return console.log('no Python here: no comparison with it');
    const micros = await page.evaluate(async (limit) => {
      const { micros: took } = await lab.run({
        task: 'count',
        ranges: Array.from({ length: 4 }, () => /** @type {const} */ ([2, limit])),
        interval: 10,
        unit: 'primes',
        flag: 'lock',
      });
      return took ?? Number.NaN;
    }, LIMIT);
    taken.loop.push(python.loop * 1000);
    taken.all.push((python.all - python.loop) * 1000);
    taken.lab.push(micros / 1000);
    taken.ratio.push((python.loop * 1e6) / micros);
  }
  const perNumber = (/** @type {number[]} */ millis) => millis.map((value) => (value * 1e6) / (LIMIT - 2));
  console.log(`${browser}, example 27.2 (4 workers to ${LIMIT}, every 10 primes, lock):`);
  console.log(`  Python loop ${summary(taken.loop, 1)} ms, ${summary(perNumber(taken.loop), 0)} ns per number`);
  console.log(`  Python start-up and end, apart: ${summary(taken.all, 1)} ms`);
  console.log(`  the lab ${summary(taken.lab, 2)} ms, ${summary(perNumber(taken.lab), 0)} ns per number`);
  console.log(`  Python's loop takes ${summary(taken.ratio, 1)} times as long`);
  return undefined;
}

/** @returns {{ loop: number, all: number } | null} seconds */
function runPython() {
  try {
    const words = [inRoot('bench', 'reference.py'), String(LIMIT), '10', '4'];
    return JSON.parse(execFileSync('python3', words, { encoding: 'utf8', stdio: 'pipe' }));
  } catch {
    return null;
  }
}
