import { preview } from 'vite';
import { headersPlugin } from './headers-plugin.js';
import { inRoot } from './paths.js';

/**
 * Serves the built page on this machine, with the headers of headers.config.
 * @param {{ port: number, strictPort: boolean, open?: boolean, omitHeaders?: readonly string[], root?: string, base?: string }} options
 *   `port` 0: a free one; `strictPort`: fail when the port is taken, rather than take the next;
 *   `omitHeaders`: names of headers left away; `root`: the folder whose `dist/` is served, the project unless given;
 *   `base`: the folder of the address it is found in, with a slash at both ends
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} `url` ends with a slash
 * @throws when the port is taken and strict
 */
export async function servePage({ port, strictPort, open = false, omitHeaders = [], root = inRoot(), base = '/' }) {
  const server = await preview({
    configFile: false,
    root,
    base,
    appType: 'mpa',
    logLevel: 'warn',
    plugins: [headersPlugin({ omit: omitHeaders })],
    preview: { host: '127.0.0.1', port, strictPort, open },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port.');
  return { url: new URL(base, `http://localhost:${address.port}`).href, close: () => server.close() };
}
