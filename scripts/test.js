/** `npm test`: installs what is missing, then checks everything; stops at the first step that fails. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowsers } from './browsers.js';
import { checkSources } from './checks.js';
import { CACHE } from './paths.js';
import { ensurePackages, requireNode } from './setup.js';
import { report, runTool, step } from './steps.js';

const UNIT_REPORT = join(CACHE, 'unit-tests.json');
const BROWSER_REPORT = join(CACHE, 'browser-tests.json');

let stepFailed = false;
try {
  requireNode();
  await ensurePackages();
  prepareReports();
  await ensureBrowsers();
  await checkSources();
  await step('unit tests', unitTests);
  await step('build', () =>
    runTool('vite/bin/vite.js', ['build', '--logLevel', 'warn'], { failure: 'The page could not be built.' }),
  );
  await step('browser tests', browserTests);
} catch (error) {
  report(error);
  stepFailed = true;
}
process.exitCode = summary() && !stepFailed ? 0 : 1;

/** Reports of an earlier run must not count. */
function prepareReports() {
  mkdirSync(CACHE, { recursive: true });
  for (const path of [UNIT_REPORT, BROWSER_REPORT]) rmSync(path, { force: true });
}

function unitTests() {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`];
  return runTool('vitest/vitest.mjs', ['run', ...reporters], { failure: 'Unit tests failed; see above.' });
}

function browserTests() {
  return runTool('@playwright/test/cli.js', ['test', '-c', 'tests/playwright.config.ts'], {
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: BROWSER_REPORT },
    failure: 'Browser tests failed; see above.',
  });
}

/** Prints the line that counts all tests. @returns {boolean} whether nothing failed */
function summary() {
  const unit = readReport(UNIT_REPORT);
  const { stats } = readReport(BROWSER_REPORT);
  const passed = (unit.numPassedTests ?? 0) + (stats?.expected ?? 0);
  const broken = (unit.numFailedTests ?? 0) + (stats?.unexpected ?? 0);
  // A step that fails without a failed test (types, lint, a file that does not load) counts as one.
  const failed = stepFailed && broken === 0 ? 1 : broken;
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0;
}

/**
 * @typedef {{ numPassedTests?: number, numFailedTests?: number, stats?: { expected: number, unexpected: number } }} Report
 * @param {string} path
 * @returns {Report}
 */
function readReport(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
}
