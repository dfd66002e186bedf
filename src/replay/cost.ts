/** What a worker's leaving cost, and times as the clock of a run can tell them. Facts only: texts/ words them. */
import type { Iterations, Micros, RunRecord, WorkerRecord } from '../contract/record.ts';

/** A difference of two readings of a run's clock. One of whole microseconds (`coarse`) knows no tenths. */
export interface ClockTime {
  readonly micros: Micros;
  readonly coarse: boolean;
}

/** Exit latency, or that it lies below two steps of the clock. */
export type Latency = ClockTime | 'below-clock';

export interface LeavingCost {
  readonly iterations: Iterations;
  /** It is known to no better than a twentieth. */
  readonly roughly: boolean;
  /** Null where it is not known. */
  readonly latency: Latency | null;
}

/** Smallest and largest of some numbers. */
export interface LowHigh {
  readonly low: number;
  readonly high: number;
}

export function clockTime(record: RunRecord, micros: Micros): ClockTime {
  return { micros, coarse: record.environment.clockStepMicros >= 1 && Math.abs(micros) < 1000 };
}

export function latencyOf(record: RunRecord, worker: WorkerRecord): Latency | null {
  const latency = worker.exitLatencyMicros;
  if (latency === null) return null;
  return latency < 2 * record.environment.clockStepMicros ? 'below-clock' : clockTime(record, latency);
}

/** Null for a worker that has none: nobody raised the flag, or it did so itself. */
export function costOf(record: RunRecord, worker: WorkerRecord): LeavingCost | null {
  const { overshootIterations: over, overshootChunk: chunk } = worker;
  if (over === null) return null;
  return {
    iterations: over,
    roughly: chunk !== null && chunk > 1 && chunk > over / 20,
    latency: latencyOf(record, worker),
  };
}

/** Null of nothing. */
export function lowHigh(values: readonly number[]): LowHigh | null {
  return values.length === 0 ? null : { low: Math.min(...values), high: Math.max(...values) };
}

/** Overshoot of those of a group for whom it is known; null where it is of none. */
export function overshootOf(group: readonly WorkerRecord[]): LowHigh | null {
  return lowHigh(group.flatMap((worker) => worker.overshootIterations ?? []));
}
