/**
 * The kernels now against those of an earlier revision, which is built aside: two pages of one browser, each loop
 * measured in adjacent pairs in random order. The pages are opened anew for every few pairs, since compilations of the
 * same code differ too. `HEAD` as the revision shows what the comparison says where there is no difference.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from '../scripts/paths.js';
import { servePage } from '../scripts/preview.js';
import { BROWSERS, launch, openWarmPage } from './browser.js';
import { summary } from './figures.js';

/** @typedef {{ kernel: 'wasm' | 'js', guard?: 'nested' | 'countdown' | 'modulo', interval: number }} Loop */
/** @typedef {import('./browser.js').Page} Page */

const SESSIONS = 5;
const PAIRS = 6;
/** Short, so that some run of each is undisturbed; small numbers, so that the loop counts beside the divisions. */
const RANGE = /** @type {const} */ ([2, 40_000]);
const RUNS = 10;
const LOOPS = /** @type {const} */ (['wasm', 'js']).flatMap((kernel) =>
  /** @type {const} */ (['nested', 'countdown', 'modulo']).flatMap((guard) =>
    [1, 1000].map((interval) => ({ kernel, guard, interval })),
  ),
);

/** @param {string} revision as git names it; built with the packages of now */
export async function compareBefore(revision) {
  const folder = mkdtempSync(join(tmpdir(), 'early-exit-before-'));
  try {
    buildEarlier(revision, folder);
    const before = await servePage({ root: folder });
    const now = await servePage();
    try {
      for (const browser of BROWSERS) await comparePages(browser, revision, before.url, now.url);
    } finally {
      await Promise.all([before.close(), now.close()]);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {string} revision @param {string} folder */
function buildEarlier(revision, folder) {
  const files = execFileSync('git', ['archive', revision], { cwd: inRoot(), maxBuffer: 2 ** 30 });
  execFileSync('tar', ['-x', '-C', folder], { input: files });
  symlinkSync(inRoot('node_modules'), join(folder, 'node_modules'), 'junction');
  const vite = inRoot('node_modules', 'vite', 'bin', 'vite.js');
  execFileSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: folder, stdio: 'inherit' });
}

/** @param {(typeof BROWSERS)[number]} name @param {string} revision @param {string} before @param {string} now addresses */
async function comparePages(name, revision, before, now) {
  /** @type {number[][]} */
  const ratios = LOOPS.map(() => []);
  for (let session = 0; session < SESSIONS; session += 1) {
    const browser = await launch(name);
    try {
      const pages = { before: await openWarmPage(browser, before), now: await openWarmPage(browser, now) };
      for (const [at, loop] of LOOPS.entries()) ratios[at]?.push(...(await pairsOf(pages, loop)));
    } finally {
      await browser.close();
    }
  }
  console.log(`${name}, time of now / ${revision}, ${RANGE.join('…')}:`);
  for (const [at, { kernel, guard, interval }] of LOOPS.entries())
    console.log(
      `  ${kernel.padEnd(4)} ${guard.padEnd(9)} k = ${String(interval).padEnd(4)} ${summary(ratios[at] ?? [])}`,
    );
}

/** @param {{ before: Page, now: Page }} pages @param {Loop} loop @returns {Promise<number[]>} now / before, for each pair */
async function pairsOf(pages, loop) {
  const take = (/** @type {Page} */ page) => nsPerNumber(page, loop, RANGE, RUNS);
  await take(pages.before);
  await take(pages.now);
  const ratios = [];
  for (let pair = 0; pair < PAIRS; pair += 1) {
    if (Math.random() < 0.5) {
      const before = await take(pages.before);
      ratios.push((await take(pages.now)) / before);
    } else {
      const now = await take(pages.now);
      ratios.push(now / (await take(pages.before)));
    }
  }
  return ratios;
}

/**
 * The least of some runs of one worker.
 * @param {Page} page @param {Loop} loop @param {readonly [number, number]} range
 * @param {number} [runs] three, as in the reference, unless given
 */
export function nsPerNumber(page, loop, [from, to], runs = 3) {
  return page.evaluate(
    async (given) => {
      let least = Infinity;
      for (let run = 0; run < given.runs; run += 1) {
        const { workers } = await lab.run({ ...given.loop, task: 'count', ranges: [[given.from, given.to]] });
        least = Math.min(least, (workers[0]?.endMicros ?? Infinity) - (workers[0]?.startMicros ?? 0));
      }
      return (least * 1000) / (given.to - given.from);
    },
    { loop, from, to, runs },
  );
}
