/** The page as a person uses it to run: by roles and names, with the mouse and with the keyboard. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { button, interval, openReady, result, SHORT, intervalSlider, typeInto } from '../page-parts.ts';

const WITH_AUTO = SHORT.replace('&auto=false', '');

const logLines = (page: Page): Locator => page.getByRole('button', { name: /^Bring back the run/ });
const raised = /Worker \d+ raised the flag/;

test('the first run is one press away', async ({ page }) => {
  await openReady(page, '');
  await expect(button(page, 'Run')).toBeFocused();
  const picture = page.getByRole('region', { name: 'The trade-off' });
  await expect(picture).toContainText('Model');
  await page.keyboard.press('Space');
  // What was drawn from recorded costs is a run of this machine, in the picture that already stood there.
  await expect(picture).toContainText('Measured', { timeout: 25_000 });
  await expect(picture).toContainText(/k = 10,000 · run .+s [=≈] search alone .+ \+ checking .+ \+ wasted .+/);
  await expect(result(page)).toContainText(/Worker 0 raised the flag/);
  await expect(result(page).getByRole('row', { name: /^0 found/ })).toBeVisible();
  await expect(button(page, 'Run')).toBeFocused();
  // The longest there are stand on one line, and move nothing below them.
  await button(page, 'Checking too rarely').click();
  const figures = page.getByText(/^k = 1,000,000 · run /);
  await expect(figures).toBeVisible();
  expect((await figures.boundingBox())!.height).toBeLessThan(30);
});

test('while k is dragged the model follows; letting go runs', async ({ page }) => {
  await openReady(page, `?${WITH_AUTO.replace('k=100', 'k=102')}`);
  // Also what is let go before anything was run.
  await intervalSlider(page).press('ArrowLeft');
  await expect(result(page)).toContainText(raised);
  const figures = page.getByText(/^k = 100 · /);
  await expect(figures).toBeVisible();

  await intervalSlider(page).scrollIntoViewIfNeeded();
  const box = (await intervalSlider(page).boundingBox())!;
  const middle = box.y + box.height / 2;
  await page.mouse.move(box.x + (box.width * 200) / 664, middle);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.6, middle, { steps: 5 });
  await expect(figures).toBeHidden();
  await expect(page.getByText(/^k = [\d,]+ · checking/)).toBeVisible();
  await expect(result(page)).toContainText('settings changed');
  await expect(page).toHaveURL(/k=100(&|$)/);

  await page.mouse.up();
  await expect(page).not.toHaveURL(/k=100(&|$)/);
  await expect(result(page)).not.toContainText('settings changed');
  await page.getByRole('tab', { name: 'Log' }).click();
  await expect(logLines(page)).toHaveCount(2);
});

test('back and forward undo and redo settings', async ({ page }) => {
  await openReady(page, `?${SHORT}`);
  await button(page, 'Run').click();
  await expect(result(page)).toContainText(raised);
  await typeInto(interval(page), '7');
  await expect(result(page)).toContainText('settings changed');
  await typeInto(page.getByRole('textbox', { name: 'Number of workers' }), '3');
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
  await openReady(page, `?${SHORT}`);
  await button(page, 'Run').click();
  await expect(result(page)).toContainText(raised);
  await typeInto(interval(page), '9');
  await button(page, 'Run').click();
  await expect(result(page)).not.toContainText('settings changed');
  await page.reload();
  await page.getByRole('tab', { name: 'Log' }).click();
  await expect(logLines(page)).toHaveCount(2);
  await logLines(page).last().click();
  await expect(interval(page)).toHaveValue('100');
  await expect(result(page)).toContainText(raised);
});

test('stop ends a run that would never end', { tag: '@long' }, async ({ page }) => {
  await openReady(page, '?ranges=9007199254000000-9007199254740000&k=never&task=count&auto=false');
  await button(page, 'Run').click();
  const stop = button(page, 'Stop');
  await expect(stop).toBeFocused();
  await stop.click();
  await expect(result(page)).toContainText('Stopped by hand');
  await expect(button(page, 'Run')).toBeFocused();
});

test.describe('a run that fails', () => {
  test.use({ allowedProblems: [/404|Failed to load|worker/i] });

  test('says so in words, and the next one works', { tag: '@long' }, async ({ page }) => {
    await openReady(page, `?${SHORT}`);
    await button(page, 'Run').click();
    await expect(result(page)).toContainText(/raised the flag/);
    // Two workers are there; the third cannot be had.
    await page.route('**/worker-*.js', (route) => route.fulfill({ status: 404 }));
    const workers = page.getByRole('textbox', { name: 'Number of workers' });
    await workers.fill('9');
    await workers.press('Enter');
    await button(page, 'Run').click();
    await expect(result(page)).toContainText(/failed/, { timeout: 20_000 });
    await expect(result(page).getByRole('button', { name: 'Run again' })).toBeVisible();
    await page.unroute('**/worker-*.js');
    await button(page, 'Run again').click();
    await expect(result(page)).toContainText(/raised the flag/, { timeout: 20_000 });
  });
});
