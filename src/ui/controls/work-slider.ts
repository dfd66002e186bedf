/** The slider of the weight of an iteration: a native range over the exponent, from one step to 10,000, about 10 µs. */
import { intervalAt, nextInterval, positionOf } from './log-slider.ts';

const MOST_STEPS = 10_000;

export const WORK_END = positionOf(MOST_STEPS);

/** Round numbers of steps, as the check interval has them. */
export function stepsAt(position: number): number {
  return Number(intervalAt(Math.min(position, WORK_END)));
}

/** Where the thumb stands; more than the slider goes stands at its end. */
export function workPosition(steps: number): number {
  return Math.min(WORK_END, positionOf(steps));
}

/** The next round number up or down; at an end it stays. */
export function nextSteps(steps: number, direction: 1 | -1): number {
  return Math.min(MOST_STEPS, Number(nextInterval(Math.min(steps, MOST_STEPS), direction)));
}
