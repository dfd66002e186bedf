/** A sitting as a file. Where it is opened it is something recorded elsewhere, whatever it says. */
import type { Fault } from '../../contract/faults.ts';
import type { Environment } from '../../contract/record.ts';
import { dateReader, exactly } from '../../contract/file-readers.ts';
import { fileOfKind, parseJsonFile } from '../../contract/lab-file.ts';
import { predictionReader } from '../../contract/lesson-file.ts';
import { isObject } from '../../contract/plain.ts';
import {
  attempt,
  listOf,
  NotAllowed,
  objectOf,
  oneOf,
  whole,
  type Place,
  type Reader,
} from '../../contract/readers.ts';
import { problemInFile, recordReader } from '../../contract/record-file.ts';
import { cardReader } from './card-file.ts';
import { claimsReader } from './claims-file.ts';
import { figuresInText } from './figure-readers.ts';
import { labelFields } from './label.ts';
import { isNewer } from './read-item.ts';
import { ladderReader } from './ladder-file.ts';
import { exitsReader, sweepReader } from './result-file.ts';
import { weightsReader, writingReader } from './turns-file.ts';
import { LABELLED, SITTING, type Contents, type OtherSitting, type Sitting } from './sitting.ts';

/** In characters: far more than the browser keeps of each kind. */
export const MAX_SITTING = 2 ** 25;
const MOST = 1000;

interface Read {
  readonly sitting: Sitting;
  /** Names of parts that a newer version of this page put in: not read here, and left out. Any text. */
  readonly leftOut: readonly string[];
}

interface ReadFile extends Read {
  /** Those that were recorded elsewhere already where it was saved. */
  readonly others: readonly OtherSitting[];
}

type Opened<What> = ({ readonly ok: true } & What) | { readonly ok: false; readonly fault: Fault };
export type OpenedSitting = Opened<ReadFile>;

/** @param saved milliseconds since 1970 */
export function sittingOf(contents: Contents, saved: number): Sitting {
  return { version: 1, kind: SITTING, saved: new Date(saved).toISOString(), ...contents };
}

/** How many things are in it. */
export function sizeOf(contents: Contents): number {
  return Object.values(countsOf(contents)).reduce((sum, things) => sum + things, 0);
}

export function countsOf(contents: Contents) {
  const { runs, sweeps, exits, cards, predictions, claims, ladders, weights, writings } = contents;
  return {
    ...{ runs: runs.length, sweeps: sweeps.length, exits: exits.length, cards: cards.length },
    ...{ predictions: predictions.length, ladders: ladders.length },
    ...{ weights: weights.length, writings: writings.length },
    claims: claims.length,
  };
}

/** The text of a file; opened again it gives an equal sitting. */
export function saveSitting(sitting: Sitting): string {
  return `${JSON.stringify(sitting, figuresInText)}\n`;
}

/**
 * The same with those from elsewhere, as many of them as a file that can be opened again has room for.
 * @param others the newest first
 * @returns with how many of them are not in it
 */
export function saveSittings(
  sitting: Sitting,
  others: readonly OtherSitting[],
): { readonly text: string; readonly left: number } {
  const own = JSON.stringify(sitting, figuresInText);
  const parts: string[] = [];
  let length = own.length + ',"sittings":[]\n'.length;
  for (const other of others) {
    const part = JSON.stringify(other, figuresInText);
    length += part.length + 1;
    if (length > MAX_SITTING) break;
    parts.push(part);
  }
  const theirs = parts.length === 0 ? '' : `,"sittings":[${parts.join()}]`;
  return { text: `${own.slice(0, -1)}${theirs}}\n`, left: others.length - parts.length };
}

/** Never throws: what is wrong comes back, with the place of the first mistake. */
export function openSitting(text: string): OpenedSitting {
  const parsed = parseJsonFile(text, MAX_SITTING);
  if (!parsed.ok) return parsed;
  if (Array.isArray(parsed.file) && parsed.file.length > 0) return openRuns(parsed.file);
  if (isLectureCheck(parsed.file)) return openClaims(parsed.file);
  const known = fileOfKind(parsed.file, SITTING);
  return known.ok ? readWith(known.file, withOthers) : known;
}

/** The same from what lay in the browser. */
export function readSitting(file: unknown): Opened<Read> {
  return readWith(file, whatIsKnown);
}

function readWith<What>(file: unknown, reader: Reader<What>): Opened<What> {
  const read = attempt(() => reader(file, []));
  return read instanceof NotAllowed
    ? { ok: false, fault: { code: 'file-field', problem: problemInFile(read) } }
    : { ok: true, ...read };
}

/** Sittings of before the other lists had these. */
const NONE = { runs: [], sweeps: [], exits: [], cards: [], predictions: [] };

const timeOf = (thing: unknown): unknown =>
  isObject(thing) && isObject(thing['environment']) ? thing['environment']['time'] : null;

