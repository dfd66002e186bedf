/** One event of a trace explained in one sentence, for the line under the stage. */
import { intervalOf } from '../../contract/settings.ts';
import type { EventKind, TraceEvent, TraceIndex } from '../../replay/events.ts';
import { count, plural } from '../basics/format.ts';
import { clockWords, costWords } from './story.ts';
import { stageWords as words } from './words.ts';

export function explainEvent(index: TraceIndex, event: TraceEvent): string {
  const when = words.capital(momentWords(index, event.micros));
  const how = event.measured ? '' : ' (time interpolated between samples)';
  return `${when}: worker ${event.worker} ${what(index, event)}${how}.`;
}

/** Of several events at one reading of the clock the one that says most. */
const SAYING_MOST: readonly EventKind[] = ['raised', 'seen', 'exit', 'lock', 'result', 'start', 'check', 'sample'];

/** A step of the replay: the event that says most, and how many more the clock cannot tell apart from it. */
export function explainStep(index: TraceIndex, event: TraceEvent): string {
  const together = index.notable.filter((one) => one.micros === event.micros);
  if (together.length < 2) return explainEvent(index, event);
  const most = together.reduce((a, b) => (SAYING_MOST.indexOf(b.kind) < SAYING_MOST.indexOf(a.kind) ? b : a));
  return `${explainEvent(index, most)} ${words.sameReading(together.length - 1)}`;
}

/** "9 µs after the flag", or counted from the gate where no flag was raised. */
export function momentWords(index: TraceIndex, micros: number): string {
  const { flagMicros, record } = index;
  const from = micros - (flagMicros ?? 0);
  const size = clockWords(record, Math.abs(from));
  return flagMicros === null ? words.fromGate(from, size) : words.fromFlag(from, size);
}

function what(index: TraceIndex, event: TraceEvent): string {
  const done = plural(Math.round(event.iterations), 'iteration');
  switch (event.kind) {
    case 'start':
      return `passes the gate, ${clockWords(index.record, event.micros)} after it opened`;
    case 'sample':
      return `has done ${done}: a measured sample`;
    case 'check':
      return check(index, event, done);
    case 'lock':
      return `has met its target after ${done} and asks for the lock`;
    case 'raised':
      return 'raises the flag: the answer is known, and what the others do from here on is overshoot';
    case 'result':
      return `writes its result${resultWords(index, event.worker)} under the lock`;
    case 'seen':
      return `sees the flag at this check${costOf(index, event.worker)}`;
    case 'exit':
      return exit(index, event, done);
  }
}

function check(index: TraceIndex, event: TraceEvent, done: string): string {
  const k = intervalOf(index.record.settings, event.worker);
  const next =
    k === 'never' || index.record.settings.unit === 'primes'
      ? ''
      : `; the next one follows ${plural(k, 'iteration')} later`;
  const sees = event.measured ? 'and sees the flag' : `and the flag is ${reads(index, event.micros) ? 'up' : 'down'}`;
  return `looks at the flag for the ${ordinal(event.ordinal + 1)} time, after ${done}, ${sees}${event.measured ? '' : next}`;
}

function reads(index: TraceIndex, micros: number): boolean {
  return index.flagMicros !== null && micros > index.flagMicros;
}

function ordinal(n: number): string {
  const tail = n % 100 > 10 && n % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${count(n)}${tail}`;
}

function resultWords(index: TraceIndex, worker: number): string {
  const result = index.record.results.find((entry) => entry.worker === worker);
  return result === undefined ? '' : ` ${count(result.number)}`;
}

function costOf(index: TraceIndex, worker: number): string {
  const cost = costWords(index.record, index.workers[worker]!.record);
  return cost === null ? '' : ` (${cost})`;
}

function exit(index: TraceIndex, event: TraceEvent, done: string): string {
  const { outcome } = index.workers[event.worker]!.record;
  const why = {
    found: 'leaves, its search is over',
    late: 'leaves, since the flag was already up when it had the lock',
    'exited-early': `leaves early${costOf(index, event.worker)}`,
    exhausted: `leaves at the end of its range${costOf(index, event.worker)}`,
    stopped: 'leaves, stopped by hand',
    failed: 'is gone, it failed',
  }[outcome];
  return `${why}, having done ${done}`;
}
