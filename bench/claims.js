/** The lecture check in both browsers, as a table: `npm run bench -- claims`. */
import { loadavg } from 'node:os';
import { BROWSERS, withPage } from './browser.js';

export async function claimsBench() {
  for (const browser of BROWSERS) {
    await withPage(browser, '?auto=false', async (page) => {
      const { claims, seconds, end } = await page.evaluate(() => lab.claims());
      console.log(`  ${browser}: ${seconds.toFixed(1)} s, ends ${end.kind}, load ${loadavg()[0]?.toFixed(1)}`);
      for (const claim of claims) console.log(`    ${line(claim)}`);
    });
  }
}

/** @param {any} checked */
function line({ claim, name, verdict, why, figures, doubts, seconds }) {
  const told = figures.map(figure).join('; ');
  return `${claim} ${name}: ${verdict} (${why}) in ${seconds.toFixed(1)} s: ${told}; ${doubts.join()}`;
}

/** @param {any} of */
function figure({ name, value, low, high, n, unit }) {
  const [middle, from, to] = [value, low, high].map((each) => (each === null ? '–' : Number(each.toPrecision(4))));
  return `${name} ${middle} (${from} … ${to}) ${unit}, n ${n}`;
}
