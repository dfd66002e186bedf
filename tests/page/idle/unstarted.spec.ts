/** What a page needs to start, or to look like one, and is lost: never an empty page without a word. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../../fixtures.ts';
import { axeFindings, canRun } from '../../page-parts.ts';

test.use({ allowedProblems: [/404|Failed to load resource|dynamically imported module/] });

const unstarted = (page: Page): Locator => page.getByText('The page has not started yet');
const undressed = (page: Page): Locator => page.getByText('The style sheet of this page could not be fetched');

/** Opens the page without a file, and lets the time pass after which it should have started. */
async function openWithout(page: Page, file: RegExp, query = ''): Promise<void> {
  await page.route(file, (route) => route.fulfill({ status: 404 }));
  const missed = page.waitForResponse(file);
  await page.goto(`./${query}`);
  await missed;
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });
}

test('without its entry, what brings or what it imports, or its words a page says so, and its link loads it again', async ({
  page,
}) => {
  const entry = /\/assets\/index-[^/]*\.js$/;
  for (const file of [/\/first\.js$/, /\/assets\/first-[^/]*\.js$/, /\/assets\/base-[^/]*\.js$/, entry]) {
    await page.unrouteAll();
    await openWithout(page, file, '?k=12345&open=none');
    await expect(unstarted(page)).toBeVisible();
    await expect(undressed(page)).toBeHidden();
  }
  await expect(page.getByText('Die Seite ist noch nicht gestartet')).toBeVisible();
  expect(await axeFindings(page, '#root')).toEqual([]);
  await page.unroute(entry);
  await page.getByRole('link', { name: 'Load the page again' }).click();
  await canRun(page);
  await expect(unstarted(page)).toHaveCount(0);
  await expect(undressed(page)).toBeHidden();
  expect(new URL(page.url()).search).toContain('k=12345');
});

test('without its style sheet a page works, and says what is missing', { tag: '@long' }, async ({ page }) => {
  await openWithout(page, /\.css$/);
  await expect(undressed(page)).toBeVisible();
  await canRun(page);
  await expect(unstarted(page)).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a page says what it needs, and not that it is late', async ({ page }) => {
    await page.goto('./');
    await expect(page.locator('noscript p').first()).toBeVisible();
    await expect(page.locator('.unstarted')).toHaveCSS('display', 'none');
  });
});
