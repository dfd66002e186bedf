/**
 * Is what the sweep says what a run pays? The overhead of k = 1 where two workers check the same flag, by a sweep and by
 * whole runs in random adjacent pairs, each over several fresh pools: their difference should hold 0. It needs a quiet
 * machine: on a busy one the workers of a run overlap only at times, and queue less.
 */
import { loadavg } from 'node:os';
import { BROWSERS } from './browser.js';
import { withMethodPage } from './method-browser.js';
import { sourceModule } from './pairs.js';

const FLAGS = /** @type {const} */ (['lock', 'atomic']);
const KERNELS = /** @type {const} */ (['wasm', 'js']);
/** 200 pairs of runs: so many in each of so many pools. */
const [POOLS, PAIRS] = [8, 25];
const SECONDS = 15;
/** Points, of the half-width of the difference. */
const AT_MOST = 15;

/** @typedef {import('./browser.js').Page} Page */
/** @typedef {{ readonly value: number, readonly low: number, readonly high: number }} Estimate */

/** @param {number} [tries] */
export async function contentionBench(tries = 1) {
  for (const browser of BROWSERS) {
    await withMethodPage(browser, async (page) => {
      for (const flag of FLAGS)
        for (const kernel of KERNELS)
          for (let seed = 1; seed <= tries; seed += 1) {
            const { text, workers } = await compare(page, { flag, kernel, seed });
            console.log(
              `  ${browser} ${kernel} ${flag}, ${workers} at once, load ${loadavg()[0]?.toFixed(1)}: ${text}`,
            );
          }
    });
  }
}

/** @param {Page} page @param {{ flag: (typeof FLAGS)[number], kernel: (typeof KERNELS)[number], seed: number }} given */
async function compare(page, { flag, kernel, seed }) {
  const half = await runs(page, { flag, kernel });
  const { points, workers, certificate } = await page.evaluate(
    ([settings, seconds, number]) =>
      method.sweep(settings, { intervals: [1], seconds, precision: 1e-6, workers: 2, seed: number }),
    /** @type {const} */ ([settingsOf(flag, kernel), SECONDS, seed]),
  );
  const { fraction, pool } = await sourceModule('./src/measure/estimate.ts');
  /** @type {Estimate} */
  const really = fraction(pool([...half, ...(await runs(page, { flag, kernel }))]));
  const [point] = points;
  if (!point) throw new Error('the sweep has no point');
  const swept = { value: point.overhead, low: point.low, high: point.high };
  const [difference, width] = [swept.value - really.value, Math.hypot(widthOf(swept), widthOf(really))];
  const verdict = Math.abs(difference) > width ? 'DIFFERS' : 100 * width > AT_MOST ? 'too wide to tell' : 'holds';
  const text =
    `the sweep ${percent(swept)} (${certificate.compilations} compilations, ${point.pairs} pairs), runs ${percent(really)}, ` +
    `difference ${(100 * difference).toFixed(1)} ± ${(100 * width).toFixed(1)} points: ${verdict}`;
  return { text, workers };
}

/**
 * Long ranges: woken workers may be put on one core and begin some milliseconds apart. Runs of half a millisecond were seen
 * to follow one another, so that nobody queued for anything.
 * @param {(typeof FLAGS)[number]} flag @param {(typeof KERNELS)[number]} kernel
 */
function settingsOf(flag, kernel) {
  const ranges = [0, 1].map(() => /** @type {const} */ ([2, 400_000]));
  return { task: /** @type {const} */ ('count'), ranges, interval: 1, flag, kernel };
}

/** Log ratios of half of the pools. @param {Page} page @param {{ flag: (typeof FLAGS)[number], kernel: (typeof KERNELS)[number] }} given */
async function runs(page, { flag, kernel }) {
  const { trimmedMean } = await sourceModule('./src/measure/estimate.ts');
  const means = [];
  for (let pool = 0; pool < POOLS / 2; pool += 1) {
    const { never, interval } = await page.evaluate(
      ([settings, pairs]) => method.runPairs(settings, pairs),
      /** @type {const} */ ([settingsOf(flag, kernel), PAIRS]),
    );
    means.push(
      trimmedMean(Float64Array.from(never, (micros, pair) => Math.log((interval[pair] ?? Number.NaN) / micros))),
    );
  }
  return means;
}

/** @param {Estimate} of */
const widthOf = ({ low, high }) => (high - low) / 2;

/** @param {Estimate} of */
function percent({ value, low, high }) {
  const [middle, least, most] = [value, low, high].map((share) => (100 * share).toFixed(1));
  return `${middle} % (${least} … ${most})`;
}
