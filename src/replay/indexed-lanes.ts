/** The lanes of a run that was made, or recorded. */
import { intervalOf } from '../contract/settings.ts';
import { checkMicros, iterationsAt, type TraceIndex, type WorkerIndex } from './events.ts';
import type { RunLane, RunLanes } from './lanes.ts';

export function indexedLanes(index: TraceIndex): RunLanes {
  const { record, flagMicros } = index;
  const ends = record.workers.map(({ endMicros }) => endMicros ?? 0);
  return {
    flagMicros,
    finder: record.results[0]?.worker ?? null,
    endMicros: record.micros ?? Math.max(0, ...ends),
    lanes: index.workers.map((worker) => indexedLane(index, worker)),
  };
}

function indexedLane({ record }: TraceIndex, index: WorkerIndex): RunLane {
  const { worker, startMicros, endMicros, checks } = index;
  const interval = intervalOf(record.settings, worker);
  return {
    ...{ worker, startMicros, endMicros },
    outcome: index.record.outcome,
    interval: interval === 'never' ? Infinity : interval,
    overshoot: index.record.overshootIterations,
    checks: index.record.checks,
    placed: checks?.count ?? 0,
    checkMicros: (ordinal) => checkMicros(index, ordinal),
    iterationsAt: (micros) => iterationsAt(index, micros),
  };
}
