/** A sitting as a file. Where it is opened it is something recorded elsewhere, whatever it says. */
import type { Fault } from '../../contract/faults.ts';
import { dateReader, exactly } from '../../contract/file-readers.ts';
import { parseLabFile } from '../../contract/lab-file.ts';
import { predictionReader } from '../../contract/lesson-file.ts';
import { attempt, listOf, NotAllowed, objectOf, type Reader } from '../../contract/readers.ts';
import { problemInFile, recordReader } from '../../contract/record-file.ts';
import { cardReader } from './card-file.ts';
import { exitsReader, figuresInText, sweepReader } from './result-file.ts';
import { SITTING, type Contents, type Sitting } from './sitting.ts';

/** In characters: far more than the browser keeps of each kind. */
const MAX_FILE = 2 ** 25;
const MOST = 1000;

export type OpenedSitting =
  { readonly ok: true; readonly sitting: Sitting } | { readonly ok: false; readonly fault: Fault };

/** @param saved milliseconds since 1970 */
export function sittingOf({ runs, sweeps, exits, cards, predictions }: Contents, saved: number): Sitting {
  const time = new Date(saved).toISOString();
  return { version: 1, kind: SITTING, saved: time, runs, sweeps, exits, cards, predictions };
}

/** How many things are in it. */
export function sizeOf({ runs, sweeps, exits, cards, predictions }: Contents): number {
  return [runs, sweeps, exits, cards, predictions].reduce((sum, { length }) => sum + length, 0);
}

/** The text of a file; opened again it gives an equal sitting. */
export function saveSitting(sitting: Sitting): string {
  return `${JSON.stringify(sitting, figuresInText)}\n`;
}

/** Never throws: what is wrong comes back, with the place of the first mistake. */
export function openSitting(text: string): OpenedSitting {
  const parsed = parseLabFile(text, SITTING, MAX_FILE);
  return parsed.ok ? readSitting(parsed.file) : parsed;
}

/** The same from what lay in the browser. */
export function readSitting(file: unknown): OpenedSitting {
  const read = attempt(() => sitting(file, []));
  return read instanceof NotAllowed
    ? { ok: false, fault: { code: 'file-field', problem: problemInFile(read) } }
    : { ok: true, sitting: read };
}

const sitting: Reader<Sitting> = objectOf({
  version: exactly(1),
  kind: exactly(SITTING),
  saved: dateReader,
  runs: listOf(recordReader, 0, MOST),
  sweeps: listOf(sweepReader, 0, MOST),
  exits: listOf(exitsReader, 0, MOST),
  cards: listOf(cardReader, 0, MOST),
  predictions: listOf(predictionReader, 0, MOST),
});

/** Never rejects. */
export async function openSittingFile(file: Blob): Promise<OpenedSitting> {
  // More bytes than characters there may be are not read at all.
  if (file.size > 4 * MAX_FILE) return { ok: false, fault: { code: 'file-too-large' } };
  try {
    return openSitting(await file.text());
  } catch (error) {
    return { ok: false, fault: { code: 'file-unreadable', message: error instanceof Error ? error.message : '' } };
  }
}
