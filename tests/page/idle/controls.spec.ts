/** What of the controls only a browser has: the keys of a native slider, reloads, its history. Nothing runs. */
import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures.ts';
import { button, interval, openReady, SHORT, intervalSlider } from '../../page-parts.ts';

test('both ends of the slider are 1 and never', async ({ page }) => {
  await openReady(page, `?${SHORT}`);
  await intervalSlider(page).focus();
  await page.keyboard.press('Home');
  await expect(interval(page)).toHaveValue('1');
  await page.keyboard.press('End');
  await expect(interval(page)).toHaveValue('never');
  await expect(intervalSlider(page)).toHaveAttribute('aria-valuetext', 'never: no checks at all');
  await page.keyboard.press('ArrowLeft');
  await expect(interval(page)).toHaveValue('1,000,000');
});

test('nothing that can be pressed lies under something else', async ({ page }) => {
  for (const [width, query] of [
    [1280, '?open=run,setup,charts,code'],
    [390, '?open=run'],
    [1280, '?mode=lecture&beat=reveal'],
  ] as const) {
    const inLab = !query.includes('mode=');
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`./${query}`);
    await expect(page.locator('main').filter({ visible: true })).toBeVisible();
    await expect(page.locator('.first')).toHaveCount(0);
    // What it says stands for four seconds.
    if (inLab) await button(page, 'Copy the address').click();
    expect(await page.evaluate(covered), query).toEqual([]);
  }
});

test('larger text is whole: the line of figures, and the bar with Run on a phone', async ({ page }) => {
  const figures = page.locator('.facts-figures');
  const cut = () => figures.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  await openReady(page, '');
  await button(page, 'Larger text').click();
  await expect(figures).toBeVisible();
  expect(await cut()).toBe(0);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  expect(await cut()).toBe(0);
  const again = (await button(page, 'Run 20 times').boundingBox())!;
  expect(again.x + again.width).toBeLessThanOrEqual(390);
});

test('a part that is opened below the fold comes into view, and the button keeps the focus', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openReady(page, `?open=run&${SHORT}`);
  for (const [name, part] of [
    ['More charts', 'charts'],
    ['Code', 'code'],
  ] as const) {
    await button(page, name).click();
    const top = async (): Promise<number> => (await page.locator(`#part-${part}`).boundingBox())!.y;
    await expect.poll(top).toBeLessThan(400);
    expect(await top()).toBeGreaterThanOrEqual(0);
    await expect(button(page, name)).toBeFocused();
    await page.evaluate(() => scrollTo(0, 0));
  }
});

/** What can be pressed, and is not what a press in its middle would reach. */
function covered(): string[] {
  return [...document.querySelectorAll<HTMLElement>('main :is(button, a, input, summary, select), .header button')]
    .filter((each) => each.checkVisibility({ visibilityProperty: true }))
    .filter((each) => {
      each.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = each.getBoundingClientRect();
      const met = document.elementFromPoint(x + width / 2, y + height / 2);
      return !each.contains(met) && met?.closest('label')?.control !== each;
    })
    .map((each) => each.getAttribute('aria-label') ?? each.textContent);
}

const CHOICES = [
  ['Task', 'count', 'task'],
  ['Flag', 'lock', 'flag'],
  ['k counts', 'primes', 'unit'],
  ['Kernel', 'js', 'kernel'],
] as const;

const choice = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });
const recheck = (page: Page) => page.getByRole('checkbox', { name: 'Look again under the lock' });

test(
  'what is set under More is in the address, after a reload too; back undoes it',
  { tag: '@long' },
  async ({ page }) => {
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
  },
);
