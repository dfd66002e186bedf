import { sendHeaders } from './answers.js';
import { headersFor, headersText, parseHeaders } from './headers.js';
import { allowedHosts, hostRefusal, isAllowed } from './hosts.js';

/**
 * Sends the headers of headers.config with every answer of the dev and preview servers, and publishes the same text with
 * the build as `_headers`; refuses, in words that help, to be asked for by a name that is not allowed.
 * @param {{ omit?: readonly string[] }} [options] `omit`: headers left away, to show what a page does without them
 * @returns {import('vite').Plugin}
 */
export function headersPlugin({ omit = [] } = {}) {
  const hosts = allowedHosts();
  const headersOf = readHeaders(omit);
  /** @param {{ middlewares: import('vite').Connect.Server, httpServer: unknown }} server */
  const serve = ({ middlewares, httpServer }) => {
    // Vite says where to change its configuration, which `npm start` does not read: this comes before it.
    middlewares.stack.unshift({ route: '', handle: refuseOthers(hosts) });
    if (httpServer === null) return;
    const server = /** @type {import('node:http').Server} */ (httpServer);
    sendHeaders(server, headersOf);
    // Last of all: Connect would show where in the sources it happened.
    server.once('listening', () => middlewares.use(sayError));
  };
  return {
    name: 'early-exit:headers',
    config: () => ({ server: { allowedHosts: hosts }, preview: { allowedHosts: hosts } }),
    configureServer: serve,
    configurePreviewServer: serve,
    generateBundle() {
      if (this.environment.config.consumer === 'client') {
        this.emitFile({ type: 'asset', fileName: '_headers', source: headersText() });
      }
    },
  };
}

/** @param {readonly string[]} omit @returns {(path: string) => import('./headers.js').HeaderMap} */
function readHeaders(omit) {
  const rules = parseHeaders(headersText());
  const omitted = new Set(omit.map((name) => name.toLowerCase()));
  return (path) =>
    Object.fromEntries(Object.entries(headersFor(rules, path)).filter(([name]) => !omitted.has(name.toLowerCase())));
}

/** @param {readonly string[]} hosts @returns {import('vite').Connect.NextHandleFunction} */
function refuseOthers(hosts) {
  return (request, response, next) => {
    const { host } = request.headers;
    // Every browser names one; what does not may be a monitor on this machine.
    if (host === undefined || isAllowed(host, hosts)) return next();
    response.writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end(`${hostRefusal(host)}\n`);
  };
}

/** @type {import('vite').Connect.ErrorHandleFunction} */
function sayError(error, _, response, next) {
  console.error(error);
  if (response.headersSent) return next();
  response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end('The server failed here; its terminal says why.\n');
}
