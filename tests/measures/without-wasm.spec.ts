/** With WebAssembly switched off in the browser everything runs, in JavaScript, and the page says so. */
import { expect, openLab, test } from '../fixtures.ts';
import { axeFindings, button, result } from '../page-parts.ts';

test.use({
  launchOptions: [
    async ({ browserName, launchOptions }, use) =>
      use(
        browserName === 'firefox'
          ? { ...launchOptions, firefoxUserPrefs: { 'javascript.options.wasm': false } }
          : { ...launchOptions, args: [...(launchOptions.args ?? []), '--js-flags=--jitless'] },
      ),
    { scope: 'worker' },
  ],
});

test('First look runs in JavaScript, and the page says so', async ({ page }) => {
  // Without WebAssembly Chromium has no compiler for JavaScript either.
  test.setTimeout(240_000);
  await openLab(page);
  expect(await page.evaluate(() => typeof WebAssembly)).toBe('undefined');
  await expect(result(page)).toContainText('The lab runs on its kernel in JavaScript.');
  await button(page, 'Run').click();
  await expect(result(page).getByRole('table')).toBeVisible({ timeout: 200_000 });
  const kernel = await page.evaluate(
    async () => (await window.lab.trace({ ranges: [[2, 100]] })).record.settings.kernel,
  );
  expect(kernel).toBe('js');
  expect(await axeFindings(page)).toEqual([]);
});

test('an address that asks for wasm gets JavaScript and is told; the console is refused', async ({ page }) => {
  await openLab(page, '?kernel=wasm&ranges=2-100');
  await expect(page.getByRole('alert')).toContainText('kernel = wasm — allowed: "js"');
  const refused = await page.evaluate(() =>
    window.lab.run({ kernel: 'wasm' }).then(
      () => null,
      ({ name, field, value, allowed }: Record<string, unknown>) => ({ name, field, value, allowed }),
    ),
  );
  expect(refused).toMatchObject({ name: 'SettingsError', field: 'kernel', value: 'wasm' });
  expect(refused?.allowed).toMatch(/^"js"/);
});
