/** All that teaches, looked at by axe: every step of every lesson, every beat of every scene, the desk, what is printed; in both themes and languages. */
import type { Page } from '@playwright/test';
import { BEATS, LECTURE_SCENES } from '../../src/contract/lecture-scenes.ts';
import { LESSONS, PREDICTING, STEPS } from '../../src/contract/lessons.ts';
import { SEEING } from '../../src/lessons/cycles.ts';
import { expect, test } from '../fixtures.ts';
import { axeFindings, overTheEdge, PATIENT } from '../page-parts.ts';

/** Colours know nothing of languages. */
const LOOKS = ['theme=light&lang=de', 'theme=dark&lang=en'];

/** What axe finds, with the place of it. */
async function findingsAt(page: Page, address: string): Promise<string[]> {
  await page.goto(address);
  await expect(page.locator('#result').getByRole('heading').first()).toBeVisible(PATIENT);
  const found = await axeFindings(page);
  if ((await overTheEdge(page)) > 0) found.push('over the edge');
  return found.map((finding) => `${address} ${finding}`);
}

/** All marks where the arrow keys bring them, and the real run. */
async function predictAt(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('slider').first()).toBeVisible(PATIENT);
  for (const slider of await page.getByRole('slider').all()) {
    await slider.focus();
    await page.keyboard.press('ArrowRight');
  }
  await page.getByRole('button', { name: 'Lock it in' }).click();
  await expect(page.getByText(/^(MEASURED|RECORDED)$/)).toBeVisible({ timeout: 90_000 });
}

for (const lesson of LESSONS)
  test(`axe finds nothing in any step of a lesson: ${lesson}`, async ({ page }) => {
    test.setTimeout(10 * 60_000);
    const at = (step: string): string => `./?lesson=${lesson}&step=${step}&auto=false`;
    const found: string[] = [];
    for (const step of STEPS) found.push(...(await findingsAt(page, at(step))));
    for (const step of PREDICTING) {
      await predictAt(page, at(step));
      await expect(page).toHaveURL(new RegExp(`step=${SEEING[step]}`));
      await page.getByRole('textbox').fill('So it is.');
    }
    for (const look of LOOKS) for (const step of STEPS) found.push(...(await findingsAt(page, `${at(step)}&${look}`)));
    expect(found).toEqual([]);
  });

test('axe finds nothing in the list of lessons, nor among real systems', async ({ page }) => {
  test.setTimeout(3 * 60_000);
  const found: string[] = [];
  for (const look of LOOKS)
    for (const mode of ['lessons', 'systems'])
      found.push(...(await findingsAt(page, `./?mode=${mode}&auto=false&${look}`)));
  expect(found).toEqual([]);
});

for (const scene of LECTURE_SCENES)
  test(`axe finds nothing in any beat of a scene, nor at the desk beside it: ${scene}`, async ({ page }) => {
    test.setTimeout(5 * 60_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const found: string[] = [];
    for (const look of LOOKS) {
      for (const beat of BEATS)
        found.push(...(await findingsAt(page, `./?scene=${scene}&beat=${beat}&auto=false&${look}`)));
      const opening = page.waitForEvent('popup');
      await page.keyboard.press('s');
      const desk = await opening;
      await expect(desk.locator('.speaker-notes')).toBeVisible(PATIENT);
      const address = desk.url().replace('lang=', `${look.split('&')[0]}&lang=`);
      found.push(...(await findingsAt(desk, address)));
      await desk.close();
    }
    expect(found).toEqual([]);
  });

test('axe finds nothing in the dialogs of the lecture, its code, its black screen, and what it prints', async ({
  page,
}) => {
  test.setTimeout(5 * 60_000);
  await page.addInitScript(() => {
    window.print = () => {};
  });
  const found: string[] = [];
  for (const look of LOOKS) {
    const address = `./?scene=ticks&auto=false&${look}`;
    const say = async (where: string): Promise<void> => {
      found.push(...(await axeFindings(page)).map((finding) => `${where}, ${look}: ${finding}`));
    };
    const german = look.endsWith('de');
    const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
    await page.goto(address);
    await press('QR');
    await expect(page.getByRole('img')).toBeVisible(PATIENT);
    await say('code');
    await press('QR');
    await page.keyboard.press('.');
    await say('black');
    await page.keyboard.press('.');
    await press(german ? 'Vor der Stunde' : 'Before class');
    await expect(page.locator('.class-checks li').first()).toBeVisible(PATIENT);
    await say('before class');
    await page.keyboard.press('Escape');
    await press(german ? 'Szenen' : 'Scenes');
    await say('scenes');
    await press(german ? 'Alle Szenen drucken' : 'Print all scenes');
    await expect(page.locator('article')).toHaveCount(LECTURE_SCENES.length, PATIENT);
    await page.emulateMedia({ media: 'print' });
    await say('printed');
    await page.emulateMedia({ media: 'screen' });
  }
  expect(found).toEqual([]);
});
