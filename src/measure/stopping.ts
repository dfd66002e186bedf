/**
 * When a point is good enough, and when a sweep is. Points are closed only at a few looks fixed beforehand, by the width
 * of their interval and never by its place, and a closed point is timed no more: so its 95 % interval holds.
 */
import type { Iterations } from '../contract/record.ts';
import { BEST_FACTOR } from './doubts.ts';
import { differs, LAST_LEVEL, LOOK_LEVEL } from './estimate.ts';
import { isPrecise, type ArmState } from './judge.ts';
import { CONTROL_EXTRA, type Arm } from './plan.ts';
import type { Estimate } from './results.ts';

/** Shares of the measuring time after which points may be closed. Between them intervals are a confidence sequence. */
export const LOOKS = [0.15, 0.3, 0.55, 1] as const;
/** In each compilation, before a point may be closed. */
const MIN_PAIRS = 10;
/** Compilations of one sweep at most. */
const MAX_COMPILATIONS = 24;
/** New compilations must leave each of them this much time. */
const WORTH_IT = 1_000_000;
/** Intervals up to this many times the smallest of the slope carry most of what is known of it. */
const SLOPE_REACH = 8;
/** A known arm must be able to tell 2 % from nothing. */
const KNOWN_PRECISION = CONTROL_EXTRA / 4;

/**
 * Is it worth going on for the cost of a check, so that the best interval is known to within its factor? Only where the
 * time can do it, the width falling with the root of the time.
 * @param used share of the measuring time that is spent, 0 … 1
 */
export function isSlopeWorthIt(ratio: Estimate | null, used: number): boolean {
  if (ratio === null || !(ratio.value > 0)) return false;
  // k* goes with the root of c/t, so its factor is that of c/t squared.
  const wanted = ratio.value * (1 - 1 / BEST_FACTOR ** 2);
  const half = (ratio.high - ratio.low) / 2;
  return half > wanted && half * Math.sqrt(used) <= wanted;
}

/** Arms that the slope over intervals from `from` on lives from. */
function carriesSlope(arms: readonly Arm[], { interval }: Arm, from: Iterations): boolean {
  const points = arms.filter(({ kind }) => kind === 'point');
  const numbers = points.flatMap(({ interval: k }) => (k !== 'never' && k >= from ? [k] : []));
  return interval !== 'never' && interval >= from && interval <= SLOPE_REACH * Math.min(...numbers);
}

export interface Standing {
  readonly arms: readonly Arm[];
  readonly states: readonly ArmState[];
  /** Levels of final intervals, 0 while open. */
  readonly closed: readonly number[];
  readonly precision: number;
  readonly compilations: number;
  /** The arms of the slope, from this interval on, are kept open for it; null: none is. */
  readonly holdSlopeFrom: Iterations | null;
}

/** The levels after a look: points are closed for good, the known arms only once all points are. */
export function closeAtLook(standing: Standing, last: boolean): readonly number[] {
  const { arms, states, precision, compilations, holdSlopeFrom } = standing;
  const level = last ? LAST_LEVEL : LOOK_LEVEL;
  const closed = arms.map((arm, i) => {
    const state = states[i]!;
    if (arm.kind !== 'point' || standing.closed[i]! > 0) return standing.closed[i]!;
    const enough = state.pairs >= MIN_PAIRS * compilations && isPrecise(state, precision, level);
    return enough && !(holdSlopeFrom !== null && carriesSlope(arms, arm, holdSlopeFrom)) ? level : 0;
  });
  const done = arms.every(({ kind }, i) => kind !== 'point' || closed[i]! > 0);
  const known = Math.min(precision, KNOWN_PRECISION);
  return arms.map(({ kind }, i) => {
    if (kind === 'point') return closed[i]!;
    return done && isPrecise(states[i]!, known, level) ? level : 0;
  });
}

/** More pairs do not help where compilations differ; more compilations do, if there is time to use them. */
export function wantsCompilations(
  { states, closed, precision, compilations }: Standing,
  active: number,
  left: number,
): boolean {
  if (compilations + active > MAX_COMPILATIONS || left < active * WORTH_IT) return false;
  const open = states.filter((state, arm) => closed[arm] === 0 && !isPrecise(state, precision));
  const limited = open.filter(({ pooled }) => pooled !== null && differs(pooled));
  return limited.length > open.length / 2;
}
