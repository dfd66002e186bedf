/**
 * What a look at a shared flag costs in Python, recorded for the ladder: `npm run bench -- python`, where there is a Python.
 * It writes the JSON that the page reads, so that what stands there says by itself where and when it was recorded.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { inRoot } from '../scripts/paths.js';

const RECORDED = inRoot('src', 'measure', 'recorded-python.json');

export function pythonBench() {
  const text = runPython();
  if (text === null) return console.log('  no Python here: the recorded figures stay as they are');
  const recorded = JSON.parse(text);
  writeFileSync(RECORDED, `${JSON.stringify(recorded, null, 2)}\n`);
  console.log(`  ${recorded.python}, ${recorded.machine.cores} cores, ${recorded.machine.model}`);
  for (const { way, workers, ns, pairs } of recorded.rungs)
    console.log(`  ${way} by ${workers}: ${ns.value} ns (${ns.low} … ${ns.high}), ${pairs} pairs`);
  return undefined;
}

/** @returns {string | null} */
function runPython() {
  try {
    return execFileSync('python3', [inRoot('bench', 'python', 'checks.py')], { encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
