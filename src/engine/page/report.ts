/** From the shared block to the record, once no worker is in the engine any more. */
import * as memory from '../memory.ts';
import { type Fault } from '../../contract/faults.ts';
import { reasonOf } from '../../contract/reasons.ts';
import type { Counted, Doubt, Iterations, Micros, Outcome, RunRecord, WorkerRecord } from '../../contract/record.ts';
import { intervalOf, type Settings } from '../../contract/settings.ts';
import type { Trace, WorkerTrace } from '../../contract/trace.ts';

/** What is known of a worker that gave no answer. */
export interface Loss {
  readonly outcome: 'failed' | 'stopped';
  readonly fault: Fault;
}

/** Of a worker that did not answer a call of what went on. */
export const lossOf = (fault: Fault, { stopped }: { readonly stopped: boolean }): Loss => ({
  outcome: stopped ? 'stopped' : 'failed',
  fault,
});

interface Times {
  /** When the gate let the first worker through, on the page's clock. */
  readonly zero: Micros;
  /** When the flag was raised, after the gate; null: never. */
  readonly raised: Micros | null;
  readonly finder: number;
}

/** Since the gate, to the nanosecond: clocks are coarser, and records stay short. */
export const since = (zero: Micros, micros: Micros): Micros => Math.round((micros - zero) * 1000) / 1000;

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);

function timesOf(block: memory.SharedBlock, workers: number): Times {
  let zero = Number.POSITIVE_INFINITY;
  for (let worker = 0; worker < workers; worker += 1) {
    const start = block.report(worker, memory.REPORT_START);
    if (!Number.isNaN(start)) zero = Math.min(zero, start);
  }
  const raised = block.readFloat(memory.FINDER_WORD + 8);
  return { zero, raised: Number.isNaN(raised) ? null : since(zero, raised), finder: block.load(memory.FINDER_WORD) };
}

/** The JavaScript `plain` loops publish nothing, so their overshoot can't be known. */
const publishes = (settings: Settings): boolean => settings.kernel === 'wasm' || settings.flag !== 'plain';

/** A check that saw the flag had one before it that did not: no more than k iterations lie between. */
function mostAfterFlag(settings: Settings, worker: number, outcome: Outcome): number {
  const interval = intervalOf(settings, worker);
  const bounded = outcome === 'exited-early' && settings.unit === 'iterations' && interval !== 'never';
  return bounded ? interval : Number.POSITIVE_INFINITY;
}

function workerRecord(block: memory.SharedBlock, settings: Settings, worker: number, times: Times): WorkerRecord {
  const report = (field: number) => orNull(block.report(worker, field));
  const start = report(memory.REPORT_START);
  const end = report(memory.REPORT_END);
  const iterations = report(memory.REPORT_ITERATIONS);
  const outcome = memory.PHASES[block.load(block.at(worker, memory.PHASE_SLOT))] as Outcome;
  const endMicros = end === null ? null : since(times.zero, end);
  const position = orNull(block.readFloat(block.at(worker, memory.SNAPSHOT_SLOT)));
  const ranOn =
    times.raised !== null && worker !== times.finder && outcome !== 'found' && position !== null && endMicros !== null;
  const known = ranOn && publishes(settings);
  return {
    worker,
    outcome,
    iterations,
    checks: report(memory.REPORT_CHECKS),
    primes: report(memory.REPORT_PRIMES),
    startMicros: start === null ? null : since(times.zero, start),
    endMicros,
    overshootIterations: known
      ? Math.min(mostAfterFlag(settings, worker, outcome), Math.max(0, iterations! - position))
      : null,
    overshootChunk: known ? report(memory.REPORT_CHUNK) : null,
    exitLatencyMicros: ranOn ? Math.max(0, since(times.raised, endMicros)) : null,
  };
}

/** `lastPublished`: iterations it was last known to have done. */
function lostRecord(worker: number, loss: Loss, lastPublished: Iterations): WorkerRecord {
  return {
    worker,
    outcome: loss.outcome,
    iterations: null,
    checks: null,
    primes: null,
    startMicros: null,
    endMicros: null,
    overshootIterations: null,
    overshootChunk: null,
    exitLatencyMicros: null,
    ...reasonOf(loss.fault),
    lastPublished,
  };
}

/** Outcomes of those that no check made leave. */
const RAN_ON: ReadonlySet<Outcome> = new Set(['exhausted', 'stopped', 'failed']);

