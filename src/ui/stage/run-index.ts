/** The last run made ready for the stage: with its trace where there is one of the same run. */
import { useMemo } from 'react';
import type { RunRecord } from '../../contract/record.ts';
import { indexRecord, indexTrace, type TraceIndex } from '../../replay/events.ts';
import type { Trace } from '../../contract/trace.ts';

/** Null before the first run. A trace of another run than `record` is left aside. */
export function useRunIndex(record: RunRecord | null, trace: Trace | null): TraceIndex | null {
  return useMemo(() => runIndex(record, trace), [record, trace]);
}

export function runIndex(record: RunRecord | null, trace: Trace | null): TraceIndex | null {
  if (trace !== null && (record === null || sameRun(trace.record, record))) return indexTrace(trace);
  return record === null ? null : indexRecord(record);
}

/** A run that failed before it began: there is nothing to replay. */
export function nobodyStarted({ workers }: RunRecord): boolean {
  return workers.every(({ outcome, startMicros }) => outcome === 'failed' && startMicros === null);
}

function sameRun(one: RunRecord, other: RunRecord): boolean {
  return one === other || (one.environment.time === other.environment.time && one.micros === other.micros);
}
