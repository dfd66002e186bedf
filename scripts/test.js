/** `npm test`: installs what is missing, then checks everything; stops at the first step that fails. */
import { ensureBrowsers } from './browsers.js';
import { buildPage, ensurePseudo } from './build-page.js';
import { checkSources } from './checks.js';
import { step } from './steps.js';
import { browserTests, runSuite, unitTests, webkitTests } from './suite.js';

await runSuite(async () => {
  await ensureBrowsers();
  await checkSources();
  // Each takes one core.
  await Promise.all([buildPage(), ensurePseudo()]);
  await step('unit tests', () => unitTests(['run']));
  await step('browser tests of pages on which nothing runs', () => browserTests(['idle'], { workers: 2 }));
  await webkitTests();
  await step('browser tests, one at a time', () => browserTests(['chromium', 'firefox']));
});
