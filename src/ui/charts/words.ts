/** All texts of the charts. Plain and short, in the words of the README; figures come in as texts. */
import type { NoBest, PointStatus } from '../../measure/results.ts';
import { count, plural } from '../format.ts';

export const chartWords = {
  never: 'never',
  own: (interval: string) => `your k: ${interval}`,
  handle: 'Your check interval k, on the chart',
  handleValue: (interval: number | 'never', unit: string) =>
    interval === 'never' ? 'never: no checks at all' : `every ${count(interval)} ${unit}`,
  pointAt: 'Point at the chart for the figures of a point.',
  table: (rows: number) => `Table of ${plural(rows, 'row')}`,
  copyCsv: 'Copy CSV',
  saveSvg: 'Save SVG',
  savePng: 'Save PNG',
  csvCopied: (rows: number) => `${plural(rows, 'row')} copied.`,
  saved: (file: string) => `Saved as ${file}.`,
  exportFailed: 'The browser refused. The table has the same figures.',
  madeOn: (machine: string, date: string) => `Measured on ${machine}, ${date}. Early Exit.`,
  xTitle: (unit: string, narrow: boolean) =>
    narrow ? `Check interval k, ${unit}` : `Check interval k, ${unit} (log scale)`,
  otherSettings: (what: string) => `Measured with other settings than those set up now: ${what}.`,
  otherLoop: {
    light: 'Measured on the light loop, numbers from 2 to 199, not on your ranges.',
    heavy: 'Measured on the heavy loop, numbers from 1,000,000,000 on, not on your ranges.',
  },
  differs: {
    ranges: 'ranges',
    kernel: 'kernel',
    flag: 'flag',
    guard: 'guard',
    unit: 'unit',
  },
  listOfIntervals: 'Each worker has an interval of its own. A sweep, and the handle on the chart, need one for all.',
} as const;

export const certificateWords = {
  title: 'Certificate',
  valid: 'valid',
  invalid: 'not valid',
  live: 'in progress',
  aa: 'A/A',
  aaMeaning: 'the loop compared with itself: the truth is 0',
  control: 'control',
  controlMeaning: 'known extra work: the truth is 2 %',
  pairs: (pairs: number) => plural(pairs, 'pair'),
  voided: (pairs: number) => `${count(pairs)} void`,
  compilations: (compilations: number) => plural(compilations, 'compilation'),
  interruptions: (share: string) => `${share} interrupted`,
  because: (reasons: string) => `Not valid: ${reasons}`,
} as const;

