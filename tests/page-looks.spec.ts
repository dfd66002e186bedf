/** What the page looks like to a machine: accessibility in both themes, every width, a run that failed. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, openLab, test } from './fixtures.ts';

const SHORT = 'ranges=1000000-1040000,1040000-1080000&target=1@0.5&k=100&auto=false';

async function runOnce(page: Page): Promise<void> {
  const run = page.getByRole('button', { name: 'Run', exact: true });
  await expect(run).toBeEnabled();
  await run.click();
  await expect(page.getByRole('region', { name: 'Result', exact: true })).toContainText(/raised the flag/);
}

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

for (const theme of ['light', 'dark']) {
  test(`axe finds nothing, ${theme}`, async ({ page }) => {
    await openLab(page, `?${SHORT}&theme=${theme}`);
    await page.getByText('More settings').click();
    await expect(page.getByRole('combobox', { name: 'Guard' })).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await runOnce(page);
    await page.getByRole('tab', { name: 'Log' }).click();
    await expect(page.getByRole('button', { name: /^Bring back/ })).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Keys' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await findings(page)).toEqual([]);
  });
}

for (const [width, height] of [
  [320, 640],
  [390, 844],
  [800, 600],
  [1280, 800],
  [1920, 1080],
] as const) {
  test(`nothing runs over the edge at ${width} px, before and after a run`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openLab(page, `?${SHORT}`);
    const over = (): Promise<number> =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await expect(page.getByRole('button', { name: 'Run', exact: true })).toBeInViewport();
    expect(await over()).toBe(0);
    await runOnce(page);
    expect(await over()).toBe(0);
  });
}

test.describe('a run that fails', () => {
  test.use({ allowedProblems: [/404|Failed to load|worker/i] });

  test('says so in words, and the next one works', async ({ page }) => {
    await openLab(page, `?${SHORT}`);
    await runOnce(page);
    // Two workers are there; the third cannot be had.
    await page.route('**/worker-*.js', (route) => route.fulfill({ status: 404 }));
    const workers = page.getByRole('textbox', { name: 'Number of workers' });
    await workers.fill('9');
    await workers.press('Enter');
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    const result = page.getByRole('region', { name: 'Result', exact: true });
    await expect(result).toContainText(/failed/, { timeout: 20_000 });
    await expect(result.getByRole('button', { name: 'Run again' })).toBeVisible();
    await page.unroute('**/worker-*.js');
    await result.getByRole('button', { name: 'Run again' }).click();
    await expect(result).toContainText(/raised the flag/, { timeout: 20_000 });
  });
});
