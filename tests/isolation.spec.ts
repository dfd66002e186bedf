import { expect, test, withoutHeaders } from './fixtures.ts';

test('the page is isolated, so that memory can be shared', async ({ page }) => {
  await page.goto('./');
  expect(await page.evaluate(() => window.crossOriginIsolated)).toBe(true);
});

for (const header of ['Cross-Origin-Opener-Policy', 'Cross-Origin-Embedder-Policy']) {
  test(`without ${header} the page is not isolated`, async ({ page }) => {
    await withoutHeaders([header], async (url) => {
      await page.goto(url);
      expect(await page.evaluate(() => window.crossOriginIsolated)).toBe(false);
    });
  });
}
