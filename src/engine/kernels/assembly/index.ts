/**
 * The search loops as machine code (AssemblyScript, compiled to WebAssembly). Each exported function runs one segment:
 * it takes its orders from the frame, tests numbers by trial division, publishes its position once per chunk, and
 * comes back with the reason. The loops differ in the guard (how the loop knows that a check is due) and in how the
 * flag is read; the interval is data, so that one compiled loop serves every interval.
 * `// @show`, `// @end` and `// @line` say what the page's code panel shows, and which line lights when.
 */
import {
  CHECKS,
  CHUNK,
  CONTENDED,
  DIVISIONS_PER_LOOK,
  DONE,
  ENDED,
  FIRST,
  FLAG,
  FREE,
  HELD,
  INTERVAL,
  LENGTH,
  LOCK,
  MET_PRIME,
  POSITION,
  PRIMES,
  PULSE,
  SAW_FLAG,
  START,
  STOP,
  STOP_AT_PRIME,
  TOLD_TO_STOP,
  WORK,
  WRAP_AT,
  WRAP_LENGTH,
  WRAP_TO,
} from '../frame';

/** How a check reads the flag; a constant at every call, so that each exported loop holds one way only. */
const ATOMIC: i32 = 0;
const PLAIN: i32 = 1;
const LOCKED: i32 = 2;
const WORKED: i32 = 3;

/** What a test of a number says. */
const COMPOSITE: i32 = 0;
const PRIME: i32 = 1;
const INTERRUPTED: i32 = 2;

/** Trial division by every number from 2 to √n, for n below 2^32. */
@inline
function testNarrow(n: u32): i32 {
  if (n < 2) return COMPOSITE;
  const limit = <u32>sqrt<f64>(<f64>n);
  for (let d: u32 = 2; d <= limit; ++d) {
    if (n % d == 0) return COMPOSITE;
  }
  return PRIME;
}

/** The same up to 2^53 − 1. A long division run looks at the stop word now and then. */
function testWide(n: u64, frame: usize): i32 {
  // Near 2^53 the rounded root can be one too large.
  let limit = <u64>sqrt<f64>(<f64>n);
  if (limit * limit > n) --limit;
  let d: u64 = 2;
  while (d <= limit) {
    const pause = min<u64>(limit, d + DIVISIONS_PER_LOOK - 1);
    for (; d <= pause; ++d) {
      if (n % d == 0) return COMPOSITE;
    }
    const pulse: usize = load<u32>(frame, PULSE);
    atomic.store<i32>(pulse, atomic.load<i32>(pulse) + 1);
    if (atomic.load<i32>(load<u32>(frame, STOP)) != 0) return INTERRUPTED;
  }
  return PRIME;
}

@inline
function test<T>(n: T, frame: usize): i32 {
  if (sizeof<T>() == 4) return testNarrow(<u32>n);
  return testWide(<u64>n, frame);
}

/** What a synchronised value does at every read: take the lock, read, give it back. */
@inline
function readLocked(flag: usize, lock: usize): i32 {
  if (atomic.cmpxchg<i32>(lock, FREE, HELD) != FREE) {
    while (atomic.xchg<i32>(lock, CONTENDED) != FREE) atomic.wait<i32>(lock, CONTENDED, -1);
  }
  const value = load<i32>(flag);
  if (atomic.xchg<i32>(lock, FREE) == CONTENDED) atomic.notify(lock, 1);
  return value;
}

/** One unit of work is one dependent multiplication and addition; the frame keeps the sum so that it is not dropped. */
@inline
function readWorked(flag: usize, frame: usize): i32 {
  let sum = atomic.load<i32>(flag) + 1;
  for (let units = load<i32>(frame, WORK); units > 0; --units) sum = sum * 1664525 + 1013904223;
  store<i32>(frame, sum, DONE);
  return atomic.load<i32>(flag);
}

@inline
function read(way: i32, flag: usize, lock: usize, frame: usize): i32 {
  if (way == ATOMIC) return atomic.load<i32>(flag);
  if (way == PLAIN) return load<i32>(flag);
  if (way == LOCKED) return readLocked(flag, lock);
  return readWorked(flag, frame);
}

@inline
function leave(frame: usize, reason: i32, done: i32, checks: i32, primes: i32): i32 {
  store<i32>(frame, done, DONE);
  store<i32>(frame, checks, CHECKS);
  store<i32>(frame, primes, PRIMES);
  return reason;
}

