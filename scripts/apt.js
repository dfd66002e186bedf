/** Installs Debian's packages: what is missing, and nothing that is there is changed. */
import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CACHE } from './paths.js';
import { StepFailure, run } from './steps.js';

/** What is there is wanted in the version it has: apt then finds other ways to what needs a newer one, or none. */
const PREFERENCES = join(CACHE, 'apt-preferences');
const KEEP = 'Package: *\nPin: release a=now\nPin-Priority: 1001\n';
const OPTIONS = ['-y', '--no-install-recommends', '--no-remove', '-o', `Dir::Etc::Preferences=${PREFERENCES}`];

/** @typedef {{ added: string[], changed: string[] }} Plan names of packages; `changed`: upgraded or removed */

/**
 * @param {string} said by `apt-get install --simulate`
 * @returns {Plan}
 */
export function planOf(said) {
  const lines = said.split('\n');
  /** @param {RegExp} form */
  const named = (form) => lines.flatMap((line) => form.exec(line)?.[1] ?? []);
  return { added: named(/^Inst (\S+) \(/), changed: [...named(/^Inst (\S+) \[/), ...named(/^Remv (\S+)/)] };
}

/** Says what will be installed before it is. As root. @param {readonly string[]} packages @throws {StepFailure} */
export async function installMissing(packages) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const failure = `${packages.join(' and ')} could not be installed: apt-get says why above. By hand: ${byHand(packages)}`;
  await run('apt-get', ['update', '-q'], { env, failure });
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(PREFERENCES, KEEP);
  const { added, changed } = await simulate(packages);
  if (added.length === 0 || changed.length > 0)
    throw new StepFailure(
      `${packages.join(' and ')} cannot be installed without changing what is there${list(changed)}. By hand: ${byHand(packages)}`,
    );
  console.log(`Installing from Debian what is missing; nothing that is there is changed${list(added)}.`);
  await run('apt-get', ['install', '-q', ...OPTIONS, ...packages], { env, failure });
}

/** @param {readonly string[]} packages */
export const byHand = (packages) =>
  `sudo apt-get update && sudo apt-get install --no-install-recommends ${packages.join(' ')}`;

/** @param {readonly string[]} names */
const list = (names) => (names.length === 0 ? '' : `: ${names.join(', ')}`);

/** @param {readonly string[]} packages @returns {Promise<Plan>} empty where apt finds no way */
async function simulate(packages) {
  const args = ['install', '--simulate', ...OPTIONS, ...packages];
  const env = { ...process.env, LC_ALL: 'C' };
  const said = await promisify(execFile)('apt-get', args, { env, maxBuffer: 2 ** 24 }).catch((error) => {
    console.error(error.stderr || error.message);
    return { stdout: '' };
  });
  return planOf(said.stdout);
}
