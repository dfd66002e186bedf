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

export const codeTexts = () => ({
  name: 'The code that runs',
  /** What a worker does in these phases; in none it has left. */
  doing: (worker: number, phases: readonly CodePhase[]) =>
    `Worker ${worker} ${phases.length === 0 ? 'has left' : phases.map((phase) => DOES[phase]).join(', ')}`,
});
