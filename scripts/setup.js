/** What must be there before anything else runs. Only `node:` modules: nothing may be installed yet. */
import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from './paths.js';
import { StepFailure, run, step } from './steps.js';

const OLDEST_NODE = [20, 19];
/** With NODE_ENV=production, or told to omit them, npm would leave out what the page is built with. */
const INSTALL = ['ci', '--include=dev', '--include=optional'];

/** @param {string} [version] as Node writes its own. @throws {StepFailure} when it is too old for the build */
export function requireNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new StepFailure(
    `Early Exit needs Node ${OLDEST_NODE.join('.')} or newer; this is Node ${version}. See https://nodejs.org`,
  );
}

/** Installs the packages of the lock file, unless exactly these are there. */
export async function ensurePackages() {
  if (packagesAreThere()) return;
  await step('install packages', () => {
    const npm = process.env.npm_execpath;
    const failure = 'The packages could not be installed: `npm ci` says why above.';
    // Without npm around us (plain `node scripts/start.js`), its name is found through the shell, which Windows needs.
    if (npm?.endsWith('.js')) return run(process.execPath, [npm, ...INSTALL], { failure });
    return run('npm', INSTALL, { failure, shell: process.platform === 'win32' });
  });
}

/** npm keeps a list of what it installed; what was lost since then is still on it. */
function packagesAreThere() {
  const locked = readPackages(inRoot('package-lock.json'));
  const installed = readInstalled(inRoot('node_modules', '.package-lock.json'));
  return isInstalled(locked, installed, (path) => existsSync(inRoot(path, 'package.json')));
}

/** @typedef {Readonly<Record<string, { version?: string, optional?: boolean }>>} Packages */

/**
 * @param {Packages} locked as in package-lock.json: by path, the project itself under ''
 * @param {Packages} installed
 * @param {(path: string) => boolean} isThere whether a package lies at that path
 * @returns {boolean} optional packages are for other systems and may be missing
 */
export function isInstalled(locked, installed, isThere) {
  return Object.entries(locked).every(
    ([path, { version, optional }]) =>
      path === '' || optional || (installed[path]?.version === version && isThere(path)),
  );
}

/** @param {string} path @returns {Packages} */
function readPackages(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages;
}

/** @param {string} path @returns {Packages} none when the list is missing or cut */
function readInstalled(path) {
  try {
    return readPackages(path);
  } catch {
    return {};
  }
}
