import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { inRoot } from './paths.js';

/** Only for ports that keep it from starting. @param {string} port */
function start(port) {
  const env = { ...process.env, PORT: port, BROWSER: 'none' };
  const { status, stderr } = spawnSync(process.execPath, [inRoot('scripts', 'start.js')], { env, encoding: 'utf8' });
  return { status, said: stderr.trim() };
}

describe('npm start', () => {
  it.each(['abc', '0', '65536', '80.5', '-1'])('refuses PORT=%s in words', (port) => {
    const said = `PORT is "${port}"; it must be a whole number from 1 to 65535.`;
    expect(start(port)).toEqual({ status: 1, said });
  });

  it('says when its port is taken', async () => {
    const other = createServer();
    await new Promise((resolve) => other.listen(0, '127.0.0.1', () => resolve(undefined)));
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { status, said } = start(String(port));
    other.close();
    expect(status).toBe(1);
    expect(said).toBe(`Port ${port} is taken by another program. Choose another: PORT=${port + 1} npm start`);
  });
});
