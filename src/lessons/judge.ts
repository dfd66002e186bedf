/** How a prediction and what was seen lie to each other: by figures alone, for the words to be fitted to. */
import type { Predicted, Prediction, Seen } from '../contract/lessons.ts';
import type { Cycle } from './cycles.ts';

/** `narrow`: right on average, but closer together than they fell. */
export type Verdict = 'low' | 'high' | 'right' | 'narrow' | 'unknown';

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** What is one figure for several marks: of repeats their mean, of rungs how far the dearest is from the cheapest. */
export function figureOf(what: Predicted, marks: readonly (number | null)[]): number | null {
  const known = marks.filter((mark) => mark !== null);
  if (known.length === 0) return null;
  if (what === 'stops') return mean(known);
  if (what !== 'rungs') return known[0]!;
  const [least, most] = [Math.min(...known), Math.max(...known)];
  return known.length > 1 && least > 0 ? most / least : null;
}

/** A prediction with what was seen of it. */
export function withSeen(prediction: Prediction, seen: Seen): Prediction {
  const measured = figureOf(prediction.what, seen.marks);
  return { ...prediction, seen, measured, gap: measured === null ? null : prediction.value - measured };
}

/** Of the axis, on which a hand that draws is no more exact; and as a factor, of figures that are multiples. */
const BY_HAND = 0.08;
const FACTOR = 1.4;
/** Repeats that spread less than half as far. */
const NARROW = 0.5;
/** A part of k: whoever marks less says that it stops at once. */
const AT_ONCE = 0.05;

export function verdictOf(cycle: Cycle, prediction: Prediction): Verdict {
  const { value, measured, seen, marks } = prediction;
  if (measured === null || seen === null) return 'unknown';
  if (cycle.look === 'valley') return withinBand(value, seen);
  if (cycle.what === 'stop') return withinInterval(value, cycle);
  if (!isNear(cycle, value, measured)) return value < measured ? 'low' : 'high';
  return cycle.what === 'stops' && spreadOf(marks) < NARROW * spreadOf(seen.marks) ? 'narrow' : 'right';
}

function withinBand(value: number, { low, high }: Seen): Verdict {
  if (low !== null && value < low) return 'low';
  return high !== null && value > high ? 'high' : 'right';
}

/** Where between two checks the flag falls nobody can know: all of k is right. */
function withinInterval(value: number, { interval }: Cycle): Verdict {
  const k = Number(interval);
  return value > k ? 'high' : value < AT_ONCE * k ? 'low' : 'right';
}

/** None and some are never near: whether it happens at all is what is asked. */
function isNear({ axis, unit, what }: Cycle, value: number, measured: number): boolean {
  if (unit === 'rounds' && (value === 0) !== (measured === 0)) return false;
  if (what === 'rungs' || unit === 'times')
    return Math.abs(Math.log(value / measured)) <= Math.log(what === 'rungs' ? FACTOR ** 3 : FACTOR);
  return Math.abs(value - measured) <= BY_HAND * (axis.to - axis.from);
}

function spreadOf(values: readonly (number | null)[]): number {
  const known = values.filter((value) => value !== null);
  return Math.max(...known) - Math.min(...known);
}
