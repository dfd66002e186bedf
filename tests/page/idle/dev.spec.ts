import { createServer } from 'vite';
import { expect, test } from '../../fixtures.ts';
import { inRoot } from '../../../scripts/paths.js';

test('the development server keeps to the same policy as the built page', { tag: '@long' }, async ({ page }) => {
  const server = await createServer({ root: inRoot(), logLevel: 'warn', server: { port: 0, host: '127.0.0.1' } });
  try {
    await server.listen();
    const address = server.httpServer?.address();
    if (!address || typeof address === 'string') throw new Error('The server listens on no port.');
    await page.goto(`http://localhost:${address.port}/`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => window.crossOriginIsolated)).toBe(true);
  } finally {
    // What the page fetches when idle must not miss its server.
    await page.close();
    await server.close();
  }
});
