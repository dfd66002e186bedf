import { expect, test } from '../../fixtures.ts';
import { button } from '../../page-parts.ts';

test('nothing of the charts is fetched before Run can be pressed', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  // The engine's last wait: until its kernels are there Run cannot be pressed, however long that takes.
  let give = (): void => {};
  const held = new Promise<void>((resolve) => (give = resolve));
  await page.route('**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./?open=charts');
  await expect(button(page, 'Run')).toBeVisible();
  await expect.poll(() => fetched.some((url) => url.includes('.wasm'))).toBe(true);
  // What is fetched when the page has nothing to do has been asked for by then.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve, 500))));
  const before = [...fetched];
  await expect(button(page, 'Run')).toBeDisabled();
  expect(before.filter((url) => /ChartPanel|recharts/i.test(url))).toEqual([]);
  give();
  await expect(button(page, 'Run')).toBeEnabled();
  await expect.poll(() => fetched.some((url) => /ChartPanel/.test(url))).toBe(true);
});

test('where the picture comes late nothing jumps when it is there', async ({ page }) => {
  let give = (): void => {};
  const held = new Promise<void>((resolve) => (give = resolve));
  await page.route(/TradeOffPicture/, async (route) => {
    await held;
    await route.continue();
  });
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('./?auto=false');
  const below = button(page, 'One worker more');
  await expect(below).toBeVisible();
  const before = (await below.boundingBox())!.y;
  give();
  await expect(page.getByRole('slider', { name: 'Check interval k, slider' })).toBeVisible();
  expect((await below.boundingBox())!.y).toBeCloseTo(before, 0);
});
