/** Two ways of doing the same, compared in adjacent pairs in random order with the product's own estimators. */
import { runnerImport } from 'vite';
import { quantile } from './figures.js';

/** @typedef {(name: 'a' | 'b') => Promise<number>} Take gives a time, in any unit */

const TRIM = 0.2;
const AB = /** @type {const} */ (['a', 'b']);

/** @param {string} path a module of the sources without imports of the DOM @returns {Promise<any>} */
export async function sourceModule(path) {
  return (await runnerImport(path, { configFile: false, logLevel: 'error' })).module;
}

/**
 * How much longer b takes than a: the 20 % trimmed mean of log ratios with Yuen's 95 % interval.
 * @param {number} pairs @param {Take} take
 */
export async function pairedDifference(pairs, take) {
  const { trimmedMean } = await sourceModule('./src/measure/estimate.ts');
  const { studentQuantile } = await sourceModule('./src/measure/distributions.ts');
  /** @type {Record<'a' | 'b', number[]>} */
  const taken = { a: [], b: [] };
  for (let pair = 0; pair < pairs; pair += 1) {
    const order = Math.random() < 0.5 ? AB : AB.toReversed();
    for (const name of order) taken[name].push(await take(name));
  }
  const ratios = taken.a.map((a, pair) => Math.log((taken.b[pair] ?? Number.NaN) / a));
  const { mean, se } = trimmedMean(Float64Array.from(ratios), TRIM);
  const half = studentQuantile(0.05, pairs - 2 * Math.floor(TRIM * pairs) - 1) * se;
  const percent = [mean, mean - half, mean + half].map((value) => (100 * Math.expm1(value)).toFixed(2));
  return {
    words: `${percent[0]} % (95 % interval ${percent[1]} … ${percent[2]} %, ${pairs} pairs)`,
    medians: { a: quantile(taken.a, 0.5), b: quantile(taken.b, 0.5) },
  };
}
