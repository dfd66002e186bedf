/** The settings: names, values, and one line of explanation each. */
import type { YieldWay } from '../../contract/abilities.ts';
import type { Settings } from '../../contract/settings.ts';

export interface ChoiceText {
  readonly name: string;
  readonly note: string;
}

type Choices<Value extends string> = Readonly<Record<Value, ChoiceText>>;

const task: Choices<Settings['task']> = {
  find: { name: 'find', note: 'The first prime raises the flag; the others leave at their next check.' },
  count: { name: 'count', note: 'Nobody raises the flag: every worker counts primes to the end of its range.' },
};

const unit: Choices<Settings['unit']> = {
  iterations: { name: 'iterations', note: 'k counts numbers tested: checks are evenly spaced.' },
  primes: { name: 'primes', note: 'k counts primes found: checks come in bursts, and then not for a long time.' },
};

const flag: Choices<Settings['flag']> = {
  atomic: { name: 'atomic', note: 'An atomic read of shared memory: always sees the latest value.' },
  plain: { name: 'plain', note: 'An ordinary read: the compiler may never look again, so a worker may never leave.' },
  lock: { name: 'lock', note: 'Takes and releases a lock at every check, as Python’s .value does.' },
  message: {
    name: 'message',
    note: 'No shared memory: every k iterations the worker yields to its event loop, once, to hear a message.',
  },
};

const guard: Choices<Settings['guard']> = {
  nested: { name: 'nested', note: 'An inner loop of k iterations, with the check between: costs next to nothing.' },
  countdown: { name: 'countdown', note: 'Counts down from k at every iteration and checks at zero.' },
  modulo: { name: 'modulo', note: 'Takes the remainder by k at every iteration: easy to write, a division to run.' },
};

const kernel: Choices<Settings['kernel']> = {
  wasm: { name: 'WebAssembly', note: 'The loop compiled ahead to machine code: steady and fast.' },
  js: { name: 'JavaScript', note: 'The same loop in JavaScript, compiled while it runs.' },
};

const counter: Choices<Settings['counter']> = {
  none: { name: 'none', note: 'Nothing is written but what the search itself writes.' },
  shared: {
    name: 'shared, atomic',
    note: 'Every iteration adds 1 to one word for all, atomically: exact, and dear, since each write takes the word’s line from the others.',
  },
  plain: {
    name: 'shared, plain',
    note: 'Every iteration adds 1 to one word for all by an ordinary load and store: when two do so at once an update is lost.',
  },
  packed: {
    name: 'packed',
    note: 'Every worker counts in a word of its own, but all words lie in one cache line: nobody shares, and yet they hold each other up (false sharing).',
  },
  padded: {
    name: 'padded',
    note: 'Every worker counts in a word of its own, alone on its cache lines: exact, and nobody is held up.',
  },
};

export const settingsTexts = () => ({
  names: {
    task: 'Task',
    unit: 'k counts',
    guard: 'Guard',
    flag: 'Flag',
    kernel: 'Kernel',
    counter: 'Counter',
    recheck: 'Look again under the lock',
  },
  task,
  unit,
  flag,
  guard,
  kernel,
  counter,
  /** By what it yields here. */
  yields: {
    'post-task': 'Here by scheduler.postTask.',
    'message-channel': 'Here by a message to itself.',
    timeout: 'Here by a timer, the slowest way: some milliseconds each.',
  } satisfies Record<YieldWay, string>,
  onlyMessage: 'There is no other flag here: no memory can be shared.',
  recheckNote: 'Before writing its result a worker looks at the flag once more. Without it two results can be written.',
  recheckFixedByMessage: 'No effect with a message: the page takes one after another, and only the first one counts.',
  counterFixedByMessage: 'Fixed: with the flag as a message no memory is shared to count in.',
  guardFixedByPrimes: 'Fixed: with k counting primes the guard is always modulo.',
  guardFixedByMessage: 'Fixed: with the flag as a message the guard is always nested.',
  unitFixedByMessage: 'Fixed: with the flag as a message k counts iterations.',
});
