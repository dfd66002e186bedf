/**
 * A trace made ready for looking: columns in typed arrays, found by binary search. Checks are never stored: they
 * follow from the rule of checks and are placed in time between the samples on either side, so they are interpolated.
 */
import type { Iterations, Micros, RunRecord, WorkerRecord } from '../contract/record.ts';
import type { Trace, WorkerTrace } from '../contract/trace.ts';
import { checkRule, lastAtOrBefore, type CheckRule } from '../contract/checks.ts';

/** In the order in which they follow each other when the clock shows the same time for several. */
const EVENT_KINDS = ['start', 'sample', 'check', 'lock', 'raised', 'result', 'seen', 'exit'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export interface TraceEvent {
  readonly kind: EventKind;
  readonly worker: number;
  readonly micros: Micros;
  /** Iterations done by then. */
  readonly iterations: Iterations;
  /** False where time or iterations lie between two samples by interpolation. */
  readonly measured: boolean;
  /** Which check or sample of this worker, from 0; −1 for the other kinds. */
  readonly ordinal: number;
}

/** One worker's part. Knots are the measured pairs of iterations and time; both columns ascend. */
export interface WorkerIndex {
  readonly worker: number;
  readonly record: WorkerRecord;
  readonly trace: WorkerTrace;
  /** Null when it never left the gate. */
  readonly startMicros: Micros | null;
  /** Null when it never left its loop by itself. */
  readonly endMicros: Micros | null;
  readonly knotIterations: Float64Array;
  readonly knotMicros: Float64Array;
  readonly sampleMicros: Float64Array;
  readonly sampleIterations: Float64Array;
  /** Null when the checks cannot be listed. */
  readonly checks: CheckRule | null;
}

export interface TraceIndex {
  readonly record: RunRecord;
  /** False when made from a record alone: then only start, flag and exit are known. */
  readonly sampled: boolean;
  readonly recordingMicros: Micros;
  /** From the gate to the last exit: at least 1, so that it can be an axis. */
  readonly spanMicros: Micros;
  readonly flagMicros: Micros | null;
  /** Who raised the flag first; −1 when nobody did. */
  readonly finder: number;
  readonly workers: readonly WorkerIndex[];
  /** All events but samples and checks, in order of time. */
  readonly notable: readonly TraceEvent[];
}

/** The columns of one worker, as `WorkerIndex` has them. */
export type Columns = Pick<WorkerIndex, 'knotIterations' | 'knotMicros' | 'sampleMicros' | 'sampleIterations'>;

/** What a trace has to have for them: on a thread of its own its columns are no lists. */
interface Sampled extends Pick<Trace, 'record'> {
  readonly workers: readonly (Omit<WorkerTrace, 'sampleIterations' | 'sampleMicros'> & {
    readonly sampleIterations: ArrayLike<Iterations>;
    readonly sampleMicros: ArrayLike<Micros>;
  })[];
}

const columnsKnown = new WeakMap<Trace, readonly Columns[]>();
const indexes = new WeakMap<Trace, TraceIndex>();

/** They may have been made beside, where nobody waits for them. */
export function rememberColumns(trace: Trace, columns: readonly Columns[]): void {
  columnsKnown.set(trace, columns);
}

/** One for each trace, whoever asks: it takes its time where there are millions of samples. */
export function indexTrace(trace: Trace): TraceIndex {
  const known = indexes.get(trace);
  if (known !== undefined) return known;
  const index = buildIndex(trace, columnsKnown.get(trace) ?? columnsOf(trace));
  indexes.set(trace, index);
  return index;
}

/** Of each worker, in order. */
export function columnsOf(trace: Sampled): readonly Columns[] {
  const { flagMicros } = flagOf(trace.workers);
  return trace.workers.map((worker) => {
    // Not by `from`, which asks an iterator for each of perhaps millions.
    const sampleMicros = new Float64Array(worker.sampleMicros);
    const sampleIterations = new Float64Array(worker.sampleIterations);
    const of = trace.record.workers[worker.worker]!;
    return { ...knotsOf(of, worker, sampleIterations, sampleMicros, flagMicros), sampleMicros, sampleIterations };
  });
}

/** When it rose, and who raised it first. */
function flagOf(workers: Sampled['workers']): Pick<TraceIndex, 'flagMicros' | 'finder'> {
  let flagMicros: Micros | null = null;
  let finder = -1;
  for (const worker of workers) {
    if (worker.raisedMicros === null || (flagMicros !== null && worker.raisedMicros >= flagMicros)) continue;
    flagMicros = worker.raisedMicros;
    finder = worker.worker;
  }
  return { flagMicros, finder };
}

/** The same for a run without recorded events: start, flag and exit as the record has them. */
export function indexRecord(record: RunRecord): TraceIndex {
  const flag = flagOfRecord(record);
  const workers = record.workers.map((worker): WorkerTrace => {
    const found = worker.outcome === 'found';
    return {
      worker: worker.worker,
      sampleIterations: [],
      sampleMicros: [],
      lockMicros: null,
      raisedMicros: found && record.results[0]?.worker === worker.worker ? flag : null,
      resultMicros: null,
      seenMicros: null,
    };
  });
  const trace = { version: 1, kind: 'early-exit-trace', record, workers, recordingMicros: 0 } as const;
  return buildIndex(trace, columnsOf(trace));
}

/** When the flag rose, as far as a record tells: an end less its exit latency (the median), else the finder's end. */
function flagOfRecord(record: RunRecord): Micros | null {
  const first = record.results[0];
  if (first === undefined || record.settings.task === 'count') return null;
  const known = record.workers
    .filter((worker) => worker.endMicros !== null && worker.exitLatencyMicros !== null)
    .map((worker) => worker.endMicros! - worker.exitLatencyMicros!)
    .sort((a, b) => a - b);
  return known[known.length >> 1] ?? record.workers[first.worker]?.endMicros ?? null;
}

function buildIndex(trace: Trace, columns: readonly Columns[]): TraceIndex {
  const { record } = trace;
  const { flagMicros, finder } = flagOf(trace.workers);
  const sampled = columns.some(({ sampleMicros }) => sampleMicros.length > 0);
  const workers = trace.workers.map((worker, at) => indexWorker(record, worker, columns[at]!));
  const ends = workers.map((worker) => worker.endMicros ?? 0);
  const spanMicros = Math.max(1, record.micros ?? 0, flagMicros ?? 0, ...ends);
  const notable = workers.flatMap(notableEvents).sort(byTime);
  return { record, sampled, recordingMicros: trace.recordingMicros, spanMicros, flagMicros, finder, workers, notable };
}

function indexWorker(record: RunRecord, trace: WorkerTrace, columns: Columns): WorkerIndex {
  const of = record.workers[trace.worker]!;
  return {
    worker: trace.worker,
    record: of,
    trace,
    startMicros: of.startMicros,
    endMicros: of.endMicros,
    ...columns,
    checks: checkRule(record.settings, of),
  };
}

/** Start, samples, and the end of the search: the attempt on the lock or the check that saw the flag, then the exit. */
function knotsOf(
  of: WorkerRecord,
  trace: Pick<WorkerTrace, 'lockMicros' | 'seenMicros'>,
  sampleIterations: Float64Array,
  sampleMicros: Float64Array,
  flagMicros: Micros | null,
): { knotIterations: Float64Array; knotMicros: Float64Array } {
  const size = sampleMicros.length + 4;
  const knotIterations = new Float64Array(size);
  const knotMicros = new Float64Array(size);
  let count = 0;
  const add = (iterations: Iterations | null, micros: Micros | null): void => {
    if (iterations === null || micros === null) return;
    const before = count - 1;
    // The columns ascend even where two clock readings contradict each other by a step.
    knotIterations[count] = before < 0 ? iterations : Math.max(iterations, knotIterations[before]!);
    knotMicros[count] = before < 0 ? micros : Math.max(micros, knotMicros[before]!);
    count++;
  };
  const done = of.iterations ?? of.lastPublished ?? null;
  // Where the finder saw this worker when it raised the flag: a knot of its own, in its place among the samples.
  const atFlag = done === null || of.overshootIterations === null ? null : Math.max(0, done - of.overshootIterations);
  let beforeFlag = true;
  add(0, of.startMicros);
  for (let i = 0; i < sampleMicros.length; i++) {
    if (beforeFlag && flagMicros !== null && sampleMicros[i]! > flagMicros) {
      beforeFlag = false;
      add(atFlag === null ? null : Math.min(atFlag, sampleIterations[i]!), flagMicros);
    }
    add(sampleIterations[i]!, sampleMicros[i]!);
  }
  if (beforeFlag) add(atFlag, flagMicros);
  add(done, trace.lockMicros ?? trace.seenMicros);
  add(done, of.endMicros);
  return { knotIterations: knotIterations.subarray(0, count), knotMicros: knotMicros.subarray(0, count) };
}

function byTime(a: TraceEvent, b: TraceEvent): number {
  return a.micros - b.micros || EVENT_KINDS.indexOf(a.kind) - EVENT_KINDS.indexOf(b.kind) || a.worker - b.worker;
}

function notableEvents(index: WorkerIndex): TraceEvent[] {
  const { trace, worker } = index;
  const times: [EventKind, Micros | null][] = [
    ['start', index.startMicros],
    ['lock', trace.lockMicros],
    ['raised', trace.raisedMicros],
    ['result', trace.resultMicros],
    ['seen', trace.seenMicros],
    ['exit', index.endMicros],
  ];
  return times.flatMap(([kind, micros]) => {
    if (micros === null) return [];
    return [{ kind, worker, micros, iterations: iterationsAt(index, micros), measured: true, ordinal: -1 }];
  });
}

/** Iterations done at a time, fractional between knots; 0 before the start. */
export function iterationsAt(index: WorkerIndex, micros: Micros): Iterations {
  return interpolate(index.knotMicros, index.knotIterations, micros);
}

/** When so many iterations were done, between knots by interpolation. */
export function microsAt(index: WorkerIndex, iterations: Iterations): Micros {
  const { knotIterations, knotMicros } = index;
  // The first moment with that many: a later knot of equal iterations is a wait, not work.
  const after = lastAtOrBefore(knotIterations, iterations - 1e-9) + 1;
  if (after < knotIterations.length && knotIterations[after] === iterations) return knotMicros[after]!;
  return interpolate(knotIterations, knotMicros, iterations);
}

function interpolate(xs: Float64Array, ys: Float64Array, x: number): number {
  if (xs.length === 0) return 0;
  const at = lastAtOrBefore(xs, x);
  if (at < 0) return ys[0]!;
  if (at >= xs.length - 1) return ys[ys.length - 1]!;
  const x0 = xs[at]!;
  const x1 = xs[at + 1]!;
  return x1 === x0 ? ys[at]! : ys[at]! + ((ys[at + 1]! - ys[at]!) * (x - x0)) / (x1 - x0);
}

/** When check `ordinal` was made, without making an object of it. Only the check that saw the flag has a time of its own. */
export function checkMicros(index: WorkerIndex, ordinal: number): Micros {
  return sawFlag(index, ordinal) ? index.trace.seenMicros! : microsAt(index, index.checks!.iterationOf(ordinal));
}

export function checkEvent(index: WorkerIndex, ordinal: number): TraceEvent {
  return {
    kind: 'check',
    worker: index.worker,
    micros: checkMicros(index, ordinal),
    iterations: index.checks!.iterationOf(ordinal),
    measured: sawFlag(index, ordinal),
    ordinal,
  };
}

function sawFlag({ trace, record, checks }: WorkerIndex, ordinal: number): boolean {
  return trace.seenMicros !== null && record.outcome === 'exited-early' && ordinal === checks!.count - 1;
}

export function sampleEvent(index: WorkerIndex, ordinal: number): TraceEvent {
  const micros = index.sampleMicros[ordinal]!;
  const iterations = index.sampleIterations[ordinal]!;
  return { kind: 'sample', worker: index.worker, micros, iterations, measured: true, ordinal };
}

/** How many checks a worker had made at a time; the record's count where they cannot be listed. */
export function checksAt(index: WorkerIndex, micros: Micros): number | null {
  const { checks, startMicros, endMicros, record } = index;
  if (startMicros === null || micros < startMicros) return 0;
  if (endMicros !== null && micros >= endMicros) return record.checks ?? checks?.count ?? null;
  return checks === null ? null : checks.countUpTo(iterationsAt(index, micros));
}
