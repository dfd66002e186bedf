/** Reads what lay on a shelf: every field is looked at, for any version of this page may have put it there. */
import { isObject } from '../../contract/plain.ts';
import { attempt, NotAllowed } from '../../contract/readers.ts';
import { recordReader } from '../../contract/record-file.ts';
import type { RunRecord } from '../../contract/record.ts';

/** Null when it is no record that this page can read. Never throws. */
export function readRun(value: unknown): RunRecord | null {
  const read = attempt(() => recordReader(value, []));
  return read instanceof NotAllowed ? null : read;
}

/** A later version of this page wrote it: not damaged, only unknown here. */
export function isNewer(value: unknown): boolean {
  return isObject(value) && typeof value['version'] === 'number' && value['version'] > 1;
}
