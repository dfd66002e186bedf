/**
 * Is what the sweep says what a run pays? The overhead of k = 1 where two workers check the same flag, by a sweep and by
 * whole runs: their difference should hold 0. What contention costs changes by itself within minutes, up to fourfold (seen on
 * two virtual processors; probably with where the host puts them), so a sweep and a fresh pool of runs are taken side by side,
 * in random order, over and over. It needs a quiet machine: on a busy one the workers of a run overlap only at times, and
 * queue less.
 */
import { loadavg } from 'node:os';
import { BROWSERS } from './browser.js';
import { quantileOf } from './figures.js';
import { withMethodPage } from './method-browser.js';
import { trimmedMiddle } from './pairs.js';

const FLAGS = /** @type {const} */ (['lock', 'atomic']);
const KERNELS = /** @type {const} */ (['wasm', 'js']);
/** Sweeps and pools side by side, of so many pairs of runs each: 208 pairs. */
const [ROUNDS, PAIRS] = [16, 13];
const BOTH = /** @type {const} */ (['swept', 'run']);
const SECONDS = 3;
/** Points, of the half-width of the difference. */
const AT_MOST = 15;

/** @typedef {import('./browser.js').Page} Page */
/** @typedef {Parameters<typeof method.runPairs>[0]} Given */

/** @param {number} [tries] */
export async function contentionBench(tries = 1) {
  for (const browser of BROWSERS) {
    await withMethodPage(browser, async (page) => {
      for (const flag of FLAGS)
        for (const kernel of KERNELS)
          for (let number = 1; number <= tries; number += 1) {
            const text = await compare(page, settingsOf(flag, kernel));
            console.log(`  ${browser} ${kernel} ${flag}, load ${loadavg()[0]?.toFixed(1)}: ${text}`);
          }
    });
  }
}

/** @param {Page} page @param {Given} settings */
async function compare(page, settings) {
  /** Points of overhead. @type {{ swept: number[], run: number[] }} */
  const points = { swept: [], run: [] };
  const take = {
    swept: (/** @type {number} */ round) => sweep(page, settings, round),
    run: () => runs(page, settings),
  };
  for (let round = 1; round <= ROUNDS; round += 1) {
    const order = Math.random() < 0.5 ? BOTH : BOTH.toReversed();
    for (const name of order) points[name].push(100 * (await take[name](round)));
  }
  const { mean, half } = await trimmedMiddle(
    points.swept.map((swept, round) => swept - (points.run[round] ?? Number.NaN)),
  );
  const verdict = Math.abs(mean) > half ? 'DIFFERS' : half > AT_MOST ? 'too wide to tell' : 'holds';
  return (
    `sweeps ${spread(points.swept)}, runs ${spread(points.run)}, ` +
    `difference ${mean.toFixed(1)} ± ${half.toFixed(1)} points: ${verdict}`
  );
}

/**
 * Long ranges: woken workers may be put on one core and begin some milliseconds apart. Runs of half a millisecond were seen
 * to follow one another, so that nobody queued for anything.
 * @param {(typeof FLAGS)[number]} flag @param {(typeof KERNELS)[number]} kernel @returns {Given}
 */
function settingsOf(flag, kernel) {
  return { task: 'count', ranges: [0, 1].map(() => [2, 400_000]), interval: 1, flag, kernel };
}

/** @param {Page} page @param {Given} given @param {number} seed @returns {Promise<number>} overhead of k = 1, as a fraction */
async function sweep(page, given, seed) {
  const { points } = await page.evaluate(
    ([settings, options]) => method.sweep(settings, options),
    /** @type {const} */ ([given, { intervals: [1], seconds: SECONDS, precision: 1e-6, workers: 2, seed }]),
  );
  const [point] = points;
  if (!point) throw new Error('the sweep has no point');
  return point.overhead;
}

/** The same by the median pair of a fresh pool. @param {Page} page @param {Given} given */
async function runs(page, given) {
  const { never, interval } = await page.evaluate(
    ([settings, pairs]) => method.runPairs(settings, pairs),
    /** @type {const} */ ([given, PAIRS]),
  );
  return quantileOf(
    never.map((micros, pair) => (interval[pair] ?? Number.NaN) / micros - 1),
    0.5,
  );
}

/** @param {readonly number[]} points of overhead */
function spread(points) {
  const [least, middle, most] = [0, 0.5, 1].map((share) => quantileOf(points, share).toFixed(1));
  return `${middle} % (${least} to ${most})`;
}
