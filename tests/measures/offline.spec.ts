/** The service worker: it isolates the page where the host cannot, and after one visit the page needs no network. */
import type { Page } from '@playwright/test';
import { servePage } from '../../scripts/preview.js';
import { expect, test } from '../fixtures.ts';
import { canRun, PATIENT } from '../page-parts.ts';

test.use({ serviceWorkers: 'allow' });

const ISOLATING = ['Cross-Origin-Opener-Policy', 'Cross-Origin-Embedder-Policy', 'Document-Isolation-Policy'];

/** How often the page itself was asked for. */
function countLoads(page: Page): () => number {
  let loads = 0;
  page.on('request', (request) => (loads += request.isNavigationRequest() ? 1 : 0));
  return () => loads;
}

const isolated = (page: Page): Promise<boolean> => page.evaluate(() => window.crossOriginIsolated && 'lab' in window);

test(
  'on a host without the headers it is isolated by the second load, and then works without any server',
  { tag: '@long-in-firefox' },
  async ({ page }) => {
    const loads = countLoads(page);
    const server = await servePage({ omitHeaders: ISOLATING, base: '/early-exit/' });
    await page.goto(`${server.url}?k=1000&auto=false`);
    await expect.poll(() => isolated(page).catch(() => false), PATIENT).toBe(true);
    expect(loads()).toBe(2);
    expect(page.url()).toBe(`${server.url}?k=1000&auto=false`);
    await canRun(page);
    await page.waitForLoadState('networkidle');
    const names = await page.evaluate(() => caches.keys());
    expect(names).toEqual([expect.stringMatching(/^early-exit:\/early-exit\/:[0-9a-f]{12}-[0-9a-f]{12}$/)]);
    await server.close();

    const failed: string[] = [];
    page.on('requestfailed', (request) => failed.push(request.url()));
    await page.goto(`${server.url}?trace=few-checks&lang=de&utm_source=course&open=run,charts`);
    await expect(page.locator('.replay')).toBeVisible(PATIENT);
    await expect(page.getByRole('tabpanel')).toBeVisible(PATIENT);
    expect(await isolated(page)).toBe(true);
    const measured = await page.evaluate(async () => {
      const { results } = await window.lab.run({ ranges: [[2, 100]] });
      const { points } = await window.lab.sweep({ ranges: [[2, 2000]] }, { seconds: 0.5, intervals: [1], workers: 1 });
      return [results.length, points.length];
    });
    expect(measured).toEqual([1, 1]);
    await page.waitForLoadState('networkidle');
    expect(failed).toEqual([]);
  },
);
