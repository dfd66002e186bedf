/** From what the page was told to the record and the trace of a run without shared memory. */
import type { Arbiter, Parting } from './arbiter.ts';
import type { Samples } from './message-api.ts';
import { lastEnd, type Loss, since, workersOf } from '../page/report.ts';
import type { Doubt, Environment, Iterations, Micros, RunRecord, WorkerRecord } from '../../contract/record.ts';
import type { Settings } from '../../contract/settings.ts';
import type { Trace, WorkerTrace } from '../../contract/trace.ts';

/** What there is to say of one run. */
export interface MessageRun {
  readonly settings: Settings;
  /** When the start message was sent, on the page's clock. */
  readonly zero: Micros;
  readonly arbiter: Arbiter;
  readonly losses: ReadonlyMap<number, Loss>;
  /** Of a worker that gave no answer. */
  readonly lastTold: (worker: number) => Iterations;
}

/** Since the start message, which no worker had before it was sent. */
const after = (zero: Micros, micros: Micros): Micros => Math.max(0, since(zero, micros));

const met = ({ report }: Parting): boolean => report.end === 'met';

/** When it was through: whoever met its target waits until the page has taken the message. */
const endOf = (parting: Parting): Micros => (met(parting) ? parting.takenMicros : parting.report.endMicros);

/** It never began. */
const NEVER_STARTED = {
  outcome: 'stopped',
  ...{ iterations: 0, checks: 0, primes: 0, startMicros: null, endMicros: null },
  ...{ overshootIterations: null, overshootChunk: null, exitLatencyMicros: null },
} as const satisfies Omit<WorkerRecord, 'worker'>;

function workerRecord({ zero, arbiter }: MessageRun, worker: number): WorkerRecord {
  const parting = arbiter.partings.get(worker);
  if (parting === undefined) return { worker, ...NEVER_STARTED };
  const { report, outcome } = parting;
  const { raisedMicros } = arbiter;
  const endMicros = after(zero, endOf(parting));
  // Nobody knows where it was when the flag rose, but whether it was still at work then.
  const ranOn =
    raisedMicros !== null &&
    worker !== arbiter.finder &&
    (outcome === 'exited-early' || report.endMicros > raisedMicros);
  return {
    worker,
    outcome,
    iterations: report.iterations,
    checks: report.checks,
    primes: report.primes,
    startMicros: after(zero, report.startMicros),
    endMicros,
    overshootIterations: null,
    overshootChunk: null,
    exitLatencyMicros: ranOn ? Math.max(0, since(raisedMicros, report.endMicros)) : null,
  };
}

export function messageRecord(run: MessageRun, environment: Environment, doubts: readonly Doubt[]): RunRecord {
  const { settings, arbiter, losses, lastTold } = run;
  const workers = workersOf(settings, losses, lastTold, (worker) => workerRecord(run, worker));
  return {
    version: 1,
    settings,
    environment,
    micros: lastEnd(workers),
    workers,
    results: arbiter.results,
    // No word that several workers could count in.
    counted: null,
    doubts: [...new Set(doubts)],
  };
}

function workerTrace({ zero, arbiter }: MessageRun, worker: number, samples: Samples | null): WorkerTrace {
  const parting = arbiter.partings.get(worker) ?? null;
  const raised = worker === arbiter.finder && parting ? after(zero, parting.takenMicros) : null;
  return {
    worker,
    sampleIterations: samples ? [...samples.iterations] : [],
    sampleMicros: samples ? Array.from(samples.micros, (micros) => after(zero, micros)) : [],
    lockMicros: parting && met(parting) ? after(zero, parting.report.endMicros) : null,
    raisedMicros: raised,
    resultMicros: raised,
    seenMicros: parting?.outcome === 'exited-early' ? after(zero, parting.report.endMicros) : null,
  };
}

/** The trace of the run whose record this is. */
export function messageTrace(run: MessageRun, record: RunRecord, samples: ReadonlyMap<number, Samples>): Trace {
  return {
    version: 1,
    kind: 'early-exit-trace',
    record,
    workers: record.workers.map(({ worker }) => workerTrace(run, worker, samples.get(worker) ?? null)),
    recordingMicros: Math.max(0, ...[...samples.values()].map(({ recordingMicros }) => recordingMicros)),
  };
}
