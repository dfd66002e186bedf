/** Two tabs do many runs in turn: nothing that one keeps takes away what the other kept. */
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { openReady, SHORT } from '../page-parts.ts';

const RUNS = 50;

const lines = (page: Page) => page.getByRole('button', { name: /^Bring back the run/ });

test(`two tabs, ${RUNS} runs each in turn, both opened anew: ${2 * RUNS} in the log of each`, async ({
  page,
  context,
}) => {
  test.setTimeout(10 * 60_000);
  const tabs = [page, await context.newPage()];
  for (const tab of tabs) await openReady(tab, `?${SHORT}&tab=log`);
  for (let run = 0; run < RUNS; run += 1) {
    for (const tab of tabs) {
      await tab.bringToFront();
      await tab.evaluate((interval) => window.lab.run({ interval, ranges: [[1000, 9000]] }), run + 1);
    }
  }
  for (const tab of tabs) {
    await expect(lines(tab)).toHaveCount(2 * RUNS);
    await tab.reload();
    await expect(lines(tab)).toHaveCount(2 * RUNS);
    await expect(tab.getByText(`${2 * RUNS} runs, newest first. The last 200 are kept in this browser.`)).toBeVisible();
  }
});
