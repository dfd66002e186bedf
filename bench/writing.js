/** Writing is what costs: the lab's own measurement, on each kernel in each browser. `npm run bench -- writing`. */
import { loadavg } from 'node:os';
import { BROWSERS, withPage } from './browser.js';

export async function writingBench() {
  for (const browser of BROWSERS) {
    await withPage(browser, '?auto=false', async (page) => {
      for (const kernel of /** @type {const} */ (['wasm', 'js'])) {
        const result = await page.evaluate((given) => lab.writing({ kernel: given }), kernel);
        console.log(`  ${browser} ${kernel}, load ${loadavg()[0]?.toFixed(1)}, ${Math.round(result.seconds)} s:`);
        for (const line of linesOf(result)) console.log(`    ${line}`);
      }
    });
  }
}

/** @param {import('../src/measure/writing-results.ts').WritingResult} result */
const linesOf = ({ points, locks, lost, doubts }) => [
  ...points.map(
    ({ counter, workers, ns, times }) =>
      `${counter} by ${workers}: ${said(ns)} ns${times ? `, ${said(times)} times padded` : ''}`,
  ),
  ...locks.map(({ workers, ns }) => `lock by ${workers}: ${ns ? `${said(ns)} ns a check` : 'not measured'}`),
  ...lost.map(({ workers, counted, expected }) => `plain by ${workers} lost ${expected - counted} of ${expected}`),
  ...(doubts.length > 0 ? [`doubts: ${doubts.join(', ')}`] : []),
];

/** @param {import('../src/measure/results.ts').Estimate} estimate */
const said = ({ value, low, high }) => `${value.toPrecision(3)} [${low.toPrecision(3)}, ${high.toPrecision(3)}]`;
