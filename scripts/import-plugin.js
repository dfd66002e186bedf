import { inRoot } from './paths.js';

/** What Vite calls before each `import()` of a build. */
const HELPER = '\0vite/preload-helper.js';

/**
 * In a build each `import()` goes through src/fetched-import.ts, which is told all files that the module needs. Vite's own
 * helper asks for them by links, and what fails once stays failed.
 * @returns {import('vite').Plugin}
 */
export function importPlugin() {
  return {
    name: 'early-exit:import',
    enforce: 'pre',
    apply: 'build',
    config: () => ({
      build: {
        modulePreload: {
          polyfill: false,
          resolveDependencies: (file, names, { hostType }) => (hostType === 'js' ? later([file, ...names]) : names),
        },
      },
    }),
    load: (id) =>
      id === HELPER
        ? `export { importFetched as __vitePreload } from ${JSON.stringify(inRoot('src', 'fetched-import.ts'))};`
        : null,
  };
}

/**
 * What the page does not come with. Vite lists nothing for a module that needs no other.
 * @param {readonly string[]} names
 */
const later = (names) => [...new Set(names)].filter((name) => !/\/(index|base)-/.test(name));
