/** Reads a run that goes on, once a frame: its positions, everyone's pace, and where all were when the flag was seen up. */
import type { LiveView } from '../../contract/live.ts';

export interface LiveReading {
  readonly view: LiveView;
  /** Iterations a second of each worker; 0 while not known. */
  readonly pace: Float64Array;
  /** Positions in the first frame that saw the flag up; null while it is down. */
  readonly atFlag: Float64Array | null;
}

export interface LiveReader {
  /** Reuses its arrays from frame to frame. `nowMs` is the frame's time. */
  read(readLive: (view: LiveView) => void, nowMs: number): LiveReading;
  /** Before each run. */
  reset(): void;
}

/** A pace is renewed at most so often, so that its figure can be read. ms */
const EVERY_MS = 200;
/** Share of the newest pace in the figure. */
const NEWEST = 0.5;

export function createLiveReader(): LiveReader {
  const view: LiveView = { running: false, elapsedMicros: 0, flagUp: false, finder: -1, workers: [] };
  let pace = new Float64Array(0);
  let before = new Float64Array(0);
  let beforeMs: number | null = null;
  let atFlag: Float64Array | null = null;

  const positions = (): Float64Array<ArrayBuffer> => Float64Array.from(view.workers, (worker) => worker.iterations);
  const renewPace = (nowMs: number): void => {
    if (pace.length !== view.workers.length) pace = new Float64Array(view.workers.length);
    if (beforeMs !== null && nowMs - beforeMs < EVERY_MS && before.length === pace.length) return;
    const now = positions();
    if (beforeMs !== null && before.length === now.length) {
      const seconds = (nowMs - beforeMs) / 1000;
      for (let i = 0; i < now.length; i++) {
        const newest = Math.max(0, now[i]! - before[i]!) / seconds;
        pace[i] = pace[i] === 0 ? newest : pace[i]! * (1 - NEWEST) + newest * NEWEST;
      }
    }
    before = now;
    beforeMs = nowMs;
  };
  return {
    read(readLive, nowMs) {
      readLive(view);
      renewPace(nowMs);
      if (view.flagUp) atFlag ??= positions();
      else atFlag = null;
      return { view, pace, atFlag };
    },
    reset() {
      pace = new Float64Array(0);
      beforeMs = null;
      atFlag = null;
    },
  };
}
