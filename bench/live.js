/** What a frame costs while workers run, beside the idle page of the same session. */
import { withPage } from './browser.js';
import { framesOf, printFrames } from './frames.js';
import { countingRun, workersText } from './runs.js';

/** @typedef {import('./browser.js').Page} Page */

const RUN_MS = 5000;

/**
 * By a press of Run, as a person does it, and recorded, as runs of the page are. The workers are warm. Out of sight the
 * stage is not drawn: the gaps that are left then are those of a machine whose cores are full.
 * @param {number} workers
 */
export async function liveFrames(workers) {
  const { query } = countingRun(workers, 100_000_000);
  await withPage('chromium', query, async (page) => {
    await runFor(page, 0, () => page.waitForTimeout(1000));
    await page.waitForTimeout(1500);
    printFrames('the page idle', await framesOf(page, () => page.waitForTimeout(RUN_MS)));
    await page.evaluate(() => document.documentElement.style.setProperty('padding-bottom', '200vh'));
    for (const inSight of [true, false]) {
      const frames = () => framesOf(page, () => page.waitForTimeout(RUN_MS));
      const name = `${workersText(workers)} at full speed, the stage ${inSight ? 'drawn' : 'out of sight'}`;
      printFrames(name, await runFor(page, inSight ? 0 : Number.MAX_SAFE_INTEGER, frames));
    }
  });
}

/**
 * A run that goes on while something is done, with the page scrolled.
 * @template Result @param {Page} page @param {number} scroll @param {() => Promise<Result>} work
 */
async function runFor(page, scroll, work) {
  await page.evaluate(() => scrollTo(0, 0));
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.evaluate((top) => scrollTo(0, top), scroll);
  await page.waitForTimeout(500);
  const result = await work();
  await page.evaluate(() => lab.stop());
  await page.waitForTimeout(1000);
  return result;
}
