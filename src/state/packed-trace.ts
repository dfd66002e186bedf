/**
 * A trace on its way from one thread to another: its columns, which may hold millions of numbers, are handed over, not copied;
 * and with them those that a replay makes of them, so that the page has nothing left to reckon.
 */
import type { Trace, WorkerTrace } from '../contract/trace.ts';
import { columnsOf, rememberColumns, type Columns } from '../replay/events.ts';

type PackedWorker = Omit<WorkerTrace, 'sampleIterations' | 'sampleMicros'>;

export interface PackedTrace extends Omit<Trace, 'workers'> {
  readonly workers: readonly PackedWorker[];
  readonly columns: readonly Columns[];
}

export function packTrace({ workers, ...trace }: Trace): PackedTrace {
  const columns = columnsOf({ ...trace, workers });
  return { ...trace, columns, workers: workers.map(withoutLists) };
}

function withoutLists({ worker, lockMicros, raisedMicros, resultMicros, seenMicros }: WorkerTrace): PackedWorker {
  return { worker, lockMicros, raisedMicros, resultMicros, seenMicros };
}

/** What is to be handed over. */
export function buffersOf({ columns }: PackedTrace): ArrayBuffer[] {
  return columns.flatMap((each) => Object.values(each).map(({ buffer }) => buffer as ArrayBuffer));
}

export function unpackTrace({ columns, ...packed }: PackedTrace): Trace {
  const workers = packed.workers.map((worker, at) => withLists(worker, columns[at]!));
  const trace = { ...packed, workers };
  rememberColumns(trace, columns);
  return trace;
}

/** The lists are made when somebody asks for them: who saves the trace, or looks at an order of events. */
function withLists(worker: PackedWorker, columns: Columns): WorkerTrace {
  const lists: { iterations?: readonly number[]; micros?: readonly number[] } = {};
  return {
    ...worker,
    get sampleIterations() {
      return (lists.iterations ??= listOf(columns.sampleIterations));
    },
    get sampleMicros() {
      return (lists.micros ??= listOf(columns.sampleMicros));
    },
  };
}

/** By hand: `Array.from` takes ten times as long, for it asks an iterator for each number. */
function listOf(column: Float64Array): readonly number[] {
  const list: number[] = [];
  for (let i = 0; i < column.length; i += 1) list.push(column[i]!);
  return list;
}
