/** What is drawn on the stage: names, axes, and what stands beside a lane. */
import type { LiveWorker } from '../../contract/live.ts';
import type { Interval } from '../../contract/settings.ts';
import type { LaneEnd } from '../../replay/lane-end.ts';
import type { Formats } from '../formats.ts';
import { becauseText, costTexts } from './story.ts';

/** How a worker left that is seen in a run that goes on. */
type Left = Exclude<LiveWorker['phase'], 'waiting' | 'searching'>;

/** What is said once under a lane of its marks. */
export interface LaneNote {
  /** Null where the interval says nothing of iterations. */
  readonly interval: Interval | null;
  /** Checks are marked one by one, or lie so many µs apart, too close to be marked; null: there are none in sight. */
  readonly checks: 'marked' | { readonly everyMicros: number } | null;
  /** Samples are marked. */
  readonly samples: boolean;
  /** A check is a yield. */
  readonly byMessage: boolean;
}

export const laneTexts = (formats: Formats) => {
  const { count } = formats;
  const interval = (k: Interval): string => (k === 'never' ? 'k = ∞' : `k = ${count(k)}`);
  const steps = {
    lock: 'asks for the lock',
    raise: 'raises the flag',
    write: 'writes the result',
    leave: 'leaves',
  };
  const stepsByMessage = {
    lock: 'sends a message',
    raise: 'its message is taken',
    write: 'its result is taken',
    leave: 'leaves',
  };
  const left: Readonly<Record<Left, string>> = {
    found: steps.raise,
    late: 'late: the flag was up',
    'exited-early': steps.leave,
    exhausted: 'range ended',
    stopped: 'stopped',
    failed: 'failed',
  };
  const ends = (how: typeof left) => ({
    /** At the end of a bar: what this worker's leaving cost, or how else it ended. */
    end: (end: LaneEnd) => endLabel(end, how, formats),
    left: (number: number, leaves: Left) => `${count(number)} · ${how[leaves]}`,
  });
  const target = (first: number, last: number): string =>
    first === last ? `target ${count(first)}` : `target anew for each run: ${count(first)} to ${count(last)}`;
  return {
    worker: (worker: number) => `Worker ${worker}`,
    workerShort: (worker: number) => `w${worker}`,
    interval,
    flag: 'flag',
    gate: 'gate',
    raisedBy: (worker: number) => `raised by worker ${worker}`,
    notRaised: 'not raised',
    readyPrime: 'the first prime raises the flag',
    readyCount: 'not raised: every worker counts to the end',
    sinceFlag: 'time from the flag',
    sinceGate: 'time from the gate',
    /** Where there is no gate. */
    sinceMessage: 'time from the start message',
    iterations: 'iterations',
    iterationZero: 'iteration 0',
    wholeRun: 'whole run',
    heading: (pinned: boolean, k: Interval | null) =>
      `${pinned ? 'Pinned run' : 'This run'}${k === null ? '' : `, ${interval(k)}`}`,
    rangeEmpty: 'empty range',
    target,
    targetHelp: (first: number, last: number) => `${target(first, last)} · drag the target along its lane`,
    /** Under a name: how far it is, after its interval where each worker has its own. */
    place: (iterations: number, own: Interval | null) =>
      own === null ? `iteration ${count(iterations)}` : `${interval(own)} · ${count(iterations)}`,
    note: (note: LaneNote) => noteParts(note, formats).join(' · '),
    /** Of who found it. */
    steps: (byMessage: boolean) => (byMessage ? stepsByMessage : steps),
    last: (worker: number, end: string) => `the last, worker ${worker}: ${end}`,
    lastShort: (worker: number) => `the last: w${worker}`,
    waiting: 'at the gate',
    /** The number it is at, its pace, and how often it checks where that is known. */
    pace: (number: number, perSecond: number, checksPerSecond: number | null) => {
      const pace = `${count(number)} · ${thousands(perSecond, formats)} iterations/s`;
      return checksPerSecond === null ? pace : `${pace} · ${thousands(checksPerSecond, formats)} checks/s`;
    },
    ...ends(left),
    /** Where there is no flag but a message. */
    byMessage: {
      flag: 'message',
      raisedBy: (worker: number) => `sent by worker ${worker}`,
      notRaised: 'not sent',
      readyPrime: 'whoever meets the first prime sends it',
      readyCount: 'not sent: every worker counts to the end',
      sinceFlag: 'time from the message',
      ...ends({ ...left, found: stepsByMessage.lock, late: 'late: another message came first' }),
    },
  };
};

function endLabel(
  { outcome, cost, number, planted, record }: LaneEnd,
  left: Readonly<Record<Left, string>>,
  formats: Formats,
): string {
  const said = cost === null ? null : costTexts(formats).of(cost);
  switch (outcome) {
    case 'found':
      return number === null ? left.found : `found ${formats.count(number)}${planted ? ' (planted)' : ''}`;
    case 'exited-early':
      return said ?? left['exited-early'];
    case 'exhausted':
      return said === null ? left.exhausted : `${left.exhausted}, ${said}`;
    case 'failed':
      return `${left.failed}${becauseText(record, formats)}`;
    case 'late':
    case 'stopped':
      return left[outcome];
  }
}

function noteParts({ interval, checks, samples, byMessage }: LaneNote, { count, time }: Formats): string[] {
  const parts: string[] = [];
  const [check, never] = byMessage ? ['a yield', 'never yields'] : ['a check', 'never checks the flag'];
  if (interval === 'never') parts.push(never);
  else if (interval !== null)
    parts.push(interval === 1 ? `${check} before every iteration` : `${check} every ${count(interval)} iterations`);
  if (checks === 'marked') parts.push('dotted: placed between samples');
  else if (checks !== null) parts.push(`one every ${time(checks.everyMicros)}, too close to draw`);
  if (samples) parts.push('dot: a measured sample');
  return parts;
}

/** Three digits with a letter: 5.90 M, 12.3 k, 950. */
function thousands(value: number, { figure }: Formats): string {
  if (value >= 1e9) return `${figure(value / 1e9)} G`;
  if (value >= 1e6) return `${figure(value / 1e6)} M`;
  if (value >= 1e3) return `${figure(value / 1e3)} k`;
  return figure(value);
}
