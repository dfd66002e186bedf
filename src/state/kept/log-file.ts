/**
 * Reads the log that was kept. It was perhaps written by another version or cut short, so each run is looked at by itself
 * and a bad one is left out.
 */
import type { RunRecord } from '../../contract/record.ts';
import { attempt, NotAllowed } from '../../contract/readers.ts';
import { recordReader } from '../../contract/record-file.ts';
import { MAX_RUNS, type LoadedRuns } from './log.ts';

export function readLog(text: string): LoadedRuns {
  const runs = listOfRuns(text);
  if (runs === null) return { log: [], lost: { code: 'log-unreadable' } };
  const records = runs.slice(0, MAX_RUNS).flatMap(readRun);
  const bad = Math.min(runs.length, MAX_RUNS) - records.length;
  return {
    log: records.map((record, i) => ({ id: records.length - i, record })),
    lost: bad === 0 ? null : { code: 'log-entries-lost', lost: bad, of: bad + records.length },
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
  const read = attempt(() => recordReader(run, []));
  return read instanceof NotAllowed ? [] : [read];
}
