/** One event of a trace, or a moment of it, as the facts that its explanation tells; texts/ words them. */
import type { Iterations, Micros, Outcome } from '../contract/record.ts';
import { intervalOf } from '../contract/settings.ts';
import { clockTime, costOf, type ClockTime, type LeavingCost } from './cost.ts';
import type { EventKind, TraceEvent, TraceIndex } from './events.ts';

/** Counted from the flag, or from the gate where no flag was raised. */
export interface MomentFacts {
  readonly from: 'flag' | 'gate';
  readonly when: 'before' | 'at' | 'after';
  /** How long before or after: not negative. */
  readonly size: ClockTime;
}

/** What happens in an event. `done` are the iterations done by then, whole. */
export type Happening =
  | { readonly kind: 'start'; readonly after: ClockTime }
  | { readonly kind: 'sample' | 'lock' | 'sent'; readonly done: Iterations }
  | {
      readonly kind: 'check';
      /** Which one, from 1. */
      readonly which: number;
      readonly done: Iterations;
      /** It sees the flag; else how the flag stands. */
      readonly flag: 'seen' | 'up' | 'down';
      /** Iterations to the next one; null where there is none, or they do not tell. */
      readonly next: Iterations | null;
    }
  | { readonly kind: 'raised' }
  /** Null where it is not in the record. */
  | { readonly kind: 'result'; readonly number: number | null }
  | { readonly kind: 'seen'; readonly cost: LeavingCost | null }
  | {
      readonly kind: 'exit';
      readonly outcome: Outcome;
      readonly cost: LeavingCost | null;
      readonly done: Iterations;
    };

export interface EventFacts {
  readonly moment: MomentFacts;
  readonly worker: number;
  /** False where the time lies between two samples by interpolation. */
  readonly measured: boolean;
  readonly what: Happening;
}

export function eventFacts(index: TraceIndex, event: TraceEvent): EventFacts {
  const { worker, measured } = event;
  return { moment: momentFacts(index, event.micros), worker, measured, what: happening(index, event) };
}

export function momentFacts({ flagMicros, record }: TraceIndex, micros: Micros): MomentFacts {
  const since = micros - (flagMicros ?? 0);
  return {
    from: flagMicros === null ? 'gate' : 'flag',
    when: since === 0 ? 'at' : since < 0 && flagMicros !== null ? 'before' : 'after',
    size: clockTime(record, Math.abs(since)),
  };
}

/** Of several events at one reading of the clock the one that says most. */
const SAYING_MOST: readonly EventKind[] = ['raised', 'seen', 'exit', 'lock', 'result', 'start', 'check', 'sample'];

/** A step of the replay: the event that says most, and how many more the clock cannot tell apart from it. */
export function stepFacts(index: TraceIndex, event: TraceEvent): EventFacts & { readonly more: number } {
  const together = index.notable.filter((one) => one.micros === event.micros);
  if (together.length < 2) return { ...eventFacts(index, event), more: 0 };
  const most = together.reduce((a, b) => (SAYING_MOST.indexOf(b.kind) < SAYING_MOST.indexOf(a.kind) ? b : a));
  return { ...eventFacts(index, most), more: together.length - 1 };
}

function happening(index: TraceIndex, event: TraceEvent): Happening {
  const { record } = index;
  const done = Math.round(event.iterations);
  const of = index.workers[event.worker]!.record;
  switch (event.kind) {
    case 'start':
      return { kind: 'start', after: clockTime(record, event.micros) };
    case 'lock':
      return { kind: record.settings.flag === 'message' ? 'sent' : 'lock', done };
    case 'sample':
      return { kind: 'sample', done };
    case 'check':
      return checkFacts(index, event, done);
    case 'raised':
      return { kind: 'raised' };
    case 'result':
      return { kind: 'result', number: record.results.find(({ worker }) => worker === event.worker)?.number ?? null };
    case 'seen':
      return { kind: 'seen', cost: costOf(record, of) };
    case 'exit':
      return { kind: 'exit', outcome: of.outcome, cost: costOf(record, of), done };
  }
}

/** Only the check that saw the flag has a measured time. */
function checkFacts({ record, flagMicros }: TraceIndex, event: TraceEvent, done: Iterations): Happening {
  const which = event.ordinal + 1;
  if (event.measured) return { kind: 'check', which, done, flag: 'seen', next: null };
  const k = intervalOf(record.settings, event.worker);
  const next = k === 'never' || record.settings.unit === 'primes' ? null : k;
  const up = flagMicros !== null && event.micros > flagMicros;
  return { kind: 'check', which, done, flag: up ? 'up' : 'down', next };
}
