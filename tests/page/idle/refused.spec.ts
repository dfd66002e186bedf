/** Where the page cannot share memory: what is missing is named, and the recorded runs are there all the same. */
import { expect, test, withoutHeaders } from '../../fixtures.ts';
import { axeFindings, button, momentShown, overTheEdge, pause, replayGroup } from '../../page-parts.ts';

const HEADERS = [
  ['Cross-Origin-Opener-Policy', 'light', 1280],
  ['Cross-Origin-Embedder-Policy', 'dark', 360],
] as const;

for (const [header, theme, width] of HEADERS) {
  test(`without ${header} a recorded run is replayed, ${theme}, at ${width} px`, async ({ page }) => {
    test.setTimeout(60_000);
    await page.setViewportSize({ width, height: 800 });
    await withoutHeaders(page, [header], async (url) => {
      await page.goto(`${url}?theme=${theme}`);
      expect(await page.evaluate(() => window.crossOriginIsolated)).toBe(false);
      const main = page.getByRole('main');
      // Below, the page lists all headers there must be; the one that is missing stands out.
      await expect(main.locator('strong')).toHaveText(`A response header: ${header}.`);
      await expect(main).toContainText('npm start');
      await expect(button(page, 'Run')).toHaveCount(0);
      await button(page, 'few checks').click();
      await expect(replayGroup(page)).toBeVisible();
      await pause(page);
      await replayGroup(page).getByRole('button', { name: 'To the flag' }).click();
      await expect(page.locator('.stage-explain')).toContainText(/raises the flag/);
      await expect.poll(() => momentShown(page)).toBe('at the flag');
      expect(await overTheEdge(page)).toBe(0);
      expect(await axeFindings(page)).toEqual([]);
    });
  });
}

test('without both headers both are named; an address opens its recorded run', async ({ page }) => {
  await withoutHeaders(page, ['Cross-Origin-Opener-Policy', 'Cross-Origin-Embedder-Policy'], async (url) => {
    await page.goto(`${url}?trace=many-checks&moment=-5`);
    const missing = page.getByRole('main').locator('strong');
    await expect(missing).toContainText('Two response headers');
    await expect(missing).toContainText('Cross-Origin-Opener-Policy and Cross-Origin-Embedder-Policy');
    await expect.poll(() => momentShown(page)).toMatch(/before the flag$/);
    await expect(page.locator('.stage-explain')).toContainText(/recorded elsewhere/);
  });
});
