/** With WebAssembly switched off in the browser everything runs, in JavaScript, and the page says so. */
import { expect, openLab, test } from '../fixtures.ts';
import { howOften } from '../../src/engine/testing/how-often.ts';
import { axeFindings, button, result } from '../page-parts.ts';

const SHORT_SEARCH = 'ranges=100000-140000,200000-204000&target=1@0.5&k=100&auto=false';

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

// Without WebAssembly Chromium has no compiler for JavaScript either: First look takes it half a minute.
const isLong = howOften(0, 1) === 1;

test(
  `${isLong ? 'First look' : 'a short search'} runs in JavaScript, and the page says so`,
  { tag: '@long-in-firefox' },
  async ({ page, browserName }) => {
    test.setTimeout(240_000);
    await openLab(page, isLong ? '' : `?${SHORT_SEARCH}`);
    expect(await page.evaluate(() => typeof WebAssembly)).toBe('undefined');
    await expect(page.getByRole('main')).toContainText('The lab runs on its kernel in JavaScript.');
    await button(page, 'Run').click();
    await expect(result(page).getByRole('table')).toBeVisible({ timeout: 200_000 });
    const kernel = await page.evaluate(
      async () => (await window.lab.trace({ ranges: [[2, 100]] })).record.settings.kernel,
    );
    expect(kernel).toBe('js');
    // In Firefox axe breaks the page's policy on styles.
    if (browserName === 'chromium') expect(await axeFindings(page, '.result')).toEqual([]);
  },
);

test(
  'an address that asks for wasm gets JavaScript and is told; the console is refused',
  { tag: '@long' },
  async ({ page }) => {
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
  },
);
