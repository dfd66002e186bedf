/** Bad news: what happened, what it means, what to do. */
import type { Doubt } from '../engine/record.ts';
import type { Refusal, Trouble } from '../state/types.ts';

export interface Advice {
  readonly what: string;
  readonly advice: string;
}

export const doubtWords: Readonly<Record<Doubt, Advice>> = {
  hidden: { what: 'The page was hidden or covered.', advice: 'Keep this window in front and run again.' },
  'frame-gap': { what: 'The page stood still for more than 250 ms.', advice: 'Close what else is busy and run again.' },
  sleep: { what: 'The computer slept or was held up for more than a second.', advice: 'Run again.' },
  oversubscribed: {
    what: 'There were more workers than this machine runs at once, so some waited for a processor.',
    advice: 'Take fewer workers to compare times. Counts of iterations and checks stay exact.',
  },
  unsteady: {
    what: 'Times did not settle after the warm-up.',
    advice: 'Let the machine become quiet, then run again.',
  },
  'short-block': { what: 'The timed pieces were too short for this clock.', advice: 'Use longer or heavier ranges.' },
  'wide-interval': {
    what: 'The interval is wider than the effect: this machine is too noisy to tell.',
    advice: 'Give it more time, or make the machine quieter.',
  },
  'aa-failed': {
    what: 'Comparing the loop with itself did not give zero.',
    advice: 'Do not use this result. Run it again on a quiet machine.',
  },
  'control-lost': {
    what: 'A known amount of extra work was not found again.',
    advice: 'Do not use this result. Run it again on a quiet machine.',
  },
  drift: {
    what: 'The cost of an iteration drifted by more than 10 %.',
    advice: 'The processor changed its speed. Run again.',
  },
  split: {
    what: 'Compilations of the same loop disagree in two groups.',
    advice: 'The cores may be unequal. Read the interval, not the middle.',
  },
  'not-isolated': {
    what: 'This page is not isolated, so the clock is coarse.',
    advice: 'Serve it with the headers of headers.config.',
  },
  'worker-replaced': {
    what: 'A worker had to be ended by force just before.',
    advice: 'Its loop may have kept a core for two seconds. Run again.',
  },
  'flag-unseen': {
    what: 'A worker never saw the flag that was raised.',
    advice: 'A plain read may be taken out of the loop by the compiler. Use the atomic flag.',
  },
};

export const troubleNames: Readonly<Record<Trouble['what'], string>> = {
  engine: 'The workers could not start',
  run: 'The run failed',
  trace: 'The events of the run were not recorded',
  sweep: 'The sweep failed',
  exits: 'Measuring exits failed',
  races: 'The races failed',
  calibrate: 'Measuring this machine failed',
  storage: 'Runs cannot be kept in this browser',
};

export const troubleWords = {
  dismiss: 'Dismiss',
  runAgain: 'Run again',
  failedMeans: 'This run does not count. The figures of the other workers say what they did until then.',
  failedDo: 'A new worker has taken the place of the failed one. Run again; if it fails again, load the page anew.',
  problemsTitle: 'Some settings could not be used',
  problemsRest: 'Everything else was loaded.',
  refusedTitle: 'This browser cannot run the lab here',
  refusedMissing: 'What is missing',
  refusedHow: 'How to get it',
  refusedWhy:
    'The lab lets real workers share memory. Browsers allow that only to pages that are isolated from others, by two response headers, over https or on localhost.',
  refusedHeaders: 'The headers the lab needs on every file',
  refusedStart: 'Running it on your own machine is the short way: the lab’s server sends them.',
  refusedRetry: 'Try again',
  broken: (part: string) => `${part} could not be drawn.`,
  brokenMeans: 'The rest of the page works, and no run is lost.',
  brokenRetry: 'Draw it again',
  brokenPage: 'The page',
} as const;

/** Why the engine cannot start: what is missing, and how to get it. */
export const refusalWords = {
  insecure: {
    missing: 'A secure context: this page came over plain http.',
    how: 'Open it over https, or on localhost.',
  },
  headers: (names: readonly string[]): Refusal => ({
    missing: `${names.length === 1 ? 'A response header' : 'Two response headers'}: ${names.join(' and ')}.`,
    how: 'The server must send the headers below with every file, each once and unquoted. In the project they stand in headers.config, which static hosts read as _headers.',
  }),
  framed: {
    missing: 'Isolation: the page that shows this one in a frame does not allow it.',
    how: 'Open the lab in a tab of its own.',
  },
  notIsolated: {
    missing: 'Isolation: the headers are there, but the browser did not isolate the page.',
    how: 'Check that no header is sent twice, then load the page anew in a new tab. Old browsers cannot isolate pages: take a current one.',
  },
  noSharedMemory: {
    missing: 'Shared memory for WebAssembly.',
    how: 'Take a current version of Chrome, Edge, Firefox or Safari.',
  },
  noWorkers: (reason: string): Refusal => ({
    missing: `Workers that share memory with the page: ${reason}.`,
    how: 'Every file must come with the headers below, the scripts of workers too. Then load the page anew.',
  }),
} as const;
