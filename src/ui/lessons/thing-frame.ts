/** How the thing of a prediction is laid out and named: pure. */
import type { Prediction, PredictionUnit } from '../../contract/lessons.ts';
import type { Cycle } from '../../lessons/cycles.ts';
import type { LessonTexts } from '../../texts/catalogue.ts';
import type { Formats } from '../../texts/formats.ts';

export function lookClass({ look, marks }: Cycle): string {
  return ['thing', `thing-${look}`, ...(marks > 3 ? ['thing-many'] : [])].join(' ');
}

export function markName({ axis, mark, rows }: LessonTexts['thing'], { what, marks }: Cycle, row: number): string {
  return marks === 1 ? axis[what] : mark(rows[what](row));
}

/** A number below the axis. */
export function tickText({ short }: Formats, unit: PredictionUnit, tick: number): string {
  if (unit !== 'nanoseconds') return short(tick);
  return tick < 1000 ? `${short(tick)} ns` : `${short(tick / 1000)} µs`;
}

/** Repeats have no order of their own: both are laid out from the least on, so that they can be compared. */
export function laidOut({ what, marks, seen }: Prediction): readonly {
  readonly predicted: number;
  readonly seen: number | null;
}[] {
  const sorted = what === 'stops';
  const predicted = sorted ? marks.toSorted((one, other) => one - other) : marks;
  const known = seen?.marks ?? [];
  const measured = sorted ? known.toSorted((one, other) => (one ?? Infinity) - (other ?? Infinity)) : known;
  return predicted.map((mark, i) => ({ predicted: mark, seen: measured[i] ?? null }));
}
