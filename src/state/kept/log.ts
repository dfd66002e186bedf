/** The log of runs as a list: the newest first, at most `MAX_RUNS`. */
import type { Fault } from '../../contract/faults.ts';
import type { RunRecord } from '../../contract/record.ts';
import type { LogEntry } from '../types.ts';

export const MAX_RUNS = 200;

export interface LoadedRuns {
  readonly log: readonly LogEntry[];
  /** What was lost; null when nothing was. */
  readonly lost: Fault | null;
}

/** Puts a record on top of the log. */
export function withRun(log: readonly LogEntry[], record: RunRecord): readonly LogEntry[] {
  return [{ id: (log[0]?.id ?? 0) + 1, record }, ...log].slice(0, MAX_RUNS);
}

/** The log as it was kept, under what has been run since the page was opened. */
export function withSaved(log: readonly LogEntry[], saved: readonly LogEntry[]): readonly LogEntry[] {
  const newer = log.map(({ id, record }) => ({ id: id + saved.length, record }));
  return [...newer, ...saved].slice(0, MAX_RUNS);
}
