import { defineConfig } from 'vitest/config';
import { CHUNKS } from './scripts/chunks.js';
import { headersPlugin } from './scripts/headers-plugin.js';
import { importPlugin } from './scripts/import-plugin.js';
import { kernelsPlugin } from './scripts/kernels.js';
import { libraryPlugin } from './scripts/library-plugin.js';
import { offlinePlugin } from './scripts/offline-plugin.js';
import { pagePlugin } from './scripts/page-plugin.js';
import { beforeGerman } from './src/texts/de/before.ts';
import { pageGerman } from './src/texts/de/page.ts';
import { beforeTexts } from './src/texts/en/before.ts';
import { pageTexts } from './src/texts/en/page.ts';

export default defineConfig({
  // Several pages, not one for every address: what is missing answers 404.
  appType: 'mpa',
  // Relative: the built page works in whatever folder a host puts it.
  base: './',
  plugins: [
    headersPlugin(),
    importPlugin(),
    kernelsPlugin(),
    libraryPlugin(),
    // The last: it names what the others have made.
    offlinePlugin({ name: pageTexts().name, description: beforeTexts().description }),
    pagePlugin([
      { language: 'en', ...pageTexts(), ...beforeTexts() },
      { language: 'de', ...pageGerman(), ...beforeGerman() },
    ]),
  ],
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    // The content security policy allows no data: addresses for code.
    assetsInlineLimit: 0,
    sourcemap: true,
    rolldownOptions: {
      // What is said to be fetched later and comes at once: one of the two is a mistake.
      onwarn(warning, warn) {
        if (warning.code === 'INEFFECTIVE_DYNAMIC_IMPORT') throw new Error(warning.message);
        warn(warning);
      },
      // Each name stands in the first script twice, and what is random in it cannot be compressed.
      output: {
        entryFileNames: 'assets/[name]-[hash:7].js',
        chunkFileNames: 'assets/[name]-[hash:7].js',
        codeSplitting: { groups: CHUNKS },
      },
    },
  },
  // The overlay of errors styles itself inline, which the policy refuses; errors are in the terminal and the console.
  server: { hmr: { overlay: false } },
  test: {
    // Where NODE_ENV is `production`, React would come without what tests need.
    env: { NODE_ENV: 'test' },
    // Engines on real threads and simulated machines take their time where other programs run too.
    testTimeout: 30_000,
    // One process loads what many files need once. A test leaves nothing behind: what it starts it closes, what it fakes it puts back.
    isolate: false,
    projects: [
      { extends: true, test: { name: 'plain', include: ['src/**/*.test.ts', 'scripts/**/*.test.js'] } },
      // What a person sees, in a DOM without a browser.
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: ['src/**/*.test.tsx'],
          // A link to a file that is saved is none to another page: the next test would find itself there.
          environmentOptions: {
            happyDOM: { settings: { navigation: { disableMainFrameNavigation: true, disableFallbackToSetURL: true } } },
          },
        },
      },
    ],
    globalSetup: ['scripts/vitest-setup.js'],
    // One core less is the default: half of a machine with two.
    maxWorkers: '100%',
  },
});
