/** What an iteration does, in JavaScript: the test of one number (trial division by all from 2 to its root), or steps. */
import { CHAIN, DIVISIONS_PER_LOOK, PULSE, STOP } from '../frame.ts';
import { address } from './orders.ts';

/** What a test of a number says. */
export const COMPOSITE = 0;
const PRIME = 1;
export const INTERRUPTED = 2;

/** For n below 2^32, divided as integers. */
export function testNarrow(n: number): number {
  if (n < 2) return COMPOSITE;
  const limit = Math.sqrt(n) | 0;
  for (let d = 2; d <= limit; d = (d + 1) | 0) {
    if ((n >>> 0) % (d >>> 0) === 0) return COMPOSITE;
  }
  return PRIME;
}

/**
 * Up to 2^53 − 1. Integers of this size have no integer remainder in JavaScript; but n / d is a whole number exactly
 * when d divides n: a whole quotient is exact, and any other lies at least 1/d from a whole number, which is more
 * than half a unit in the last place of a quotient below 2^53 / d. A long division run looks at the stop word.
 */
export function testWide(words: Int32Array, n: number, frame: number): number {
  if (n < 2) return COMPOSITE;
  const limit = wholeRoot(n);
  let d = 2;
  while (d <= limit) {
    const pause = Math.min(limit, d + DIVISIONS_PER_LOOK - 1);
    for (; d <= pause; d += 1) {
      const quotient = n / d;
      if (quotient === Math.floor(quotient)) return COMPOSITE;
    }
    Atomics.add(words, address(words, frame, PULSE), 1);
    if (Atomics.load(words, address(words, frame, STOP)) !== 0) return INTERRUPTED;
  }
  return PRIME;
}

/** The same, and nothing in shared memory is touched. @returns COMPOSITE or PRIME */
export function testWideUnseen(n: number): number {
  if (n < 2) return COMPOSITE;
  const limit = wholeRoot(n);
  for (let d = 2; d <= limit; d += 1) {
    const quotient = n / d;
    if (quotient === Math.floor(quotient)) return COMPOSITE;
  }
  return PRIME;
}

/** Near 2^53 the rounded root can be one too large. */
function wholeRoot(n: number): number {
  const root = Math.floor(Math.sqrt(n));
  return root * root > n ? root - 1 : root;
}

/** So many equal steps, as in the AssemblyScript kernels: each waits for the one before, and all for the check. */
export function spend(words: Int32Array, steps: number, frame: number): void {
  const at = (frame + CHAIN) >> 2;
  let chain = (words[at]! + 1) | 0;
  for (let step = steps; step > 0; step = (step - 1) | 0) chain = ((chain << 7) + (chain >>> 9)) >>> 1;
  words[at] = chain;
}