export const overheadWords = {
  title: 'Overhead against check interval',
  y: (narrow: boolean) => (narrow ? 'Overhead, %' : 'Overhead, % of run time'),
  loopName: 'Loop',
  loops: { own: 'your ranges', light: 'light: 2…200', heavy: 'heavy: from 10⁹' },
  precision: 'Precision, ± %',
  precisionAllowed: 'From 0.05 to 10 per cent.',
  seconds: 'Time, s',
  secondsAllowed: 'A whole number from 1 to 600.',
  starting: 'The workers are starting …',
  start: 'Measure',
  again: 'Measure anew',
  stop: 'Stop',
  continue: 'Continue',
  more: (seconds: number) => `Go on for ${count(seconds)} s`,
  scaleName: 'Scale',
  scaleAll: 'all points',
  scaleClose: 'close to 0',
  phases: {
    preflight: 'Looking at the clock and the cores …',
    'warm-up': 'Warming up …',
    measuring: 'Measuring',
    done: 'Done',
  },
  left: (seconds: number) => `about ${count(Math.max(1, Math.ceil(seconds)))} s left`,
  progress: 'Progress of the sweep',
  precise: (precise: number, all: number, precision: string) =>
    `${count(precise)} of ${count(all)} points within ± ${precision}`,
  ended: {
    precise: 'Every point has the precision asked for.',
    budget: 'The time is spent. Points that need more are marked in the table.',
    stopped: 'Stopped. Continue loses nothing.',
  },
  failed: (reason: string) => `The sweep failed: ${reason}`,
  failedDo: 'What had been measured stays. Measure anew; if it fails again, load the page anew.',
  empty:
    'Nothing measured yet. A sweep compares the same compiled loop at many check intervals with itself never checking, in random adjacent pairs, and shows what checking costs.',
  emptyNote: 'It takes about half a minute. Points appear as they are measured, and you may stop at any time.',
  noPoints: 'The first points appear after a few rounds.',
  measured: 'measured',
  live: 'live, still shrinking',
  inferred: (cost: string) => [`inferred: c / (k·t),`, `c = ${cost}`],
  inferredRare: (cost: string, from: string) => `from k = ${from} on ${cost}`,
  floor: (aa: string) => `noise floor, A/A: ${aa}`,
  misfit: (k: string, by: string) => [`off the curve by ${by}`, `at k = ${k}`],
  misfitNote: (k: string, by: string, p: string) =>
    `The law c / (k·t) does not describe these points (${p}): at k = ${k} the overhead is ${by} away from it.`,
  fits: (p: string) => `The law c / (k·t) describes the points from k = 16 on (${p}).`,
  bent: (often: string, upTo: string, rare: string, from: string, p: string) =>
    `The law c / (k·t) with one c does not describe these points (${p}): a check costs ${often} where one is made every ${upTo} iterations or more often, and ${rare} from every ${from} on. Processors foresee a branch that comes round often and mispredict a rare one; that is the likely reason.`,
  bentFits: (p: string) => `With these two the curve describes the points from k = 16 on (${p}).`,
  frequent: (from: string, k: string, measured: string, inferred: string) =>
    `Checks more frequent than every ${from} iterations are another matter: at k = ${k} they cost ${measured}, where the curve says ${inferred}.`,
  foreseen: 'A branch that comes so regularly costs next to nothing where the processor foresees it.',
  bentStillOff: (k: string, by: string, p: string) =>
    `Even so not all points lie on the curve (${p}): at k = ${k} the overhead is ${by} away from it.`,
  noPoint: 'no pair yet',
  spot: (k: string, overhead: string, pairs: string) => `k = ${k}: ${overhead}, ${pairs}`,
  spotInferred: (overhead: string) => `inferred ${overhead}`,
  spotLive: 'live',
  own: {
    never: 'You never check: no overhead to pay, and nobody leaves early.',
    list: 'Each worker has an interval of its own.',
    measured: (k: string, overhead: string, pairs: string) =>
      `Checking every ${k} costs ${overhead} of run time, over ${pairs}.`,
    nothing: (k: string, overhead: string, pairs: string) =>
      `Checking every ${k} costs nothing that could be told from 0: ${overhead}, over ${pairs}.`,
    inferred: (k: string, overhead: string) =>
      `Checking every ${k}: ${overhead}, inferred from the curve, not measured itself.`,
    unknown: (k: string) => `Checking every ${k} has not been measured.`,
  },
  real: {
    question: 'Is 1 % real here?',
    yes: (noise: string, control: string) =>
      `Yes: the loop compared with itself stays within ± ${noise}, and a known 2 % came back as ${control}.`,
    partly: (good: string, noise: string, worst: string) =>
      `Yes at ${good}; the others are known no better than ± ${worst}. The loop compared with itself stays within ± ${noise}.`,
    no: (noise: string) =>
      `No: the loop compared with itself already differs by up to ${noise}. More time makes that smaller.`,
    wide: (worst: string) => `Not yet: no point is known better than ± ${worst}. More time makes that smaller.`,
    invalid: 'Cannot be said: this measurement is not valid.',
    unknown: 'Not known yet.',
  },
  columns: {
    interval: 'k',
    overhead: 'Overhead, %',
    low: 'low, %',
    high: 'high, %',
    inferred: 'Inferred, %',
    pairs: 'Pairs',
    status: 'State',
    kind: 'Interval',
  },
  final: '95 %',
  sequence: 'live',
  iterationCost: (iteration: string) => `An iteration costs ${iteration}.`,
  checkCost: (check: string, iteration: string) => `A check costs ${check}, an iteration ${iteration}.`,
  checkNothing: (check: string, iteration: string) =>
    `What a check costs cannot be told from 0: ${check}. An iteration costs ${iteration}.`,
} as const;

export const statusWords: Readonly<Record<PointStatus, string>> = {
  waiting: 'waiting',
  measuring: 'measuring',
  precise: 'precise',
  'limited-by-noise': 'needs more pairs',
  'limited-by-compilations': 'compilations differ',
};

export const noBestWords: Readonly<Record<NoBest, string>> = {
  'task-count':
    'There is no best interval in the task “count”: nobody raises the flag, so every check is pure cost and never checking is cheapest.',
  alone: 'There is no best interval for one worker: nobody else has to notice, so every check is pure cost.',
  'found-after-unknown':
    'There is no best interval to give: it is not known after how many iterations the flag is raised.',
  'check-cost-unknown':
    'There is no best interval to give: the cost of a check could not be told from 0 here. Measure longer, or take the light loop, where it weighs more.',
  'nothing-measured': 'There is no best interval to give yet: no point has pairs enough for a figure. Measure longer.',
};

