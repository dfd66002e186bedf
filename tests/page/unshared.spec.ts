/** Where the page cannot share memory it is the same page: what is missing is said, runs go by message, recorded ones are replayed. */
import { expect, test, servedOtherwise } from '../fixtures.ts';
import {
  axeFindings,
  button,
  canRun,
  momentShown,
  overTheEdge,
  pause,
  replayGroup,
  result,
  resultSays,
} from '../page-parts.ts';
import type { Locator, Page } from '@playwright/test';

const HEADERS = [
  ['Cross-Origin-Opener-Policy', 'light', 1280],
  ['Cross-Origin-Embedder-Policy', 'dark', 360],
] as const;

const missing = (page: Page): Locator => page.getByRole('region', { name: 'No shared memory here' });

for (const [header, theme, width] of HEADERS) {
  test(
    `without ${header} First look runs by message, and a recorded run is replayed, ${theme}, at ${width} px`,
    { tag: theme === 'dark' ? '@long' : [] },
    async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await servedOtherwise(page, { omitHeaders: [header] }, async (url) => {
        await page.goto(`${url}?theme=${theme}&auto=false`);
        await canRun(page);
        expect(await page.evaluate(() => window.crossOriginIsolated)).toBe(false);
        await expect(missing(page).locator('strong')).toHaveText(`A response header: ${header}.`);
        await button(page, 'Run').click();
        await resultSays(page, /sent the first message/);
        await expect(result(page)).toContainText('message');
        await page.getByText('Events and trace file').click();
        await button(page, 'few checks').first().click();
        await expect(replayGroup(page)).toBeVisible();
        await pause(page);
        await replayGroup(page).getByRole('button', { name: 'To the flag' }).click();
        await expect(page.locator('.stage-explain')).toContainText(/raises the flag/);
        await expect.poll(() => momentShown(page)).toBe('at the flag');
        expect(await overTheEdge(page)).toBe(0);
        expect(await axeFindings(page)).toEqual([]);
      });
    },
  );
}

test(
  'without both headers both are named, with what the server should send; what needs them says so in its place',
  { tag: '@long' },
  async ({ page }) => {
    const both = ['Cross-Origin-Opener-Policy', 'Cross-Origin-Embedder-Policy'];
    await servedOtherwise(page, { omitHeaders: both }, async (url) => {
      await page.goto(`${url}?open=charts&auto=false`);
      await expect(missing(page).locator('strong')).toContainText('Two response headers');
      await expect(missing(page).locator('strong')).toContainText(both.join(' and '));
      await missing(page).getByText('The headers that the lab needs on every file').click();
      await expect(missing(page).locator('pre')).toContainText('Cross-Origin-Embedder-Policy: require-corp');
      for (const tab of ['Overhead', 'Exit latency', 'Ladder', 'Second look', 'This machine']) {
        await page.getByRole('tab', { name: tab }).click();
        const panel = page.getByRole('tabpanel', { name: tab });
        await expect(panel).toContainText('This cannot be measured here');
        await expect(panel.getByRole('button', { name: /^Measure/ })).toHaveCount(0);
      }
      const answers = await page.evaluate(async () => {
        const { lab } = window;
        const calls = [
          () => lab.sweep(),
          () => lab.exits(),
          () => lab.races(),
          () => lab.ladder(),
          () => lab.calibrate(),
        ];
        return Promise.all(calls.map((call) => call().then(() => 'an answer', (error: { fault?: { code: string } }) => error.fault?.code))); // prettier-ignore
      });
      expect(answers).toEqual(Array(5).fill('headers-missing'));
      const record = await page.evaluate(() => window.lab.run({ ranges: [[0, 9000], [2, 50_000]], interval: 10 })); // prettier-ignore
      expect(record.settings.flag).toBe('message');
      expect(record.doubts).toContain('not-isolated');
    });
  },
);
