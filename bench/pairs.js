/** Two ways of doing the same, compared in adjacent pairs in random order with the product's own estimators. */
import { runnerImport } from 'vite';
import { quantileOf } from './figures.js';

/** @typedef {(name: 'a' | 'b') => Promise<Taken>} Take */
/** @typedef {{ clock: number, processor: number | null }} Taken both in ms; `processor` null where the system does not tell */

const TRIM = 0.2;
const AB = /** @type {const} */ (['a', 'b']);

/** @param {string} path a module of the sources without imports of the DOM @returns {Promise<any>} */
export async function sourceModule(path) {
  return (await runnerImport(path, { configFile: false, logLevel: 'error' })).module;
}

/**
 * How much longer b takes than a, by the clock and in processor time of the workers.
 * @param {number} pairs @param {Take} take
 */
export async function pairedDifference(pairs, take) {
  /** @type {Record<'a' | 'b', Taken[]>} */
  const taken = { a: [], b: [] };
  for (let pair = 0; pair < pairs; pair += 1) {
    const order = Math.random() < 0.5 ? AB : AB.toReversed();
    for (const name of order) taken[name].push(await take(name));
  }
  const clock = await difference(column(taken.a, 'clock'), column(taken.b, 'clock'));
  const told = taken.a.every(({ processor }) => processor !== null);
  const processor = told
    ? `, ${await difference(column(taken.a, 'processor'), column(taken.b, 'processor'))} in processor time`
    : '';
  const without = quantileOf(column(taken.a, 'clock'), 0.5);
  return `${clock} by the clock${processor} (${pairs} pairs of ${without.toFixed(0)} ms)`;
}

/** @param {readonly Taken[]} taken @param {keyof Taken} name */
function column(taken, name) {
  return taken.map((one) => one[name] ?? Number.NaN);
}

/** @param {number[]} a @param {number[]} b */
async function difference(a, b) {
  const { mean, half } = await trimmedMiddle(a.map((one, pair) => Math.log((b[pair] ?? Number.NaN) / one)));
  const percent = [mean, mean - half, mean + half].map((value) => (100 * Math.expm1(value)).toFixed(2));
  return `${percent[0]} % (95 % interval ${percent[1]} … ${percent[2]} %)`;
}

/**
 * The 20 % trimmed mean with half of Yuen's 95 % interval, of at least 4 values.
 * @param {readonly number[]} values @returns {Promise<{ mean: number, half: number }>}
 */
export async function trimmedMiddle(values) {
  const { trimmedMean } = await sourceModule('./src/measure/estimate.ts');
  const { studentQuantile } = await sourceModule('./src/measure/distributions.ts');
  const { mean, se } = trimmedMean(Float64Array.from(values), TRIM);
  return { mean, half: studentQuantile(0.05, values.length - 2 * Math.floor(TRIM * values.length) - 1) * se };
}
