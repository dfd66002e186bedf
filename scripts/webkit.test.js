/** That the suite goes on without the third browser; with it the suite itself is the test. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { drive } from './webdriver.js';
import { findWebkit } from './webkit.js';

/** Of no program but these. @param {...string} names */
function onlyPrograms(...names) {
  const folder = mkdtempSync(join(tmpdir(), 'early-exit-'));
  for (const name of names) writeFileSync(join(folder, name), '');
  vi.stubEnv('PATH', folder);
  for (const name of ['DISPLAY', 'WAYLAND_DISPLAY']) vi.stubEnv(name, '');
  onTestFinished(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });
  return folder;
}

it('is left out, with the reason, where its driver or a screen is missing', () => {
  onlyPrograms();
  expect(findWebkit()).toEqual({ why: 'webkit2gtk-driver is not installed' });
  const folder = onlyPrograms('WebKitWebDriver');
  expect(findWebkit()).toEqual({ why: 'there is no screen, and no Xvfb' });
  vi.stubEnv('DISPLAY', ':7');
  expect(findWebkit()).toEqual({ driver: join(folder, 'WebKitWebDriver'), screen: undefined });
});

/** Speaks the protocol as far as it is used; the page has one button, and its figure is 42. */
const STAND_IN = `#!${process.execPath}
const port = Number(process.argv.find((text) => text.startsWith('--port=')).slice(7));
const { createServer } = require('node:http');
const answers = {
  'GET /status': { ready: true },
  'POST /session': { sessionId: 's', capabilities: { browserVersion: '1' } },
  'POST /session/s/url': null,
  'POST /session/s/element': { 'element-6066-11e4-a52e-4f735466cecf': 'e' },
  'POST /session/s/element/e/click': null,
  'POST /session/s/execute/async': { value: 42 },
  'DELETE /session/s': null,
};
createServer((request, response) => {
  const value = answers[request.method + ' ' + request.url];
  response.statusCode = value === undefined ? 404 : 200;
  response.end(JSON.stringify({ value: value ?? (value === null ? null : { message: 'no such thing' }) }));
}).listen(port, '127.0.0.1');
`;

it('is driven, and its program ends with what it was started for, however that ends', async () => {
  const program = join(onlyPrograms(), 'driver.cjs');
  writeFileSync(program, STAND_IN);
  chmodSync(program, 0o755);
  const seen = await drive(program, {}, async (browser) => {
    await browser.open('http://localhost/');
    await browser.click('button');
    await browser.until('true', 'it is there');
    return [browser.version, await browser.evaluate('answer')];
  });
  expect(seen).toEqual(['1', 42]);
  const wrong = drive(program, {}, async () => {
    throw new Error('what was seen');
  });
  await expect(wrong).rejects.toThrow('what was seen');
});
