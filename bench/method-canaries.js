/** Two loops that are known to be wrong: the method must say so. */
import { loadavg } from 'node:os';
import { rate } from './figures.js';

/** The first is beyond V8's small integers, the second is not: what the engine uses. */
const NEVERS = [2 ** 31 - 1, 2 ** 29];
const INTERVALS = [16, 32, 64, 128, 300, 1000, 10_000, 1_000_000];

/** @typedef {import('./browser.js').Page} Page */

/** A reference that is slower than every other k: A/A, or else the law, must tell. V8 only. @param {string} browser @param {Page} page @param {number} tries */
export async function largeIntegers(browser, page, tries) {
  if (browser !== 'chromium') return;
  for (const never of NEVERS) {
    let [refused, lawless] = [0, 0];
    const far = [];
    for (let seed = 1; seed <= tries; seed += 1) {
      const { misfit, doubts, points } = await page.evaluate(
        ([reference, intervals, number]) => method.largeInteger(reference, { intervals, seconds: 4, seed: number }),
        /** @type {const} */ ([never, INTERVALS, seed]),
      );
      if (doubts.includes('aa-failed')) refused += 1;
      if (misfit.rejected) lawless += 1;
      far.push(points.find(({ interval }) => interval === 1000)?.overhead ?? Number.NaN);
    }
    console.log(
      `  ${browser} js, ${never} for never (load ${loadavg()[0]?.toFixed(1)}): aa-failed in ${rate(refused, tries)}, the law ` +
        `rejected in ${rate(lawless, tries)}; k = 1,000 against it ${far.map((value) => (100 * value).toFixed(1)).join(', ')} %`,
    );
  }
}

/**
 * Without an atomic read Firefox looks at the flag once and never again. In nested loops it does so only until it compiles
 * them once more, so this is the countdown.
 * @param {string} browser @param {Page} page @param {number} tries */
export async function plainRead(browser, page, tries) {
  let unseen = 0;
  let invalid = 0;
  for (let seed = 1; seed <= tries; seed += 1) {
    const { doubts, certificate } = await page.evaluate(
      (number) =>
        method.sweep(
          { kernel: 'js', flag: 'plain', guard: 'countdown', ranges: [[10_000, 400_000]] },
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
