/** The panel of the code that runs. */
import type { CodePhase } from '../../replay/code-phase.ts';

const DOES: Readonly<Record<CodePhase, string>> = {
  wait: 'waits at the gate',
  test: 'tests a number',
  check: 'checks the flag',
  lock: 'asks for the lock',
  publish: 'raises the flag and writes the result',
  leave: 'leaves the loop: the flag is up',
  end: 'has come to the end of its range',
};

const DOES_BY_MESSAGE: typeof DOES = {
  ...DOES,
  wait: 'waits for the start message',
  check: 'yields to its event loop, outside of this loop',
  lock: 'has sent the page a message',
  publish: 'has its message taken by the page',
  leave: 'leaves: it has heard of the find',
};

export const codeTexts = () => ({
  /** Of one file. */
  name: (file: string) => `The code of ${file}`,
  beside: 'Beside other languages',
  runs: 'runs here',
  runsNot: 'the same loop; does not run',
  phases: 'Light what does this',
  phase: {
    ...{ wait: 'gate', test: 'test', check: 'check', lock: 'lock' },
    ...{ leave: 'leave', publish: 'find', end: 'end' },
  } satisfies Record<CodePhase, string>,
  /** What a worker does in these phases; in none it has left. */
  doing: (worker: number, phases: readonly CodePhase[], byMessage: boolean) => {
    const does = byMessage ? DOES_BY_MESSAGE : DOES;
    return `Worker ${worker} ${phases.length === 0 ? 'has left' : phases.map((phase) => does[phase]).join(', ')}`;
  },
});
