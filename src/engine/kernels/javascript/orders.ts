/** How the JavaScript loops read the orders in their frame and leave their counts there. `frame`: its byte address. */
import { CHECKS, DONE, PRIMES } from '../frame.ts';

/** A whole number of the frame, known to the compiler as one of 32 bits. `offset` in bytes. */
export const field = (words: Int32Array, frame: number, offset: number): number => words[(frame + offset) >> 2]! | 0;

/** The place among the words of what the frame gives as a byte address. */
export const address = (words: Int32Array, frame: number, offset: number): number => field(words, frame, offset) >> 2;

/** Writes the counts of a segment. @returns the reason */
export function leave(
  words: Int32Array,
  frame: number,
  reason: number,
  done: number,
  checks: number,
  primes: number,
): number {
  words[(frame + DONE) >> 2] = done;
  words[(frame + CHECKS) >> 2] = checks;
  words[(frame + PRIMES) >> 2] = primes;
  return reason;
}
