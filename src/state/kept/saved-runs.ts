/** The log of runs, kept in the browser's store: version 1, newest first. It is read by log-file.ts, fetched only where one was kept. */
import type { Keeper } from '../deps.ts';
import type { LogEntry } from '../types.ts';
import { MAX_RUNS, type LoadedRuns } from './log.ts';

const KEY = 'early-exit.log';

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
