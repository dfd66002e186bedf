/** Every setting under More: it changes the address, lives through a reload, and is undone by going back. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openReady, SHORT } from './page-parts.ts';

const CHOICES = [
  ['Task', 'count', 'task'],
  ['Flag', 'lock', 'flag'],
  ['k counts', 'primes', 'unit'],
  ['Kernel', 'js', 'kernel'],
] as const;

const choice = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });
const recheck = (page: Page) => page.getByRole('checkbox', { name: 'Look again under the lock' });

test('what is set under More is in the address, after a reload too; back undoes it', async ({ page }) => {
  await openReady(page, `?${SHORT}&theme=dark`);
  await page.getByText('More settings').click();
  for (const [name, value, key] of CHOICES) {
    await choice(page, name).selectOption(value);
    await expect(page).toHaveURL(new RegExp(`[?&]${key}=${value}(&|$)`));
  }
  // Counting primes leaves one guard.
  await expect(choice(page, 'Guard')).toBeDisabled();
  await expect(choice(page, 'Guard')).toHaveValue('modulo');
  await recheck(page).uncheck();
  await expect(page).toHaveURL(/[?&]recheck=false(&|$)/);

  // What belongs to the page passes through.
  await expect(page).toHaveURL(/theme=dark/);
  await expect(page).toHaveURL(/auto=false/);

  await page.reload();
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  await page.getByText('More settings').click();
  for (const [name, value] of CHOICES) await expect(choice(page, name)).toHaveValue(value);
  await expect(recheck(page)).not.toBeChecked();
  await page.goBack();
  await expect(recheck(page)).toBeChecked();
  await page.goBack();
  await expect(choice(page, 'Kernel')).toHaveValue('wasm');
  await page.goForward();
  await expect(choice(page, 'Kernel')).toHaveValue('js');
});

test('the guard is chosen; what this version has not cannot be chosen', async ({ page }) => {
  await openReady(page, `?${SHORT}`);
  await page.getByText('More settings').click();
  for (const guard of ['countdown', 'modulo'] as const) {
    await choice(page, 'Guard').selectOption(guard);
    await expect(page).toHaveURL(new RegExp(`[?&]guard=${guard}(&|$)`));
  }
  await expect(choice(page, 'Flag').getByRole('option', { name: /^message/ })).toHaveAttribute('disabled');
  await openReady(page, `?${SHORT}&flag=message`);
  await expect(page.getByRole('alert')).toContainText('"message" comes in a later version');
});
