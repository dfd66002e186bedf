/** Which part of its loop a worker is in at a moment of the replay. */
import type { Micros } from '../contract/record.ts';
import { checkMicros, iterationsAt, type WorkerIndex } from './events.ts';

/** What a worker does, as the markers in the kernels' sources name it. */
export const CODE_PHASES = ['wait', 'test', 'check', 'lock', 'publish', 'leave', 'end'] as const;
export type CodePhase = (typeof CODE_PHASES)[number];

/** A check takes a part of its iteration; how large a part is not measured, so the light stays this share of it. */
const CHECK_SHARE = 0.35;

/**
 * What to light; empty once it has left, but not yet at the clock's reading at which it did: what it last did may lie there too. `shown` is how much of the run passes in a blink at the replay's speed: a check
 * stays lit so long, and where checks follow each other faster, test and check are lit together instead of flickering.
 */
export function codePhaseAt(worker: WorkerIndex, micros: Micros, shown: Micros): readonly CodePhase[] {
  const { startMicros, endMicros, trace } = worker;
  if (startMicros === null || micros < startMicros) return ['wait'];
  if (endMicros !== null && micros > endMicros + shown) return [];
  const { lockMicros, raisedMicros, seenMicros } = trace;
  if (seenMicros !== null && micros >= seenMicros) return ['leave'];
  if (raisedMicros !== null && micros >= raisedMicros) return ['publish'];
  if (lockMicros !== null && micros >= lockMicros) return ['lock'];
  if (endMicros !== null && micros >= endMicros) return ['end'];
  return searching(worker, micros, shown);
}

function searching(worker: WorkerIndex, micros: Micros, shown: Micros): readonly CodePhase[] {
  const { checks, startMicros, endMicros } = worker;
  if (checks === null || checks.count === 0) return ['test'];
  const period = ((endMicros ?? micros) - startMicros!) / checks.count;
  if (period > 0 && period < 2 * shown) return ['test', 'check'];
  const position = iterationsAt(worker, micros);
  const last = checks.countUpTo(position) - 1;
  if (last < 0) return ['test'];
  const since = micros - checkMicros(worker, last);
  const lit = since < shown || position - checks.iterationOf(last) < CHECK_SHARE;
  return lit ? ['check'] : ['test'];
}

/**
 * The lines to light for these phases. A planted target is met where the loop ends: the line that meets a prime, at which
 * the lock and the flag are marked, is not run through.
 */
export function litPhase(phase: CodePhase, isPlanted: boolean): CodePhase {
  return isPlanted && (phase === 'lock' || phase === 'publish') ? 'end' : phase;
}
