/** What happened in a run, in order: the facts of the story that a screen reader tells, which texts/ words. */
import type { Iterations, Micros, Outcome, RunRecord, WorkerRecord } from '../contract/record.ts';
import { intervalOf, type Interval, type Settings } from '../contract/settings.ts';
import { costOf, overshootOf, type LeavingCost, type LowHigh } from './cost.ts';
import type { TraceIndex } from './events.ts';

/** The interval of all workers, or that each has one of its own. */
export type IntervalFact = Interval | 'own';

/** One worker that did not raise the flag. */
export interface OtherStory {
  readonly kind: 'worker';
  readonly record: WorkerRecord;
  readonly cost: LeavingCost | null;
}

export interface FinderStory {
  readonly kind: 'finder';
  readonly worker: number;
  /** What it found; null where no result was written. */
  readonly number: number | null;
  readonly iterations: Iterations | null;
  /** From asking for the lock to raising the flag; null where it was not recorded. */
  readonly lockMicros: Micros | null;
  readonly flagMicros: Micros;
}

export type StoryFact =
  | {
      readonly kind: 'set-up';
      readonly workers: number;
      readonly interval: IntervalFact;
      readonly settings: Pick<Settings, 'task' | 'unit'>;
    }
  /** How many passed the gate, and within which time. */
  | { readonly kind: 'gate'; readonly workers: number; readonly withinMicros: Micros }
  | FinderStory
  | OtherStory
  | {
      readonly kind: 'group';
      readonly outcome: Outcome;
      readonly workers: readonly number[];
      readonly over: LowHigh | null;
    }
  | { readonly kind: 'end'; readonly micros: Micros }
  | { readonly kind: 'recording'; readonly micros: Micros };

/** Told one by one up to so many workers; beyond, as a group. */
const ONE_BY_ONE = 8;

export function storyFacts(index: TraceIndex): StoryFact[] {
  return [setUpOf(index.record), gateOf(index), ...finderOf(index), ...othersOf(index), ...endOf(index)];
}

export function intervalFact({ settings }: RunRecord): IntervalFact {
  return typeof settings.interval === 'object' ? 'own' : intervalOf(settings, 0);
}

function setUpOf(record: RunRecord): StoryFact {
  const { settings } = record;
  return { kind: 'set-up', workers: settings.ranges.length, interval: intervalFact(record), settings };
}

function gateOf({ workers }: TraceIndex): StoryFact {
  const starts = workers.flatMap(({ startMicros }) => startMicros ?? []);
  const withinMicros = starts.length === 0 ? 0 : Math.max(...starts) - Math.min(...starts);
  return { kind: 'gate', workers: starts.length, withinMicros };
}

function finderOf({ finder, flagMicros, record, workers }: TraceIndex): FinderStory[] {
  if (finder < 0 || flagMicros === null) return [];
  const of = workers[finder]!;
  const { lockMicros } = of.trace;
  return [
    {
      kind: 'finder',
      worker: finder,
      number: record.results.find(({ worker }) => worker === finder)?.number ?? null,
      iterations: of.record.iterations,
      // With a message there is no lock to ask for.
      lockMicros: lockMicros === null || record.settings.flag === 'message' ? null : flagMicros - lockMicros,
      flagMicros,
    },
  ];
}

function othersOf({ record, workers, finder }: TraceIndex): StoryFact[] {
  const others = workers.filter(({ worker }) => worker !== finder).map((worker) => worker.record);
  if (others.length <= ONE_BY_ONE) {
    return others.map((other) => ({ kind: 'worker', record: other, cost: costOf(record, other) }));
  }
  const groups = new Map<Outcome, WorkerRecord[]>();
  for (const other of others) groups.set(other.outcome, [...(groups.get(other.outcome) ?? []), other]);
  return [...groups].map(([outcome, group]) => ({
    kind: 'group',
    outcome,
    workers: group.map(({ worker }) => worker),
    over: overshootOf(group),
  }));
}

function endOf({ record, spanMicros, sampled, recordingMicros }: TraceIndex): StoryFact[] {
  const facts: StoryFact[] = record.micros === null ? [] : [{ kind: 'end', micros: spanMicros }];
  if (sampled) facts.push({ kind: 'recording', micros: recordingMicros });
  return facts;
}
