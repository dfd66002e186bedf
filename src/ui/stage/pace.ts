/** Iterations a second of each worker, from the positions that frames read; smoothed, so that figures can be read. */
import type { LiveView } from '../../engine/live.ts';

export interface PaceMeter {
  /** Reuses its array; 0 while a pace is not known yet. `nowMs` is the frame's time. */
  read(view: LiveView, nowMs: number): Float64Array;
  reset(): void;
}

/** A figure changes at most so often. ms */
const EVERY_MS = 200;
/** Share of the newest reading in the figure. */
const NEWEST = 0.5;

export function createPaceMeter(): PaceMeter {
  let pace = new Float64Array(0);
  let before = new Float64Array(0);
  let beforeMs: number | null = null;
  const keep = (view: LiveView, nowMs: number): void => {
    view.workers.forEach((worker, i) => {
      before[i] = worker.iterations;
    });
    beforeMs = nowMs;
  };
  return {
    read(view, nowMs) {
      if (pace.length !== view.workers.length) {
        pace = new Float64Array(view.workers.length);
        before = new Float64Array(view.workers.length);
        beforeMs = null;
      }
      if (beforeMs === null) keep(view, nowMs);
      else if (nowMs - beforeMs >= EVERY_MS) {
        const seconds = (nowMs - beforeMs) / 1000;
        view.workers.forEach((worker, i) => {
          const newest = Math.max(0, worker.iterations - before[i]!) / seconds;
          pace[i] = pace[i] === 0 ? newest : pace[i]! * (1 - NEWEST) + newest * NEWEST;
        });
        keep(view, nowMs);
      }
      return pace;
    },
    reset: () => {
      pace = new Float64Array(0);
      beforeMs = null;
    },
  };
}
