/** A run made ready for the stage: with its trace where there is one. */
import type { RunRecord } from '../../contract/record.ts';
import { indexRecord, indexTrace, type TraceIndex } from '../../replay/events.ts';
import type { Shown } from '../../state/types.ts';

export function runIndex({ record, trace }: Pick<Shown, 'record' | 'trace'>): TraceIndex {
  return trace === null ? indexRecord(record) : indexTrace(trace);
}

/** A run that failed before it began: there is nothing to replay. */
export function nobodyStarted({ workers }: RunRecord): boolean {
  return workers.every(({ outcome, startMicros }) => outcome === 'failed' && startMicros === null);
}
