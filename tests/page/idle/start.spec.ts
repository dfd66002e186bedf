import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from '../../fixtures.ts';
import { inRoot } from '../../../scripts/paths.js';

test('npm start serves the built page at the port it is given, says where, and ends on Ctrl+C', async ({ page }) => {
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), BROWSER: 'none' };
  const child = spawn(process.execPath, [inRoot('scripts', 'start.js')], { env });
  let said = '';
  child.stdout.on('data', (data) => (said += String(data)));
  await expect.poll(() => said, { timeout: 20_000 }).toContain(`http://localhost:${port}/`);
  await page.goto(`http://localhost:${port}/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // What the page fetches when idle must not miss its server.
  await page.close();
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (!address || typeof address === 'string') throw new Error('The server listened on no port.');
  return address.port;
}
