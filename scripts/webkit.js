/** A smoke test in WebKitGTK, which stands for Safari as far as anything here can: only where it is installed. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { StepFailure } from './steps.js';
import { drive } from './webdriver.js';

/** Debian's package. */
const PACKAGE = 'webkit2gtk-driver';

/** As it is it has no shared memory; with this it has. */
const SHARED = { JSC_useSharedArrayBuffer: '1' };

/** @typedef {{ driver: string, screen: string | undefined }} Programs the screen is one that nobody sees; without it there is another */

/** @returns {Programs | { why: string }} why it is left out, where it is not there */
export function findWebkit() {
  const driver = onPath('WebKitWebDriver');
  if (driver === undefined) return { why: `${PACKAGE} is not installed` };
  const screen = onPath('Xvfb');
  if (screen === undefined && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    return { why: 'there is no screen, and no Xvfb' };
  return { driver, screen };
}

/** @param {Programs} programs @returns {Promise<number>} how many tests passed @throws {StepFailure} */
export async function smokeInWebkit({ driver, screen }) {
  const display = screen === undefined ? null : await openScreen(screen);
  // Of packages that are installed by then.
  const { servePage } = await import('./preview.js');
  const server = await servePage();
  try {
    const env = display === null ? {} : { DISPLAY: display.name, WAYLAND_DISPLAY: '', GDK_BACKEND: 'x11' };
    await Promise.all([
      drive(driver, { ...env, LC_ALL: 'C' }, (browser) => firstLook(browser, server.url, false)),
      drive(driver, { ...env, LC_ALL: 'C', ...SHARED }, (browser) => firstLook(browser, server.url, true)),
    ]);
    return 2;
  } finally {
    await server.close();
    display?.close();
  }
}

/** The page starts, First look runs at one press, and the record says how. @param {import('./webdriver.js').Driven} browser @param {string} url @param {boolean} shared */
async function firstLook(browser, url, shared) {
  const where = `WebKitGTK ${browser.version}, ${shared ? 'with' : 'without'} shared memory`;
  try {
    await browser.open(`${url}?auto=false&lang=en&open=run`);
    await browser.evaluate(`(window.wrong = [], ['error', 'unhandledrejection'].forEach((kind) =>
      addEventListener(kind, ({ message, reason }) => wrong.push(String(message ?? reason)))))`);
    await browser.until(
      `document.querySelector('button.run')?.getAttribute('aria-disabled') === 'false'`,
      'Run can be pressed',
    );
    await browser.click('button.run');
    await browser.until(`/measured here, one run/.test(document.body.innerText)`, 'the page tells of a run');
    const { isolated, memory, flag, outcomes, alerts, wrong } = await browser.evaluate(`lab.run().then((record) => ({
      isolated: crossOriginIsolated, memory: typeof SharedArrayBuffer === 'function', wrong,
      flag: record.settings.flag, outcomes: record.workers.map(({ outcome }) => outcome),
      alerts: [...document.querySelectorAll('[role=alert]')].map(({ innerText }) => innerText) }))`);
    const seen = { isolated, memory, message: flag === 'message', found: outcomes.includes('found'), alerts, wrong };
    const wanted = { isolated: true, memory: shared, message: !shared, found: true, alerts: [], wrong: [] };
    if (JSON.stringify(seen) !== JSON.stringify(wanted)) throw new StepFailure(`It has ${JSON.stringify(seen)}.`);
  } catch (error) {
    throw error instanceof StepFailure ? new StepFailure(`${where}: ${error.message}`) : error;
  }
}

/** A screen that nobody sees. @param {string} program @returns {Promise<{ name: string, close: () => void }>} */
async function openScreen(program) {
  const args = ['-displayfd', '3', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'];
  const server = spawn(program, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise((resolve, reject) => {
    server.once('error', reject).once('exit', () => reject(new StepFailure(`${program} gave no screen.`)));
    server.stdio[3]?.once('data', resolve);
  });
  return { name: `:${String(number).trim()}`, close: () => void server.kill() };
}

/** @param {string} name @returns {string | undefined} */
function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}
