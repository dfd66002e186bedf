import type { Locator, Page } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { expect, test } from '../../fixtures.ts';
import { button, canRun } from '../../page-parts.ts';

/** No file of that name comes before all are given. */
async function holdBack(page: Page, file: RegExp): Promise<{ readonly giveAll: () => void }> {
  let giveAll = (): void => {};
  const held = new Promise<void>((resolve) => (giveAll = resolve));
  await page.route(file, async (route) => {
    await held;
    // One of a page that has been left.
    await route.continue().catch(() => undefined);
  });
  return { giveAll };
}

/** The share of the screen that moved by itself since the page was opened, as browsers sum it up. */
const shifted = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) =>
          resolve((list.getEntries() as unknown as { value: number }[]).reduce((sum, { value }) => sum + value, 0)),
        ).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(0), 300);
      }),
  );

/** Bytes of JavaScript, compressed, that the page has asked for when Run can be pressed: one worker's script is among them. */
const MOST_SCRIPT = 135_000;

test('before Run can be pressed nothing is fetched that the first screen and Run do without', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  // The engine's last wait: until its kernels are there Run cannot be pressed, however long that takes.
  const kernels = await holdBack(page, /\.wasm$/);
  await page.goto('./?open=charts');
  // Who waits for the event `load` finds the console: it waits for the script that comes after the first paint.
  expect(await page.evaluate(() => typeof window.lab)).toBe('object');
  await expect(button(page, 'Run')).toBeVisible();
  await expect.poll(() => fetched.some((url) => url.includes('.wasm'))).toBe(true);
  // What is fetched when the page has nothing to do has been asked for by then.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve, 500))));
  const before = [...fetched];
  await expect(button(page, 'Run')).toBeDisabled();
  const others =
    /ChartPanel|OpenParts|Notices|KeyListener|LiveRegion|StageShow|measures|measuring|keeping|console-calls|recorded-travel|reckoning|engine-work|lone-worker|LecturePair|\/run-|\/charts-|\/glossary-/;
  expect(before.filter((url) => others.test(url))).toEqual([]);
  // What two workers ask for is one script.
  const scripts = [...new Set(before.filter((url) => url.endsWith('.js')))];
  expect(scripts.length).toBeGreaterThan(5);
  const weights = await Promise.all(
    scripts.map(async (url) => gzipSync(await (await page.request.get(url)).body()).length),
  );
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(MOST_SCRIPT);
  kernels.giveAll();
  await canRun(page);
  await expect.poll(() => fetched.some((url) => /ChartPanel/.test(url))).toBe(true);
});

test('what index.html holds stands until the page is there, as it is going to be, and then nothing moves', async ({
  page,
}) => {
  const sentence = (): Locator => page.locator('.headline .sentence').filter({ visible: true });
  const hold = await holdBack(page, /\/index-[^/]*\.js$/);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('./?mode=lecture', { waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-first', 'nothing');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(page.locator('h1').filter({ visible: true })).toHaveCount(0);
  await page.goto('./?lesson=late', { waitUntil: 'commit' });
  await expect(page.locator('h1').filter({ visible: true })).toHaveCount(1);
  await expect(page.locator('main').filter({ visible: true })).toHaveCount(0);
  await page.goto('./?k=1', { waitUntil: 'commit' });
  await expect(page.getByRole('link', { name: 'Lessons', includeHidden: true }).first()).toBeVisible();
  await expect(sentence()).toHaveCount(0);
  await page.goto('./?lang=de&auto=false', { waitUntil: 'commit' });
  await expect(sentence()).toContainText('Worker');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const places = async (): Promise<unknown> =>
    Promise.all(
      ['.header-tools', '.headline', '.picture-lanes', '.valley-paper', '.valley-axis', '.parts'].map((part) =>
        page.locator(part).filter({ visible: true }).first().boundingBox(),
      ),
    );
  const [before, said] = [await places(), await sentence().textContent()];
  // The same handle, which would travel.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  hold.giveAll();
  await expect(button(page, 'Start')).toBeEnabled();
  expect(await places()).toEqual(before);
  expect(await sentence().textContent()).toBe(said);
  await expect(page.locator('.first')).toHaveCount(0);
  expect(await shifted(page)).toBe(0);
});

test('the lecture and lessons are asked for at once, not after the first words, and have their room before they are there', async ({
  page,
}) => {
  for (const [file, address, part] of [
    [/\/LectureWindow-/, './?mode=lecture', '.scene-sentence'],
    [/\/LessonsPage-/, './?lesson=late', '.lesson-prose'],
  ] as const) {
    const words = await holdBack(page, /\/first-[^/]*\.js$/);
    const late = await holdBack(page, file);
    const asked = page.waitForRequest(file);
    await page.goto(address);
    await asked;
    words.giveAll();
    const main = page.locator('#root > main');
    await expect(main).toBeAttached();
    const before = await main.boundingBox();
    late.giveAll();
    await expect(page.locator(part).first()).toBeVisible();
    const { x, y } = (await main.boundingBox())!;
    expect({ x, y }).toEqual({ x: before?.x, y: before?.y });
    expect(await shifted(page)).toBe(0);
    await page.unrouteAll();
  }
});

test('where the picture comes late nothing jumps when it is there', async ({ page }) => {
  const picture = await holdBack(page, /TradeOffPicture/);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('./?auto=false');
  const below = button(page, 'One worker more');
  await expect(below).toBeVisible();
  // Not what index.html holds, but the page, which waits no longer.
  await expect(page.locator('.first')).toHaveCount(0);
  const before = (await below.boundingBox())!.y;
  picture.giveAll();
  await expect(page.getByRole('slider', { name: 'Check interval k, slider' })).toBeVisible();
  expect((await below.boundingBox())!.y).toBeCloseTo(before, 0);
});

test('nothing below the figures moves while the handle travels, whatever they say', async ({ browser, pageUrl }) => {
  // The longest words, at a width at which they just have room, and where they need more lines.
  for (const width of [1280, 390]) {
    const context = await browser.newContext({
      ...{ locale: 'de-DE', viewport: { width, height: 800 }, baseURL: pageUrl },
      reducedMotion: 'no-preference',
    });
    const page = await context.newPage();
    const hold = await holdBack(page, /\/index-[^/]*\.js$/);
    await page.goto('./', { waitUntil: 'commit' });
    const places = (): Promise<unknown> =>
      Promise.all(
        ['.facts .soft', '.picture-lanes', '.valley-axis'].map(async (part) =>
          Math.round((await page.locator(part).filter({ visible: true }).first().boundingBox())!.y),
        ),
      );
    await expect(page.locator('.facts').filter({ visible: true })).toContainText('Modell');
    const before = await places();
    hold.giveAll();
    await expect(page.locator('.facts').filter({ visible: true })).toContainText('= Suche allein');
    expect(await places()).toEqual(before);
    await context.close();
  }
});

test('an address that was worn on its way, with keys of others in it, is read, and nothing is said', async ({
  page,
}) => {
  await page.goto('./?utm_source=mail&K=10.&fbclid=abc&open=none&auto=false');
  await expect(page.getByRole('slider', { name: 'Check interval k, slider' })).toHaveAttribute(
    'aria-valuetext',
    'every 10 iterations',
  );
  await canRun(page);
  await expect(page.getByRole('alert')).toHaveCount(0);
});
