/** Two tabs of one browser: what one keeps the other has. */
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { button, openReady, result, SHORT } from '../page-parts.ts';

const lines = (page: Page) => page.getByRole('button', { name: /^Bring back the run/ });

test(
  'two tabs with runs in turn, opened anew, have those of both; one clears the log of both',
  { tag: '@long' },
  async ({ page, context }) => {
    const tabs = [page, await context.newPage()];
    for (const tab of tabs) {
      await openReady(tab, `?${SHORT}&tab=log`);
      await button(tab, 'Run').click();
      await expect(result(tab)).toContainText(/raised the flag/);
    }
    for (const tab of tabs) {
      await expect(lines(tab)).toHaveCount(2);
      await expect(tab.getByText('The last 200 are kept in this browser.')).toBeVisible();
      await tab.reload();
      await expect(lines(tab)).toHaveCount(2);
    }
    await button(page, 'Clear the log').click();
    await button(page, 'Clear it: sure?').click();
    for (const tab of tabs) await expect(lines(tab)).toHaveCount(0);
  },
);
