import { build } from 'vite';
import { inRoot } from './paths.js';

const ENTRY = inRoot('src', 'early-exit.ts');

/**
 * Publishes the engine and the method with each build, as `lib/early-exit.js`: one file of a fixed name, with its worker and its
 * kernels beside it. Made by itself: shared files would split the first script of the page, and carry what is the page's.
 * @returns {import('vite').Plugin}
 */
export function libraryPlugin() {
  return {
    name: 'early-exit:library',
    configureServer({ middlewares }) {
      // From its sources too there is something at this address, for the example.
      middlewares.use((request, _, next) => {
        if (request.url?.replace(/\?.*/, '') === '/lib/early-exit.js') request.url = '/src/early-exit.ts';
        next();
      });
    },
    writeBundle: {
      sequential: true,
      order: 'post',
      async handler({ dir }) {
        if (this.environment.config.consumer !== 'client' || dir === undefined) return;
        await build({ ...libraryConfig(dir), logLevel: this.environment.config.logLevel ?? 'warn' });
      },
    },
  };
}

/** @param {string} outDir @returns {import('vite').InlineConfig} */
function libraryConfig(outDir) {
  const names = {
    entryFileNames: 'lib/[name].js',
    chunkFileNames: 'lib/[name]-[hash:7].js',
    assetFileNames: 'lib/[name]-[hash:7][extname]',
  };
  return {
    configFile: false,
    root: inRoot(),
    // Beside the library, wherever it lies.
    base: './',
    publicDir: false,
    worker: {
      format: 'es',
      rolldownOptions: { output: { ...names, entryFileNames: names.chunkFileNames, codeSplitting: false } },
    },
    build: {
      target: 'es2023',
      outDir,
      emptyOutDir: false,
      // The content security policy allows no data: addresses for code.
      assetsInlineLimit: 0,
      sourcemap: true,
      modulePreload: false,
      rolldownOptions: {
        input: { 'early-exit': ENTRY },
        preserveEntrySignatures: 'strict',
        output: { ...names, codeSplitting: false },
      },
    },
  };
}
