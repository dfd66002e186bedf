/**
 * The exhibit: the flag is read without any order, and nothing else is read or written in shared memory while the loop
 * runs, nor is anything called. So a compiler may read the flag once and never again; then this worker never leaves
 * early. It can't be stopped from outside but by terminating its worker.
 *
 * The division is written out in the loops for narrow numbers: a call is something the flag could change behind.
 */
import * as frameLayout from './frame.ts';
import type { LoopName } from './kernels.ts';

const { ENDED, MET_PRIME, SAW_FLAG } = frameLayout;

/** What a guard's counter counts; `due`: it is the iteration of the next check (the nested guard). */
type Counts = 'due' | 'down' | 'iterations' | 'primes';
const COUNTS: Readonly<Record<LoopName['guard'], Counts>> = {
  nested: 'due',
  countdown: 'down',
  modulo: 'iterations',
  moduloPrimes: 'primes',
};

/** Trial division up to 2^53 − 1; see testWide in javascript.ts. */
function isPrimeWide(n: number): boolean {
  if (n < 2) return false;
  let limit = Math.floor(Math.sqrt(n));
  if (limit * limit > n) limit -= 1;
  for (let d = 2; d <= limit; d += 1) {
    const quotient = n / d;
    if (quotient === Math.floor(quotient)) return false;
  }
  return true;
}

