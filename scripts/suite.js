/** The parts of a test run: its steps, the reports they write, and the line that counts all tests. */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE } from './paths.js';
import { ensurePackages, requireNode } from './setup.js';
import { report, runTool, step } from './steps.js';
import { findWebkit, smokeInWebkit } from './webkit.js';

const REPORTS = join(CACHE, 'reports');

/** Tests that `scripts/test-long.js` repeats more often read this. */
export const LONG = { EARLY_EXIT_LONG: 'true' };

/** What every run begins and ends with; stops at the first step that fails. @param {() => Promise<void>} steps */
export async function runSuite(steps) {
  let stepFailed = false;
  try {
    requireNode();
    await ensurePackages();
    // Reports of an earlier run must not count.
    rmSync(REPORTS, { recursive: true, force: true });
    mkdirSync(REPORTS, { recursive: true });
    await steps();
  } catch (error) {
    report(error);
    stepFailed = true;
  }
  process.exitCode = summary(stepFailed) ? 0 : 1;
}

/** @param {readonly string[]} args of vitest @param {NodeJS.ProcessEnv} [env] */
export function unitTests(args, env = {}) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${join(REPORTS, 'unit.json')}`];
  return runTool('vitest/vitest.mjs', [...args, ...reporters], { env, failure: 'Unit tests failed; see above.' });
}

/** @param {readonly string[]} projects of tests/playwright.config.ts @param {{ workers?: number, env?: NodeJS.ProcessEnv }} [options] */
export function browserTests(projects, { workers = 1, env = {} } = {}) {
  const args = projects.map((name) => `--project=${name}`);
  return runTool(
    '@playwright/test/cli.js',
    ['test', '-c', 'tests/playwright.config.ts', `--workers=${workers}`, ...args],
    {
      env: {
        ...env,
        NODE_ENV: 'test',
        PLAYWRIGHT_JSON_OUTPUT_FILE: join(REPORTS, `browser-${projects.join('-')}.json`),
      },
      failure: 'Browser tests failed; see above.',
    },
  );
}

/** In WebKitGTK, where it is installed; elsewhere one line says that it is left out. */
export async function webkitTests() {
  const there = findWebkit();
  if ('why' in there) return console.log(`– smoke test in WebKitGTK, left out: ${there.why}`);
  let flaky = 0;
  const passed = await step('smoke test in WebKitGTK, with and without shared memory', () =>
    // A busy machine gets a second try, as in the other browsers.
    smokeInWebkit(there).catch((error) => {
      console.error(`flaky: ${error.message}`);
      flaky = 1;
      return smokeInWebkit(there);
    }),
  );
  const stats = { expected: passed - flaky, flaky, unexpected: 0 };
  writeFileSync(join(REPORTS, 'webkit.json'), JSON.stringify({ stats }));
}

/** Prints the line that counts all tests. @param {boolean} stepFailed @returns {boolean} whether nothing failed */
function summary(stepFailed) {
  let [passed, broken, again] = [0, 0, 0];
  for (const name of readdirSync(REPORTS)) {
    const { numPassedTests, numFailedTests, stats } = readReport(join(REPORTS, name));
    again += stats?.flaky ?? 0;
    passed += numPassedTests ?? (stats ? stats.expected + stats.flaky : 0);
    broken += numFailedTests ?? stats?.unexpected ?? 0;
  }
  if (again > 0) console.log(`${again} of these passed at the second try only: see "flaky" above.`);
  // A step that fails without a failed test (types, lint, a file that does not load) counts as one.
  const failed = stepFailed && broken === 0 ? 1 : broken;
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0;
}

/**
 * @typedef {{ numPassedTests?: number, numFailedTests?: number, stats?: { expected: number, unexpected: number, flaky: number } }} Report
 * @param {string} path
 * @returns {Report}
 */
const readReport = (path) => JSON.parse(readFileSync(path, 'utf8'));