/** A bare list of runs, as the log saves it: a sitting that was saved when the newest of them was made. */
function openRuns(runs: readonly unknown[]): OpenedSitting {
  return readWith({ version: 1, kind: SITTING, saved: timeOf(runs[0]), ...NONE, runs }, withOthers);
}

const isLectureCheck = (file: unknown): file is object =>
  isObject(file) && !Object.hasOwn(file, 'kind') && Array.isArray(file['claims']);

/** What the lecture check saves, or gives to the console: a sitting with nothing else in it. */
function openClaims(result: object): OpenedSitting {
  return readWith({ version: 1, kind: SITTING, saved: timeOf(result), ...NONE, claims: [result] }, withOthers);
}

/** Where it was recorded, by the newest thing in it; null where nothing says. */
export function environmentOf(contents: Contents): Environment | null {
  const { runs, sweeps, exits, cards, ladders, weights, writings, claims } = contents;
  return (
    [...runs, ...sweeps, ...exits, ...cards, ...ladders, ...weights, ...writings, ...claims][0]?.environment ?? null
  );
}

const fields = {
  version: exactly(1),
  kind: exactly(SITTING),
  saved: dateReader,
  runs: listOf(recordReader, 0, MOST),
  sweeps: listOf(sweepReader, 0, MOST),
  exits: listOf(exitsReader, 0, MOST),
  cards: listOf(cardReader, 0, MOST),
  predictions: listOf(predictionReader, 0, MOST),
  claims: listOf(claimsReader, 0, MOST),
  ladders: listOf(ladderReader, 0, MOST),
  weights: listOf(weightsReader, 0, MOST),
  writings: listOf(writingReader, 0, MOST),
  labels: listOf(objectOf({ of: oneOf(LABELLED), at: whole(0, MOST - 1), ...labelFields }), 0, LABELLED.length * MOST),
};

/** Where a file has those from elsewhere. */
const OTHERS = 'sittings';

/** Sittings of before these leave them out. */
const LATER = { claims: [], ladders: [], weights: [], writings: [], labels: [] };

const sitting: Reader<Sitting> = objectOf(fields);

/** Parts with names of their own, and things of a higher version, are those of a newer page: the others are read without them. */
function whatIsKnown(value: unknown, place: Place): Read {
  if (!isObject(value)) return { sitting: sitting(value, place), leftOut: [] };
  const unknown = Object.keys(value).filter((name) => !Object.hasOwn(fields, name));
  const known = Object.entries({ ...LATER, ...value }).filter(([name]) => !unknown.includes(name));
  const newer = known.filter(([, list]) => Array.isArray(list) && list.some(isNewer)).map(([name]) => name);
  const older = known.map(([name, list]) => [name, newer.includes(name) ? withoutNewer(list as unknown[]) : list]);
  const read: Record<string, unknown> = Object.fromEntries(older);
  if (Array.isArray(read['labels'])) read['labels'] = read['labels'].flatMap(labelsLeft(value, unknown, newer));
  return { sitting: sitting(read, place), leftOut: [...unknown, ...newer] };
}

const othersReader = listOf(objectOf({ ...labelFields, sitting: whatIsKnown }), 0, MOST);

/** Files of before have none; those in others are none of this page's. */
function withOthers(value: unknown, place: Place): ReadFile {
  if (!isObject(value) || !Object.hasOwn(value, OTHERS)) return { ...whatIsKnown(value, place), others: [] };
  const { [OTHERS]: list, ...own } = value;
  const read = whatIsKnown(own, place);
  const isLater = (other: unknown): boolean => isObject(other) && isNewer(other['sitting']);
  const later = Array.isArray(list) && list.some(isLater);
  const others = othersReader(later ? list.filter((other) => !isLater(other)) : list, [...place, OTHERS]);
  const left = others.flatMap(({ sitting: { leftOut } }) => leftOut);
  return {
    sitting: read.sitting,
    leftOut: [...new Set([...read.leftOut, ...(later ? [OTHERS] : []), ...left])],
    others: others.map(({ name, tags, sitting: { sitting: each } }) => ({ name, tags, sitting: each })),
  };
}

const withoutNewer = (list: readonly unknown[]): readonly unknown[] => list.filter((each) => !isNewer(each));

/** Of what is left, at the places where it is now. */
function labelsLeft(file: Readonly<Record<string, unknown>>, unknown: readonly string[], newer: readonly string[]) {
  return (label: unknown): readonly unknown[] => {
    if (!isObject(label)) return [label];
    const { of, at } = label;
    if (typeof of !== 'string' || typeof at !== 'number') return [label];
    if (unknown.includes(of)) return [];
    if (!newer.includes(of)) return [label];
    const list = file[of] as readonly unknown[];
    return isNewer(list[at]) ? [] : [{ ...label, at: withoutNewer(list.slice(0, at)).length }];
  };
}
