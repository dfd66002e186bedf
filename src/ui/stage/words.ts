/** All texts of the stage: what is drawn, what is said to a screen reader, and what the controls are called. */
import { count, plural, time } from '../basics/format.ts';
import type { Interval } from '../../contract/settings.ts';

/** "worker 1", "workers 0 and 2", "workers 0, 2 and 3", "5 workers". */
function workers(list: readonly number[]): string {
  if (list.length === 1) return `worker ${list[0]}`;
  if (list.length > 4) return `${list.length} workers`;
  return `workers ${list.slice(0, -1).join(', ')} and ${list.at(-1)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Both ends of a spread, once when they are equal: "183 to 911 iterations". */
function spread(low: number, high: number): string {
  return low === high ? plural(low, 'iteration') : `${count(low)} to ${plural(high, 'iteration')}`;
}

export const stageWords = {
  workers,
  capital,
  spread,

  // Drawn on the canvas
  worker: (worker: number) => `Worker ${worker}`,
  workerShort: (worker: number) => `w${worker}`,
  flag: 'flag',
  gate: 'gate',
  raisedBy: (worker: number) => `raised by worker ${worker}`,
  notRaised: 'not raised',
  interval: (k: Interval) => (k === 'never' ? 'k = ∞' : `k = ${count(k)}`),
  checksEach: (k: Interval) =>
    k === 'never'
      ? 'never checks the flag'
      : k === 1
        ? 'a check before every iteration'
        : `a check every ${count(k)} iterations`,
  interpolated: 'dotted: placed between samples',
  dense: (gap: number) => `one every ${time(gap)}, too close to draw`,
  sampleMeasured: 'dot: a measured sample',
  found: (number: number, planted: boolean) => `found ${count(number)}${planted ? ' (planted)' : ''}`,
  late: (number: number | null) =>
    number === null ? 'late: the flag was up' : `late: met ${count(number)}, the flag was up`,
  rangeEnded: 'range ended',
  rangeEmpty: 'empty range',
  stopped: 'stopped',
  failed: (reason: string | undefined) => (reason === undefined ? 'failed' : `failed: ${reason}`),
  cost: (iterations: string, latency: string) => (latency === '' ? iterations : `${iterations}, ${latency}`),
  plusIterations: (n: number, roughly: boolean) => `${roughly ? 'about ' : ''}+${plural(n, 'iteration')}`,
  belowClock: 'below the clock',
  last: (worker: number, text: string) => `the last, worker ${worker}: ${text}`,
  pointHint: 'Point at a mark, or step with the arrow keys, to read what happened there.',
  lastShort: (worker: number) => `the last: w${worker}`,
  iterationZero: 'iteration 0',
  narrowNote:
    'Small dotted marks are checks, placed in time between measured samples (dots). Red dots: the check that saw the flag, measured.',
  locks: 'asks for the lock',
  raises: 'raises the flag',
  writes: 'writes the result',
  leaves: 'leaves',
  iterationAxis: 'iterations',
  sinceFlag: 'time from the flag',
  sinceGate: 'time from the gate',
  wholeRun: 'whole run',
  pinnedRun: 'pinned run',
  thisRun: 'this run',
  recorded: (machine: string, date: string) => `recorded elsewhere: ${machine}, ${date}`,
  perSecond: (perSecond: string) => `${perSecond} iterations/s`,
  checksPerSecond: (perSecond: string) => `${perSecond} checks/s`,
  waiting: 'at the gate',
  iterationShort: (n: string) => `iteration ${n}`,
  plantedTarget: 'target',
  dragTarget: 'drag the target along its lane',
  readyPrime: 'the first prime raises the flag',
  readyCount: 'not raised: every worker counts to the end',

  // Said
  stageName: 'Stage',
  pinnedSaid: (intervals: string, result: string) => `Pinned run, ${intervals}: ${result}`,
  intervalSaid: (k: Interval) => (k === 'never' ? 'without checks' : `k = ${count(k)}`),
  ownIntervals: 'each worker with its own interval',
  idleStory: (n: number) => `${plural(n, 'worker')} ready, one lane for each range. No run yet.`,
  liveStory: (n: number) => `${plural(n, 'worker')} searching.`,
  keysHelp:
    'Arrow left and right step through the events, with Shift also through samples and checks; P plays and pauses; plus and minus zoom; Alt with arrows moves the view; F frames the exit, 0 shows the whole run; arrow up and down choose a worker.',
  targetHelp: 'Arrow left and right move the planted target, up and down move it to another worker.',
  targetName: 'Planted target',
  targetAt: (worker: number, number: number) => `Target at ${count(number)} in the range of worker ${worker}.`,
  fromFlag: (micros: number, size: string) =>
    micros === 0 ? 'at the flag' : micros < 0 ? `${size} before the flag` : `${size} after the flag`,
  fromGate: (micros: number, size: string) => (micros === 0 ? 'at the gate' : `${size} after the gate`),
  sameReading: (n: number) => `${plural(n, 'more event')} at the same reading of the clock.`,

  // Replay controls
  replayName: 'Replay',
  play: 'Play',
  pause: 'Pause',
  previous: 'Previous event',
  next: 'Next event',
  toFlag: 'To the flag',
  frame: 'Frame the exit',
  fit: 'Whole run',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  position: 'Position in the run',
  speed: 'Speed',
  speedValue: (speed: number) => (speed >= 1 ? '1×' : `1/${count(Math.round(1 / speed))}×`),

  // Event table
  tableCaption: 'The notable events of the run in order of time. Samples and checks are counted, not listed.',
  columns: {
    worker: 'Worker',
    event: 'Event',
    iterations: 'Iterations done',
    checks: 'Checks made',
  },
  eventNames: {
    start: 'start',
    sample: 'sample',
    check: 'check',
    lock: 'lock asked for',
    raised: 'flag raised',
    result: 'result written',
    seen: 'flag seen',
    exit: 'exit',
  },
  outcomes: {
    found: 'found',
    late: 'late',
    'exited-early': 'exited early',
    exhausted: 'range ended',
    stopped: 'stopped',
    failed: 'failed',
  },
  shortened: (shown: number, all: number) => `The first ${count(shown)} of ${count(all)} events.`,
  showAll: 'Show all',

  // Code panel
  codeName: 'The code that runs',
  codeOf: (worker: number) => `worker ${worker}`,
  phases: {
    waiting: 'waits at the gate',
    testing: 'tests a number',
    checking: 'checks the flag',
    locking: 'asks for the lock',
    publishing: 'raises the flag and writes the result',
    leaving: 'leaves the loop: the flag is up',
    ending: 'has come to the end of its range',
    gone: 'has left',
  },
} as const;
