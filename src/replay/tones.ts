/** A run as sound: what is heard at a moment of it. Pure: nobody plays anything here. */
import type { Micros } from '../contract/record.ts';
import type { Range } from '../contract/settings.ts';
import type { RunLane, RunLanes } from './lanes.ts';

/** The voice of one worker at a moment. */
export interface Tone {
  readonly worker: number;
  readonly hertz: number;
  /** 0: silent, 1: as loud as all voices together may be. */
  readonly gain: number;
  /** −1: left, 1: right. */
  readonly pan: number;
}

/** Hz at the start of a range; at its end it is so many octaves higher. */
const LOWEST = 220;
const OCTAVES = 2;
/** The first worker and the last stand so far from the middle. */
const WIDEST = 0.8;

/** One voice a worker, in their order. It sounds while the worker works: before its start and once it has left it is silent. */
export function tonesAt(run: RunLanes, ranges: readonly Range[], micros: Micros): readonly Tone[] {
  const { lanes } = run;
  // Voices that are not in step add up by their squares.
  const gain = 1 / Math.sqrt(Math.max(1, lanes.length));
  return lanes.map((lane, at) => ({
    worker: lane.worker,
    hertz: LOWEST * 2 ** (OCTAVES * shareDone(lane, ranges[lane.worker], micros)),
    gain: isAtWork(lane, run, micros) ? gain : 0,
    pan: lanes.length === 1 ? 0 : WIDEST * ((2 * at) / (lanes.length - 1) - 1),
  }));
}

/** Whether the flag rises from one moment to another, in whichever direction time is moved; at the second one, yes. */
export function flagBetween({ flagMicros }: RunLanes, from: Micros, to: Micros): boolean {
  if (flagMicros === null || from === to) return false;
  return from < to ? from < flagMicros && flagMicros <= to : to <= flagMicros && flagMicros < from;
}

function isAtWork({ startMicros, endMicros }: RunLane, run: RunLanes, micros: Micros): boolean {
  return startMicros !== null && micros >= startMicros && micros < (endMicros ?? run.endMicros);
}

/** 0 … 1 */
function shareDone({ iterationsAt }: RunLane, range: Range | undefined, micros: Micros): number {
  const [from, to] = range ?? [0, 0];
  return to <= from ? 0 : Math.min(1, Math.max(0, iterationsAt(micros) / (to - from)));
}
