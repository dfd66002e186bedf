/** A trace on its way from one thread to another: its columns, which may hold millions of numbers, are handed over, not copied. */
import type { Trace, WorkerTrace } from '../contract/trace.ts';

type PackedWorker = Omit<WorkerTrace, 'sampleIterations' | 'sampleMicros'> & {
  readonly sampleIterations: Float64Array<ArrayBuffer>;
  readonly sampleMicros: Float64Array<ArrayBuffer>;
};
export type PackedTrace = Omit<Trace, 'workers'> & { readonly workers: readonly PackedWorker[] };

export function packTrace(trace: Trace): PackedTrace {
  const workers = trace.workers.map((worker) => ({
    ...worker,
    sampleIterations: new Float64Array(worker.sampleIterations),
    sampleMicros: new Float64Array(worker.sampleMicros),
  }));
  return { ...trace, workers };
}

/** What is to be handed over. */
export function buffersOf({ workers }: PackedTrace): ArrayBuffer[] {
  return workers.flatMap(({ sampleIterations, sampleMicros }) => [sampleIterations.buffer, sampleMicros.buffer]);
}

export function unpackTrace(packed: PackedTrace): Trace {
  const workers = packed.workers.map((worker) => ({
    ...worker,
    sampleIterations: listOf(worker.sampleIterations),
    sampleMicros: listOf(worker.sampleMicros),
  }));
  return { ...packed, workers };
}

/** By hand: `Array.from` takes ten times as long, for it asks an iterator for each number. */
function listOf(column: Float64Array): readonly number[] {
  const list: number[] = [];
  for (let i = 0; i < column.length; i += 1) list.push(column[i]!);
  return list;
}
