/** Builds the page into `dist/`. */
import { join } from 'node:path';
import { digestOf, ensureMade, makeAnew } from './build-record.js';
import { CACHE, inRoot } from './paths.js';
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
].map((name) => inRoot(name));

/** What the build itself writes among the sources, and tests. @param {string} path */
const isNoSource = (path) => /\.wasm$|[\\/](\.search-\w*|generated|testing)$|\.test\.\w+$/.test(path);

const PAGE = {
  record: join(CACHE, 'build.json'),
  sources: () => digestOf(SOURCES, isNoSource),
  made: () => digestOf([inRoot('dist')]),
};

/** Builds the page as it is served here. */
export const buildPage = () => makeAnew(PAGE, () => runBuild());

/** A folder whose `dist/` holds the page with every text in ⟦…⟧ (src/texts/pseudo.ts), for its test. */
export const PSEUDO = join(CACHE, 'pseudo');

const PSEUDO_PAGE = {
  record: join(CACHE, 'pseudo.json'),
  sources: PAGE.sources,
  made: () => digestOf([join(PSEUDO, 'dist')]),
};

/** Builds it into `PSEUDO`, unless what lies there was made from these sources. */
export const ensurePseudo = () =>
  ensureMade(PSEUDO_PAGE, () => runBuild(['--mode', 'pseudo', '--outDir', join(PSEUDO, 'dist'), '--emptyOutDir']));

/** Builds the page unless what lies in `dist/` was made from these sources, and is whole. */
export const ensureBuild = () => ensureMade(PAGE, () => runBuild());

/** @param {readonly string[]} [args] for Vite; what they change is seen by `ensureBuild` */
export function runBuild(args = []) {
  return step(args.includes('pseudo') ? 'build the page with every text in brackets' : 'build the page', () =>
    runTool('vite/bin/vite.js', ['build', '--logLevel', 'warn', ...args], {
      // Under a test NODE_ENV is `test`, which would put React's development code into the build.
      env: { NODE_ENV: 'production' },
      failure: 'The page could not be built.',
    }),
  );
}
