/**
 * What a look at a shared flag costs in Python, for the ladder, and what its queues do, for the lecture check: `npm run bench -- python`,
 * where there is a Python. It writes the JSON that the page reads, so that what stands there says by itself where and when it was recorded.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { inRoot } from '../scripts/paths.js';

export function pythonBench() {
  const recorded = record('checks.py', 'recorded-python.json');
  if (recorded === null) return console.log('  no Python here: the recorded figures stay as they are');
  console.log(`  ${recorded.python}, ${recorded.machine.cores} cores, ${recorded.machine.model}`);
  for (const { way, workers, ns, pairs } of recorded.rungs)
    console.log(`  ${way} by ${workers}: ${ns.value} ns (${ns.low} … ${ns.high}), ${pairs} pairs`);
  for (const { what, hits, n } of record('queues.py', 'recorded-queue.json').tries)
    console.log(`  ${what}: ${hits} of ${n}`);
  return undefined;
}

/** @param {string} program @param {string} file what the page reads; untouched where there is no Python */
function record(program, file) {
  const text = runPython(program);
  if (text === null) return null;
  const recorded = JSON.parse(text);
  writeFileSync(inRoot('src', 'measure', file), `${JSON.stringify(recorded, null, 2)}\n`);
  return recorded;
}

/** @param {string} program @returns {string | null} */
function runPython(program) {
  try {
    // -B: it leaves no compiled files beside the programs.
    return execFileSync('python3', ['-B', inRoot('bench', 'python', program)], { encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
