/** Makes the JavaScript search loops from their one template, whole files, before anything else reads them. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chosenLines } from '../src/engine/kernels/chosen-lines.js';
import { inRoot } from './paths.js';

const FOLDER = inRoot('src', 'engine', 'kernels', 'javascript');
const TEMPLATE = join(FOLDER, 'search.template');
/** Ignored by git. */
const GENERATED = join(FOLDER, 'generated');

/** For each file, the words of the template that hold in it: how its loops read the flag, what they do, with which numbers, and whether they count. */
const FILES = {
  'ordered.ts': ['ordered', 'tests', 'bare'],
  'ordered-steps.ts': ['ordered', 'steps', 'bare'],
  'plain.ts': ['plain', 'tests', 'narrow', 'bare'],
  'plain-wide.ts': ['plain', 'tests', 'wide', 'bare'],
  'plain-steps.ts': ['plain', 'steps', 'bare'],
  'ordered-counting.ts': ['ordered', 'tests', 'counting'],
  'ordered-steps-counting.ts': ['ordered', 'steps', 'counting'],
  'plain-counting.ts': ['plain', 'tests', 'narrow', 'counting'],
  'plain-wide-counting.ts': ['plain', 'tests', 'wide', 'counting'],
  'plain-steps-counting.ts': ['plain', 'steps', 'counting'],
};
const GUARDS = ['nested', 'countdown', 'modulo'];
const EACH = /^ *\/\/ @each (guard|end)$/;

/** Writes what differs from what is there. @returns {Promise<string[]>} the paths of all files it makes */
export async function makeLoops() {
  const template = await readFile(TEMPLATE, 'utf8');
  await mkdir(GENERATED, { recursive: true });
  for (const [name, words] of Object.entries(FILES)) await replace(join(GENERATED, name), loopsOf(template, words));
  return Object.keys(FILES).map((name) => join(GENERATED, name));
}

/**
 * @param {string} template with one part between `// @each guard` and `// @each end`, which is repeated
 * @param {readonly string[]} words what holds, beside each guard
 * @returns {string} the loops of all guards
 */
export function loopsOf(template, words) {
  const lines = template.split('\n');
  const [begin = 0, end = 0] = lines.flatMap((line, at) => (EACH.test(line) ? [at] : []));
  const loop = lines.slice(begin + 1, end);
  return [
    ...chosenLines(lines.slice(0, begin), words),
    ...GUARDS.flatMap((guard, at) => [...(at === 0 ? [] : [{ text: '' }]), ...chosenLines(loop, [...words, guard])]),
    ...chosenLines(lines.slice(end + 1), words),
  ]
    .map(({ text }) => text)
    .join('\n');
}

/** Written aside and moved into place, so that nobody who reads at the same time gets half a file. @param {string} path @param {string} text */
async function replace(path, text) {
  if (text === (await readFile(path, 'utf8').catch(() => null))) return;
  const aside = `${path}.${process.pid}`;
  await writeFile(aside, text);
  await rename(aside, path);
}
