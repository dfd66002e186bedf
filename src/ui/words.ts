/**
 * All texts of the page outside of the stage and the charts. Plain, short, in the words of the README.
 * Explanations of the settings are in words-settings.ts, bad news in words-trouble.ts, keys in words-keys.ts.
 */
import { count, plural } from './basics/format.ts';

export const words = {
  starting: 'Starting the workers …',

  setup: {
    title: 'Set up',
    presets: 'Examples',
    more: 'More settings',
    code: 'What each worker is running',
    run: 'Run',
    stop: 'Stop',
    stopping: 'Stopping …',
    sweep: 'Sweep',
    sweepTitle: 'Measure the overhead of checking at many intervals',
    auto: 'Auto',
    autoNote: 'Runs when you let a control go, if the last run took less than 3 seconds.',
  },

  workers: {
    name: 'Workers',
    number: 'Number of workers',
    slider: 'Number of workers, slider',
    allowed: 'A whole number from 1 to 64.',
    alone: 'Nobody else searches: there is nobody to tell, and every check is in vain.',
    crowded: (cores: number) =>
      `More than the ${plural(cores, 'core')} reported here: workers take turns, and one that waits sees no flag.`,
  },

  ranges: {
    name: 'Ranges',
    layout: 'Layout of the ranges',
    adjacent: 'one after another',
    same: 'all the same',
    hand: 'each by hand',
    start: 'Start',
    startName: 'Where the ranges start',
    length: 'Length of each',
    lengthName: 'Length of each range',
    from: (worker: number) => `Worker ${worker}: from`,
    to: (worker: number) => `Worker ${worker}: to, not included`,
    span: (from: number, to: number) => `${count(from)} up to, not including, ${count(to)}.`,
    allowed: 'A whole number from 0 to 9,007,199,254,740,991 (2^53 − 1).',
    allowedLength: (max: number) => `A whole number from 0 to ${count(max)}: the last range must end by 2^53 − 1.`,
    reversed: 'A range must not end before it starts.',
  },

  interval: {
    name: 'Check interval k',
    slider: 'Check interval k, slider',
    each: (worker: number) => `Check interval of worker ${worker}`,
    eachSlider: (worker: number) => `Check interval of worker ${worker}, slider`,
    never: 'never',
    allowed: 'A whole number from 1 to 536,870,912 (2^29), or “never”.',
    perWorker: 'One for each worker',
    value: (interval: number | 'never', unit: string) =>
      interval === 'never' ? 'never: no checks at all' : `every ${count(interval)} ${unit}`,
    explain: (interval: number | 'never', unit: 'iterations' | 'primes') => {
      if (interval === 'never') return 'Never reads the flag: no overhead, but nobody leaves before the end.';
      if (unit === 'primes') return `Reads the flag while its count of primes is a multiple of ${count(interval)}.`;
      if (interval === 1) return 'Reads the flag before every iteration: least overshoot, most overhead.';
      return `Reads the flag every ${count(interval)} iterations.`;
    },
    smaller: 'more overhead',
    larger: 'more overshoot',
    noEffect: 'k has no effect here: it counts primes, and in task “find” the first prime ends the search.',
  },

  target: {
    name: 'What raises the flag',
    prime: 'the first prime',
    planted: 'a planted find',
    worker: 'by worker',
    workerName: 'Worker that raises the flag',
    at: 'at',
    atName: 'How far into its range, in per cent',
    atSlider: 'How far into its range',
    number: (value: number) => `At number ${count(value)}. Its mark on the lane can be dragged too.`,
    empty: 'This worker’s range is empty, so nothing can be planted in it.',
    allowed: 'From 0 to 99.99 per cent.',
    none: 'Nobody raises the flag: every worker counts to the end of its range.',
  },

  prediction: {
    title: 'If you run this',
    model: 'model',
    overhead: 'Overhead',
    overshoot: 'Overshoot',
    iterations: 'iterations',
    time: 'time',
    mean: 'mean',
    worst: 'worst',
    endless: 'up to the end of the range',
    noChecks: 'none: no checks',
    nothing: 'not told from 0',
    none: 'none: nobody raises the flag',
    alone: 'none: nobody else searches',
    primesUnit: 'The model counts checks by iterations; here they come in bursts, with the primes.',
    unknown: 'not known yet',
    unmeasured: 'A run that lasts a while tells the model what an iteration costs here.',
    noCheck: 'Sweep once: then the model knows what a check costs here.',
    measured: 'From costs measured here.',
    mixed: (machine: string) => `Check cost recorded elsewhere (${machine}) until you sweep.`,
  },

  result: {
    title: 'Result',
    none: 'Press Run: the workers start together, one raises the flag, and the others leave at their next check.',
    noneCount:
      'Press Run: the workers start together and count primes to the end. Nobody raises the flag; the checks cost time all the same.',
    noneAlone: 'Press Run: one worker searches alone. With more, the others would have to notice the flag.',
    running: 'The workers are searching …',
    runningCount: 'The workers are counting …',
    changed: 'settings changed',
    changedTitle: 'This result belongs to earlier settings. Run again for the present ones.',
    measured: 'measured here, one run',
    recorded: 'recorded elsewhere, one run',
    measuredSweep: 'measured here, sweep',
    took: (time: string) => `${time} from the start to the last exit`,
    doubts: 'Reasons to doubt this result',
    story: 'Events of this run',
  },

  table: {
    caption: 'What each worker did in this run',
    worker: 'Worker',
    outcome: 'Outcome',
    iterations: 'Iterations',
    checks: 'Checks',
    primes: 'Primes',
    start: 'Start',
    end: 'End',
    overshoot: 'Overshoot',
    latency: 'Exit latency',
    results: 'Found',
    noFigure: 'no figure: this worker was ended by force',
    notApplicable: 'does not apply: this worker saw no flag raised by another',
    chunk: (chunk: number) =>
      chunk <= 1
        ? 'Overshoot is exact.'
        : `Overshoot is known up to ${plural(chunk, 'iteration')}: that often a worker publishes its position.`,
    lastPublished: (iterations: number) => `at least ${count(iterations)}, the last it published`,
    showAll: (workers: number) => `Show all ${workers} workers`,
    showFewer: 'Show fewer',
  },

  outcomes: {
    found: 'found',
    late: 'late',
    'exited-early': 'exited early',
    exhausted: 'range ended',
    stopped: 'stopped',
    failed: 'failed',
  },

  outcomeMeaning: {
    found: 'raised the flag and wrote the result',
    late: 'met a prime, but under the lock the flag was already up',
    'exited-early': 'a check saw the flag',
    exhausted: 'reached the end of its range',
    stopped: 'was stopped by you',
    failed: 'did not finish',
  },

  stage: {
    title: 'Stage',
    part: 'The stage',
    code: 'The code',
    lanes: 'Show the ranges',
    run: 'Show the run',
    pin: 'Pin this run',
    pinTitle: 'The next run is drawn under this one, on the same axis',
    unpin: 'Unpin',
    save: 'Save the trace',
    open: 'Open a trace …',
    opened: 'Trace file',
    story: 'Events and trace file',
    recordedRuns: 'Runs recorded elsewhere:',
    recordedNames: {
      'few-checks': 'few checks',
      'many-checks': 'many checks',
      'duplicate-result': 'a duplicate result',
    },
    link: 'Link to this moment',
    linkTitle: 'Copy an address that shows this run’s settings and this moment of the replay',
    linkCopied: 'Address copied',
    linkFailed: (address: string) => `Could not copy. The address is ${address}`,
  },

  tabs: {
    title: 'Charts and records',
    overhead: 'Overhead',
    exits: 'Exit latency',
    total: 'Total cost',
    machine: 'This machine',
    log: 'Log',
    loading: 'Loading the charts …',
    part: (tab: string) => `The part “${tab}”`,
  },

  log: {
    empty: 'No runs yet. Each run leaves a line here; one press brings it back.',
    note: (runs: number) => `${plural(runs, 'run')}, newest first. The last 200 are kept in this browser.`,
    again: (line: string) => `Bring back the run of ${line}`,
    export: 'Export as JSON',
    clear: 'Clear the log',
    clearSure: 'Clear it: sure?',
    time: 'Time',
    settings: 'Settings',
    outcome: 'Outcome',
    took: 'Took',
    found: (worker: number, number: string) => `worker ${worker} found ${number}`,
    fileName: 'early-exit-runs.json',
  },

  live: {
    start: (workers: number) => `${plural(workers, 'worker')} started.`,
    flag: (worker: number) => `Worker ${worker} raised the flag.`,
    sweep: 'Sweep started.',
    sweepDone: 'Sweep finished.',
  },
} as const;
