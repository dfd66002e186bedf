/**
 * A trace as a file: JSON text of the shape of `Trace`. What is opened was written by anybody, so every field is looked
 * at before the page sees it; by hand, since a trace may hold millions of numbers.
 */
import type { Fault } from './faults.ts';
import type { WorkerRecord } from './record.ts';
import type { Trace, WorkerTrace } from './trace.ts';
import { recordIn } from './record-file.ts';
import { at, columnIn, listIn, objectIn, orNull, refuse, FileRefusal, timeIn, type Place } from './trace-fields.ts';

export type OpenedTrace = { readonly ok: true; readonly trace: Trace } | { readonly ok: false; readonly fault: Fault };

/** The largest file that is opened, in characters: four times 64 workers with 20,000 samples each. */
export const MAX_TRACE_FILE = 2 ** 27;

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

/** Reads the text of a file. Never throws: what is wrong comes back, with the place of the first mistake. */
export function openTrace(text: string): OpenedTrace {
  try {
    return { ok: true, trace: traceIn(parse(text)) };
  } catch (error) {
    if (error instanceof FileRefusal) return { ok: false, fault: { code: 'unexpected', message: error.message } };
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