export const totalWords = {
  empty:
    'Nothing measured yet. Checking more often costs overhead, more rarely overshoot: after one sweep this chart adds the two and shows where their sum is least.',
  title: 'Total cost of coordination against check interval',
  y: 'Cost above the bare search, %',
  foundAfter: 'Found after',
  foundAfterSlider: 'Iterations until the finder finds',
  foundAfterUnit: 'iterations',
  foundAfterAllowed: 'A whole number from 1 to 1,000,000,000.',
  asSetUp: (n: string) => `As set up: ${n}`,
  costName: 'Overshoot of',
  costs: { each: 'each worker (processor time)', last: 'the last one out (waiting time)' },
  with: { own: 'with these ranges', light: 'with the light loop', heavy: 'with the heavy loop' },
  every: (k: string) => `about every ${k} iterations`,
  everyOne: 'every iteration',
  advice: (where: string, every: string, low: string, high: string) =>
    low === high
      ? `On this machine, ${where}, check ${every}`
      : `On this machine, ${where}, check ${every} (${low}–${high} is as good)`,
  own: {
    every: (k: string) => `you check every ${k}`,
    everyOne: 'you check every iteration',
    never: 'you never check, so the others search to the end of their ranges.',
    list: 'each of your workers has an interval of its own.',
    good: (every: string) => `${every}, which is as good.`,
    dearer: (every: string, more: string) => `${every}, which costs ${more} more, of the bare search.`,
    times: (every: string, factor: string) => `${every}, which costs ${factor} times the whole search more.`,
  },
  vague: (low: string, high: string) => `The best interval itself is only known to lie between ${low} and ${high}.`,
  invalid: 'It rests on a measurement that is not valid: see its certificate.',
  note: (n: string, alpha: string) =>
    `Lines are the model for a find after ${n} iterations: checking n·c / k falls, overshoot α·k·t rises (α = ${alpha}), and their sum is least where they cross. Marks are measured; hollow ones take their overshoot from the model; ▼ at the floor: checking not told from 0; △ at the top: off the scale.`,
  noteFrequent: (from: string) =>
    `Below k = ${from} the line of checking runs through what was measured there, since checks made so often can cost less.`,
  noteBend: (from: string) => `Checking makes a step up at k = ${from}, from where a check costs more.`,
  noExits: 'Measure exit latency too, and overshoot is measured here instead of inferred.',
  floor: (aa: string) => `below the noise floor, A/A ± ${aa}`,
  overhead: 'checking',
  overshoot: 'overshoot',
  total: 'sum',
  near: (low: string, high: string) => [`as good as the best`, `${low}–${high}`],
  spot: (k: string, overhead: string, overshoot: string, total: string) =>
    `k = ${k}: checking ${overhead}, overshoot ${overshoot}, together ${total}`,
  model: 'model',
  measured: 'measured',
  less: (limit: string) => `< ${limit}`,
  columns: {
    interval: 'k',
    overhead: 'Checking, %',
    low: 'low, %',
    high: 'high, %',
    overshoot: 'Overshoot, %',
    overshootFrom: 'Overshoot is',
    total: 'Together, %',
    model: 'Model, %',
  },
  systems: 'How real systems choose k',
  systemsNote: 'All fixed by hand; none measures. Their work between two checks differs from this loop.',
} as const;

