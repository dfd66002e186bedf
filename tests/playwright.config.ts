import { defineConfig } from '@playwright/test';
import { requireBrowser } from '../scripts/browsers.js';

/** Chromium as root, without a graphics card, and without looking anything up outside this machine. */
const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** These tests drive the built page (`npm run build` first); each worker of Playwright serves it for itself. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../test-results',
  // Runs of the lab use every core there is: a second browser beside them would be measured too.
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ...(process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['json'] as const] : [])],
  timeout: 30_000,
  use: { viewport: { width: 1280, height: 800 }, screenshot: 'only-on-failure', trace: 'off' },
  projects: [
    {
      name: 'chromium',
      use: {
        browserName: 'chromium',
        launchOptions: { executablePath: requireBrowser('chromium'), args: CHROMIUM_FLAGS },
      },
    },
    {
      name: 'firefox',
      // What these look at is the server or the tests' own watch: one browser is enough.
      testIgnore: ['dev.spec.ts', 'start.spec.ts', 'watch.spec.ts'],
      // The colours of a theme are the same in both.
      grepInvert: /axe finds nothing.*, dark/,
      // The installed Firefox, not one patched for Playwright; `emulateMedia` does nothing here.
      use: {
        browserName: 'firefox',
        channel: 'moz-firefox',
        launchOptions: { executablePath: requireBrowser('firefox') },
      },
    },
  ],
});
