/** Sends headers with every answer of a server, whoever gives it: files, refusals, errors, and what Node answers by itself. */
import { STATUS_CODES } from 'node:http';

/** @typedef {import('./headers.js').HeaderMap} HeaderMap */

/** What Node answers to a request it cannot read; 400 to all others. */
const UNREADABLE = new Map([
  ['HPE_HEADER_OVERFLOW', 431],
  ['HPE_CHUNK_EXTENSIONS_OVERFLOW', 413],
  ['ERR_HTTP_REQUEST_TIMEOUT', 408],
]);

/** What is missing now may be there after the next build, at the address of a file that is kept for ever. */
const ERROR_HEADERS = { 'Cache-Control': 'no-store' };

/**
 * @param {import('node:http').Server} server
 * @param {(path: string) => HeaderMap} headersOf the path of an address, which begins with `/`
 */
export function sendHeaders(server, headersOf) {
  // Before whoever answers: they may end the request at once.
  server.prependListener('request', (request, response) => dress(response, headersOf(pathOf(request.url))));
  server.prependListener('clientError', (error, socket) => refuse(error, socket, headersOf('/')));
  // Both would be answered by Node alone.
  server.on('checkExpectation', (request, response) => server.emit('request', request, response));
  Object.assign(server, { requireHostHeader: false });
}

/**
 * @param {string | undefined} address as it stands in the request: `/a?b`, `//`, `*`, or with a host before it
 * @returns {string}
 */
export function pathOf(address = '/') {
  const path = address.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '');
  return path.startsWith('/') ? path : '/';
}

/** Each header once, at the last moment: what was set or is given on the way is replaced. @param {import('node:http').ServerResponse} response @param {HeaderMap} headers */
function dress(response, headers) {
  const write = response.writeHead.bind(response);
  /** @type {(...args: any[]) => import('node:http').ServerResponse} */
  const writeHead = (status, ...rest) => {
    const sent = status < 400 ? headers : { ...headers, ...ERROR_HEADERS };
    const own = new Set(Object.keys(sent).map((name) => name.toLowerCase()));
    for (const [name, value] of Object.entries(sent)) response.setHeader(name, value);
    return write(status, ...rest.map((part) => withoutHeaders(part, own)));
  };
  response.writeHead = writeHead;
}

/** @param {unknown} given the words of the status, or headers @param {ReadonlySet<string>} own @returns {any} */
function withoutHeaders(given, own) {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return given;
  return Object.fromEntries(Object.entries(given).filter(([name]) => !own.has(name.toLowerCase())));
}

/** @param {Error & { code?: string }} error @param {import('node:stream').Duplex} socket @param {HeaderMap} headers */
function refuse(error, socket, headers) {
  if (error.code === 'ECONNRESET' || !socket.writable) return;
  const status = UNREADABLE.get(error.code ?? '') ?? 400;
  const lines = Object.entries({ ...headers, ...ERROR_HEADERS, 'Content-Length': '0', Connection: 'close' });
  const head = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines.map(([name, value]) => `${name}: ${value}`)];
  socket.end(`${head.join('\r\n')}\r\n\r\n`);
}
