/** The log of runs. */
import type { Formats } from '../formats.ts';
import { logLines } from '../log-lines.ts';
import { outcomeTexts } from './figures.ts';

export const logTexts = (formats: Formats) => ({
  empty: 'No runs yet. Each run leaves a line here; one press brings it back.',
  note: (runs: number) =>
    `${formats.plural(runs, 'run', 'runs')}, newest first. The last 200 are kept in this browser.`,
  again: (when: string) => `Bring back the run of ${when}`,
  export: 'Export as JSON',
  clear: 'Clear the log',
  clearSure: 'Clear it: sure?',
  /** "4 workers · 10,000,000–22,000,000 · k 1,000 · planted 1 at 50 %"; "worker 1 found 14,500,000, 3 exited early". */
  line: logLines(formats, {
    never: 'never',
    countTask: 'count',
    firstPrime: 'first prime',
    noRecheck: 'no second look',
    steps: (steps) => `${formats.plural(steps, 'step', 'steps')} an iteration`,
    flags: { atomic: 'atomic', plain: 'plain', lock: 'lock', message: 'message' },
    guards: { nested: 'nested', countdown: 'countdown', modulo: 'modulo' },
    kernels: { wasm: 'wasm', js: 'js' },
    outcomes: outcomeTexts().names,
    workers: (workers) => formats.plural(workers, 'worker', 'workers'),
    interval: (intervals, unit) => (unit === 'primes' ? `k ${intervals} primes` : `k ${intervals}`),
    planted: (worker, percent) => `planted ${worker} at ${percent}`,
    found: (worker, number) => `worker ${worker} found ${number}`,
  }),
});
