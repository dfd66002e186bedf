import { defineConfig, type Project } from '@playwright/test';
import { requireBrowser } from '../scripts/browsers.js';
import { CHROMIUM_FLAGS } from '../scripts/chromium-flags.js';

const CHROMIUM: Project['use'] = {
  browserName: 'chromium',
  launchOptions: { executablePath: requireBrowser('chromium'), args: CHROMIUM_FLAGS },
};

/** What moves by itself takes a core that the next test needs. */
const STILL: Project['use'] = { ...CHROMIUM, contextOptions: { reducedMotion: 'reduce' } };

/** The installed Firefox, not one patched for Playwright; `emulateMedia` does nothing here. */
const FIREFOX: Project['use'] = {
  browserName: 'firefox',
  channel: 'moz-firefox',
  launchOptions: { executablePath: requireBrowser('firefox') },
};

/** What `npm run test:long` has beside the rest: tests tagged `@long`, and in Firefox also those tagged `@long-in-firefox`. */
const isLong = Boolean(process.env.EARLY_EXIT_LONG);
const IN_CHROMIUM: Pick<Project, 'use' | 'grepInvert'> = {
  use: STILL,
  ...(!isLong && { grepInvert: /@long(?!-)/ }),
};
const IN_FIREFOX: Pick<Project, 'use' | 'grepInvert'> = { use: FIREFOX, ...(!isLong && { grepInvert: /@long/ }) };

/**
 * These tests drive the built page (`npm run build` first); each worker of Playwright serves it for itself.
 * CONTRIBUTING.md says which test belongs to which project.
 */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  // Runs of the lab use every core there is: a second browser beside them would be measured too.
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  // A shared machine can stand still for seconds. What needs a second try is named at the end of the run: it wants mending.
  retries: 1,
  reporter: [['list'], ...(process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['json'] as const] : [])],
  // A busy machine may take its time; only a test that fails waits so long.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  // What the service worker answers no test can lose or change: the few that are about it allow it.
  use: {
    serviceWorkers: 'block',
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
    trace: 'off',
  },
  projects: [
    // On these pages nothing runs: `npm test` has them side by side.
    { name: 'idle', testMatch: 'page/idle/*.spec.ts', fullyParallel: true, ...IN_CHROMIUM, use: STILL },
    // One project a browser: each starts it anew, which takes up to ten seconds.
    { name: 'chromium', testMatch: '{page,measures}/*.spec.ts', ...IN_CHROMIUM },
    { name: 'firefox', testMatch: '{measures,smoke}/*.spec.ts', ...IN_FIREFOX },
    // Not part of `npm test`.
    { name: 'long', testMatch: 'long/*.spec.ts', ...IN_CHROMIUM },
    { name: 'long-firefox', testMatch: 'long/{claims,lost-files,translated,update}.spec.ts', ...IN_FIREFOX },
  ],
});
