/** Real faults while a sweep goes on: does it say so? */
import { spawn } from 'node:child_process';
import { availableParallelism, loadavg } from 'node:os';
import { rate } from './figures.js';
import { ownProcesses } from './processor-time.js';

/** As for the simulated faults: a quiet machine ends such a sweep without a doubt. */
const OPTIONS = { intervals: [1, 16, 64, 1000], seconds: 6, precision: 0.008 };
/** When the fault begins, and how long it lasts. ms */
const BEGIN = 3000;
const GAP = 3000;

/** @typedef {import('./browser.js').Page} Page */
/** @typedef {(page: Page) => Promise<string>} Harm says how it was done */

/** @type {readonly { name: string, expected: string | null, workers: number, harm: Harm | null }[]} */
const FAULTS = [
  { name: 'none', expected: null, workers: 2, harm: null },
  { name: 'hidden page', expected: 'hidden', workers: 2, harm: hide },
  { name: 'processor hog', expected: 'oversubscribed', workers: 2, harm: hog },
  { name: '4 workers a core', expected: 'oversubscribed', workers: 4 * availableParallelism(), harm: null },
  { name: 'a gap of 3 s', expected: 'sleep', workers: 2, harm: halt },
];

/** @param {string} browser @param {Page} page @param {number} tries */
export async function faults(browser, page, tries) {
  for (const { name, expected, workers, harm } of FAULTS) {
    let flagged = 0;
    /** @type {Map<string, number>} */
    const counts = new Map();
    let how = '';
    for (let seed = 1; seed <= tries; seed += 1) {
      const sweep = page.evaluate(
        ([options, count, number]) =>
          method.sweep(
            { ranges: Array.from({ length: count }, (_, at) => [10_000 + at * 100_000, 110_000 + at * 100_000]) },
            { ...options, seed: number },
          ),
        /** @type {const} */ ([OPTIONS, workers, seed]),
      );
      const [{ doubts }, done] = await Promise.all([sweep, harm?.(page)]);
      if (done !== undefined) how = ` (${done})`;
      if (expected === null ? doubts.length > 0 : doubts.some((code) => code === expected)) flagged += 1;
      for (const code of doubts) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    const all = [...counts].map(([code, count]) => `${code} ${count}`).join(', ');
    console.log(
      `  ${browser} fault ${name}${how}, load ${loadavg()[0]?.toFixed(1)}: ${expected ?? 'any doubt'} in ` +
        `${rate(flagged, tries)}; doubts: ${all || 'none'}`,
    );
  }
}

/** Another tab in front, where this browser then hides the page; else the page is told so. @type {Harm} */
async function hide(page) {
  await page.waitForTimeout(BEGIN);
  const other = await page.context().newPage();
  await other.bringToFront();
  const really = await page.evaluate(() => document.hidden);
  if (!really) await tellHidden(page, true);
  await other.waitForTimeout(GAP / 3);
  if (!really) await tellHidden(page, false);
  await other.close();
  await page.bringToFront();
  return really ? 'another tab in front' : 'emulated visibility';
}

/** @param {Page} page @param {boolean} hidden */
async function tellHidden(page, hidden) {
  await page.evaluate((value) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => value });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
}

/**
 * Twice as many busy processes as cores, to the end of the sweep. They end by themselves should this one be killed.
 * @type {Harm}
 */
async function hog(page) {
  const lasts = OPTIONS.seconds * 1000;
  const loop = `const end = Date.now() + ${2 * lasts}; while (Date.now() < end);`;
  const busy = Array.from({ length: 2 * availableParallelism() }, () => spawn(process.execPath, ['-e', loop]));
  try {
    await page.waitForTimeout(lasts);
  } finally {
    for (const one of busy) one.kill('SIGKILL');
  }
  return `${busy.length} busy processes`;
}

/** All processes of the browser stand still, as when a laptop is shut. @type {Harm} */
async function halt(page) {
  await page.waitForTimeout(BEGIN);
  const own = ownProcesses() ?? [];
  for (const id of own) signal(id, 'SIGSTOP');
  await new Promise((resolve) => {
    setTimeout(resolve, GAP);
  });
  for (const id of own) signal(id, 'SIGCONT');
  return own.length === 0 ? 'not on this system' : `${own.length} processes stopped`;
}

/** One that has ended meanwhile needs no signal. @param {string} id @param {'SIGSTOP' | 'SIGCONT'} name */
function signal(id, name) {
  try {
    process.kill(Number(id), name);
  } catch {
    return;
  }
}
