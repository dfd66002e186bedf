/** A served page, asked as no browser asks: each of its answers must carry the headers, whoever gives it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { pathOf } from './answers.js';
import { headersFor, headersText, parseHeaders } from './headers.js';
import { LOOPBACKS } from './ports.js';
import { servePage } from './preview.js';

const expected = headersFor(parseHeaders(headersText()), '/');
/** What is no answer to keep. */
const refused = { ...expected, 'Cache-Control': 'no-store' };
const root = mkdtempSync(join(tmpdir(), 'early-exit-'));
/** @type {Awaited<ReturnType<typeof servePage>>} */
let server;
/** @type {number} */
let port;

beforeAll(async () => {
  mkdirSync(join(root, 'dist'));
  writeFileSync(join(root, 'dist', 'index.html'), '<!doctype html><title>page</title>');
  vi.stubEnv('ALLOWED_HOSTS', 'lab.example');
  server = await servePage({ root });
  vi.unstubAllEnvs();
  port = Number(new URL(server.url).port);
});

afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

const OPTIONS = 'Origin: http://localhost:3000\r\nAccess-Control-Request-Method: GET\r\n';

describe('an answer', () => {
  it.each([
    ['of the page', 'GET /', '', 200],
    ['to two slashes', 'GET //', '', 200],
    ['to what is no path', 'GET /%E0%A4%A', '', 404],
    ['to a file outside', 'GET /../package.json', '', 404],
    ['to a whole address', 'GET http://localhost/none', '', 404],
    ['to a question of another origin', 'OPTIONS /', OPTIONS, 404],
    ['to a question about the server', 'OPTIONS *', '', 404],
    ['to what is not read only', 'POST /', 'Content-Length: 0\r\n', 404],
    ['to a name that is not allowed', 'GET /', 'Host: evil.example\r\n', 403],
    ['to a name that is', 'GET /', 'Host: lab.example\r\n', 200],
    ['to headers too long', 'GET /', `X: ${'x'.repeat(20_000)}\r\n`, 431],
    ['to what Node expects nobody to expect', 'GET /', 'Expect: tea\r\n', 200],
    ['to what is no request', 'hello', '', 400],
  ])('%s has all headers, each once', async (_, line, headers, status) => {
    expect(await answer(line, headers)).toMatchObject({ status, headers: status < 400 ? expected : refused });
  });

  it.each(LOOPBACKS.filter(isHere))('comes from %s, to which localhost may lead', async (address) => {
    expect(await answer('GET /', '', address)).toMatchObject({ status: 200, headers: expected });
  });

  it('is the same whoever asks: a browser that keeps one asks again where it may be another for another origin', async () => {
    const said = await talk('GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n', LOOPBACKS[0]);
    expect(said).toMatch(/^HTTP\/1\.1 200 /);
    expect(said).not.toMatch(/^vary:.*origin/im);
  });

  it('to a name that is not allowed names the one variable that helps', async () => {
    const { body } = await answer('GET /', 'Host: other.example\r\n');
    expect(body).toContain('ALLOWED_HOSTS=other.example npm start');
  });

  it('to what goes wrong shows nobody where', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    rmSync(join(root, 'dist', 'index.html'));
    mkdirSync(join(root, 'dist', 'index.html'));
    const { status, headers, body } = await answer('GET /');
    said.mockRestore();
    expect({ status, headers }).toEqual({ status: 500, headers: refused });
    expect(body).not.toMatch(/node_modules|at .*:\d+/);
  });
});

describe('the path of a request', () => {
  it.each([
    ['/a/b?c#d', '/a/b'],
    ['//', '//'],
    ['http://localhost:1/a?b', '/a'],
    ['*', '/'],
    ['?a', '/'],
    [undefined, '/'],
  ])('%s is %s', (address, path) => {
    expect(pathOf(address)).toBe(path);
  });
});

/** Not every system has both. @param {string} address */
function isHere(address) {
  return Object.values(networkInterfaces()).some((all) => all?.some((each) => each.address === address));
}

/**
 * @param {string} line without the version of HTTP @param {string} [headers] @param {string} [address]
 * @returns {Promise<{ status: number, headers: Record<string, string>, body: string }>} of its headers those that must be there
 */
async function answer(line, headers = '', address = LOOPBACKS[0]) {
  const host = headers.startsWith('Host') ? '' : `Host: localhost:${port}\r\n`;
  const text = await talk(`${line} HTTP/1.1\r\n${host}${headers}Connection: close\r\n\r\n`, address);
  const [head = '', ...body] = text.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  /** @type {Record<string, string>} */
  const found = {};
  for (const each of lines) {
    const [name = '', ...value] = each.split(': ');
    if (name in expected) found[name] = name in found ? 'twice' : value.join(': ');
  }
  return { status: Number(first.split(' ')[1]), headers: found, body: body.join('\n') };
}

/** @param {string} text @param {string} address @returns {Promise<string>} */
function talk(text, address) {
  return new Promise((resolve, reject) => {
    let said = '';
    const socket = connect(port, address, () => socket.write(text));
    socket.on('data', (data) => (said += String(data)));
    socket.on('close', () => resolve(said));
    socket.on('error', reject);
  });
}
