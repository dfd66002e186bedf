/** Fingers on a phone: what scrolls the page, what moves a control, what zooms. Nothing runs. */
import type { CDPSession, Locator, Page } from '@playwright/test';
import { expect, test } from '../../fixtures.ts';
import { interval, intervalSlider, momentShown, openReady, pause, position, stage } from '../../page-parts.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

type Place = readonly [x: number, y: number];
const STEPS = 12;

/** Fingers that go from somewhere to somewhere, by what a touch screen would tell. */
async function fingers(page: Page, paths: readonly (readonly [from: Place, to: Place])[]): Promise<void> {
  const screen: CDPSession = await page.context().newCDPSession(page);
  const tell = (type: 'touchStart' | 'touchMove' | 'touchEnd', step: number) =>
    screen.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: paths.map(([[x, y], [toX, toY]], id) => ({
        id,
        x: x + ((toX - x) * step) / STEPS,
        y: y + ((toY - y) * step) / STEPS,
      })),
    });
  await tell('touchStart', 0);
  for (let step = 1; step <= STEPS; step++) await tell('touchMove', step);
  await screen.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await screen.detach();
}

/** A place in a part of the page, given by fractions of its size, with the part in the middle of the screen. */
async function inside(part: Locator, across: number): Promise<Place> {
  await part.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const box = (await part.boundingBox())!;
  return [box.x + box.width * across, box.y + box.height / 2];
}

const valley = (page: Page): Locator => page.locator('.valley-paper');
const scrolled = (page: Page): Promise<number> => page.evaluate(() => scrollY);
const scale = (page: Page): Promise<number> => page.evaluate(() => visualViewport!.scale);

async function swipe(page: Page, part: Locator, [dx, dy]: Place): Promise<number> {
  const [x, y] = await inside(part, 0.8);
  const before = await scrolled(page);
  await fingers(page, [[[x, y], [x + dx, y + dy]]]); // prettier-ignore
  return before;
}

test('a finger that goes up scrolls the page and moves nothing; one that goes sideways moves k', async ({ page }) => {
  await openReady(page, '?trace=few-checks&auto=false');
  await pause(page);
  const k = await interval(page).inputValue();
  const moment = await momentShown(page);
  for (const part of [valley(page), intervalSlider(page), stage(page), position(page)]) {
    const before = await swipe(page, part, [10, -150]);
    await expect.poll(() => scrolled(page)).toBeGreaterThan(before + 50);
  }
  await expect(interval(page)).toHaveValue(k);
  expect(await momentShown(page)).toBe(moment);
  await swipe(page, intervalSlider(page), [-100, 10]);
  await expect(interval(page)).not.toHaveValue(k);
  await expect(page).not.toHaveURL(/trace/);
});

test(
  'two fingers on the stage zoom the page, and in a replay the replay, whose playhead stays',
  { tag: '@long' },
  async ({ page }) => {
    const pinch = async (): Promise<void> => {
      const [x, y] = await inside(page.locator('.stage-figure'), 0.5);
      await fingers(page, [
        [[x - 20, y], [x - 90, y]], // prettier-ignore
        [[x + 20, y], [x + 90, y]], // prettier-ignore
      ]);
    };
    await openReady(page, '?trace=few-checks&auto=false');
    await pause(page);
    const moment = await momentShown(page);
    const place = await position(page).inputValue();
    await pinch();
    await expect(position(page)).not.toHaveValue(place);
    expect(await momentShown(page)).toBe(moment);
    expect(await scale(page)).toBe(1);

    await openReady(page, '?auto=false');
    await pinch();
    await expect.poll(() => scale(page)).toBeGreaterThan(1.5);
  },
);
