/** Overhead at k = 1 by the weight of an iteration: the lab's own measurement of a lock, on each kernel in each browser. `npm run bench -- weights`. */
import { loadavg } from 'node:os';
import { BROWSERS, withPage } from './browser.js';

export async function weightsBench() {
  for (const browser of BROWSERS) {
    await withPage(browser, '?auto=false', async (page) => {
      for (const kernel of /** @type {const} */ (['wasm', 'js'])) {
        const result = await page.evaluate((given) => lab.weights({ kernel: given, flag: 'lock' }), kernel);
        const { slope, seconds, doubts, loops } = result;
        const slopeText = slope ? `${slope.value.toFixed(2)} [${slope.low.toFixed(2)}, ${slope.high.toFixed(2)}]` : '–';
        console.log(
          `  ${browser} ${kernel}, load ${loadavg()[0]?.toFixed(1)}, ${Math.round(seconds)} s, slope ${slopeText}:`,
        );
        for (const loop of loops) console.log(`    ${lineOf(loop)}`);
        if (doubts.length > 0) console.log(`    doubts: ${doubts.join(', ')}`);
      }
    });
  }
}

/** @param {import('../src/measure/weights-results.ts').WeighedLoop} loop */
function lineOf({ weight, workers, nsPerIteration, overhead, below }) {
  const t = nsPerIteration.value;
  const what = weight.kind === 'steps' ? `${weight.steps} steps` : `numbers from ${weight.from}`;
  if (overhead === null) return `${what} by ${workers}: not measured`;
  const [value, low, high] = [overhead.value, overhead.low, overhead.high].map((share) => (100 * share).toPrecision(3));
  const check =
    below === null ? `${(overhead.value * t).toPrecision(3)} ns a check` : `below ${(100 * below).toPrecision(2)} %`;
  return `${what} by ${workers}: ${t.toPrecision(3)} ns, ${value} % [${low}, ${high}], ${check}`;
}
