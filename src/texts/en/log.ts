/** The log of runs. */
import type { Formats } from '../formats.ts';
import { logLines } from '../log-lines.ts';
import { outcomeTexts } from './figures.ts';

export const logTexts = (formats: Formats) => ({
  empty: 'No runs yet. Each run leaves a line here; one press brings it back.',
  /** Of `runs` so many are kept; `closed`: the browser keeps no more at the moment. */
  note: (runs: number, kept: number, closed: boolean) => {
    const head = `${formats.plural(runs, 'run', 'runs')}, newest first.`;
    if (kept === runs) return `${head} The last 200 are kept in this browser.`;
    if (!closed) return `${head} Kept in this browser so far: ${formats.count(kept)}.`;
    if (kept === 0) return `${head} They are not kept: they last until this page is left.`;
    return `${head} Kept in this browser: ${formats.count(kept)}. The others last until this page is left.`;
  },
  aside: (things: number) =>
    `${formats.plural(things, 'thing that was', 'things that were')} kept cannot be read by this version of the page. Set aside as ${things === 1 ? 'it was' : 'they were'}.`,
  saveAside: 'Save as a file',
  discardAside: 'Throw away',
  discardAsideSure: 'Throw away: sure?',
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
    counter: (counter) => `counter ${counter}`,
    outcomes: outcomeTexts().names,
    workers: (workers) => formats.plural(workers, 'worker', 'workers'),
    interval: (intervals, unit) => (unit === 'primes' ? `k ${intervals} primes` : `k ${intervals}`),
    planted: (worker, percent) => `planted ${worker} at ${percent}`,
    found: (worker, number) => `worker ${worker} found ${number}`,
  }),
});
