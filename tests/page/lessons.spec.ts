/** The lessons: a whole one by keyboard, and nothing in the way of anybody. */
import { expect, test } from '../fixtures.ts';
import { walkThroughLesson } from '../lesson-walk.ts';
import { axeFindings, overTheEdge } from '../page-parts.ts';

test('a whole lesson by keyboard; axe finds nothing in its answers nor among real systems, and nothing sticks out', async ({
  page,
}) => {
  let dark = false;
  const look = async (): Promise<void> => {
    // Its other steps in the long form.
    if (/step=see|mode=systems/.test(page.url())) {
      const theme = dark ? 'dark' : 'light';
      await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
      dark = !dark;
      expect(await axeFindings(page)).toEqual([]);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(() => overTheEdge(page)).toBe(0);
    await page.setViewportSize({ width: 1280, height: 800 });
  };
  await walkThroughLesson(page, look);
  await page.getByRole('link', { name: /^Where you meet this/ }).click();
  await expect(page.getByRole('heading', { name: 'Where you meet this' })).toBeVisible();
  await look();
});
