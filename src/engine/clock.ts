/** How finely this thread's clock steps. */
import type { Micros } from '../contract/record.ts';

const STEPS = 20;

/** The smallest of a few steps of `performance.now()` in a row, rounded to the nanosecond. Takes at most a few hundred microseconds. */
export function clockStep(): Micros {
  let least = Number.POSITIVE_INFINITY;
  let last = performance.now();
  for (let steps = 0; steps < STEPS;) {
    const now = performance.now();
    if (now === last) continue;
    least = Math.min(least, now - last);
    last = now;
    steps += 1;
  }
  return Math.round(least * 1e6) / 1000;
}
