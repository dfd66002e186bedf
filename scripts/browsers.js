/** The browsers the tests drive: those installed on this machine, found where each system keeps them. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { byHand, installMissing } from './apt.js';
import { StepFailure, step } from './steps.js';

/** @typedef {'chromium' | 'firefox'} Browser */

/** An environment variable that names the program goes before all places. */
const VARIABLE = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' };
/** Debian's packages. */
const PACKAGE = { chromium: 'chromium', firefox: 'firefox-esr' };
const NAMED = { chromium: 'Chrome, Chromium or Edge', firefox: 'Firefox' };

const ON_PATH = {
  chromium: ['chromium', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chromium-browser'],
  firefox: ['firefox-esr', 'firefox'],
};
const MAC = {
  chromium: ['Google Chrome', 'Chromium', 'Microsoft Edge'],
  firefox: ['Firefox', 'Firefox Developer Edition'],
};
const WINDOWS = {
  chromium: [
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'Chromium\\Application\\chrome.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe'],
};

/** @param {Browser} browser @returns {string | undefined} the path of its program */
function findBrowser(browser) {
  const named = process.env[VARIABLE[browser]];
  return named || places(browser).find((path) => existsSync(path));
}

/** @param {Browser} browser @returns {string[]} */
function places(browser) {
  if (process.platform === 'darwin')
    return MAC[browser].map((app) => `/Applications/${app}.app/Contents/MacOS/${macProgram(app)}`);
  if (process.platform === 'win32')
    return windowsFolders().flatMap((folder) => WINDOWS[browser].map((path) => join(folder, path)));
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return ON_PATH[browser].flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** @param {string} app */
const macProgram = (app) => (app.startsWith('Firefox') ? 'firefox' : app);

const windowsFolders = () =>
  [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA].filter(
    (folder) => folder !== undefined,
  );

/** Installs the browsers that are missing where that can be done, and says what to do where it cannot. */
export async function ensureBrowsers() {
  const missing = /** @type {Browser[]} */ (['chromium', 'firefox']).filter((browser) => !findBrowser(browser));
  if (missing.length === 0) return;
  const packages = missing.map((browser) => PACKAGE[browser]);
  if (existsSync('/usr/bin/apt-get') && existsSync('/etc/debian_version'))
    await step('install browsers', () => aptInstall(packages));
  for (const browser of missing) requireBrowser(browser);
}

/** @param {readonly string[]} packages */
async function aptInstall(packages) {
  if (process.getuid?.() === 0) return installMissing(packages);
  throw new StepFailure(`The tests need ${packages.join(' and ')}. Type: ${byHand(packages)}`);
}

/** @param {Browser} browser @returns {string} @throws {StepFailure} with what to install */
export function requireBrowser(browser) {
  const path = findBrowser(browser);
  if (path) return path;
  throw new StepFailure(
    `The tests need ${NAMED[browser]}, which was not found. Install it, or name its program in ${VARIABLE[browser]}.`,
  );
}
