/** The page of bench/method-page, built and served with the product's headers, in a real browser. */
import { join } from 'node:path';
import { build, preview } from 'vite';
import { headersPlugin } from '../scripts/headers-plugin.js';
import { kernelsPlugin } from '../scripts/kernels.js';
import { CACHE, inRoot } from '../scripts/paths.js';
import { launch } from './browser.js';

const OUT = join(CACHE, 'method-page');

/** @param {(typeof import('./browser.js').BROWSERS)[number]} name @param {(page: import('./browser.js').Page) => Promise<void>} use */
export async function withMethodPage(name, use) {
  const root = inRoot('bench', 'method-page');
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [kernelsPlugin()],
    worker: { format: 'es' },
    build: { outDir: OUT, emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0 },
  });
  const server = await preview({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [headersPlugin()],
    build: { outDir: OUT },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const browser = await launch(name);
  try {
    // A context of its own may hold another tab.
    const page = await (await browser.newContext()).newPage();
    await page.goto(server.resolvedUrls?.local[0] ?? '');
    await page.waitForFunction(() => 'method' in globalThis);
    await use(page);
  } finally {
    await browser.close();
    await server.close();
  }
}
