/** `npm run test:quick`, for the minutes between: types, lint, and the unit tests that the change concerns. No browser. */
import { spawnSync } from 'node:child_process';
import { checkLint, checkTypes } from './checks.js';
import { makeLoops } from './javascript-loops.js';
import { inRoot } from './paths.js';
import { step } from './steps.js';
import { runSuite, unitTests } from './suite.js';

await runSuite(async () => {
  const generated = await makeLoops();
  await checkTypes();
  await checkLint(generated);
  await step('unit tests of what changed', () =>
    unitTests(['run', '--changed', ...changedSince(), '--passWithNoTests']),
  );
});

/** On a branch all that it changed since it left main; on main, what is not committed. */
function changedSince() {
  const main = revision('main');
  return main === '' || main === revision('HEAD') ? [] : ['main'];
}

/** @param {string} name @returns {string} empty when there is none */
function revision(name) {
  const { stdout } = spawnSync('git', ['rev-parse', '--verify', '--quiet', name], { cwd: inRoot(), encoding: 'utf8' });
  return (stdout ?? '').trim();
}
