/** The runs that the benchmark of the page drives: nobody raises the flag, every worker counts to the end. */
import { withPage } from './browser.js';

const FROM = 10_000_000;

/** Ranges side by side, as settings and as the address has them. @param {number} workers @param {number} length */
export function countingRun(workers, length) {
  const ranges = Array.from(
    { length: workers },
    (_, at) => /** @type {const} */ ([FROM + at * length, FROM + (at + 1) * length]),
  );
  return {
    settings: { task: 'count', ranges, interval: 1000 },
    query: `?task=count&k=1000&ranges=${ranges.map((range) => range.join('-')).join(',')}`,
  };
}

/** How many numbers each of so many workers tests in about that time. @param {number} workers @param {number} ms */
export async function lengthFor(workers, ms) {
  let length = 20_000;
  await withPage('chromium', '', async (page) => {
    const { settings } = countingRun(workers, length);
    const took = await page.evaluate(async (given) => {
      const times = [];
      for (let run = 0; run < 5; run += 1) times.push((await lab.run(given)).micros ?? Number.NaN);
      return Math.min(...times);
    }, settings);
    length = Math.round((length * ms * 1000) / took);
  });
  return length;
}

/** @param {number} workers */
export function workersText(workers) {
  return workers === 1 ? '1 worker' : `${workers} workers`;
}
