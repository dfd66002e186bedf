/**
 * A trace as a file: JSON text of the shape of `Trace`. What is opened was written by anybody, so every field is looked
 * at before the page sees it; by hand, since a trace may hold millions of numbers.
 */
import { DOUBTS, type RunRecord, type WorkerRecord } from '../engine/record.ts';
import { problemText } from '../engine/problems.ts';
import { parseSettings } from '../engine/settings-parse.ts';
import type { Settings } from '../engine/settings.ts';
import type { Trace, WorkerTrace } from '../engine/trace.ts';
import {
  at,
  columnIn,
  countIn,
  flagIn,
  listIn,
  objectIn,
  oneOf,
  orNull,
  refuse,
  Refusal,
  textIn,
  timeIn,
  type Place,
} from './trace-fields.ts';

export type OpenedTrace =
  { readonly ok: true; readonly trace: Trace } | { readonly ok: false; readonly reason: string };

/** The largest file that is opened, in characters: four times 64 workers with 20,000 samples each. */
export const MAX_TRACE_FILE = 2 ** 27;

const OUTCOMES = ['found', 'late', 'exited-early', 'exhausted', 'stopped', 'failed'] as const;
const SETTINGS_FIELDS = ['task', 'ranges', 'interval', 'unit', 'guard', 'flag', 'kernel', 'recheck', 'target'] as const;

/** The text of a file. Opening it again gives an equal trace: numbers are written so that they read back the same. */
export function saveTrace(trace: Trace): string {
  return JSON.stringify(trace);
}

/** "early-exit-trace-2026-11-24-0900.json": by the time of its run. */
export function traceFileName(trace: Trace): string {
  const time = trace.record.environment.time
    .slice(0, 16)
    .replace('T', '-')
    .replaceAll(/[^0-9-]/g, '');
  return `early-exit-trace-${time}.json`;
}

/** Reads the text of a file. Never throws: what is wrong comes back in words, with the place of the first mistake. */
export function openTrace(text: string): OpenedTrace {
  try {
    return { ok: true, trace: traceIn(parse(text)) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, reason: error.message };
    throw error;
  }
}