/** Nested guard: an inner loop of k iterations, the check between. */
@inline
function nested<T>(way: i32, frame: usize): i32 {
  const flag: usize = load<u32>(frame, FLAG);
  const lock: usize = load<u32>(frame, LOCK);
  const stop: usize = load<u32>(frame, STOP);
  const position: usize = load<u32>(frame, POSITION);
  const length = load<i32>(frame, LENGTH);
  const interval = load<i32>(frame, INTERVAL);
  const chunk = load<i32>(frame, CHUNK);
  const stopAtPrime = load<i32>(frame, STOP_AT_PRIME);
  let due = load<i32>(frame, FIRST);
  let wrapAt = load<i32>(frame, WRAP_AT);
  let n = <T>load<f64>(frame, START);
  let i = 0;
  let checks = 0;
  let primes = 0;
  // @show nested
  while (i < length) {
    atomic.store<i32>(position, i);
    if (atomic.load<i32>(stop) != 0) return leave(frame, TOLD_TO_STOP, i, checks, primes);
    if (i == wrapAt) {
      n = <T>load<f64>(frame, WRAP_TO);
      wrapAt += load<i32>(frame, WRAP_LENGTH);
    }
    const end = min(min(i + chunk, wrapAt), length);
    while (i < end) {
      if (i == due) {
        ++checks; // @line check
        due += interval;
        if (read(way, flag, lock, frame) != 0) return leave(frame, SAW_FLAG, i, checks, primes); // @line check leave
      }
      const until = min(end, due);
      do {
        const tested = test<T>(n, frame); // @line test
        if (sizeof<T>() == 8 && tested == INTERRUPTED) return leave(frame, TOLD_TO_STOP, i, checks, primes);
        ++n;
        ++i;
        if (tested == PRIME) {
          ++primes;
          if (stopAtPrime) return leave(frame, MET_PRIME, i, checks, primes); // @line lock publish
        }
      } while (i < until);
    }
  }
  return leave(frame, ENDED, i, checks, primes); // @line end
  // @end
}

/** Countdown guard: a counter that falls by one per iteration; a check when it is 0. */
@inline
function countdown<T>(way: i32, frame: usize): i32 {
  const flag: usize = load<u32>(frame, FLAG);
  const lock: usize = load<u32>(frame, LOCK);
  const stop: usize = load<u32>(frame, STOP);
  const position: usize = load<u32>(frame, POSITION);
  const length = load<i32>(frame, LENGTH);
  const interval = load<i32>(frame, INTERVAL);
  const chunk = load<i32>(frame, CHUNK);
  const stopAtPrime = load<i32>(frame, STOP_AT_PRIME);
  let left = load<i32>(frame, FIRST);
  let wrapAt = load<i32>(frame, WRAP_AT);
  let n = <T>load<f64>(frame, START);
  let i = 0;
  let checks = 0;
  let primes = 0;
  // @show countdown
  while (i < length) {
    atomic.store<i32>(position, i);
    if (atomic.load<i32>(stop) != 0) return leave(frame, TOLD_TO_STOP, i, checks, primes);
    if (i == wrapAt) {
      n = <T>load<f64>(frame, WRAP_TO);
      wrapAt += load<i32>(frame, WRAP_LENGTH);
    }
    const end = min(min(i + chunk, wrapAt), length);
    while (i < end) {
      if (left == 0) {
        ++checks; // @line check
        left = interval;
        if (read(way, flag, lock, frame) != 0) return leave(frame, SAW_FLAG, i, checks, primes); // @line check leave
      }
      --left;
      const tested = test<T>(n, frame); // @line test
      if (sizeof<T>() == 8 && tested == INTERRUPTED) return leave(frame, TOLD_TO_STOP, i, checks, primes);
      ++n;
      ++i;
      if (tested == PRIME) {
        ++primes;
        if (stopAtPrime) return leave(frame, MET_PRIME, i, checks, primes); // @line lock publish
      }
    }
  }
  return leave(frame, ENDED, i, checks, primes); // @line end
  // @end
}

