/** Whether drawing the stage, or recording a trace, changes how long a run takes. */
import { withPage } from './browser.js';
import { pairedDifference } from './pairs.js';
import { workersProcessorTime } from './processor-time.js';
import { countingRun, lengthFor, workersText } from './runs.js';

/** Longer than a live picture takes to appear, so that most of the run is drawn. ms */
const DRAWN_RUN_MS = 450;
const DRAWN_PAIRS = 30;
const RECORDED_RUN_MS = 150;
const RECORDED_PAIRS = 40;
/** What the run before has left behind, the page's log for one, is over by then. ms */
const REST_MS = 40;

/** The stage is not drawn where it is scrolled out of the window. @param {number} workers */
export async function drawingDisturbs(workers) {
  const length = await lengthFor(workers, DRAWN_RUN_MS);
  const { query, settings } = countingRun(workers, length);
  await withPage('chromium', query, async (page) => {
    await page.evaluate(() => document.documentElement.style.setProperty('padding-bottom', '200vh'));
    const words = await pairedDifference(DRAWN_PAIRS, async (name) => {
      await page.evaluate((drawn) => scrollTo(0, drawn ? 0 : document.documentElement.scrollHeight), name === 'b');
      await page.waitForTimeout(REST_MS);
      return timed(() => page.evaluate(async (given) => (await lab.run(given)).micros, settings));
    });
    console.log(`  drawing, ${workersText(workers)}: with the stage drawn a run takes longer by ${words}`);
  });
}

/** @param {number} workers */
export async function recordingCosts(workers) {
  const length = await lengthFor(workers, RECORDED_RUN_MS);
  const { settings } = countingRun(workers, length);
  await withPage('chromium', '', async (page) => {
    await page.evaluate(async (given) => (await lab.trace(given)).version, settings);
    const words = await pairedDifference(RECORDED_PAIRS, async (name) => {
      await page.waitForTimeout(REST_MS);
      return timed(() =>
        page.evaluate(
          async ({ traced, given }) => (traced ? (await lab.trace(given)).record : await lab.run(given)).micros,
          { traced: name === 'b', given: settings },
        ),
      );
    });
    console.log(`  recording, ${workersText(workers)}: a recorded run takes longer by ${words}`);
  });
}

/** @param {() => Promise<number | null>} run gives µs @returns {Promise<import('./pairs.js').Taken>} */
async function timed(run) {
  const before = workersProcessorTime();
  const micros = await run();
  const after = workersProcessorTime();
  return { clock: (micros ?? Number.NaN) / 1000, processor: before === null || after === null ? null : after - before };
}
