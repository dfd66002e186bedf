/**
 * The search loops in JavaScript: the same three guards, the same frame, the same reasons as the AssemblyScript
 * kernels. Two things differ. The way of reading the flag is data here (`atomic`, `lock`, `worked`), since one
 * compiled loop must serve all; and the `plain` loops, in javascript-plain.ts, neither publish a position nor look at
 * the stop word, since either would make the compiler look at the flag again.
 *
 * Hot values stay small integers below 2^30; numbers below 2^32 are divided as integers.
 * `// @show`, `// @end` and `// @line` say what the page's code panel shows, and which line lights when.
 */
import * as frameLayout from './frame.ts';
import { lock, unlock } from '../worker/lock.ts';
import { plainLoops } from './javascript-plain.ts';
import type { KernelLoop, LoopName } from './kernels.ts';

const { ENDED, MET_PRIME, SAW_FLAG, TOLD_TO_STOP } = frameLayout;

/** Ways of reading the flag. */
const ATOMIC = 0;
const LOCKED = 1;
const WORKED = 2;

/** What a test of a number says. */
const COMPOSITE = 0;
const PRIME = 1;
const INTERRUPTED = 2;

/** Trial division by every number from 2 to √n, for n below 2^32. */
function testNarrow(n: number): number {
  if (n < 2) return COMPOSITE;
  const limit = Math.sqrt(n) | 0;
  for (let d = 2; d <= limit; d = (d + 1) | 0) {
    if ((n >>> 0) % (d >>> 0) === 0) return COMPOSITE;
  }
  return PRIME;
}

/**
 * The loops over one shared block. Each takes the byte address of a frame, runs one segment and gives the reason it
 * came back; counts are in the frame.
 */