/** Modulo guard: a counter that rises, of iterations or of primes met; a check when its remainder by k is 0. */
@inline
function modulo<T>(way: i32, byPrimes: bool, frame: usize): i32 {
  const flag: usize = load<u32>(frame, FLAG);
  const lock: usize = load<u32>(frame, LOCK);
  const stop: usize = load<u32>(frame, STOP);
  const position: usize = load<u32>(frame, POSITION);
  const length = load<i32>(frame, LENGTH);
  const interval = load<i32>(frame, INTERVAL);
  const chunk = load<i32>(frame, CHUNK);
  const stopAtPrime = load<i32>(frame, STOP_AT_PRIME);
  let counter = load<i32>(frame, FIRST);
  let wrapAt = load<i32>(frame, WRAP_AT);
  let n = <T>load<f64>(frame, START);
  let i = 0;
  let checks = 0;
  let primes = 0;
  // @show modulo
  while (i < length) {
    atomic.store<i32>(position, i);
    if (atomic.load<i32>(stop) != 0) return leave(frame, TOLD_TO_STOP, i, checks, primes);
    if (i == wrapAt) {
      n = <T>load<f64>(frame, WRAP_TO);
      wrapAt += load<i32>(frame, WRAP_LENGTH);
    }
    const end = min(min(i + chunk, wrapAt), length);
    while (i < end) {
      if (counter % interval == 0) {
        ++checks; // @line check
        if (read(way, flag, lock, frame) != 0) return leave(frame, SAW_FLAG, i, checks, primes); // @line check leave
      }
      const tested = test<T>(n, frame); // @line test
      if (sizeof<T>() == 8 && tested == INTERRUPTED) return leave(frame, TOLD_TO_STOP, i, checks, primes);
      ++n;
      ++i;
      if (!byPrimes) ++counter;
      if (tested == PRIME) {
        ++primes;
        if (byPrimes) ++counter;
        if (stopAtPrime) return leave(frame, MET_PRIME, i, checks, primes); // @line lock publish
      }
    }
  }
  return leave(frame, ENDED, i, checks, primes); // @line end
  // @end
}

// One export for each guard, way of reading and width (narrow: numbers below 2^32).
export function nestedAtomicNarrow(frame: usize): i32 {
  return nested<u32>(ATOMIC, frame);
}
export function nestedPlainNarrow(frame: usize): i32 {
  return nested<u32>(PLAIN, frame);
}
export function nestedLockNarrow(frame: usize): i32 {
  return nested<u32>(LOCKED, frame);
}
export function nestedWorkedNarrow(frame: usize): i32 {
  return nested<u32>(WORKED, frame);
}
export function countdownAtomicNarrow(frame: usize): i32 {
  return countdown<u32>(ATOMIC, frame);
}
export function countdownPlainNarrow(frame: usize): i32 {
  return countdown<u32>(PLAIN, frame);
}
export function countdownLockNarrow(frame: usize): i32 {
  return countdown<u32>(LOCKED, frame);
}
export function moduloAtomicNarrow(frame: usize): i32 {
  return modulo<u32>(ATOMIC, false, frame);
}
export function moduloPlainNarrow(frame: usize): i32 {
  return modulo<u32>(PLAIN, false, frame);
}
export function moduloLockNarrow(frame: usize): i32 {
  return modulo<u32>(LOCKED, false, frame);
}
export function moduloPrimesAtomicNarrow(frame: usize): i32 {
  return modulo<u32>(ATOMIC, true, frame);
}
export function moduloPrimesPlainNarrow(frame: usize): i32 {
  return modulo<u32>(PLAIN, true, frame);
}
export function moduloPrimesLockNarrow(frame: usize): i32 {
  return modulo<u32>(LOCKED, true, frame);
}
export function nestedAtomicWide(frame: usize): i32 {
  return nested<u64>(ATOMIC, frame);
}
export function nestedPlainWide(frame: usize): i32 {
  return nested<u64>(PLAIN, frame);
}
export function nestedLockWide(frame: usize): i32 {
  return nested<u64>(LOCKED, frame);
}
export function nestedWorkedWide(frame: usize): i32 {
  return nested<u64>(WORKED, frame);
}
export function countdownAtomicWide(frame: usize): i32 {
  return countdown<u64>(ATOMIC, frame);
}
export function countdownPlainWide(frame: usize): i32 {
  return countdown<u64>(PLAIN, frame);
}
export function countdownLockWide(frame: usize): i32 {
  return countdown<u64>(LOCKED, frame);
}
export function moduloAtomicWide(frame: usize): i32 {
  return modulo<u64>(ATOMIC, false, frame);
}
export function moduloPlainWide(frame: usize): i32 {
  return modulo<u64>(PLAIN, false, frame);
}
export function moduloLockWide(frame: usize): i32 {
  return modulo<u64>(LOCKED, false, frame);
}
export function moduloPrimesAtomicWide(frame: usize): i32 {
  return modulo<u64>(ATOMIC, true, frame);
}
export function moduloPrimesPlainWide(frame: usize): i32 {
  return modulo<u64>(PLAIN, true, frame);
}
export function moduloPrimesLockWide(frame: usize): i32 {
  return modulo<u64>(LOCKED, true, frame);
}
