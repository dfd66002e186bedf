/** Whether drawing the stage, or recording a trace, changes how long a run takes. */
import { withPage } from './browser.js';
import { pairedDifference } from './pairs.js';
import { countingRun, lengthFor, plural } from './runs.js';

/** Longer than a live picture takes to appear, so that most of the run is drawn. ms */
const DRAWN_RUN_MS = 450;
const RECORDED_RUN_MS = 150;

/** The stage is not drawn where it is scrolled out of the window. @param {number} workers */
export async function drawingDisturbs(workers) {
  const length = await lengthFor(workers, DRAWN_RUN_MS);
  const { query, settings } = countingRun(workers, length);
  await withPage('chromium', query, async (page) => {
    await page.evaluate(() => document.documentElement.style.setProperty('padding-bottom', '200vh'));
    const { words, medians } = await pairedDifference(30, (name) =>
      page.evaluate(
        async ({ drawn, given }) => {
          scrollTo(0, drawn ? 0 : document.documentElement.scrollHeight);
          await new Promise((resolve) => setTimeout(resolve, 80));
          return (await lab.run(given)).micros ?? Number.NaN;
        },
        { drawn: name === 'b', given: settings },
      ),
    );
    console.log(
      `  drawing, ${plural(workers)}: a run with the stage drawn takes ${words} longer ` +
        `(${(medians.a / 1000).toFixed(0)} ms without)`,
    );
  });
}

/** @param {number} workers */
export async function recordingCosts(workers) {
  const length = await lengthFor(workers, RECORDED_RUN_MS);
  const { settings } = countingRun(workers, length);
  await withPage('chromium', '', async (page) => {
    await page.evaluate(async (given) => (await lab.trace(given)).version, settings);
    const { words, medians } = await pairedDifference(40, (name) =>
      page.evaluate(
        async ({ traced, given }) => {
          await new Promise((resolve) => setTimeout(resolve, 50));
          const record = traced ? (await lab.trace(given)).record : await lab.run(given);
          return record.micros ?? Number.NaN;
        },
        { traced: name === 'b', given: settings },
      ),
    );
    console.log(
      `  recording, ${plural(workers)}: a recorded run takes ${words} longer ` +
        `(${(medians.a / 1000).toFixed(0)} ms without)`,
    );
  });
}