/** The loops over one shared block, by guard and width. Each runs one segment from its frame. */
export function plainLoops(
  words: Int32Array,
  floats: Float64Array,
): (guard: LoopName['guard'], wide: boolean, frame: number) => number {
  const field = (frame: number, offset: number): number => words[(frame + offset) >> 2]! | 0;

  function leave(frame: number, reason: number, done: number, checks: number, primes: number): number {
    words[(frame + frameLayout.DONE) >> 2] = done;
    words[(frame + frameLayout.CHECKS) >> 2] = checks;
    words[(frame + frameLayout.PRIMES) >> 2] = primes;
    return reason;
  }

  /** Nested guard: an inner loop of k iterations, the check between. */
  function nestedNarrow(frame: number): number {
    const view = words;
    const flag = field(frame, frameLayout.FLAG) >> 2;
    const length = field(frame, frameLayout.LENGTH);
    const interval = field(frame, frameLayout.INTERVAL);
    const stopAtPrime = field(frame, frameLayout.STOP_AT_PRIME);
    const wrapTo = floats[(frame + frameLayout.WRAP_TO) >> 3]!;
    const wrapLength = field(frame, frameLayout.WRAP_LENGTH);
    let wrapAt = field(frame, frameLayout.WRAP_AT);
    let low = floats[frame >> 3]! >>> 0;
    let due = field(frame, frameLayout.FIRST);
    let i = 0;
    let checks = 0;
    let primes = 0;
    let reason = ENDED;
    // @show nested
    search: while (i < length) {
      if (i === wrapAt) {
        low = (wrapTo - i) >>> 0;
        wrapAt = (wrapAt + wrapLength) | 0;
      }
      if (i === due) {
        checks = (checks + 1) | 0; // @line check
        due = (due + interval) | 0;
        if (view[flag] !== 0) {
          reason = SAW_FLAG; // @line leave
          break;
        }
      }
      const until = Math.min(due, wrapAt, length) | 0;
      do {
        const n = (low + i) >>> 0;
        const limit = Math.sqrt(n) | 0; // @line test
        let prime = n < 2 ? 0 : 1;
        for (let d = 2; d <= limit; d = (d + 1) | 0) {
          if (n % (d >>> 0) === 0) {
            prime = 0;
            break;
          }
        }
        i = (i + 1) | 0;
        primes = (primes + prime) | 0;
        if ((prime & stopAtPrime) !== 0) {
          reason = MET_PRIME; // @line lock publish
          break search;
        }
      } while (i < until);
    }
    return leave(frame, reason, i, checks, primes); // @line end
    // @end
  }

  /** Countdown guard: a counter that falls by one per iteration; a check when it is 0. */
  function countdownNarrow(frame: number): number {
    const view = words;
    const flag = field(frame, frameLayout.FLAG) >> 2;
    const length = field(frame, frameLayout.LENGTH);
    const interval = field(frame, frameLayout.INTERVAL);
    const stopAtPrime = field(frame, frameLayout.STOP_AT_PRIME);
    const wrapTo = floats[(frame + frameLayout.WRAP_TO) >> 3]!;
    const wrapLength = field(frame, frameLayout.WRAP_LENGTH);
    let wrapAt = field(frame, frameLayout.WRAP_AT);
    let low = floats[frame >> 3]! >>> 0;
    let counter = field(frame, frameLayout.FIRST);
    let i = 0;
    let checks = 0;
    let primes = 0;
    let reason = ENDED;
    // @show countdown
    while (i < length) {
      if (i === wrapAt) {
        low = (wrapTo - i) >>> 0;
        wrapAt = (wrapAt + wrapLength) | 0;
      }
      if (counter === 0) {
        checks = (checks + 1) | 0; // @line check
        counter = interval;
        if (view[flag] !== 0) {
          reason = SAW_FLAG; // @line leave
          break;
        }
      }
      const n = (low + i) >>> 0;
      const limit = Math.sqrt(n) | 0; // @line test
      let prime = n < 2 ? 0 : 1;
      for (let d = 2; d <= limit; d = (d + 1) | 0) {
        if (n % (d >>> 0) === 0) {
          prime = 0;
          break;
        }
      }
      i = (i + 1) | 0;
      primes = (primes + prime) | 0;
      counter = (counter - 1) | 0;
      if ((prime & stopAtPrime) !== 0) {
        reason = MET_PRIME; // @line lock publish
        break;
      }
    }
    return leave(frame, reason, i, checks, primes); // @line end
    // @end
  }

  /** Modulo guard: a counter that rises, of iterations or of primes met; a check when its remainder by k is 0. */
  function moduloNarrow(byPrimes: number, frame: number): number {
    const view = words;
    const flag = field(frame, frameLayout.FLAG) >> 2;
    const length = field(frame, frameLayout.LENGTH);
    const interval = field(frame, frameLayout.INTERVAL);
    const stopAtPrime = field(frame, frameLayout.STOP_AT_PRIME);
    const wrapTo = floats[(frame + frameLayout.WRAP_TO) >> 3]!;
    const wrapLength = field(frame, frameLayout.WRAP_LENGTH);
    let wrapAt = field(frame, frameLayout.WRAP_AT);
    let low = floats[frame >> 3]! >>> 0;
    let counter = field(frame, frameLayout.FIRST);
    let i = 0;
    let checks = 0;
    let primes = 0;
    let reason = ENDED;
    // @show modulo moduloPrimes
    while (i < length) {
      if (i === wrapAt) {
        low = (wrapTo - i) >>> 0;
        wrapAt = (wrapAt + wrapLength) | 0;
      }
      if (counter % interval === 0) {
        checks = (checks + 1) | 0; // @line check
        if (view[flag] !== 0) {
          reason = SAW_FLAG; // @line leave
          break;
        }
      }
      const n = (low + i) >>> 0;
      const limit = Math.sqrt(n) | 0; // @line test
      let prime = n < 2 ? 0 : 1;
      for (let d = 2; d <= limit; d = (d + 1) | 0) {
        if (n % (d >>> 0) === 0) {
          prime = 0;
          break;
        }
      }
      i = (i + 1) | 0;
      primes = (primes + prime) | 0;
      counter = (counter + (byPrimes === 0 ? 1 : prime)) | 0;
      if ((prime & stopAtPrime) !== 0) {
        reason = MET_PRIME; // @line lock publish
        break;
      }
    }
    return leave(frame, reason, i, checks, primes); // @line end
    // @end
  }

  /** Numbers from 2^32 on, every guard: here the division is a call, and the flag may well be read again. */
  function wide(counts: Counts, frame: number): number {
    const flag = field(frame, frameLayout.FLAG) >> 2;
    const length = field(frame, frameLayout.LENGTH);
    const interval = field(frame, frameLayout.INTERVAL);
    const stopAtPrime = field(frame, frameLayout.STOP_AT_PRIME);
    let base = floats[frame >> 3]!;
    let wrapAt = field(frame, frameLayout.WRAP_AT);
    let counter = field(frame, frameLayout.FIRST);
    let checks = 0;
    let primes = 0;
    for (let i = 0; i < length; i += 1) {
      if (i === wrapAt) {
        base = floats[(frame + frameLayout.WRAP_TO) >> 3]! - i;
        wrapAt += field(frame, frameLayout.WRAP_LENGTH);
      }
      const due = counts === 'due' ? counter === i : counts === 'down' ? counter === 0 : counter % interval === 0;
      if (due) {
        checks += 1;
        if (counts === 'due') counter += interval;
        if (counts === 'down') counter = interval;
        if (words[flag] !== 0) return leave(frame, SAW_FLAG, i, checks, primes);
      }
      const prime = isPrimeWide(base + i);
      if (counts === 'down') counter -= 1;
      if (counts === 'iterations' || (counts === 'primes' && prime)) counter += 1;
      if (!prime) continue;
      primes += 1;
      if (stopAtPrime !== 0) return leave(frame, MET_PRIME, i + 1, checks, primes);
    }
    return leave(frame, ENDED, length, checks, primes);
  }

  return (guard, isWide, frame) => {
    const counts = COUNTS[guard];
    if (isWide) return wide(counts, frame);
    if (counts === 'due') return nestedNarrow(frame);
    return counts === 'down' ? countdownNarrow(frame) : moduloNarrow(counts === 'primes' ? 1 : 0, frame);
  };
}
