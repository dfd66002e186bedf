/** Finding events of an indexed trace: the nearest one, and the next and previous one in time. */
import type { Micros } from '../contract/record.ts';
import {
  checkEvent,
  checkMicros,
  iterationsAt,
  sampleEvent,
  type TraceEvent,
  type TraceIndex,
  type WorkerIndex,
} from './events.ts';
import { lastAtOrBefore } from '../contract/checks.ts';

/** Which events a step stops at: all but samples and checks, or every one. */
export type StepOver = 'notable' | 'every';

/** The first event strictly later (direction 1) or the last one strictly earlier (−1); null when there is none. */
export function neighbour(index: TraceIndex, micros: Micros, direction: 1 | -1, over: StepOver): TraceEvent | null {
  let best = notableNeighbour(index, micros, direction);
  if (over === 'notable') return best;
  for (const worker of index.workers) {
    for (const event of denseNeighbours(worker, micros, direction)) {
      if (best === null || (event.micros - best.micros) * direction < 0) best = event;
    }
  }
  return best;
}

function notableNeighbour(index: TraceIndex, micros: Micros, direction: 1 | -1): TraceEvent | null {
  const { notable } = index;
  let low = 0;
  let high = notable.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const passed = direction === 1 ? notable[middle]!.micros <= micros : notable[middle]!.micros < micros;
    if (passed) low = middle + 1;
    else high = middle;
  }
  return notable[direction === 1 ? low : low - 1] ?? null;
}

/** The next sample and the next check of one worker, where there are any. */
function denseNeighbours(worker: WorkerIndex, micros: Micros, direction: 1 | -1): TraceEvent[] {
  const found: TraceEvent[] = [];
  const { sampleMicros, checks } = worker;
  let at = lastAtOrBefore(sampleMicros, micros);
  if (direction === -1) while (at >= 0 && sampleMicros[at] === micros) at--;
  const sample = direction === 1 ? at + 1 : at;
  if (sample >= 0 && sample < sampleMicros.length) found.push(sampleEvent(worker, sample));
  if (checks === null || checks.count === 0) return found;
  const check = bisectChecks(worker, micros, direction);
  if (check >= 0 && check < checks.count) found.push(checkEvent(worker, check));
  return found;
}

/** Ordinal of the first check later than a time, or of the last one earlier. */
function bisectChecks(worker: WorkerIndex, micros: Micros, direction: 1 | -1): number {
  let low = 0;
  let high = worker.checks!.count;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const at = checkMicros(worker, middle);
    if (direction === 1 ? at <= micros : at < micros) low = middle + 1;
    else high = middle;
  }
  return direction === 1 ? low : low - 1;
}

/**
 * The event of one worker nearest to a time and at most `tolerance` µs away. Of equals the rarer kind wins: an exit says
 * more than the sample beside it.
 */
export function nearestEvent(
  index: TraceIndex,
  worker: WorkerIndex,
  micros: Micros,
  tolerance: Micros,
): TraceEvent | null {
  let best: TraceEvent | null = null;
  for (const event of index.notable) {
    if (event.worker === worker.worker && nearer(event, best, micros, tolerance)) best = event;
  }
  if (best !== null) return best;
  for (const event of denseAround(worker, micros)) if (nearer(event, best, micros, tolerance)) best = event;
  return best;
}

function nearer(event: TraceEvent, best: TraceEvent | null, micros: Micros, tolerance: Micros): boolean {
  const away = Math.abs(event.micros - micros);
  return away <= tolerance && (best === null || away <= Math.abs(best.micros - micros));
}

function denseAround(worker: WorkerIndex, micros: Micros): TraceEvent[] {
  const found: TraceEvent[] = [];
  const sample = lastAtOrBefore(worker.sampleMicros, micros);
  for (const at of [sample, sample + 1]) {
    if (at >= 0 && at < worker.sampleMicros.length) found.push(sampleEvent(worker, at));
  }
  const { checks } = worker;
  if (checks === null || checks.count === 0) return found;
  const made = checks.countUpTo(iterationsAt(worker, micros));
  for (const at of [made - 1, made]) if (at >= 0 && at < checks.count) found.push(checkEvent(worker, at));
  return found;
}
