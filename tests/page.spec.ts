/** The page as a person uses it: by roles and names, with the mouse and with the keyboard alone. */
import type { Locator, Page } from '@playwright/test';
import { expect, openLab, test } from './fixtures.ts';

/** A run of some milliseconds: two workers, a find planted half-way through 40,000 numbers. */
const SHORT = '?ranges=1000000-1040000,1040000-1080000&target=1@0.5&k=100';
const WITHOUT_AUTO = `${SHORT}&auto=false`;

const run = (page: Page): Locator => page.getByRole('button', { name: 'Run', exact: true });
const interval = (page: Page): Locator => page.getByRole('textbox', { name: 'Check interval k' });
const slider = (page: Page): Locator => page.getByRole('slider', { name: 'Check interval k, slider' });
const result = (page: Page): Locator => page.getByRole('region', { name: 'Result', exact: true });
const logLines = (page: Page): Locator => page.getByRole('button', { name: /^Bring back the run/ });
const raised = /Worker \d+ raised the flag/;

async function openReady(page: Page, query = ''): Promise<void> {
  await openLab(page, query);
  await expect(run(page)).toBeEnabled();
}

async function type(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.press('Enter');
}

test('the first run is one press away', async ({ page }) => {
  await openReady(page);
  await expect(run(page)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(result(page)).toContainText(/Worker 1 raised the flag; the others left/, { timeout: 25_000 });
  const table = result(page).getByRole('table');
  await expect(table.getByRole('row')).toHaveCount(5);
  await expect(table.getByRole('row', { name: /^1 found/ })).toContainText('14,500,000');
  await expect(run(page)).toBeFocused();
});

test('while k is dragged the model follows; letting go runs', async ({ page }) => {
  await openReady(page, SHORT);
  await run(page).click();
  await expect(result(page)).toContainText(raised);
  const model = page.getByRole('region', { name: 'If you run this' });
  await expect(model.getByRole('row', { name: /^worst 100 / })).toBeVisible();

  await slider(page).scrollIntoViewIfNeeded();
  const box = (await slider(page).boundingBox())!;
  const middle = box.y + box.height / 2;
  await page.mouse.move(box.x + (box.width * 200) / 632, middle);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.6, middle, { steps: 5 });
  await expect(model.getByRole('row', { name: /^worst 100 / })).toBeHidden();
  await expect(result(page)).toContainText('settings changed');
  await expect(page).toHaveURL(/k=100(&|$)/);

  await page.mouse.up();
  await expect(page).not.toHaveURL(/k=100(&|$)/);
  await expect(result(page)).not.toContainText('settings changed');
  await page.getByRole('tab', { name: 'Log' }).click();
  await expect(logLines(page)).toHaveCount(2);
});

test('both ends of the slider are 1 and never', async ({ page }) => {
  await openReady(page, WITHOUT_AUTO);
  await slider(page).focus();
  await page.keyboard.press('Home');
  await expect(interval(page)).toHaveValue('1');
  await page.keyboard.press('End');
  await expect(interval(page)).toHaveValue('never');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', 'never: no checks at all');
  await page.keyboard.press('ArrowLeft');
  await expect(interval(page)).toHaveValue('1,000,000');
});

