import { defineConfig } from 'vitest/config';
import { headersPlugin } from './scripts/headers-plugin.js';
import { kernelsPlugin } from './scripts/kernels.js';

export default defineConfig({
  // Several pages, not one for every address: what is missing answers 404.
  appType: 'mpa',
  plugins: [headersPlugin(), kernelsPlugin()],
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    // The content security policy allows no data: addresses for code.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: true,
    rolldownOptions: {
      output: { entryFileNames: 'assets/[name]-[hash].js', chunkFileNames: 'assets/[name]-[hash].js' },
    },
  },
  // The overlay of errors styles itself inline, which the policy refuses; errors are in the terminal and the console.
  server: { hmr: { overlay: false } },
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.js'],
    globalSetup: ['scripts/vitest-setup.js'],
    // One core less is the default: half of a machine with two.
    maxWorkers: '100%',
  },
});
