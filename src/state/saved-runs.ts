/**
 * The log of runs, kept in the browser's store: version 1, newest first. What is read was perhaps written by another
 * version or cut short, so each run is looked at by itself and a bad one is left out.
 */
import type { RunRecord } from '../engine/record.ts';
import type { Keeper } from './deps.ts';
import { recordIn } from './record-file.ts';
import { at, Refusal } from './trace-fields.ts';
import type { LogEntry } from './types.ts';

const MAX_RUNS = 200;
const KEY = 'early-exit.log';

export interface LoadedRuns {
  readonly log: readonly LogEntry[];
  /** What was lost, in words; null when nothing was. */
  readonly lost: string | null;
}

export interface SavedRuns {
  load(): LoadedRuns;
  /** Keeps as many of the newest as there is room for; false when not even one could be kept. */
  save(log: readonly LogEntry[]): boolean;
  clear(): void;
}

export function savedRuns(keeper: Keeper): SavedRuns {
  return {
    load: () => loadRuns(keeper.read(KEY)),
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

function loadRuns(text: string | null): LoadedRuns {
  if (text === null) return { log: [], lost: null };
  const runs = listOfRuns(text);
  if (runs === null) return { log: [], lost: 'The saved runs could not be read, and are left out.' };
  const records = runs.slice(0, MAX_RUNS).flatMap(readRun);
  const bad = Math.min(runs.length, MAX_RUNS) - records.length;
  return {
    log: records.map((record, i) => ({ id: records.length - i, record })),
    lost: bad === 0 ? null : `${bad} of ${bad + records.length} saved runs could not be read, and are left out.`,
  };
}

function listOfRuns(text: string): readonly unknown[] | null {
  try {
    const file: unknown = JSON.parse(text);
    if (typeof file !== 'object' || file === null || !('version' in file) || file.version !== 1) return null;
    return 'runs' in file && Array.isArray(file.runs) ? file.runs : null;
  } catch {
    return null;
  }
}

function readRun(run: unknown): readonly RunRecord[] {
  try {
    return [recordIn(run, at('run'))];
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}
