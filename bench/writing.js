/**
 * Writing is what costs: two workers in step, an iteration of one step, each also counted in a word. How much longer than with a
 * word alone on its lines does an iteration take with each other kind, by short sweeps in random adjacent pairs? And how many
 * updates an ordinary word for all loses in a run. `npm run bench -- writing`.
 */
import { loadavg } from 'node:os';
import { BROWSERS, withPage } from './browser.js';
import { pairedDifference } from './pairs.js';

const PAIRS = 12;
/** Of one sweep: too short for the throughput to be tried, which two workers on two cores do not need. */
const SECONDS = 1;
const LENGTH = 5_000_000;
const OTHERS = /** @type {const} */ (['packed', 'plain', 'shared', 'none']);

/** @typedef {'none' | 'shared' | 'plain' | 'packed' | 'padded'} Counter */

export async function writingBench() {
  for (const browser of BROWSERS) {
    await withPage(browser, '?auto=false', async (page) => {
      for (const kernel of /** @type {const} */ (['wasm', 'js']))
        for (const other of OTHERS) {
          const kinds = /** @type {const} */ ({ a: 'padded', b: other });
          const said = await pairedDifference(PAIRS, async (name) => {
            // Nanoseconds an iteration are milliseconds a million.
            return { clock: await iterationOf(page, kernel, kinds[name]), processor: null };
          });
          console.log(`  ${browser} ${kernel}, ${other} against padded, load ${loadavg()[0]?.toFixed(1)}: ${said}`);
        }
      const counted = await lossOf(page);
      if (counted) console.log(`  ${browser}: plain lost ${counted.expected - counted.counted} of ${counted.expected}`);
    });
  }
}

/** Nanoseconds. @param {import('./browser.js').Page} page @param {'wasm' | 'js'} kernel @param {Counter} counter */
async function iterationOf(page, kernel, counter) {
  const { nsPerIteration } = await page.evaluate(
    ([given, kind, length, seconds]) =>
      lab.sweep(
        {
          ...{ task: 'count', work: 1, kernel: given, counter: kind },
          ranges: [0, 1].map(() => /** @type {const} */ ([0, length])),
        },
        { intervals: ['never'], seconds, workers: 2, precision: 1e-6 },
      ),
    /** @type {const} */ ([kernel, counter, LENGTH, SECONDS]),
  );
  return nsPerIteration.value;
}

/** @param {import('./browser.js').Page} page */
async function lossOf(page) {
  const { counted } = await page.evaluate(
    (length) =>
      lab.run({
        ...{ task: 'count', interval: 'never', work: 1, counter: 'plain' },
        ranges: [0, 1].map(() => /** @type {const} */ ([0, length])),
      }),
    LENGTH,
  );
  return counted;
}