/** A worker ran past a check that was due after the flag had gone up. */
function missedTheFlag(settings: Settings, record: WorkerRecord): boolean {
  const interval = intervalOf(settings, record.worker);
  if (interval === 'never' || settings.unit === 'primes') return false;
  if (!RAN_ON.has(record.outcome)) return false;
  if (record.overshootIterations !== null) return record.overshootIterations > interval + record.overshootChunk!;
  return (
    settings.flag === 'plain' &&
    record.exitLatencyMicros !== null &&
    record.exitLatencyMicros > 0 &&
    record.iterations! > interval
  );
}

/** Of a worker that left since another one failed. `stopped` is the word for what the person did. */
const LEFT_WITH_IT = { outcome: 'failed', ...reasonOf({ code: 'other-worker-failed' }) } as const;

/** The word holds 32 bits: what it lost is less than that, so that the rest is known from the iterations. */
function countedBy(
  block: memory.SharedBlock,
  { counter, ranges }: Settings,
  workers: readonly WorkerRecord[],
): Counted | null {
  if (counter === 'none' || workers.some(({ iterations }) => iterations === null)) return null;
  const expected = workers.reduce((sum, { iterations }) => sum + iterations!, 0);
  const lost = ((expected % 2 ** 32) - block.tally(ranges.length, counter) + 2 ** 32) % 2 ** 32;
  return { counted: expected - lost, expected };
}

/** The workers of a run: what each that came back has done, or that it was lost; `lastKnown` is where it was then. */
export function workersOf(
  settings: Settings,
  losses: ReadonlyMap<number, Loss>,
  lastKnown: (worker: number) => Iterations,
  recordOfOne: (worker: number) => WorkerRecord,
): readonly WorkerRecord[] {
  const failed = [...losses.values()].some(({ outcome }) => outcome === 'failed');
  return settings.ranges.map((_, worker) => {
    const loss = losses.get(worker);
    if (loss) return lostRecord(worker, loss, lastKnown(worker));
    const record = recordOfOne(worker);
    return failed && record.outcome === 'stopped' ? { ...record, ...LEFT_WITH_IT } : record;
  });
}

/** Until the last one has left; null where nobody did by itself. */
export function lastEnd(workers: readonly WorkerRecord[]): Micros | null {
  const ends = workers.flatMap(({ endMicros }) => (endMicros === null ? [] : [endMicros]));
  return ends.length > 0 ? Math.max(...ends) : null;
}

/** `losses` names the workers that gave no answer; `doubts` are those the engine's surroundings raise. */
export function recordOf(
  block: memory.SharedBlock,
  settings: Settings,
  environment: RunRecord['environment'],
  losses: ReadonlyMap<number, Loss>,
  doubts: readonly Doubt[],
): RunRecord {
  const times = timesOf(block, settings.ranges.length);
  const lastKnown = (worker: number): Iterations => block.position(worker);
  const workers = workersOf(settings, losses, lastKnown, (worker) => workerRecord(block, settings, worker, times));
  const unseen = workers.some((worker) => missedTheFlag(settings, worker));
  return {
    version: 1,
    settings,
    environment,
    micros: lastEnd(workers),
    workers,
    results: block.results(),
    counted: countedBy(block, settings, workers),
    doubts: [...new Set([...doubts, ...(unseen ? (['flag-unseen'] as const) : [])])],
  };
}

function workerTrace(block: memory.SharedBlock, worker: number, times: Times): WorkerTrace {
  const reported = (field: number) => {
    const micros = orNull(block.report(worker, field));
    return micros === null ? null : since(times.zero, micros);
  };
  const count = orNull(block.report(worker, memory.REPORT_SAMPLES)) ?? 0;
  const samples = Array.from({ length: count }, (_, index) => block.readPair(memory.sampleAt(worker, index)));
  return {
    worker,
    sampleIterations: samples.map(([iterations]) => iterations),
    sampleMicros: samples.map(([, micros]) => since(times.zero, micros)),
    lockMicros: reported(memory.REPORT_LOCK),
    raisedMicros: times.finder === worker ? times.raised : null,
    resultMicros: reported(memory.REPORT_RESULT),
    seenMicros: reported(memory.REPORT_SEEN),
  };
}

/** The trace of the run whose record this is. */
export function traceOf(block: memory.SharedBlock, record: RunRecord): Trace {
  const count = record.workers.length;
  const times = timesOf(block, count);
  const costs = record.workers.map(({ worker }) => orNull(block.report(worker, memory.REPORT_RECORDING)) ?? 0);
  return {
    version: 1,
    kind: 'early-exit-trace',
    record,
    workers: record.workers.map(({ worker }) => workerTrace(block, worker, times)),
    recordingMicros: Math.max(0, ...costs),
  };
}