function parse(text: string): unknown {
  if (text.length > MAX_TRACE_FILE) refuse('The file is larger than any trace this page saves.');
  if (text.trim() === '') refuse('The file is empty.');
  try {
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch {
    return refuse('The file is not JSON: it was cut short, changed, or is of another kind.');
  }
}

function traceIn(value: unknown): Trace {
  if (typeof value !== 'object' || value === null || !('kind' in value) || value.kind !== 'early-exit-trace') {
    return refuse('The file is JSON, but not a trace saved by Early Exit.');
  }
  const root: Place = at('');
  const file = objectIn(value, root);
  if (file['version'] !== 1) {
    refuse(`The trace is of version ${JSON.stringify(file['version'])}; this page reads version 1.`);
  }
  const record = recordIn(file['record'], root.field('record'));
  const place = root.field('workers');
  const workers = listIn(file['workers'], place);
  if (workers.length !== record.workers.length) {
    refuse(`workers has ${workers.length} entries, but the record has ${record.workers.length} workers.`);
  }
  return {
    version: 1,
    kind: 'early-exit-trace',
    record,
    workers: workers.map((worker, i) => workerTraceIn(worker, place.item(i), record.workers[i]!)),
    recordingMicros: timeIn(file['recordingMicros'], root.field('recordingMicros')),
  };
}

function recordIn(value: unknown, place: Place): RunRecord {
  const record = objectIn(value, place);
  if (record['version'] !== 1) refuse(`${place.field('version').name} must be 1.`);
  const settings = settingsIn(record['settings'], place.field('settings'));
  const workersAt = place.field('workers');
  const workers = listIn(record['workers'], workersAt).map((worker, i) => workerIn(worker, workersAt.item(i), i));
  if (workers.length !== settings.ranges.length) {
    refuse(`${workersAt.name} has ${workers.length} entries for ${settings.ranges.length} ranges.`);
  }
  const resultsAt = place.field('results');
  return {
    version: 1,
    settings,
    environment: environmentIn(record['environment'], place.field('environment')),
    micros: orNull(timeIn)(record['micros'], place.field('micros')),
    workers,
    results: listIn(record['results'], resultsAt).map((value, i) => resultIn(value, resultsAt.item(i), workers.length)),
    doubts: listIn(record['doubts'], place.field('doubts')).map((doubt, i) =>
      oneOf(DOUBTS)(doubt, place.field('doubts').item(i)),
    ),
  };
}

/** Complete settings: a file that leaves a field out would be replayed as another run than it was. */
function settingsIn(value: unknown, place: Place): Settings {
  const given = objectIn(value, place);
  const missing = SETTINGS_FIELDS.find((field) => !(field in given));
  if (missing !== undefined) refuse(`${place.field(missing).name} is missing.`);
  const parsed = parseSettings(given);
  if (parsed.ok) return parsed.settings;
  return refuse(`${place.name}: ${parsed.problems.map(problemText).join(' ')}`);
}

function environmentIn(value: unknown, place: Place): RunRecord['environment'] {
  const given = objectIn(value, place);
  const time = textIn(given['time'], place.field('time'));
  if (Number.isNaN(Date.parse(time))) refuse(`${place.field('time').name} must be a date and time.`);
  return {
    userAgent: textIn(given['userAgent'], place.field('userAgent')),
    isolated: flagIn(given['isolated'], place.field('isolated')),
    cores: countIn(given['cores'], place.field('cores')),
    clockStepMicros: timeIn(given['clockStepMicros'], place.field('clockStepMicros')),
    time,
  };
}

function resultIn(value: unknown, place: Place, workers: number): RunRecord['results'][number] {
  const given = objectIn(value, place);
  const worker = countIn(given['worker'], place.field('worker'));
  if (worker >= workers) refuse(`${place.field('worker').name} is ${worker}, but there are only ${workers} workers.`);
  return { worker, number: countIn(given['number'], place.field('number')) };
}

function workerIn(value: unknown, place: Place, expected: number): WorkerRecord {
  const given = objectIn(value, place);
  const count = (field: string): number | null => orNull(countIn)(given[field], place.field(field));
  const time = (field: string): number | null => orNull(timeIn)(given[field], place.field(field));
  if (given['worker'] !== expected) refuse(`${place.field('worker').name} must be ${expected}: workers come in order.`);
  const startMicros = time('startMicros');
  const endMicros = time('endMicros');
  if (startMicros !== null && endMicros !== null && endMicros < startMicros) {
    refuse(`${place.field('endMicros').name} lies before the start of the worker.`);
  }
  return {
    worker: expected,
    outcome: oneOf(OUTCOMES)(given['outcome'], place.field('outcome')),
    iterations: count('iterations'),
    checks: count('checks'),
    primes: count('primes'),
    startMicros,
    endMicros,
    overshootIterations: count('overshootIterations'),
    overshootChunk: count('overshootChunk'),
    exitLatencyMicros: time('exitLatencyMicros'),
    ...('reason' in given ? { reason: textIn(given['reason'], place.field('reason')) } : {}),
    ...('lastPublished' in given
      ? { lastPublished: countIn(given['lastPublished'], place.field('lastPublished')) }
      : {}),
  };
}

function workerTraceIn(value: unknown, place: Place, record: WorkerRecord): WorkerTrace {
  const given = objectIn(value, place);
  const time = (field: string): number | null => orNull(timeIn)(given[field], place.field(field));
  if (given['worker'] !== record.worker) refuse(`${place.field('worker').name} must be ${record.worker}.`);
  const sampleIterations = columnIn(given['sampleIterations'], place.field('sampleIterations'));
  const sampleMicros = columnIn(given['sampleMicros'], place.field('sampleMicros'));
  if (sampleIterations.length !== sampleMicros.length) {
    refuse(`${place.name} has ${sampleIterations.length} positions for ${sampleMicros.length} times.`);
  }
  const end = record.endMicros ?? Infinity;
  const done = record.iterations ?? Infinity;
  const trace: WorkerTrace = {
    worker: record.worker,
    sampleIterations,
    sampleMicros,
    lockMicros: time('lockMicros'),
    raisedMicros: time('raisedMicros'),
    resultMicros: time('resultMicros'),
    seenMicros: time('seenMicros'),
  };
  if ((sampleMicros.at(-1) ?? 0) > end) refuse(`${place.name} has samples after the worker had left.`);
  if ((sampleIterations.at(-1) ?? 0) > done) refuse(`${place.name} has samples beyond the worker’s iterations.`);
  for (const field of ['lockMicros', 'raisedMicros', 'resultMicros', 'seenMicros'] as const) {
    if ((trace[field] ?? 0) > end) refuse(`${place.field(field).name} lies after the worker had left.`);
  }
  return trace;
}
