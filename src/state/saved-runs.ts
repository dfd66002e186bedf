/** The log of runs, kept in the browser's store: version 1, newest first. It is read by log-file.ts, fetched only where one was kept. */
import type { RunRecord } from '../engine/record.ts';
import type { Keeper } from './deps.ts';
import type { LogEntry } from './types.ts';

export const MAX_RUNS = 200;
const KEY = 'early-exit.log';

export interface LoadedRuns {
  readonly log: readonly LogEntry[];
  /** What was lost, in words; null when nothing was. */
  readonly lost: string | null;
}

export interface SavedRuns {
  /** Rejects when its reader cannot be fetched. */
  load(): Promise<LoadedRuns>;
  /** Keeps as many of the newest as there is room for; false when not even one could be kept. */
  save(log: readonly LogEntry[]): boolean;
  clear(): void;
}

export function savedRuns(keeper: Keeper): SavedRuns {
  return {
    async load() {
      const text = keeper.read(KEY);
      return text === null ? { log: [], lost: null } : (await import('./log-file.ts')).readLog(text);
    },
    save(log) {
      const texts = log.slice(0, MAX_RUNS).map(({ record }) => JSON.stringify(record));
      // Half of them each time the store is full: eight tries at most.
      for (let count = texts.length; count > 0; count = Math.floor(count / 2)) {
        if (keeper.write(KEY, `{"version":1,"runs":[${texts.slice(0, count).join(',')}]}`)) return true;
      }
      return texts.length === 0;
    },
    clear: () => keeper.remove(KEY),
  };
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
