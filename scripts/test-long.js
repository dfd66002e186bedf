/** `npm run test:long`: what chance decides at full length, and what takes too long for `npm test`. */
import { ensureBrowsers } from './browsers.js';
import { buildPage } from './build-page.js';
import { step } from './steps.js';
import { LONG, browserTests, runSuite, unitTests, webkitTests } from './suite.js';

/** Whatever imports this has a long form. */
const HOW_OFTEN = 'src/engine/testing/how-often.ts';

await runSuite(async () => {
  await ensureBrowsers();
  await buildPage();
  await step('unit tests with a long form', () => unitTests(['related', '--run', HOW_OFTEN], LONG));
  await step('browser tests of pages on which nothing runs', () => browserTests(['idle'], { workers: 2, env: LONG }));
  await webkitTests();
  await step('browser tests, the long ones too', () =>
    browserTests(['chromium', 'firefox', 'long', 'long-firefox'], { env: LONG }),
  );
});
