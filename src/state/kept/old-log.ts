/**
 * The log as pages kept it before there were shelves: one text, `{version: 1, runs: […]}`. Another version may have written
 * it, or it was damaged: each run is looked at by itself, and a text that is not whole is set aside as it is.
 */
import { isObject } from '../../contract/plain.ts';
import { isNewer, readRun } from './read-item.ts';
import type { AsideItem, KeptItem } from './shelves.ts';
import { hashOf, idOfText } from './ids.ts';

export interface OldLog {
  /** The runs that can be read. */
  readonly items: readonly KeptItem[];
  /** The whole text, where not all of it could be read. */
  readonly aside: AsideItem | null;
}

export function readOldLog(text: string): OldLog {
  const file = parsed(text);
  const runs =
    isObject(file) && file['version'] === 1 && Array.isArray(file['runs']) ? (file['runs'] as unknown[]) : null;
  const records = (runs ?? []).map(readRun).filter((record) => record !== null);
  const items = records.map((record) => ({
    id: idOfText(record.environment.time, JSON.stringify(record)),
    value: record,
  }));
  if (runs !== null && records.length === runs.length) return { items, aside: null };
  const newer = isNewer(file) || (runs ?? []).some(isNewer);
  return { items, aside: { id: `log-${hashOf(text)}`, from: 'log', newer, value: text } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
