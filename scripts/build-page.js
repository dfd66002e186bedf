/** Builds the page into `dist/`. */
import { newestMillis } from './newest.js';
import { inRoot } from './paths.js';
import { runTool, step } from './steps.js';

const SOURCES = [
  'src',
  'public',
  'scripts',
  'index.html',
  'vite.config.ts',
  'headers.config',
  'package-lock.json',
  'tsconfig.json',
];

export function buildPage() {
  return step('build the page', () =>
    runTool('vite/bin/vite.js', ['build', '--logLevel', 'warn'], {
      // Under a test NODE_ENV is `test`, which would put React's development code into the build.
      env: { NODE_ENV: 'production' },
      failure: 'The page could not be built.',
    }),
  );
}

/** Builds the page unless it is newer than all it is made from. */
export async function ensureBuild() {
  const sources = SOURCES.map((name) => inRoot(name));
  const built = newestMillis([inRoot('dist', 'index.html')]);
  if (newestMillis(sources, isMade) >= built) await buildPage();
}

/** What the build itself writes among the sources. @param {string} path */
const isMade = (path) => path.endsWith('.wasm');
