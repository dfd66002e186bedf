/** Colours that somebody else chooses. A printer gets, from the dark theme, dark letters and canvases on white, and nothing to press. */
import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures.ts';
import { openReady, overTheEdge, pause, result } from '../../page-parts.ts';

/** --ink in both themes (tokens.css). */
const [LIGHT, DARK] = [[25, 28, 33] as const, [233, 235, 238] as const];

test('a page in the dark theme is printed in light colours, without its controls', async ({ page }) => {
  await page.setViewportSize({ width: 700, height: 1000 });
  await openReady(page, '?trace=few-checks&theme=dark');
  await pause(page);
  await expect.poll(() => inked(page, DARK, null)).toBeGreaterThan(0);

  await page.emulateMedia({ media: 'print' });
  // No frame comes before the paper: what is drawn is drawn within the event.
  expect(await inked(page, LIGHT, 'beforeprint')).toBeGreaterThan(0);
  expect(await inked(page, DARK, null)).toBe(0);
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(result(page)).toContainText('2 workers · 10,000,000–10,800,000 · k 10,000 · planted 1 at 25 %');
  await expect(page.locator('button, input, select, summary, [role="tablist"]').filter({ visible: true })).toHaveCount(
    0,
  );
  expect(await overTheEdge(page)).toBe(0);

  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect.poll(() => inked(page, DARK, null)).toBeGreaterThan(0);
});

/** --worker-1 and --flag of the dark theme (tokens.css). */
const DARK_MARKS = { worker: [77, 166, 230], flag: [255, 107, 125] } as const;

test(
  'where the system chooses the colours, what is drawn keeps those that mean something, on its paper',
  { tag: '@long' },
  async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    await openReady(page, '?trace=few-checks&theme=light');
    await pause(page);
    await expect.poll(() => inked(page, DARK_MARKS.worker, null)).toBeGreaterThan(0);
    expect(await inked(page, DARK_MARKS.flag, null)).toBeGreaterThan(0);
    // The words of the lanes stand on the system's own: ink and paper differ.
    expect(await inked(page, [255, 255, 255], null)).toBeGreaterThan(0);
    await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
    await expect.poll(() => inked(page, LIGHT, null)).toBeGreaterThan(0);
  },
);

/** How many pixels of the stage have this ink, right after the event. */
function inked(page: Page, ink: readonly [number, number, number], event: string | null): Promise<number> {
  return page.evaluate(
    async ([red, green, blue, name]) => {
      if (name !== null) dispatchEvent(new Event(name));
      await Promise.resolve();
      const canvas = document.querySelector<HTMLCanvasElement>('.stage-figure canvas')!;
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      let count = 0;
      for (let at = 0; at < data.length; at += 4)
        if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) count++;
      return count;
    },
    [...ink, event] as const,
  );
}
