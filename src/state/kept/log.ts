/** The log of runs as a list: the newest first, at most `MAX_RUNS`. */
import type { RunRecord } from '../../contract/record.ts';
import type { LogEntry } from '../types.ts';

export const MAX_RUNS = 200;

/** Puts a record on top of the log. It is not kept yet. */
export function withRun(log: readonly LogEntry[], id: string, record: RunRecord): readonly LogEntry[] {
  return [{ id, record, kept: false }, ...log].slice(0, MAX_RUNS);
}

/** The log with what is on the shelf, whoever put it there, and without what has been taken off it. */
export function mergedLog(
  log: readonly LogEntry[],
  shelf: readonly string[],
  fresh: readonly LogEntry[],
): readonly LogEntry[] {
  const there = new Set(shelf);
  const known = new Set(log.map(({ id }) => id));
  const old = log.flatMap((entry) => {
    if (there.has(entry.id)) return [entry.kept ? entry : { ...entry, kept: true }];
    return entry.kept ? [] : [entry];
  });
  const all = [...old, ...fresh.filter(({ id }) => !known.has(id))];
  return all.toSorted((a, b) => (a.id < b.id ? 1 : -1)).slice(0, MAX_RUNS);
}

export function markKept(log: readonly LogEntry[], items: readonly { readonly id: string }[]): readonly LogEntry[] {
  const put = new Set(items.map(({ id }) => id));
  return log.map((entry) => (put.has(entry.id) ? { ...entry, kept: true } : entry));
}
