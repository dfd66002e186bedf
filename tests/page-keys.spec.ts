/** Everything once by keyboard alone. */
import { expect, openLab, test } from './fixtures.ts';

const SHORT = '?ranges=1000000-1040000,1040000-1080000&target=1@0.5&k=100&auto=false';

test.beforeEach(async ({ page }) => {
  await openLab(page, SHORT);
  await expect(page.getByRole('button', { name: 'Run', exact: true })).toBeEnabled();
  // Nothing has the focus: the keys are the page's.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
});

test('space runs, arrows move k, digits choose workers', async ({ page }) => {
  const interval = page.getByRole('textbox', { name: 'Check interval k' });
  await page.keyboard.press('ArrowRight');
  await expect(interval).toHaveValue('120');
  await expect(page).toHaveURL(/k=120/);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(interval).toHaveValue('80');
  await page.keyboard.press('3');
  await expect(page.getByRole('textbox', { name: 'Number of workers' })).toHaveValue('3');
  await page.keyboard.press('Space');
  await expect(page.getByRole('region', { name: 'Result', exact: true })).toContainText(/raised the flag/);
});

test('keys typed into a field are the field’s', async ({ page }) => {
  const interval = page.getByRole('textbox', { name: 'Check interval k' });
  await interval.focus();
  await page.keyboard.type('5 t');
  await expect(interval).toHaveValue('5 t');
  await expect(page.getByRole('textbox', { name: 'Number of workers' })).toHaveValue('2');
});

test('T changes the theme, L the text size', async ({ page }) => {
  const theme = (): Promise<string | undefined> => page.evaluate(() => document.documentElement.dataset['theme']);
  const before = await theme();
  await page.keyboard.press('t');
  await expect.poll(theme).not.toBe(before);
  const size = (): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  await page.keyboard.press('l');
  await expect.poll(size).toBe('20px');
  await page.keyboard.press('l');
  await expect.poll(size).toBe('16px');
});

test('? lists the keys, Escape closes the list', async ({ page }) => {
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
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    names.push(
      await page.evaluate(() => {
        const element = document.activeElement;
        return element?.getAttribute('aria-label') ?? element?.textContent.trim() ?? '';
      }),
    );
  }
  const order = ['Copy the address', 'First look', 'Check interval k', 'Number of workers'];
  const places = [...order, 'Where the ranges start', 'Run', 'Overhead'].map((name) => names.indexOf(name));
  expect(places).not.toContain(-1);
  expect(places.toSorted((one, other) => one - other)).toEqual(places);
});

test('tabs move by arrows and keep one tab stop', async ({ page }) => {
  await page.getByRole('tab', { name: 'Overhead' }).focus();
  await page.keyboard.press('End');
  await expect(page.getByRole('tab', { name: 'Log' })).toBeFocused();
  await expect(page.getByRole('tabpanel', { name: 'Log' })).toContainText('No runs yet');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Overhead' })).toBeFocused();
});
