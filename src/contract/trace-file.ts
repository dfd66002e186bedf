/**
 * A trace as a file: JSON text of the shape of `Trace`. What is opened was written by anybody, so every field is looked
 * at before the page sees it; by hand, since a trace may hold millions of numbers.
 */
import type { Fault } from './faults.ts';
import { parseLabFile } from './lab-file.ts';
import { columnReader, exactly, MAX_MICROS, microsReader, orNull } from './file-readers.ts';
import { attempt, fieldsOf, listOf, NotAllowed, refuse, type Place, type Reader } from './readers.ts';
import { problemInFile, recordReader } from './record-file.ts';
import type { Micros, WorkerRecord } from './record.ts';
import type { Trace, WorkerTrace } from './trace.ts';
import { agreeing } from './trace-agrees.ts';

const KIND = 'early-exit-trace';
const VERSION = 1;

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
  const parsed = parseLabFile(text, KIND, MAX_TRACE_FILE);
  if (!parsed.ok) return parsed;
  const trace = attempt(() => traceIn(parsed.file));
  return trace instanceof NotAllowed
    ? { ok: false, fault: { code: 'file-field', problem: problemInFile(trace) } }
    : { ok: true, trace };
}

function traceIn(value: object): Trace {
  const { get } = fieldsOf(value, []);
  const run = get('record', recordReader);
  const workers = get('workers', listOf(workerOf(run.workers)));
  exactly(run.workers.length)(workers.length, ['workers', 'length']);
  const recordingMicros = get('recordingMicros', microsReader);
  return agreeing({ version: VERSION, kind: KIND, record: run, workers, recordingMicros });
}

/** What each worker recorded lies within what its record says it did. */
function workerOf(records: readonly WorkerRecord[]): Reader<WorkerTrace> {
  return (value, place) => {
    const { get } = fieldsOf(value, place);
    const of = records[Number(place.at(-1))];
    const end = of?.endMicros ?? MAX_MICROS;
    const done = of?.iterations ?? Infinity;
    const before: Reader<Micros> = (given, at) => within(microsReader(given, at), end, at, 'before-leaving');
    const sampleIterations = get('sampleIterations', columnReader);
    const sampleMicros = get('sampleMicros', columnReader);
    exactly(sampleIterations.length)(sampleMicros.length, [...place, 'sampleMicros', 'length']);
    const last = sampleMicros.length - 1;
    within(sampleMicros[last] ?? 0, end, [...place, 'sampleMicros', last], 'before-leaving');
    within(sampleIterations[last] ?? 0, done, [...place, 'sampleIterations', last], 'within-iterations');
    return {
      worker: get('worker', exactly(Number(place.at(-1)))),
      sampleIterations,
      sampleMicros,
      lockMicros: get('lockMicros', orNull(before)),
      raisedMicros: get('raisedMicros', orNull(before)),
      resultMicros: get('resultMicros', orNull(before)),
      seenMicros: get('seenMicros', orNull(before)),
    };
  };
}

function within(value: number, most: number, place: Place, code: 'before-leaving' | 'within-iterations'): number {
  return value > most ? refuse(value, place, { code }) : value;
}
