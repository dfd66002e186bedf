/** The program in Python that the code panel shows beside the kernels does what they do; where there is no Python this is left out. */
import { execFileSync, spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { inRoot } from './paths.js';

const hasPython = spawnSync('python3', ['--version']).status === 0;

it.skipIf(!hasPython)('finds one prime by its finder, and checks as the rule of checks has it', () => {
  const program = inRoot('src', 'engine', 'kernels', 'python', 'search.py');
  /** @type {{ guard: string, interval: number, found: readonly number[], checks: readonly number[] }[]} */
  const runs = JSON.parse(execFileSync('python3', ['-B', program], { encoding: 'utf8', stdio: 'pipe' }));
  // Worker 1 tests 90 … 97: eight numbers. A counter of primes stays 0 until the search is over, so that each of them checks.
  expect(runs.map(({ guard, interval, found, checks }) => [guard, interval, found, checks[1]])).toEqual([
    ['nested', 1, [1, 97], 8],
    ['nested', 3, [1, 97], 3],
    ['countdown', 1, [1, 97], 8],
    ['countdown', 3, [1, 97], 3],
    ['modulo', 1, [1, 97], 8],
    ['modulo', 3, [1, 97], 3],
    ['modulo-primes', 1, [1, 97], 8],
    ['modulo-primes', 3, [1, 97], 8],
  ]);
});
