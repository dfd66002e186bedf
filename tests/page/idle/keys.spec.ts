/** The keys of the page, and the way of Tab through it. Nothing runs. */
import { expect, test } from '../../fixtures.ts';
import { keysAreThere, leaveFocus, openReady, SHORT } from '../../page-parts.ts';

test.beforeEach(async ({ page }) => {
  await openReady(page, `?${SHORT}`);
  await leaveFocus(page);
});

test('T changes the theme, L the text size', { tag: '@long' }, async ({ page }) => {
  const theme = (): Promise<string | undefined> => page.evaluate(() => document.documentElement.dataset['theme']);
  const before = await theme();
  await keysAreThere(page);
  await page.keyboard.press('t');
  await expect.poll(theme).not.toBe(before);
  const size = (): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  await page.keyboard.press('l');
  await expect.poll(size).toBe('20px');
  await page.keyboard.press('l');
  await expect.poll(size).toBe('16px');
});

test('? lists the keys, Escape closes the list', { tag: '@long' }, async ({ page }) => {
  await keysAreThere(page);
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await expect(dialog).toBeVisible();
  for (const said of ['Run, or stop what goes on', 'So many workers', 'Light or dark']) {
    await expect(dialog).toContainText(said);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('Tab reaches every control in the order in which they stand', async ({ page }) => {
  // A click where nothing is to be pressed says where Tab begins.
  await page.getByRole('heading', { name: 'Early Exit' }).click();
  const names: string[] = [];
  for (let presses = 0; presses < 70; presses += 1) {
    await page.keyboard.press('Tab');
    names.push(
      await page.evaluate(() => {
        const element = document.activeElement;
        return element?.getAttribute('aria-label') ?? element?.textContent.trim() ?? '';
      }),
    );
  }
  const order = ['Copy the address', 'Run', 'Check interval k, slider', 'First look', 'Set up'];
  const places = [...order, 'Check interval k', 'Number of workers', 'Worker 0: from', 'Overhead'].map((name) =>
    names.indexOf(name),
  );
  expect(places).not.toContain(-1);
  expect(places.toSorted((one, other) => one - other)).toEqual(places);
});