export function javascriptLoops(memory: WebAssembly.Memory): (name: LoopName) => KernelLoop {
  const words = new Int32Array(memory.buffer);
  const floats = new Float64Array(memory.buffer);

  /**
   * Up to 2^53 − 1. Integers of this size have no integer remainder in JavaScript; but n / d is a whole number exactly
   * when d divides n: a whole quotient is exact, and any other lies at least 1/d from a whole number, which is more
   * than half a unit in the last place of a quotient below 2^53 / d.
   */
  function testWide(n: number, frame: number): number {
    if (n < 2) return COMPOSITE;
    let limit = Math.floor(Math.sqrt(n));
    if (limit * limit > n) limit -= 1;
    let d = 2;
    while (d <= limit) {
      const pause = Math.min(limit, d + frameLayout.DIVISIONS_PER_LOOK - 1);
      for (; d <= pause; d += 1) {
        const quotient = n / d;
        if (quotient === Math.floor(quotient)) return COMPOSITE;
      }
      Atomics.add(words, words[(frame + frameLayout.PULSE) >> 2]! >> 2, 1);
      if (Atomics.load(words, words[(frame + frameLayout.STOP) >> 2]! >> 2) !== 0) return INTERRUPTED;
    }
    return PRIME;
  }

  function readLocked(frame: number, flag: number): number {
    const word = words[(frame + frameLayout.LOCK) >> 2]! >> 2;
    lock(words, word);
    const value = words[flag]!;
    unlock(words, word);
    return value;
  }

  /** One unit of work is one dependent multiplication and addition; the frame keeps the sum so that it is not dropped. */
  function readWorked(frame: number, flag: number): number {
    let sum = 1;
    for (let units = words[(frame + frameLayout.WORK) >> 2]!; units > 0; units -= 1)
      sum = (Math.imul(sum, 1664525) + 1013904223) | 0;
    words[(frame + frameLayout.DONE) >> 2] = sum;
    return Atomics.load(words, flag);
  }

  function read(way: number, frame: number, flag: number): number {
    if (way === ATOMIC) return Atomics.load(words, flag);
    return way === LOCKED ? readLocked(frame, flag) : readWorked(frame, flag);
  }

  function leave(frame: number, reason: number, done: number, checks: number, primes: number): number {
    words[(frame + frameLayout.DONE) >> 2] = done;
    words[(frame + frameLayout.CHECKS) >> 2] = checks;
    words[(frame + frameLayout.PRIMES) >> 2] = primes;
    return reason;
  }

  const field = (frame: number, offset: number): number => words[(frame + offset) >> 2]! | 0;
  const address = (frame: number, offset: number): number => (words[(frame + offset) >> 2]! >> 2) | 0;

  /** Nested guard: an inner loop of k iterations, the check between. */
  function nested(way: number, wide: boolean, frame: number): number {
    const flag = address(frame, frameLayout.FLAG);
    const stop = address(frame, frameLayout.STOP);
    const position = address(frame, frameLayout.POSITION);
    const length = field(frame, frameLayout.LENGTH);
    const interval = field(frame, frameLayout.INTERVAL);
    const chunk = field(frame, frameLayout.CHUNK);
    const stopAtPrime = field(frame, frameLayout.STOP_AT_PRIME);
    let base = floats[frame >> 3]!;
    let low = base >>> 0;
    let due = field(frame, frameLayout.FIRST);
    let wrapAt = field(frame, frameLayout.WRAP_AT);
    let i = 0;
    let checks = 0;
    let primes = 0;
    // @show nested
    while (i < length) {
      Atomics.store(words, position, i);
      if (Atomics.load(words, stop) !== 0) return leave(frame, TOLD_TO_STOP, i, checks, primes);
      if (i === wrapAt) {
        base = floats[(frame + frameLayout.WRAP_TO) >> 3]! - i;
        low = base >>> 0;
        wrapAt = (wrapAt + field(frame, frameLayout.WRAP_LENGTH)) | 0;
      }
      const end = Math.min(i + chunk, wrapAt, length) | 0;
      while (i < end) {
        if (i === due) {
          checks = (checks + 1) | 0; // @line check
          due = (due + interval) | 0;
          if (read(way, frame, flag) !== 0) return leave(frame, SAW_FLAG, i, checks, primes); // @line check leave
        }
        const until = Math.min(end, due) | 0;
        do {
          const tested = wide ? testWide(base + i, frame) : testNarrow((low + i) >>> 0); // @line test
          if (tested !== COMPOSITE) {
            if (tested === INTERRUPTED) return leave(frame, TOLD_TO_STOP, i, checks, primes);
            primes = (primes + 1) | 0;
            if (stopAtPrime !== 0) return leave(frame, MET_PRIME, i + 1, checks, primes); // @line lock publish
          }
          i = (i + 1) | 0;
        } while (i < until);
      }
    }
    return leave(frame, ENDED, i, checks, primes); // @line end
    // @end
  }

  /** Countdown guard: a counter that falls by one per iteration; a check when it is 0. */
  function countdown(way: number, wide: boolean, frame: number): number {
    const flag = address(frame, frameLayout.FLAG);
    const stop = address(frame, frameLayout.STOP);
    const position = address(frame, frameLayout.POSITION);
    const length = field(frame, frameLayout.LENGTH);
    const interval = field(frame, frameLayout.INTERVAL);
    const chunk = field(frame, frameLayout.CHUNK);
    const stopAtPrime = field(frame, frameLayout.STOP_AT_PRIME);
    let base = floats[frame >> 3]!;
    let low = base >>> 0;
    let left = field(frame, frameLayout.FIRST);
    let wrapAt = field(frame, frameLayout.WRAP_AT);
    let i = 0;
    let checks = 0;
    let primes = 0;
    // @show countdown
    while (i < length) {
      Atomics.store(words, position, i);
      if (Atomics.load(words, stop) !== 0) return leave(frame, TOLD_TO_STOP, i, checks, primes);
      if (i === wrapAt) {
        base = floats[(frame + frameLayout.WRAP_TO) >> 3]! - i;
        low = base >>> 0;
        wrapAt = (wrapAt + field(frame, frameLayout.WRAP_LENGTH)) | 0;
      }
      const end = Math.min(i + chunk, wrapAt, length) | 0;
      while (i < end) {
        if (left === 0) {
          checks = (checks + 1) | 0; // @line check
          left = interval;
          if (read(way, frame, flag) !== 0) return leave(frame, SAW_FLAG, i, checks, primes); // @line check leave
        }
        left = (left - 1) | 0;
        const tested = wide ? testWide(base + i, frame) : testNarrow((low + i) >>> 0); // @line test
        if (tested !== COMPOSITE) {
          if (tested === INTERRUPTED) return leave(frame, TOLD_TO_STOP, i, checks, primes);
          primes = (primes + 1) | 0;
          if (stopAtPrime !== 0) return leave(frame, MET_PRIME, i + 1, checks, primes); // @line lock publish
        }
        i = (i + 1) | 0;
      }
    }
    return leave(frame, ENDED, i, checks, primes); // @line end
    // @end
  }

  /** Modulo guard: a counter that rises, of iterations or of primes met; a check when its remainder by k is 0. */
  function modulo(way: number, wide: boolean, byPrimes: number, frame: number): number {
    const flag = address(frame, frameLayout.FLAG);
    const stop = address(frame, frameLayout.STOP);
    const position = address(frame, frameLayout.POSITION);
    const length = field(frame, frameLayout.LENGTH);
    const interval = field(frame, frameLayout.INTERVAL);
    const chunk = field(frame, frameLayout.CHUNK);
    const stopAtPrime = field(frame, frameLayout.STOP_AT_PRIME);
    let base = floats[frame >> 3]!;
    let low = base >>> 0;
    let counter = field(frame, frameLayout.FIRST);
    let wrapAt = field(frame, frameLayout.WRAP_AT);
    let i = 0;
    let checks = 0;
    let primes = 0;
    // @show modulo moduloPrimes
    while (i < length) {
      Atomics.store(words, position, i);
      if (Atomics.load(words, stop) !== 0) return leave(frame, TOLD_TO_STOP, i, checks, primes);
      if (i === wrapAt) {
        base = floats[(frame + frameLayout.WRAP_TO) >> 3]! - i;
        low = base >>> 0;
        wrapAt = (wrapAt + field(frame, frameLayout.WRAP_LENGTH)) | 0;
      }
      const end = Math.min(i + chunk, wrapAt, length) | 0;
      while (i < end) {
        if (counter % interval === 0) {
          checks = (checks + 1) | 0; // @line check
          if (read(way, frame, flag) !== 0) return leave(frame, SAW_FLAG, i, checks, primes); // @line check leave
        }
        const tested = wide ? testWide(base + i, frame) : testNarrow((low + i) >>> 0); // @line test
        if (tested === INTERRUPTED) return leave(frame, TOLD_TO_STOP, i, checks, primes);
        counter = (counter + (byPrimes === 0 ? 1 : tested)) | 0;
        i = (i + 1) | 0;
        if (tested === PRIME) {
          primes = (primes + 1) | 0;
          if (stopAtPrime !== 0) return leave(frame, MET_PRIME, i, checks, primes); // @line lock publish
        }
      }
    }
    return leave(frame, ENDED, i, checks, primes); // @line end
    // @end
  }

  const plain = plainLoops(words, floats);
  const ways = { Atomic: ATOMIC, Lock: LOCKED, Worked: WORKED } as const;
  return (name) => {
    const { guard, way, width } = name;
    const wide = width === 'Wide';
    const byPrimes = guard === 'moduloPrimes' ? 1 : 0;
    if (way === 'Plain') return (frame) => plain(guard, wide, frame);
    const reading = ways[way];
    if (guard === 'nested') return (frame) => nested(reading, wide, frame);
    if (guard === 'countdown') return (frame) => countdown(reading, wide, frame);
    return (frame) => modulo(reading, wide, byPrimes, frame);
  };
}
