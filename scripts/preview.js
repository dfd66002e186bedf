import { createServer } from 'node:http';
import { preview } from 'vite';
import { headersPlugin } from './headers-plugin.js';
import { inRoot } from './paths.js';
import { LOOPBACKS, isMissing } from './ports.js';

/** @typedef {{ port?: number, open?: boolean, omitHeaders?: readonly string[], root?: string, base?: string }} Options */

/** How often a free port is asked for, whose other half somebody may hold. */
const TRIES = 5;

/**
 * Serves the built page on this machine, with the headers of headers.config.
 * @param {Options} [options]
 *   `port`: a free one unless given; `omitHeaders`: names of headers left away;
 *   `root`: the folder whose `dist/` is served, the project unless given;
 *   `base`: the folder of the address it is found in, with a slash at both ends
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} `url` ends with a slash
 * @throws when the port is taken
 */
export async function servePage(options = {}) {
  for (let left = options.port ? 1 : TRIES; ; left--) {
    const server = await listen(options);
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.httpServer.address());
    try {
      const twin = await listenAsWell(server, port);
      return { url: addressOf(port, options.base), close: () => closeBoth(server, twin) };
    } catch (error) {
      await server.close();
      if (left <= 1) throw error;
    }
  }
}

/** @param {Options} options */
function listen({ port = 0, open = false, omitHeaders = [], root = inRoot(), base = '/' }) {
  return preview({
    configFile: false,
    root,
    base,
    appType: 'mpa',
    logLevel: 'warn',
    plugins: [headersPlugin({ omit: omitHeaders })],
    // The address that is printed: under another name of this machine the page would not find what it keeps.
    // Without `cors`: its `Vary: Origin` has the browser ask twice for each script, for it fetches and imports with different origins.
    preview: { host: LOOPBACKS[0], port, strictPort: true, cors: false, open: open && addressOf(port, base) },
  });
}

/** @param {number} port @param {string} [base] */
const addressOf = (port, base = '/') => new URL(base, `http://localhost:${port}`).href;

/**
 * The same at the other address of `localhost`, so that no other program answers there.
 * @param {import('vite').PreviewServer} server @param {number} port
 * @returns {Promise<import('node:http').Server | null>} null where there is no such address
 */
function listenAsWell({ httpServer }, port) {
  const twin = createServer();
  for (const name of ['request', 'clientError', 'checkExpectation'])
    twin.on(name, (...args) => httpServer.emit(name, ...args));
  Object.assign(twin, { requireHostHeader: false });
  return new Promise((resolve, reject) => {
    twin.once('error', (/** @type {NodeJS.ErrnoException} */ error) =>
      isMissing(error.code ?? '') ? resolve(null) : reject(error),
    );
    twin.listen(port, LOOPBACKS[1], () => resolve(twin));
  });
}

/** @param {import('vite').PreviewServer} server @param {import('node:http').Server | null} twin */
async function closeBoth(server, twin) {
  const closed = new Promise((resolve) => (twin ? twin.close(resolve) : resolve(null)));
  twin?.closeAllConnections();
  await Promise.all([closed, server.close()]);
}
