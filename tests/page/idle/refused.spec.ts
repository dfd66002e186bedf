/** Where the page cannot share memory it is the same page: Run says what is missing, and recorded runs are replayed. */
import { expect, test, servedOtherwise } from '../../fixtures.ts';
import { axeFindings, button, momentShown, overTheEdge, pause, replayGroup } from '../../page-parts.ts';
import type { Locator, Page } from '@playwright/test';

const HEADERS = [
  ['Cross-Origin-Opener-Policy', 'light', 1280],
  ['Cross-Origin-Embedder-Policy', 'dark', 360],
] as const;

const inPlaceOfRun = (page: Page): Locator => page.getByRole('region', { name: 'Missing for a run' });

for (const [header, theme, width] of HEADERS) {
  test(`without ${header} a recorded run is replayed, ${theme}, at ${width} px`, async ({ page }) => {
    test.setTimeout(60_000);
    await page.setViewportSize({ width, height: 800 });
    await servedOtherwise(page, { omitHeaders: [header] }, async (url) => {
      await page.goto(`${url}?theme=${theme}`);
      expect(await page.evaluate(() => window.crossOriginIsolated)).toBe(false);
      await expect(inPlaceOfRun(page).locator('strong')).toHaveText(`A response header: ${header}.`);
      await expect(inPlaceOfRun(page)).toContainText('npm start');
      await expect(button(page, 'Run')).toHaveCount(0);
      await button(page, 'few checks').first().click();
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

test('without both headers both are named, with what the server should send', async ({ page }) => {
  await servedOtherwise(
    page,
    { omitHeaders: ['Cross-Origin-Opener-Policy', 'Cross-Origin-Embedder-Policy'] },
    async (url) => {
      await page.goto(`${url}?trace=many-checks&moment=-5`);
      const missing = inPlaceOfRun(page).locator('strong');
      await expect(missing).toContainText('Two response headers');
      await expect(missing).toContainText('Cross-Origin-Opener-Policy and Cross-Origin-Embedder-Policy');
      await inPlaceOfRun(page).getByText('The headers that the lab needs on every file').click();
      await expect(inPlaceOfRun(page).locator('pre')).toContainText('Cross-Origin-Embedder-Policy: require-corp');
      await expect.poll(() => momentShown(page)).toMatch(/before the flag$/);
      await expect(page.locator('.stage-explain')).toContainText(/recorded elsewhere/);
    },
  );
});

test('what needs workers says in its place why it cannot be used', async ({ page }) => {
  await servedOtherwise(page, { omitHeaders: ['Cross-Origin-Opener-Policy'] }, async (url) => {
    await page.goto(`${url}?open=charts`);
    await expect(inPlaceOfRun(page)).toBeVisible();
    for (const tab of ['Overhead', 'Exit latency', 'This machine']) {
      await page.getByRole('tab', { name: tab }).click();
      const panel = page.getByRole('tabpanel', { name: tab });
      await expect(panel).toContainText('Nothing can be measured here');
      await expect(panel.getByRole('button', { name: /^Measure/ })).toHaveCount(0);
    }
  });
});
