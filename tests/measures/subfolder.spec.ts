/** The built page in a folder of a host, whose name has a blank: all it is made of is found beside it; and the example of the library. */
import { expect, servedOtherwise, test } from '../fixtures.ts';
import { canRun, PATIENT, replayGroup, resultSays } from '../page-parts.ts';

test(
  'in a subfolder the page is drawn, runs on both kernels, and has its recorded runs and charts, and the example races',
  { tag: '@long-in-firefox' },
  async ({ page }) => {
    await servedOtherwise(page, { base: '/a%20folder/early-exit/' }, async (url) => {
      await page.goto(`${url}?trace=few-checks&auto=false&open=run,charts`);
      await resultSays(page, /recorded elsewhere/);
      await expect(replayGroup(page)).toBeVisible();
      await expect(page.getByRole('tabpanel')).toContainText('Nothing measured yet', PATIENT);
      await canRun(page);
      const kernels = await page.evaluate(async () => {
        const runs = [
          await window.lab.run({ ranges: [[2, 100]] }),
          await window.lab.run({ kernel: 'js', ranges: [[2, 9]] }),
        ];
        return runs.map(({ settings, results }) => [settings.kernel, results.length]);
      });
      expect(kernels).toEqual([
        ['wasm', 1],
        ['js', 1],
      ]);
      expect(page.url()).toContain(`${url}?`);
      await page.goto(`${url}example/`);
      await expect(page.locator('pre')).toHaveText(/^wasm: \d+\.\d\d ms, .*\njs: \d+\.\d\d ms, .*\n$/, PATIENT);
    });
  },
);
