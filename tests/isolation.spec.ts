import { expect, openLab, test, withoutHeaders } from './fixtures.ts';

test('the page is isolated, so that memory can be shared', async ({ page }) => {
  await openLab(page);
  expect(await page.evaluate(() => window.crossOriginIsolated)).toBe(true);
});

for (const header of ['Cross-Origin-Opener-Policy', 'Cross-Origin-Embedder-Policy']) {
  test(`without ${header} the page names it and says how to get it`, async ({ page }) => {
    await withoutHeaders(page, [header], async (url) => {
      await page.goto(url);
      expect(await page.evaluate(() => window.crossOriginIsolated)).toBe(false);
      // Below, the page lists all headers there must be; the one that is missing stands out.
      await expect(page.getByRole('main').locator('strong')).toHaveText(new RegExp(header));
      await expect(page.getByRole('main')).toContainText('npm start');
    });
  });
}
