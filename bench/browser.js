/** The built page in a real browser, for the benchmark. */
import { chromium, firefox } from '@playwright/test';
import { requireBrowser } from '../scripts/browsers.js';
import { CHROMIUM_FLAGS } from '../scripts/chromium-flags.js';
import { servePage } from '../scripts/preview.js';

export const BROWSERS = /** @type {const} */ (['chromium', 'firefox']);

/** @typedef {import('@playwright/test').Page} Page */

/** @param {(typeof BROWSERS)[number]} name */
export function launch(name) {
  const executablePath = requireBrowser(name);
  return name === 'chromium'
    ? chromium.launch({ executablePath, args: CHROMIUM_FLAGS })
    : firefox.launch({ executablePath, channel: 'moz-firefox' });
}

/** @param {(typeof BROWSERS)[number]} name @param {string} query @param {(page: Page) => Promise<void>} use */
export async function withPage(name, query, use) {
  const server = await servePage();
  const browser = await launch(name);
  try {
    await use(await openWarmPage(browser, server.url + query));
  } finally {
    await browser.close();
    await server.close();
  }
}

/** @param {import('@playwright/test').Browser} browser @param {string} address */
export async function openWarmPage(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(address);
  // The first run also waits for the engine to be there.
  await page.waitForFunction(() => 'lab' in window);
  await page.evaluate(() => lab.run());
  return page;
}
