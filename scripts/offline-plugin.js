import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'vite';
import { headersText, parseHeaders } from './headers.js';
import { inRoot } from './paths.js';

/** Not kept for a time without network: what only tools and servers ask for. */
const LEFT_OUT = /\.map$|^_headers$|^robots\.txt$|^sw\.js$/;

/** @typedef {{ name: string, description: string }} Named */

/**
 * Makes the service worker, `sw.js`, when all other files of the build are there, and the manifest with which the page can be
 * installed. Not by vite-plugin-pwa: it brings workbox-build, hundreds of packages for a list of files, and what is ours here (old
 * builds while their pages live, an update while no page is busy) it has not.
 * @param {Named} words
 * @returns {import('vite').Plugin}
 */
export function offlinePlugin(words) {
  return {
    name: 'early-exit:offline',
    generateBundle() {
      if (this.environment.config.consumer !== 'client') return;
      this.emitFile({ type: 'asset', fileName: 'manifest.webmanifest', source: JSON.stringify(manifest(words)) });
    },
    writeBundle: {
      sequential: true,
      order: 'post',
      async handler({ dir }) {
        if (this.environment.config.consumer !== 'client' || dir === undefined) return;
        await build({ ...workerConfig(dir, buildFacts(dir)), logLevel: this.environment.config.logLevel ?? 'warn' });
      },
    },
  };
}

/** All addresses in it are as seen from its own. @param {Named} words */
const manifest = ({ name, description }) => ({
  name,
  short_name: name,
  description,
  start_url: '.',
  scope: '.',
  display: 'standalone',
  background_color: '#ffffff',
  theme_color: '#ffffff',
  icons: [
    { src: 'favicon.svg', type: 'image/svg+xml', sizes: 'any' },
    { src: 'icons/192.png', type: 'image/png', sizes: '192x192' },
    { src: 'icons/512.png', type: 'image/png', sizes: '512x512' },
    { src: 'icons/maskable.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
  ],
});

/** @param {string} folder of the build, whole but for the worker @returns {import('../src/state/offline-files.ts').BuildFacts} */
export function buildFacts(folder) {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  const files = all
    .map((each) => relative(folder, join(each.parentPath, each.name)).replaceAll('\\', '/'))
    .filter((file) => !LEFT_OUT.test(file))
    .toSorted();
  const entry = /assets\/index-[\w-]+\.js/.exec(readFileSync(join(folder, 'index.html'), 'utf8'))?.[0];
  if (entry === undefined) throw new Error('index.html names no first script');
  const content = createHash('sha256');
  for (const file of files) content.update(`${file}\0`).update(readFileSync(join(folder, file)));
  const headers = createHash('sha256').update(headersText());
  const version = [content, headers].map((hash) => hash.digest('hex').slice(0, 12)).join('-');
  return { version, headers: everywhere(), files, entry };
}

/** What headers.config has for every file. */
function everywhere() {
  const rule = parseHeaders(headersText()).find(({ pattern }) => pattern === '/*');
  if (!rule) throw new Error('headers.config has no rule for every file');
  return rule.headers;
}

/** One classic script. @param {string} outDir @param {object} facts @returns {import('vite').InlineConfig} */
const workerConfig = (outDir, facts) => ({
  configFile: false,
  root: inRoot(),
  publicDir: false,
  define: { BUILD: JSON.stringify(facts) },
  build: {
    target: 'es2023',
    outDir,
    emptyOutDir: false,
    modulePreload: false,
    rolldownOptions: { input: inRoot('src', 'sw.ts'), output: { format: 'iife', entryFileNames: 'sw.js' } },
  },
});
