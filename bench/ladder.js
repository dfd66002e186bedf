/** The ladder in both browsers, as a table: `npm run bench -- ladder`. */
import { loadavg } from 'node:os';
import { BROWSERS, withPage } from './browser.js';

export async function ladderBench() {
  for (const browser of BROWSERS) {
    await withPage(browser, '?auto=false', async (page) => {
      const { rungs, seconds, end, workers, doubts } = await page.evaluate(() => lab.ladder(lab.settings));
      console.log(
        `  ${browser}, ${workers} at once, ${seconds.toFixed(0)} s, ends ${end.kind}, load ${loadavg()[0]?.toFixed(1)}; ${doubts.join()}`,
      );
      for (const rung of rungs) console.log(`    ${line(rung)}`);
    });
  }
}

/** @param {any} rung */
function line({ flag, kernel, workers, ns, why, below, rare, best, noBest, pairs, compilations, doubts }) {
  const figure = ns === null ? why : `${interval(ns)} ns${below === null ? '' : `, below ${below.toFixed(2)}`}`;
  const within = ns === null || below !== null ? '' : `, ± ${((50 * (ns.high - ns.low)) / ns.value).toFixed(0)} %`;
  const interval2 = best === null ? noBest : `best ${best.interval} (${best.low}–${best.high})`;
  return `${flag} ${kernel} ${workers === 1 ? 'alone' : `by ${workers}`}: ${figure}${within}; rare ${interval(rare)}; ${interval2}; ${pairs} pairs, ${compilations} compilations; ${doubts.join()}`;
}

/** @param {{ value: number, low: number, high: number } | null} of */
function interval(of) {
  return of === null ? '–' : `${of.value.toFixed(2)} (${of.low.toFixed(2)} … ${of.high.toFixed(2)})`;
}
