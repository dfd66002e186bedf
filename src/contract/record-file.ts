/** Records from files and from the browser's store: every field is looked at before the page sees it. */
import { DOUBTS, OUTCOMES, type Counted, type Environment, type RunRecord, type WorkerRecord } from './record.ts';
import { isObject } from './plain.ts';
import { countReader, dateReader, exactly, microsReader, orNull, textReader } from './file-readers.ts';
import { fieldsOf, listOf, NotAllowed, oneOf, refuse, truthReader, whole, type Reader } from './readers.ts';
import type { Problem } from './problems.ts';
import { SETTINGS_FIELDS } from './settings-fields.ts';
import { parseSettings } from './settings-parse.ts';
import type { Settings } from './settings.ts';

/** A record of version 1. */
export const recordReader: Reader<RunRecord> = (value, place) => {
  const { get, has } = fieldsOf(value, place);
  get('version', exactly(1));
  const run = get('settings', settingsReader);
  const workers = get('workers', listOf(worker));
  exactly(run.ranges.length)(workers.length, [...place, 'workers', 'length']);
  return {
    version: 1,
    settings: run,
    environment: get('environment', environmentReader),
    micros: get('micros', orNull(microsReader)),
    workers,
    results: get('results', listOf(resultOf(workers.length))),
    // Records of before counters left it out.
    counted: has('counted') ? get('counted', orNull(countedReader)) : null,
    doubts: get('doubts', listOf(oneOf(DOUBTS))),
  };
};

/** Complete settings, but for what came later: a file that leaves a field out would be replayed as another run than it was. */
export const settingsReader: Reader<Settings> = (value, place) => {
  const { get, has } = fieldsOf(value, place);
  for (const [name, { reader, isLater = false }] of Object.entries(SETTINGS_FIELDS))
    if (!isLater && !has(name)) get<unknown>(name, reader);
  const parsed = parseSettings(value);
  if (parsed.ok) return parsed.settings;
  const { field, value: bad, allowed } = parsed.problems[0]!;
  return refuse(bad, [...place, field], allowed);
};

export const environmentReader: Reader<Environment> = (value, place) => {
  const { get, has } = fieldsOf(value, place);
  return {
    userAgent: get('userAgent', textReader),
    isolated: get('isolated', truthReader),
    // Pages of before null left the field out.
    cores: has('cores') ? get('cores', orNull(countReader)) : null,
    clockStepMicros: get('clockStepMicros', microsReader),
    time: get('time', dateReader),
  };
};

const countedReader: Reader<Counted> = (value, place) => {
  const { get } = fieldsOf(value, place);
  return { counted: get('counted', countReader), expected: get('expected', countReader) };
};

function resultOf(workers: number): Reader<RunRecord['results'][number]> {
  return (value, place) => {
    const { get } = fieldsOf(value, place);
    return { worker: get('worker', whole(0, workers - 1)), number: get('number', countReader) };
  };
}

/** Figures of faults are numbers, words and lists of them, or a fault in a fault: what goes deeper is none. */
const DEEPEST = 8;

const figures: Reader<Readonly<Record<string, unknown>>> = (value, place) =>
  isObject(value) && isShallow(value, DEEPEST) ? value : refuse(value, place, { code: 'object', fields: [] });

function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((inner) => isShallow(inner, levels - 1));
}

/** Workers come in order: each has its own place in the list as its number. */
const worker: Reader<WorkerRecord> = (value, place) => {
  const { get, has } = fieldsOf(value, place);
  const startMicros = get('startMicros', orNull(microsReader));
  const endMicros = get('endMicros', orNull(microsReader));
  if (startMicros !== null && endMicros !== null && endMicros < startMicros) {
    refuse(endMicros, [...place, 'endMicros'], { code: 'after-start' });
  }
  return {
    worker: get('worker', exactly(Number(place.at(-1)))),
    outcome: get('outcome', oneOf(OUTCOMES)),
    iterations: get('iterations', orNull(countReader)),
    checks: get('checks', orNull(countReader)),
    primes: get('primes', orNull(countReader)),
    startMicros,
    endMicros,
    overshootIterations: get('overshootIterations', orNull(countReader)),
    overshootChunk: get('overshootChunk', orNull(countReader)),
    exitLatencyMicros: get('exitLatencyMicros', orNull(microsReader)),
    ...(has('reason') && { reason: get('reason', textReader) }),
    ...(has('figures') && { figures: get('figures', figures) }),
    ...(has('lastPublished') && { lastPublished: get('lastPublished', countReader) }),
  };
};

/** The same as a problem: its field is the place in the file. */
export function problemInFile(refused: NotAllowed): Problem {
  return { field: refused.message, value: refused.value, allowed: refused.allowed };
}
