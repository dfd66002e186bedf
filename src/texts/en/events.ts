/** The table of a run's events. */
import type { Outcome } from '../../contract/record.ts';
import type { EventKind } from '../../replay/events.ts';
import type { Formats } from '../formats.ts';

const NAMES: Readonly<Record<EventKind, string>> = {
  start: 'start',
  sample: 'sample',
  check: 'check',
  lock: 'lock asked for',
  raised: 'flag raised',
  result: 'result written',
  seen: 'flag seen',
  exit: 'exit',
};

const NAMES_BY_MESSAGE: typeof NAMES = {
  ...NAMES,
  check: 'yield',
  lock: 'message sent',
  raised: 'message taken',
  result: 'result taken',
  seen: 'find heard of',
};

const EXITS: Readonly<Record<Outcome, string>> = {
  found: 'exit',
  late: 'exit (late)',
  'exited-early': 'exit (exited early)',
  exhausted: 'exit (range ended)',
  stopped: 'exit (stopped)',
  failed: 'exit (failed)',
};

export const eventTexts = ({ count, time }: Formats) => ({
  caption: 'The notable events of the run in order of time. Samples and checks are counted, not listed.',
  sinceFlag: 'Time from the flag',
  sinceGate: 'Time from the gate',
  sinceMessage: 'Time from the start message',
  worker: 'Worker',
  event: 'Event',
  iterations: 'Iterations done',
  checks: 'Checks made',
  name: (kind: EventKind, outcome: Outcome, byMessage: boolean): string =>
    kind === 'exit' ? EXITS[outcome] : (byMessage ? NAMES_BY_MESSAGE : NAMES)[kind],
  /** Before or after the flag, or the gate. */
  moment: (micros: number) => (micros === 0 ? '0' : `${micros < 0 ? '−' : '+'}${time(Math.abs(micros))}`),
  shortened: (shown: number, all: number) => `The first ${count(shown)} of ${count(all)} events.`,
  showAll: 'Show all',
});
