/** A browser driven by the W3C's WebDriver protocol, with what Node has: of that protocol only what the smoke test in WebKitGTK needs. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { StepFailure } from './steps.js';

/** A busy machine may take its time. ms */
const PATIENCE = 30_000;
const LOOK_AGAIN = 100;
/** What the protocol calls a reference to an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/**
 * @typedef {object} Driven
 * @property {string} version of the browser
 * @property {(url: string) => Promise<void>} open resolves when the page has loaded
 * @property {<T>(script: string) => Promise<T>} evaluate the value of an expression, once it is there if it is a promise
 * @property {(selector: string) => Promise<void>} click as a person clicks it
 * @property {(script: string, what: string) => Promise<void>} until the expression is true; `what` is said when that does not come
 */

/**
 * Drives a browser of its own while `use` tests it, and ends both.
 * @template T
 * @param {string} driver its program
 * @param {NodeJS.ProcessEnv} env
 * @param {(browser: Driven) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function drive(driver, env, use) {
  const port = await anyPort();
  const program = spawn(driver, [`--port=${port}`], { stdio: 'ignore', env: { ...process.env, ...env } });
  const ended = new Promise((resolve) => program.once('close', resolve));
  const ask = asking(`http://127.0.0.1:${port}`);
  try {
    await answers(() => ask('GET', '/status'));
    const { sessionId, capabilities } = await ask('POST', '/session', { capabilities: { alwaysMatch: {} } });
    const session = `/session/${sessionId}`;
    const browser = browserOf((method, path, body) => ask(method, session + path, body), capabilities.browserVersion);
    try {
      return await use(browser);
    } finally {
      await ask('DELETE', session).catch(() => undefined);
    }
  } finally {
    program.kill();
    await ended;
  }
}

/** @param {ReturnType<typeof asking>} ask @param {string} version @returns {Driven} */
function browserOf(ask, version) {
  /** @type {Driven['evaluate']} */
  const evaluate = async (script) => {
    const settled =
      'Promise.resolve().then(() => (SCRIPT)).then((value) => ({ value }), (error) => ({ error: String(error) }))';
    const whole = `const done = arguments[0]; ${settled.replace('SCRIPT', () => script)}.then(done);`;
    const { value, error } = await ask('POST', '/execute/async', { script: whole, args: [] });
    if (error !== undefined) throw new StepFailure(error);
    return value;
  };
  return {
    version,
    open: (url) => ask('POST', '/url', { url }),
    evaluate,
    async click(selector) {
      const element = await ask('POST', '/element', { using: 'css selector', value: selector });
      await ask('POST', `/element/${element[ELEMENT]}/click`, {});
    },
    async until(script, what) {
      for (const end = Date.now() + PATIENCE; Date.now() < end; await pause()) if (await evaluate(script)) return;
      throw new StepFailure(`It never came that ${what}.`);
    },
  };
}

/** @param {string} base */
const asking =
  (base) =>
  /** @param {string} method @param {string} path @param {object} [body] @returns {Promise<any>} */
  async (method, path, body) => {
    const answer = await fetch(base + path, {
      method,
      signal: AbortSignal.timeout(PATIENCE),
      ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    });
    const { value } = await answer.json();
    if (!answer.ok) throw new StepFailure(`${method} ${path}: ${value?.message ?? answer.status}`);
    return value;
  };

/** @param {() => Promise<unknown>} ask */
async function answers(ask) {
  for (const end = Date.now() + PATIENCE; ; await pause()) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

const pause = () => new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));

/** @returns {Promise<number>} one that nobody holds */
function anyPort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}
