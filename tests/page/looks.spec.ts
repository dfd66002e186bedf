/** What the page looks like to a machine after a run: accessibility in both themes, every width. */
import type { Page } from '@playwright/test';
import { expect, openLab, test } from '../fixtures.ts';
import { axeFindings, button, canRun, openReady, overTheEdge, resultSays, SHORT } from '../page-parts.ts';

async function runOnce(page: Page): Promise<void> {
  await button(page, 'Run').click();
  await resultSays(page, /raised the flag/);
}

for (const theme of ['light', 'dark']) {
  test(`axe finds nothing, ${theme}`, { tag: theme === 'dark' ? '@long' : [] }, async ({ page }) => {
    test.setTimeout(60_000);
    await openReady(page, `?${SHORT}&theme=${theme}`);
    await page.getByText('More settings').click();
    await expect(page.getByRole('combobox', { name: 'Guard' })).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    await runOnce(page);
    await page.getByRole('tab', { name: 'Log' }).click();
    await expect(page.getByRole('button', { name: /^Bring back/ })).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Keys' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
  });
}

const SIZES = [
  [320, 640],
  [390, 844],
  [800, 600],
  [1280, 800],
  [1920, 1080],
] as const;

/** A phone, the window of a small laptop, and of a larger one. */
const WHOLE = [
  [390, 844],
  [900, 700],
  [1280, 720],
  [1366, 640],
  [1280, 800],
  [844, 390],
] as const;

test('sentence, lanes, valley, its handle and Run are on the first screen', async ({ page }) => {
  // Until then what stands for it is there as well.
  await openReady(page, '');
  for (const [width, height] of WHOLE) {
    await page.setViewportSize({ width, height });
    const whole = { ratio: 1 };
    await expect(button(page, 'Run')).toBeInViewport(whole);
    await expect(page.locator('.picture-lanes')).toBeInViewport(whole);
    await expect(page.locator('.valley-paper')).toBeInViewport(whole);
    await expect(page.getByRole('slider', { name: 'Check interval k, slider' })).toBeInViewport(whole);
  }
});

test('nothing runs over the edge at any width, before and after a run', async ({ page }) => {
  test.setTimeout(60_000);
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    await openLab(page, `?${SHORT}`);
    await expect(button(page, 'Run')).toBeInViewport();
    expect(await overTheEdge(page), `${width} px`).toBe(0);
  }
  // As at 400 % zoom, with the widest fields there are.
  await page.setViewportSize({ width: 320, height: 640 });
  await openLab(page, '?ranges=2-1000000,5-2000000,9007199254740000-9007199254740990&auto=false&open=setup');
  await expect(page.getByRole('textbox', { name: 'Worker 2: to, not included' })).toBeVisible();
  expect(await overTheEdge(page), 'ranges by hand').toBe(0);
  await openLab(page, `?${SHORT}`);
  await canRun(page);
  await runOnce(page);
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    await expect.poll(() => overTheEdge(page), `${width} px, after a run`).toBe(0);
  }
});