test('an exact k is typed; what is not allowed says so and changes nothing', async ({ page }) => {
  await openReady(page, WITHOUT_AUTO);
  await type(interval(page), '12345');
  await expect(interval(page)).toHaveValue('12,345');
  await expect(page).toHaveURL(/k=12345/);
  await type(interval(page), '0');
  await expect(page.getByRole('alert')).toContainText('from 1 to 536,870,912');
  await expect(page).toHaveURL(/k=12345/);
  await interval(page).press('Escape');
  await expect(interval(page)).toHaveValue('12,345');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('back and forward undo and redo settings', async ({ page }) => {
  await openReady(page, WITHOUT_AUTO);
  await run(page).click();
  await expect(result(page)).toContainText(raised);
  await type(interval(page), '7');
  await expect(result(page)).toContainText('settings changed');
  await type(page.getByRole('textbox', { name: 'Number of workers' }), '3');
  await page.goBack();
  await expect(interval(page)).toHaveValue('7');
  await expect(page.getByRole('textbox', { name: 'Number of workers' })).toHaveValue('2');
  await page.goBack();
  await expect(interval(page)).toHaveValue('100');
  await expect(result(page)).not.toContainText('settings changed');
  await page.goForward();
  await expect(interval(page)).toHaveValue('7');
});

test('the log outlives a reload, and one press brings a run back', async ({ page }) => {
  await openReady(page, WITHOUT_AUTO);
  await run(page).click();
  await expect(result(page)).toContainText(raised);
  await type(interval(page), '9');
  await run(page).click();
  await expect(result(page)).not.toContainText('settings changed');
  await page.reload();
  await page.getByRole('tab', { name: 'Log' }).click();
  await expect(logLines(page)).toHaveCount(2);
  await logLines(page).last().click();
  await expect(interval(page)).toHaveValue('100');
  await expect(result(page)).toContainText(raised);
});

test('one interval for each worker', async ({ page }) => {
  await openReady(page, WITHOUT_AUTO);
  await page.getByRole('checkbox', { name: 'One for each worker' }).check();
  await type(page.getByRole('textbox', { name: 'Check interval of worker 0' }), 'never');
  await expect(page).toHaveURL(/k=never(,|%2C)100/);
  await run(page).click();
  const table = result(page).getByRole('table');
  await expect(table.getByRole('row', { name: /^0 range ended/ })).toBeVisible();
});

test('ranges are laid end to end, all the same, or by hand', async ({ page }) => {
  await openReady(page, WITHOUT_AUTO);
  await type(page.getByRole('textbox', { name: 'Where the ranges start' }), '2^21');
  await expect(page).toHaveURL(/ranges=2097152-2137152(,|%2C)2137152-2177152/);
  const layout = page.getByRole('combobox', { name: 'Layout of the ranges' });
  await layout.selectOption('all the same');
  await expect(page).toHaveURL(/ranges=2097152-2137152(,|%2C)2097152-2137152/);
  await layout.selectOption('each by hand');
  await type(page.getByRole('textbox', { name: 'Worker 1: to, not included' }), '2100000');
  await expect(page).toHaveURL(/2097152-2100000/);
});

test('an example that is over at once says why', async ({ page }) => {
  await openReady(page, '?auto=false');
  await page.getByRole('button', { name: 'Example 27.1' }).click();
  await expect(page.getByText(/Over at once: each range has a prime near its start, as 2 for worker 0/)).toBeVisible();
  await page.getByRole('button', { name: 'Example 27.2' }).click();
  await expect(page.getByText(/this is the bare cost of looking/)).toBeVisible();
});

test('k that has no effect says so', async ({ page }) => {
  await openReady(page, `${WITHOUT_AUTO}&unit=primes`);
  await expect(page.getByText(/k has no effect here/)).toBeVisible();
});

test('stop ends a run that would never end', async ({ page }) => {
  await openReady(page, '?ranges=9007199254000000-9007199254740000&k=never&task=count&auto=false');
  await run(page).click();
  const stop = page.getByRole('button', { name: 'Stop', exact: true });
  await expect(stop).toBeFocused();
  await stop.click();
  await expect(result(page)).toContainText('Stopped by hand');
  await expect(run(page)).toBeFocused();
});

test('the live region tells the start and the result', async ({ page }) => {
  await openReady(page, WITHOUT_AUTO);
  const live = page.getByRole('status').filter({ hasText: /started|raised/ });
  await run(page).click();
  await expect(live).toContainText(raised);
});

test('problems of the address stand together, and the rest is loaded', async ({ page }) => {
  await openReady(page, '?k=0&colour=red&kernel=js');
  const alert = page.getByRole('alert');
  await expect(alert).toHaveCount(1);
  await expect(alert).toContainText('interval');
  await expect(alert).toContainText('colour');
  await page.getByText('More settings').click();
  await expect(page.getByRole('combobox', { name: 'Kernel' })).toHaveValue('js');
  await alert.getByRole('button', { name: 'Dismiss' }).click();
  await expect(alert).toHaveCount(0);
});
