/** Draws the first screen at build, by the page's own parts. */
import { createServer } from 'vite';
import { inRoot } from './paths.js';

/** @param {readonly string[]} languages @returns {Promise<string[]>} markup, in each of them */
export async function drawFirst(languages) {
  const server = await createServer({
    root: inRoot(),
    configFile: false,
    logLevel: 'warn',
    appType: 'custom',
    mode: process.env['NODE_ENV'] ?? 'production',
    server: { middlewareMode: true, ws: false, watch: null, hmr: false },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const { firstScreen } = await server.ssrLoadModule('/src/first-screen.tsx');
    return await Promise.all(languages.map((language) => firstScreen(language)));
  } finally {
    await server.close();
  }
}
