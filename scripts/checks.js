/** What can be said of the sources without running them. */
import { makeLoops } from './javascript-loops.js';
import { runTool, step } from './steps.js';

/** Folders that compile against their own libraries, each with its tsconfig.json; the root first. AssemblyScript is checked by its compiler. */
const PROJECTS = ['.', 'src/contract', 'src/engine', 'src/measure', 'src/replay'];

export async function checkSources() {
  const generated = await makeLoops();
  for (const project of PROJECTS) {
    await step(`types of ${project === '.' ? 'the page' : project}`, () =>
      runTool('typescript/bin/tsc', ['-p', project], { failure: `The types of ${project} do not hold; see above.` }),
    );
  }
  // The linter passes over what git ignores, unless it is named.
  await step('lint', () =>
    runTool('oxlint/bin/oxlint', ['--type-aware', '--deny-warnings', '.', ...generated], {
      failure: 'The linter found the above.',
    }),
  );
  await step('format', () =>
    runTool('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.'], {
      failure: 'These files are not formatted. Type: npm run format',
    }),
  );
}
