/** Which port the page is served on. Only `node:` modules: nothing may be installed yet. */
import { createServer } from 'node:net';
import { StepFailure } from './steps.js';

const LAST_PORT = 65_535;

/** What `localhost` means to a browser, which tries both: who holds one of them answers in place of the page. */
export const LOOPBACKS = /** @type {const} */ (['127.0.0.1', '::1']);

/** Ports no browser opens ("bad ports" of the Fetch standard, those from 1024 on, and the ones below that a person may try). */
const REFUSED_BY_BROWSERS = new Set([
  ...[
    20, 21, 22, 23, 25, 53, 69, 110, 111, 123, 143, 389, 465, 513, 514, 515, 587, 636, 989, 990, 993, 995, 1719, 1720,
  ],
  ...[1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080],
]);

/** @param {string} text of PORT @returns {number | null} null when the choice is ours @throws {StepFailure} */
export function readPort(text) {
  if (text === '') return null;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > LAST_PORT)
    throw new StepFailure(`PORT is "${text}"; it must be a whole number from 1 to ${LAST_PORT}.`);
  if (REFUSED_BY_BROWSERS.has(port))
    throw new StepFailure(`Browsers open no page on port ${port}. Choose another: PORT=${another(port)} npm start`);
  return port;
}

/** @param {number} port @throws {StepFailure} with what is in the way */
export async function requireFreePort(port) {
  const code = await whyNot(port);
  if (code !== null) throw new StepFailure(portRefusal(port, code));
}

/** @param {number} from @returns {Promise<number>} the first port from there that nobody holds */
export async function freePort(from) {
  for (let port = from; port <= LAST_PORT; port++) {
    if (!REFUSED_BY_BROWSERS.has(port) && (await whyNot(port)) === null) return port;
  }
  throw new StepFailure(`Every port from ${from} on is taken. Name another: PORT=3000 npm start`);
}

/** @param {number} port @param {string} code of the system's error @returns {string} */
export function portRefusal(port, code) {
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Choose another: PORT=${another(port)} npm start`;
  if (code === 'EACCES')
    return `The system keeps port ${port} for its administrator. Choose one from 1024 on: PORT=${port + 8000} npm start`;
  return `Port ${port} cannot be opened here (${code}). Choose another: PORT=${another(port)} npm start`;
}

/** @param {number} port */
function another(port) {
  let other = port;
  do other = other === LAST_PORT ? 1024 : other + 1;
  while (REFUSED_BY_BROWSERS.has(other));
  return other;
}

/** @param {number} port @returns {Promise<string | null>} null when it can be opened */
async function whyNot(port) {
  for (const address of LOOPBACKS) {
    const code = await tryOpen(port, address);
    if (code !== null && !isMissing(code)) return code;
  }
  return null;
}

/** Of a system without that kind of address: nobody else can be there either. @param {string} code */
export const isMissing = (code) => code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT';

/** @param {number} port @param {string} address @returns {Promise<string | null>} the code of its error */
function tryOpen(port, address) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code ?? error.message));
    probe.listen(port, address, () => probe.close(() => resolve(null)));
  });
}
