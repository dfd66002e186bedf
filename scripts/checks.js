/** What can be said of the sources without running them. */
import { makeLoops } from './javascript-loops.js';
import { runTool, step } from './steps.js';

/** Folders that compile against their own libraries, each with its tsconfig.json; the root first. AssemblyScript is checked by its compiler. */
const PROJECTS = ['.', 'src/contract', 'src/engine', 'src/measure', 'src/replay'];

export async function checkSources() {
  await checkFormat();
  const generated = await makeLoops();
  // Each takes one core.
  const ended = await Promise.allSettled([checkTypes(), checkLint(generated)]);
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
}

/** Of what has been generated too. */
export async function checkTypes() {
  for (const project of PROJECTS) {
    await step(`types of ${project === '.' ? 'the page' : project}`, () =>
      runTool('typescript/bin/tsc', ['-p', project], { failure: `The types of ${project} do not hold; see above.` }),
    );
  }
}

/** @param {readonly string[]} generated the linter passes over what git ignores, unless it is named */
export async function checkLint(generated) {
  await step('lint', () =>
    runTool('oxlint/bin/oxlint', ['--type-aware', '--deny-warnings', '.', ...generated], {
      failure: 'The linter found the above.',
    }),
  );
}

function checkFormat() {
  return step('format', () =>
    runTool('oxfmt/bin/oxfmt', ['--check'], { failure: 'These files are not formatted. Type: npm run format' }),
  );
}
