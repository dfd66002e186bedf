/** What the others did, for the sentence over a run that took place: pure. */
import type { RunLane, RunLanes } from '../../replay/lanes.ts';
import type { SeenRun } from './picture-model.ts';

export type Rest = Pick<SeenRun, 'othersIdle' | 'wastedNothing'>;

/** Threads can wake when the search is over, or be done with their ranges before it is. */
export function restOf({ flagMicros, finder, lanes }: RunLanes): Rest {
  const others = lanes.filter(({ worker }) => worker !== finder);
  if (flagMicros === null || others.length === 0) return {};
  const isIdle = ({ startMicros, endMicros }: RunLane): boolean =>
    startMicros === null || startMicros >= flagMicros || (endMicros !== null && endMicros <= flagMicros);
  return { othersIdle: others.every(isIdle), wastedNothing: others.every(({ overshoot }) => overshoot === 0) };
}
