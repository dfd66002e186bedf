/** The lecture in a hall: by the keys of a remote control alone, and with nothing lost when something goes wrong. Nothing runs. */
import { expect, test } from '../../fixtures.ts';
import { axeFindings, PATIENT } from '../../page-parts.ts';

test('a remote goes through the lecture; black, a reload and a lost full screen take nothing', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto('./?auto=false');
  await page.getByRole('link', { name: 'Lecture', exact: true }).click();
  const sentence = page.getByRole('heading', { level: 1 });
  await expect(sentence).toHaveText('Worker 0 finds what all look for. When do the others stop?', PATIENT);
  const least = await page.evaluate(() =>
    Math.min(
      ...[...document.querySelectorAll('main *')]
        .filter((each) => each.textContent.trim() !== '' && !each.closest('.visually-hidden'))
        .map((each) => Number.parseFloat(getComputedStyle(each).fontSize)),
    ),
  );
  expect(least).toBeGreaterThanOrEqual(32);

  await page.keyboard.press('PageDown');
  const paper = page.locator('.scene-paper canvas');
  await expect(paper).toBeVisible();
  for (const [width, height] of [
    [1024, 768],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height });
    // All of it is over the votes.
    await expect
      .poll(async () => {
        const [drawn, votes] = [await paper.boundingBox(), await page.locator('.vote').boundingBox()];
        return drawn!.y + drawn!.height - votes!.y;
      })
      .toBeLessThanOrEqual(0);
  }
  await page.keyboard.press('PageDown');
  await expect(sentence).toContainText('They stop at their next check');
  for (let beat = 0; beat < 5; beat += 1) await page.keyboard.press('PageDown');
  await expect(page).toHaveURL(/mode=lecture&scene=hatching&beat=run/);

  await page.keyboard.press('PageUp');
  await page.getByRole('button', { name: 'half' }).first().click();
  await page.keyboard.press('.');
  await expect(sentence).toHaveText(/^The screen is black/);
  await expect(page.locator('.scene')).toHaveCount(0);
  await page.keyboard.press('.');
  await page.reload();
  await expect(sentence).toHaveText('Hardly ever a check: how much longer?', PATIENT);
  await expect(page.getByRole('button', { name: 'half' }).first()).toHaveAttribute('aria-pressed', 'true');
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect(sentence).toContainText('done in vain');
  await page.keyboard.press('p');
  await expect(page.getByRole('region', { name: 'The trade-off' })).toBeVisible(PATIENT);
});
