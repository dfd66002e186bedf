/**
 * The slider of the check interval: a native range over the exponent. Position 0 is k = 1, `PER_DECADE` positions are a
 * factor of ten, 10^6 is reached at `LAST`, and the stretch behind it up to `END` is `never`.
 */
import type { Interval } from '../../contract/settings.ts';

const PER_DECADE = 100;
export const LAST = 6 * PER_DECADE;
/** Wide enough to be hit with a finger, and to let go of. */
const NEVER_FROM = LAST + 32;

export const END = LAST + 64;
const SLIDER_MAX = 10 ** 6;

/** What the slider gives at a position: two significant digits, every whole number below 100 within reach. */
export function intervalAt(position: number): Interval {
  if (position >= NEVER_FROM) return 'never';
  const exact = 10 ** (Math.min(Math.max(position, 0), LAST) / PER_DECADE);
  const grain = 10 ** Math.max(0, Math.floor(Math.log10(exact)) - 1);
  return Math.round(exact / grain) * grain;
}

/** Where the thumb stands for an interval; one typed beyond 10^6 stands at 10^6. */
export function positionOf(interval: Interval): number {
  if (interval === 'never') return END;
  return Math.round(Math.min(LAST, Math.log10(Math.max(1, interval)) * PER_DECADE));
}

const LADDER = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8];

/** The round values that keys step over: 1, 2, 3 … 10, 12, 15, 20 … 10^6, never. */
const STEPS: readonly number[] = [
  ...Array.from({ length: 9 }, (_, index) => index + 1),
  ...[1, 2, 3, 4, 5].flatMap((power) => LADDER.map((factor) => Math.round(factor * 10 ** power))),
  SLIDER_MAX,
];

/** The next round value up (`direction` 1) or down (−1); at an end it stays. */
export function nextInterval(interval: Interval, direction: 1 | -1): Interval {
  if (direction > 0) return interval === 'never' ? 'never' : (STEPS.find((step) => step > interval) ?? 'never');
  if (interval === 'never') return SLIDER_MAX;
  return STEPS.findLast((step) => step < interval) ?? 1;
}
