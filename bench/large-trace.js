/** A trace of 64 workers with 20,000 events each: how long it takes to open, and what a frame of scrubbing costs. */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withPage } from './browser.js';
import { quantileOf } from './figures.js';
import { framesOf, printFrames } from './frames.js';
import { sourceModule } from './pairs.js';

/** @typedef {import('./browser.js').Page} Page */

const WORKERS = 64;
const EVENTS = 20_000;
const OPENINGS = 7;
const MOVES = 240;

export async function largeTraceBench() {
  const folder = mkdtempSync(join(tmpdir(), 'early-exit-'));
  const file = join(folder, 'large-trace.json');
  try {
    await writeTrace(file);
    const megabytes = (statSync(file).size / 1e6).toFixed(0);
    await withPage('chromium', '', async (page) => {
      await page.waitForTimeout(2500);
      await page.getByText('Events and trace file').click();
      const idle = await framesOf(page, () => page.waitForTimeout(5000));
      const took = [];
      for (let opening = 0; opening < OPENINGS; opening += 1) took.push(await openTime(page, file));
      console.log(
        `  a trace of ${WORKERS} × ${EVENTS} events (${megabytes} MB) opens in ${quantileOf(took, 0.5).toFixed(0)} ms ` +
          `(median of ${OPENINGS}, most ${Math.max(...took).toFixed(0)})`,
      );
      printFrames('the page idle', idle);
      printFrames('scrubbing it by the pointer, the exit framed', await framesOf(page, () => drag(page)));
      await page.getByRole('button', { name: 'Whole run' }).click();
      printFrames('scrubbing it by the pointer, the whole run', await framesOf(page, () => drag(page)));
      printFrames('stepping through its events by keys', await framesOf(page, () => keys(page)));
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Every event a measured sample, the hardest case: derived checks are not stored. @param {string} file */
async function writeTrace(file) {
  const { madeUpTrace } = await sourceModule('./src/contract/testing/made-up-trace.ts');
  const ranges = Array.from({ length: WORKERS }, (_, at) => [10_000_000 + at * 200_000, 10_200_000 + at * 200_000]);
  const settings = { ranges, interval: 100, target: { worker: 7, at: 0.5 } };
  writeFileSync(file, JSON.stringify(madeUpTrace({ settings, samples: EVENTS, clockStepMicros: 0.005 })));
}

/** From the choice of the file to the frame that shows it, by the page's clock. @param {Page} page @param {string} file */
async function openTime(page, file) {
  // Another result before, so that the opened one is a change.
  await page.evaluate(() => lab.run());
  await page.waitForTimeout(500);
  const opened = page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener(
          'change',
          () => {
            const chosen = performance.now();
            const observer = new MutationObserver(() => {
              observer.disconnect();
              requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - chosen)));
            });
            const result = document.querySelector('.sentence')?.closest('section');
            if (result) observer.observe(result, { childList: true, subtree: true, characterData: true });
          },
          { capture: true, once: true },
        );
      }),
  );
  await page.locator('input[type=file]').setInputFiles(file);
  return Number(await opened);
}

/** @param {Page} page */
async function drag(page) {
  const box = await page.locator('.stage-figure').boundingBox();
  if (box === null) throw new Error('There is no stage.');
  // Playwright's own mouse runs a script of its own in the page for each move.
  const session = await page.context().newCDPSession(page);
  /** @param {'mousePressed' | 'mouseMoved' | 'mouseReleased'} type @param {number} share @param {number} down */
  const mouse = (type, share, down) =>
    session.send('Input.dispatchMouseEvent', {
      type,
      x: box.x + box.width * share,
      y: box.y + box.height / 2 + down,
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount: 1,
    });
  await mouse('mousePressed', 0.6, 40);
  for (let move = 0; move < MOVES; move += 1)
    await mouse('mouseMoved', 0.6 + 0.3 * Math.sin(move / 20), 40 * Math.cos(move / 31));
  await mouse('mouseReleased', 0.6, 0);
  await session.detach();
}

/** @param {Page} page */
async function keys(page) {
  await page.locator('.stage-figure').focus();
  await page.keyboard.press('Home');
  for (let step = 0; step < MOVES; step += 1) {
    await page.keyboard.press(step % 4 === 3 ? 'ArrowRight' : 'Shift+ArrowRight');
    await page.waitForTimeout(16);
  }
}
