/** The lab in frames of pages of another site. */
import type { Frame, Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { framedBy } from '../framing-page.ts';
import { PATIENT, SOON } from '../page-parts.ts';

test.use({ allowedProblems: [/^request to another origin: http:\/\/(127\.0\.0\.1|localhost):\d+\/|status of 404/] });

async function openFrame(page: Page, address: string): Promise<Frame> {
  await page.goto(address);
  await expect.poll(() => page.frames().length).toBe(2);
  const frame = page.frames()[1]!;
  await expect(frame.getByRole('link', { name: 'Open in its own window' })).toBeVisible(PATIENT);
  return frame;
}

const heard = (page: Page): Promise<unknown> => page.evaluate(() => (window as unknown as { heard: unknown }).heard);

/** All it can be told to do. */
async function controls(frame: Frame): Promise<readonly string[]> {
  const names = await frame
    .locator('button, a[href], input, summary')
    .evaluateAll((all) =>
      all.map(
        (each) => each.getAttribute('aria-label') ?? (each.textContent || (each.closest('label')?.textContent ?? '')),
      ),
    );
  return names;
}

test(
  'in any frame the page is the embed view, runs, tells keys and hears nothing',
  { tag: '@long-in-firefox' },
  async ({ page, pageUrl, browserName }) => {
    await page.addInitScript(() => {
      if (window.top === window) return;
      // As browsers do that keep third parties from storing.
      const refuse = (): never => {
        throw new DOMException('refused', 'SecurityError');
      };
      for (const name of ['sessionStorage', 'localStorage', 'indexedDB', 'caches'])
        Object.defineProperty(window, name, { get: refuse });
    });
    await framedBy(`${pageUrl}?k=1000&auto=false`, async ({ plain, isolated }) => {
      for (const address of [plain, isolated]) {
        const frame = await openFrame(page, address);
        const can = browserName === 'chromium' || address === isolated;
        expect(await frame.evaluate(() => window.crossOriginIsolated)).toBe(can);
        expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');

        await page.evaluate(() => {
          for (const data of ['run', { type: 'early-exit-key', key: ' ' }, { type: 'run', k: 5 }])
            window.frames[0]!.postMessage(data, '*');
        });
        // Keys and clicks of Playwright do not get into such a frame of Firefox.
        const press = (key: string): Promise<void> =>
          browserName === 'firefox'
            ? frame.getByRole('link').dispatchEvent('keydown', { key, bubbles: true })
            : frame.getByRole('link').press(key);
        // What listens to keys may still be on its way.
        await expect(async () => {
          await press('PageDown');
          // A message takes its time: asked at once, a second press would be one too many.
          await expect.poll(() => heard(page), { ...SOON, timeout: 300 }).toHaveLength(1);
        }).toPass(PATIENT);
        for (const key of ['ArrowRight', '3', 'b']) await press(key);
        const told = ['PageDown', 'ArrowRight', 'b'].map((key) => ({ type: 'early-exit-key', key }));
        const { origin } = new URL(pageUrl);
        await expect.poll(() => heard(page)).toEqual(told.map((data) => ({ data, origin })));
        expect(await frame.evaluate(() => location.search)).toBe('?k=1000&auto=false');

        await expect(frame.getByRole('button', { name: 'Run', exact: true })).toBeEnabled(PATIENT);
        await frame.getByRole('button', { name: 'Run', exact: true }).dispatchEvent('click');
        await expect(frame.getByRole('group', { name: 'Replay' })).toBeVisible(PATIENT);
        await expect(frame.getByRole('alert')).toHaveCount(0);
        // By message, where nothing can be shared.
        if (!can) await expect(frame.getByRole('main')).toContainText('tab of its own', PATIENT);
        expect(await controls(frame)).not.toContainEqual(
          expect.stringMatching(/clear|delete|save|open …|import|export/i),
        );
      }
      await page.close();
    });
  },
);
