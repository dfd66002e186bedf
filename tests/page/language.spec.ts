/** The language: chosen in the header or the address, kept, and left alone where the other cannot be fetched. */
import { expect, test } from '../fixtures.ts';
import { button, openReady, SHORT } from '../page-parts.ts';

test('the header changes the language of page and document, the address follows, and the next visit keeps it', async ({
  page,
}) => {
  await openReady(page, `?${SHORT}&lang=en`);
  await button(page, 'Deutsch').click();
  await expect(button(page, 'Start')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page).toHaveTitle('Early Exit: ein Labor für das Prüfen einer gemeinsamen Flagge');
  await expect(page).toHaveURL(/[?&]lang=de(&|$)/);
  // Numbers are written as Germans write them, and read so too.
  const start = page.getByRole('textbox', { name: 'Worker 0: von' });
  await expect(start).toHaveValue('1.000.000');
  await start.fill('2.000.000');
  await start.press('Enter');
  await expect(page).toHaveURL(/ranges=2000000-4000000,/);

  await page.goto('./?auto=false');
  await expect(button(page, 'Start')).toBeVisible();
  await button(page, 'English').click();
  await expect(button(page, 'Run')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page).toHaveTitle('Early Exit: a lab for checking a shared flag');
  await expect(page).not.toHaveURL(/lang=/);
});

test('what a run gave is told anew in the other language', { tag: '@long' }, async ({ page }) => {
  await openReady(page, `?${SHORT}`);
  await button(page, 'Run').click();
  await expect(page.getByRole('columnheader', { name: 'Overshoot' })).toBeVisible();
  await button(page, 'Deutsch').click();
  await expect(page.getByRole('columnheader', { name: 'Überschuss' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Overshoot' })).toHaveCount(0);
});

test.describe('out of reach', () => {
  test.use({ allowedProblems: [/Failed to load resource|net::ERR_FAILED|NS_ERROR/] });

  test(
    'a language that cannot be fetched leaves the old one, and the page says so',
    { tag: '@long' },
    async ({ page }) => {
      await openReady(page, `?${SHORT}`);
      await page.route('**/assets/first-*.js', (route) => route.abort());
      await button(page, 'Deutsch').click();
      await expect(page.getByRole('alert')).toContainText('The other language could not be fetched.');
      await expect(button(page, 'Run')).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    },
  );
});

test('an unknown language is a problem like any other', { tag: '@long' }, async ({ page }) => {
  await openReady(page, `?${SHORT}&lang=fr`);
  await expect(page.getByRole('alert')).toContainText(/lang = fr — allowed: .*"en".*"de"/);
});
