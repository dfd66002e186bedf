/** Bundles the worker for Node's worker threads, where tests run the engine without a browser. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { CACHE, inRoot } from './paths.js';

const ENTRY = inRoot('src', 'engine', 'worker', 'node-worker.ts');
const NODE_WORKER = join(CACHE, 'node-worker.mjs');

/** @returns {Promise<boolean>} false when there is no such worker to bundle */
export async function bundleNodeWorker() {
  if (!existsSync(ENTRY)) return false;
  await mkdir(CACHE, { recursive: true });
  // Built aside and moved into place: several test runs may bundle at once.
  const folder = await mkdtemp(join(CACHE, 'node-worker-'));
  try {
    await build({
      configFile: false,
      root: inRoot(),
      logLevel: 'warn',
      ssr: { noExternal: true },
      build: {
        ssr: ENTRY,
        outDir: folder,
        target: 'node20',
        sourcemap: 'inline',
        minify: false,
        copyPublicDir: false,
        rolldownOptions: { output: { entryFileNames: 'node-worker.mjs', codeSplitting: false } },
      },
    });
    await rename(join(folder, 'node-worker.mjs'), NODE_WORKER);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return true;
}
