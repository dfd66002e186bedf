/**
 * Whether the events of a trace say the same as its record: a replay draws both. What a worker that was lost or stopped had
 * got to is open, so of those only what they counted is looked at.
 */
import type { Allowed } from './allowed.ts';
import { refuse, type Place } from './readers.ts';
import type { Outcome, RunRecord, WorkerRecord } from './record.ts';
import type { Trace, WorkerTrace } from './trace.ts';

type With = Extract<Allowed, { code: 'agrees' }>['with'];

/** The outcomes of workers that came to an end of their own. */
const ENDED: ReadonlySet<Outcome> = new Set(['found', 'late', 'exited-early', 'exhausted']);

/** The same trace. Throws a NotAllowed at the first contradiction. */
export function agreeing(trace: Trace): Trace {
  const { record, workers } = trace;
  for (const { worker } of workers) inRange(record, record.workers[worker]!);
  for (const own of workers) {
    const of = record.workers[own.worker]!;
    if (ENDED.has(of.outcome)) withOutcome(own, of.outcome, ['workers', own.worker]);
    inOrder(own, of, ['workers', own.worker]);
  }
  withResults(record, workers);
  return trace;
}

function holds(ok: boolean, value: unknown, place: Place, what: With): void {
  if (!ok) refuse(value, place, { code: 'agrees', with: what });
}

function inRange({ settings, micros }: RunRecord, of: WorkerRecord): void {
  const [from, to] = settings.ranges[of.worker]!;
  const { iterations, outcome, endMicros } = of;
  const place = ['record', 'workers', of.worker] as const;
  const whole = outcome === 'exhausted' ? iterations === to - from : (iterations ?? 0) <= to - from;
  holds(whole, iterations, [...place, 'iterations'], 'range');
  holds((endMicros ?? 0) <= (micros ?? Infinity), micros, ['record', 'micros'], 'times');
}

function withOutcome(own: WorkerTrace, outcome: Outcome, place: Place): void {
  const there = {
    lockMicros: outcome === 'found' || outcome === 'late',
    resultMicros: outcome === 'found',
    seenMicros: outcome === 'exited-early',
  };
  for (const name of ['lockMicros', 'resultMicros', 'seenMicros'] as const)
    holds((own[name] !== null) === there[name], own[name], [...place, name], 'outcome');
}

/** They come from the one clock of their worker. */
function inOrder(own: WorkerTrace, { startMicros }: WorkerRecord, place: Place): void {
  let before = startMicros ?? 0;
  for (const name of ['lockMicros', 'raisedMicros', 'resultMicros'] as const) {
    const micros = own[name];
    holds((micros ?? before) >= before, micros, [...place, name], 'times');
    before = micros ?? before;
  }
  holds((own.seenMicros ?? Infinity) >= (startMicros ?? 0), own.seenMicros, [...place, 'seenMicros'], 'times');
  holds(
    (own.sampleMicros[0] ?? Infinity) >= (startMicros ?? 0),
    own.sampleMicros[0],
    [...place, 'sampleMicros', 0],
    'times',
  );
}

/** The first to write a result raised the flag, and nobody else did. */
function withResults({ settings, results, workers: records }: RunRecord, workers: readonly WorkerTrace[]): void {
  results.forEach(({ worker, number }, i) => {
    const [from, to] = settings.ranges[worker]!;
    holds(number >= from && number < to, number, ['record', 'results', i, 'number'], 'range');
  });
  // One that was ended by force may have raised the flag before it wrote its result.
  if (records.some(({ outcome }) => !ENDED.has(outcome))) return;
  for (const { worker, raisedMicros } of workers) {
    const first = results[0]?.worker === worker;
    holds((raisedMicros !== null) === first, raisedMicros, ['workers', worker, 'raisedMicros'], 'results');
    const wrote = results.some((result) => result.worker === worker);
    const { outcome } = records[worker]!;
    holds((outcome === 'found') === wrote, outcome, ['record', 'workers', worker, 'outcome'], 'results');
  }
}
