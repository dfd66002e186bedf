/** Two loops that are known to be wrong: the method must say so. */
import { loadavg } from 'node:os';
import { rate } from './figures.js';

/** The first is beyond V8's small integers, the second is not: what the engine uses. */
const NEVERS = [2 ** 31 - 1, 2 ** 29];
const INTERVALS = [16, 32, 64, 128, 300, 1000, 10_000, 1_000_000];

/** @typedef {import('./browser.js').Page} Page */

/** A reference that is slower than every other k: the law must be rejected. V8 only. @param {string} browser @param {Page} page @param {number} tries */
export async function largeIntegers(browser, page, tries) {
  if (browser !== 'chromium') return;
  for (const never of NEVERS) {
    let caught = 0;
    const far = [];
    for (let seed = 1; seed <= tries; seed += 1) {
      const { misfit, doubts, points } = await page.evaluate(
        ([reference, intervals, number]) => method.largeInteger(reference, { intervals, seconds: 4, seed: number }),
        /** @type {const} */ ([never, INTERVALS, seed]),
      );
      if (misfit.rejected || doubts.includes('aa-failed') || doubts.includes('control-lost')) caught += 1;
      far.push(points.find(({ interval }) => interval === 1000)?.overhead ?? Number.NaN);
    }
    console.log(
      `  ${browser} js, ${never} for never (load ${loadavg()[0]?.toFixed(1)}): caught in ${rate(caught, tries)}; ` +
        `k = 1,000 against it ${far.map((value) => (100 * value).toFixed(1)).join(', ')} %`,
    );
  }
}

/** Without an atomic read Firefox looks at the flag once and never again. @param {string} browser @param {Page} page @param {number} tries */
export async function plainRead(browser, page, tries) {
  let unseen = 0;
  let invalid = 0;
  for (let seed = 1; seed <= tries; seed += 1) {
    const { doubts, certificate } = await page.evaluate(
      (number) =>
        method.sweep(
          { kernel: 'js', flag: 'plain', ranges: [[10_000, 400_000]] },
          { intervals: [16, 64, 1000], seconds: 2, seed: number },
        ),
      seed,
    );
    if (doubts.includes('flag-unseen')) unseen += 1;
    if (!certificate.valid) invalid += 1;
  }
  console.log(
    `  ${browser} js, plain read: flag-unseen in ${rate(unseen, tries)}, certificate refused in ${rate(invalid, tries)}`,
  );
}
