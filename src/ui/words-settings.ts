/** The settings in words: names, values, and one line of explanation each. */
import type { Settings } from '../contract/settings.ts';
import type { SceneName } from '../state/scenes.ts';

interface Choice {
  readonly name: string;
  readonly note: string;
  /** Not to be had in this version: listed, but not to be chosen. */
  readonly later?: true;
}

export const presetWords: Readonly<Record<SceneName, Choice>> = {
  'first-look': {
    name: 'First look',
    note: 'Worker 1 meets a find planted half-way through its range. Watch how far the others run on before they look: make k larger or smaller and run again.',
  },
  'example-27.1': {
    name: 'Example 27.1',
    note: 'Over at once: each range has a prime near its start, as 2 for worker 0. A few iterations end the search.',
  },
  'example-27.2': {
    name: 'Example 27.2',
    note: 'Every worker counts the primes below 20,000. Nobody raises the flag: this is the bare cost of looking.',
  },
};

export const taskWords: Readonly<Record<Settings['task'], Choice>> = {
  find: { name: 'find', note: 'The first prime raises the flag; the others leave at their next check.' },
  count: { name: 'count', note: 'Nobody raises the flag: every worker counts primes to the end of its range.' },
};

export const unitWords: Readonly<Record<Settings['unit'], Choice>> = {
  iterations: { name: 'iterations', note: 'k counts numbers tested: checks are evenly spaced.' },
  primes: { name: 'primes', note: 'k counts primes found: checks come in bursts, and then not for a long time.' },
};

export const flagWords: Readonly<Record<Settings['flag'], Choice>> = {
  atomic: { name: 'atomic', note: 'An atomic read of shared memory: always sees the latest value.' },
  plain: { name: 'plain', note: 'An ordinary read: the compiler may never look again, so a worker may never leave.' },
  lock: { name: 'lock', note: 'Takes and releases a lock at every check, as Python’s .value does.' },
  message: {
    name: 'message (in a later version)',
    later: true,
    note: 'No shared memory: at each check the worker returns to its event loop to hear a message.',
  },
};

export const guardWords: Readonly<Record<Settings['guard'], Choice>> = {
  nested: { name: 'nested', note: 'An inner loop of k iterations, with the check between: costs next to nothing.' },
  countdown: { name: 'countdown', note: 'Counts down from k at every iteration and checks at zero.' },
  modulo: { name: 'modulo', note: 'Takes the remainder by k at every iteration: easy to write, a division to run.' },
};

export const kernelWords: Readonly<Record<Settings['kernel'], Choice>> = {
  wasm: { name: 'WebAssembly', note: 'The loop compiled ahead to machine code: steady and fast.' },
  js: { name: 'JavaScript', note: 'The same loop in JavaScript, compiled while it runs.' },
};

export const settingNames = {
  task: 'Task',
  unit: 'k counts',
  guard: 'Guard',
  flag: 'Flag',
  kernel: 'Kernel',
  recheck: 'Look again under the lock',
} as const;

export const recheckNote =
  'Before writing its result a worker looks at the flag once more. Without it two results can be written.';
export const guardFixedByPrimes = 'Fixed: with k counting primes the guard is always modulo.';
export const guardFixedByMessage = 'Fixed: with the flag as a message the guard is always nested.';
export const unitFixedByMessage = 'Fixed: with the flag as a message k counts iterations.';
