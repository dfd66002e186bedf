/** A whole lesson as somebody goes through it who has only a keyboard. */
import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** Further away nothing of a step lies. */
const MOST_TABS = 60;

async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${MOST_TABS} tabs do not lead there`);
}

async function follow(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole('link', { name, exact: true }));
  await page.keyboard.press('Enter');
}

async function predict(page: Page): Promise<void> {
  await tabTo(page, page.getByRole('slider'));
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await tabTo(page, page.getByRole('button', { name: 'Lock it in' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^(MEASURED|RECORDED)$/)).toBeVisible({ timeout: 45_000 });
}

/** From the list of lessons to the end of one whose runs are short. `look` is called at each kind of step. */
export async function walkThroughLesson(page: Page, look: () => Promise<void>): Promise<void> {
  await page.goto('?mode=lessons&auto=false');
  await look();
  await follow(page, /^Begin: The second look/);
  await look();
  await follow(page, 'Next');
  await look();
  await predict(page);
  await expect(page).toHaveURL(/lesson=second-look&step=see(&|$)/);
  await tabTo(page, page.getByRole('textbox'));
  await page.keyboard.type('Both have looked before.');
  await look();
  await page.goBack();
  await expect(page.getByText('Locked in.')).toBeVisible();
  await page.goForward();
  await page.reload();
  await expect(page.getByRole('textbox')).toHaveValue('Both have looked before.');
  await follow(page, 'Next');
  await expect(page.getByText(/what it saw is stale/)).toBeVisible();
  await look();
  await follow(page, 'Next');
  await predict(page);
  await look();
  await follow(page, 'Next');
  await expect(page.getByText(/not rare, but impossible/)).toBeVisible();
  await follow(page, 'All lessons');
  await expect(page.getByText('2 of 2 predictions made')).toBeVisible();
  await expect(page.getByRole('link', { name: /^Look at it again: The second look/ })).toBeVisible();
}
