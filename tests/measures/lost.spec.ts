/** Files of the page that the server does not give for a while. A module that failed once has failed for ever in Firefox. */
import { expect, test } from '../fixtures.ts';
import { button, keysAreThere, openReady, PATIENT, resultSays, SHORT } from '../page-parts.ts';

test.use({ allowedProblems: [/404|Failed to load resource|^console: (Fault)?Error/] });

test(
  'parts whose code is lost take only themselves, and one press mends them without a reload',
  { tag: '@long-in-firefox' },
  async ({ page }) => {
    const lost = /(LiveRegion|LogPanel|KeyListener)-.*\.js$/;
    await page.route(lost, (route) => route.fulfill({ status: 404, body: '' }));
    await openReady(page, `?${SHORT}`);
    const alerts = page.getByRole('alert');
    await expect(alerts.filter({ hasText: 'What is read aloud could not be fetched.' })).toHaveCount(1, PATIENT);
    await expect(alerts.filter({ hasText: /LiveRegion-.*status 404/ })).toHaveCount(1);
    await expect(alerts.filter({ hasText: 'What listens to keys could not be fetched.' })).toHaveCount(1);
    await page.getByRole('tab', { name: 'Log' }).click();
    await expect(alerts.filter({ hasText: 'The part “Log” could not be fetched.' })).toHaveCount(1, PATIENT);
    await button(page, 'Run').click();
    await resultSays(page, /raised the flag/);

    await page.unroute(lost);
    await button(page, 'Try again').first().click();
    await expect(alerts).toHaveCount(0);
    await expect(page.getByTestId('live')).toContainText(/raised the flag/);
    await expect(page.getByRole('button', { name: /^Bring back the run/ })).toHaveCount(1);
    await keysAreThere(page);
  },
);