export const exitsWords = {
  title: (k: string) => `How long after the flag a worker leaves, k = ${k}`,
  intervalName: 'k',
  unitName: 'In',
  units: { iterations: 'iterations', micros: 'µs' },
  start: 'Measure exits',
  again: 'Measure anew',
  stop: 'Stop',
  progress: 'Progress of the exits',
  going: 'Raising the flag again and again, at random moments …',
  empty:
    'Nothing measured yet. The lab raises the flag some hundred times at random moments, for each of several check intervals, and notes how far every other worker still went.',
  emptyNote: 'It takes at most half a minute. The picture grows as it goes, and you may stop at any time.',
  failed: (reason: string) => `Measuring exits failed: ${reason}`,
  failedDo: 'Measure anew; if it fails again, load the page anew.',
  stopped: 'Stopped before every interval was measured.',
  y: 'Share of exits, %',
  x: { iterations: 'Overshoot, iterations', micros: 'Exit latency, µs' },
  sentence: (k: string, half: string, most: string, last: string) =>
    `Checking every ${k}: half of the exits came within ${half} of the flag, 95 % within ${most}; the last worker out took ${last} (median).`,
  model: (one: string, measured: string, last: string, lastMeasured: string, others: string) =>
    `On average one worker took ${measured} (model: ${one}), the last of ${others} ${lastMeasured} (model: ${last}).`,
  uniform: (p: string) => `The phase is uniform on 0…k as it should be (${p}).`,
  tooShort: (p: string) =>
    `The phase is not uniform on 0…k (${p}): the ranges are short for this k, so that workers come to their end before their next check, and such exits are not counted.`,
  notUniform: (p: string) => `The phase is not uniform on 0…k (${p}): something holds workers in step, or up.`,
  interrupted: (exits: string) => `${exits} hit by a pause of the scheduler: counted in iterations, left out of µs.`,
  none: 'No exit was hit by a pause of the scheduler.',
  below: (exits: string, of: string) =>
    `${exits} of ${of} took less than two steps of the clock: in µs that says only “below the clock”.`,
  noRamp: 'The uniform ramp in µs appears when the cost of an iteration is known: run once.',
  measured: 'measured',
  ramp: 'uniform on 0…k (model)',
  median: (value: string) => `median ${value}`,
  p95: (value: string) => `95 % by ${value}`,
  worker: (worker: number) => `worker ${worker}`,
  last: 'last out',
  rows: 'median ● to 95 % |, mean by the model ○',
  basis: 'Measured',
  exits: (exits: number) => plural(exits, 'exit'),
  rounds: (rounds: number) => plural(rounds, 'round'),
  interruptedShort: (exits: number) => `${count(exits)} interrupted`,
  belowShort: (exits: number) => `${count(exits)} below the clock`,
  seconds: (seconds: string) => `${seconds} s`,
  workersTable: 'Table of the workers',
  columns: {
    interval: 'k',
    median: 'Median, iterations',
    p95: '95 %, iterations',
    last: 'Last out, median',
    modelOne: 'Model k/2',
    modelLast: 'Model, last',
    medianMicros: 'Median, µs',
    p95Micros: '95 %, µs',
    lastMicros: 'Last out, µs',
    rounds: 'Rounds',
    interrupted: 'Interrupted',
    below: 'Below the clock',
    uniform: 'Uniform, p',
    worker: 'Worker',
    exits: 'Exits',
  },
} as const;

export const machineWords = {
  title: 'What coordination costs on this machine',
  start: 'Measure this machine',
  again: 'Measure again',
  stop: 'Stop',
  export: 'Export JSON',
  copyCsv: 'Copy CSV',
  copied: (rows: number) => `${plural(rows, 'row')} copied.`,
  copyFailed: 'The browser refused.',
  clear: 'Clear',
  clearSure: 'Clear it: sure?',
  fileName: 'early-exit-this-machine',
  progress: 'Progress of the measurement',
  going: 'Measuring this machine …',
  empty:
    'Not measured yet. In five to ten seconds the lab measures what an iteration, a check, a guard and a message cost here.',
  emptyNote: 'The card is kept in this browser until you clear it, and the model uses its figures.',
  took: (seconds: string, machine: string, date: string) =>
    `Measured in ${seconds} s on ${machine}, ${date}. Kept in this browser.`,
  stopped: 'Stopped before all of it was measured.',
  budget: 'The time was spent before all of it was measured. Measure again for the rest.',
  columns: {
    what: 'What',
    value: 'Value',
    interval: '95 % interval',
    n: 'n',
    scale: 'Scale',
    unit: 'Unit',
    low: 'low',
    high: 'high',
  },
  scaleTicks: ['1 ns', '1 µs', '1 ms'],
  groups: {
    iteration: 'An iteration',
    check: 'A check of the flag',
    guard: 'A guard, beyond nested loops',
    between: 'Between threads',
    machine: 'The machine',
  },
  iteration: (from: string, to: string) => `testing one number from ${from} up to ${to}`,
  flags: { atomic: 'atomic', plain: 'plain', lock: 'lock', message: 'message' },
  kernels: { wasm: 'WebAssembly', js: 'JavaScript' },
  alone: 'alone',
  contended: 'all workers checking',
  check: (flag: string, kernel: string, who: string) => `${flag}, ${kernel}, ${who}`,
  guards: { nested: 'nested', countdown: 'countdown', modulo: 'modulo' },
  guard: (guard: string, kernel: string) => `${guard}, ${kernel}`,
  handover: 'handing the flag from one worker to another, one way',
  wake: 'from notify to the waiting worker being awake',
  message: 'postMessage, there and back',
  'clock-step': 'step of the clock',
  worker: 'creating a worker',
  'at-once': 'workers that run at once',
} as const;
