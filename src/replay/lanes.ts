/** A run as lanes of one picture, whether it was made, recorded, or is only expected: what is drawn asks nothing else. */
import type { Iterations, Micros, Outcome } from '../contract/record.ts';
import type { ExpectedLane, ExpectedRun } from '../measure/expect.ts';

export interface RunLane {
  readonly worker: number;
  readonly outcome: Outcome;
  /** Iterations from one check to the next; Infinity for never. */
  readonly interval: number;
  /** Until then it waited for a processor; null when it never began. */
  readonly startMicros: Micros | null;
  /** Null when it did not leave by itself. */
  readonly endMicros: Micros | null;
  /** Iterations done after the flag had been raised, at most so many; null where that is not known or does not apply. */
  readonly overshoot: Iterations | null;
  /** Null where it is not known. */
  readonly checks: number | null;
  /** How many of them can be placed in time, by `checkMicros`. */
  readonly placed: number;
  readonly checkMicros: (ordinal: number) => Micros;
  /** Done by a moment, fractional between what was measured; 0 before the start. */
  readonly iterationsAt: (micros: Micros) => Iterations;
}

export interface RunLanes {
  /** Null where nobody raised it. */
  readonly flagMicros: Micros | null;
  readonly finder: number | null;
  /** The last one has left. */
  readonly endMicros: Micros;
  readonly lanes: readonly RunLane[];
}

export function expectedLanes(run: ExpectedRun): RunLanes {
  return { ...run, lanes: run.lanes.map((lane, worker) => expectedLane(lane, worker)) };
}

function expectedLane(lane: ExpectedLane, worker: number): RunLane {
  const { outcome, interval, checks, nsPerStep, endMicros } = lane;
  return {
    ...{ worker, outcome, interval, checks, endMicros },
    startMicros: 0,
    overshoot: lane.overshootIterations,
    placed: checks,
    checkMicros: (ordinal) => (ordinal * interval * nsPerStep) / 1000,
    iterationsAt: (micros) => Math.min(lane.iterations, Math.max(0, (micros * 1000) / nsPerStep)),
  };
}

/** When what a worker did became useless, for the flag was up: its end where that never was, or is not known. */
export function uselessFrom({ flagMicros, finder }: RunLanes, lane: RunLane, end: Micros): Micros {
  const { worker, startMicros, endMicros, overshoot, outcome } = lane;
  if (flagMicros === null || startMicros === null || worker === finder) return end;
  // By message nobody counts it, but who left early did so after the flag.
  const known = overshoot !== null || (outcome === 'exited-early' && endMicros !== null);
  return known ? Math.min(end, Math.max(startMicros, flagMicros)) : end;
}

/** The checks between two moments: the first of them, and the first behind them. */
export function checksBetween({ placed, checkMicros }: RunLane, from: Micros, to: Micros): readonly [number, number] {
  const firstFrom = (moment: Micros): number => {
    let [low, high] = [0, placed];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (checkMicros(middle) < moment) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return [firstFrom(from), firstFrom(to)];
}

/**
 * The end of the overshoot: where iterations alone would have ended it, if that is clearly before the exit.
 * @param least so short a wait is none
 */
export function workedUntil(flag: Micros, end: Micros, late: Micros, least = LEAST_WAIT): Micros {
  return end - flag > Math.max(least, WAITED * late) ? Math.min(end, flag + late) : end;
}

/** µs; less is the way of the news from core to core, and through a wanted lock. */
const LEAST_WAIT = 200;
/** A worker waited for a processor where it took so many times as long as its iterations do. */
const WAITED = 2;
