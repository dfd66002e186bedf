/** What can be said of the sources without running them. */
import { join } from 'node:path';
import { makeLoops } from './javascript-loops.js';
import { CACHE } from './paths.js';
import { runTool, step } from './steps.js';

/** Folders that compile against their own libraries, each with its tsconfig.json; the root first. AssemblyScript is checked by its compiler. */
const PROJECTS = ['.', 'src/contract', 'src/engine', 'src/measure', 'src/replay'];

export async function checkSources() {
  // The formatter takes one core, for as long as the types of all projects do.
  const ended = await Promise.allSettled([checkTypes(), checkFormat()]);
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
  await checkLint();
}

export async function checkTypes() {
  await makeLoops();
  for (const project of PROJECTS) {
    await step(`types of ${project === '.' ? 'the page' : project}`, () =>
      runTool('typescript/bin/tsc', ['-p', project], { failure: `The types of ${project} do not hold; see above.` }),
    );
  }
}

export async function checkLint() {
  // The linter passes over what git ignores, unless it is named.
  const generated = await makeLoops();
  await step('lint', () =>
    runTool('oxlint/bin/oxlint', ['--type-aware', '--deny-warnings', '.', ...generated], {
      failure: 'The linter found the above.',
    }),
  );
}

function checkFormat() {
  // A file is read again when its content has changed: of a fresh copy all are.
  const cache = ['--cache', '--cache-strategy', 'content', '--cache-location', join(CACHE, 'prettier')];
  return step('format', () =>
    runTool('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', ...cache, '.'], {
      failure: 'These files are not formatted. Type: npm run format',
    }),
  );
}
