/**
 * The search loop: one for all guards (how the loop knows that a check is due), ways of reading the flag and kinds of
 * work. All are constants at every call, so that each exported loop keeps its own lines only and compiles as
 * if it had been written alone; the interval is data, so that one compiled loop serves every interval.
 *
 * `// @show`, `// @end` and `// @line` say what the page's code panel shows, and which line lights when; lines with
 * `// @only` belong to the guards or the work named there, and are shown with them, without the question for those.
 */
import {
  CHECKS,
  CHUNK,
  DONE,
  ENDED,
  FIRST,
  FLAG,
  INTERVAL,
  LENGTH,
  LOCK,
  MET_PRIME,
  POSITION,
  PRIMES,
  SAW_FLAG,
  START,
  STEP_COUNT,
  STOP,
  STOP_AT_PRIME,
  TALLY,
  TOLD_TO_STOP,
  WRAP_AT,
  WRAP_LENGTH,
  WRAP_TO,
} from '../frame';
import { read } from './flag';
import { COMPOSITE, INTERRUPTED, PRIME, spend, test } from './numbers';

/** An inner loop of k iterations, the check between; the counter is the iteration of the next check. */
export const NESTED: i32 = 0;
/** A counter that falls by one per iteration; a check when it is 0. */
export const COUNTDOWN: i32 = 1;
/** A counter that rises by one per iteration; a check when its remainder by k is 0. */
export const MODULO: i32 = 2;
/** The same with a counter of the primes met. */
export const MODULO_PRIMES: i32 = 3;

/** What an iteration does: the test of a number, or so many steps, with which no number is prime. */
export const TESTS: i32 = 0;
export const STEPS: i32 = 1;

/** What it also writes at every iteration: nothing, a word that others add to as well, or one by an ordinary load and store. */
export const NOTHING: i32 = 0;
export const SHARED: i32 = 1;
export const ORDINARY: i32 = 2;

/** Runs one segment as the frame says; gives the reason it came back. */
@inline
export function search<T>(guard: i32, way: i32, work: i32, counts: i32, frame: usize): i32 {
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
  let steps = 0;
  if (work == STEPS) steps = load<i32>(frame, STEP_COUNT);
  let tally: usize = 0;
  if (counts != NOTHING) tally = load<u32>(frame, TALLY);
  let n: T = 0;
  if (work == TESTS) n = <T>load<f64>(frame, START);
  let i = 0;
  let checks = 0;
  let primes = 0;
  let tested = COMPOSITE;
  let due = false;
  let until = 0;
  // @show
  while (i < length) {
    atomic.store<i32>(position, i);
    if (atomic.load<i32>(stop) != 0) return leave(frame, TOLD_TO_STOP, i, checks, primes);
    if (i == wrapAt) {
      if (work == TESTS) n = <T>load<f64>(frame, WRAP_TO); // @only tests
      wrapAt += load<i32>(frame, WRAP_LENGTH);
    }
    const end = min(min(i + chunk, wrapAt), length);
    while (i < end) {
      if (guard == NESTED) due = i == counter; // @only nested
      if (guard == COUNTDOWN) due = counter == 0; // @only countdown
      if (guard == MODULO || guard == MODULO_PRIMES) due = counter % interval == 0; // @only modulo|moduloPrimes
      if (due) {
        ++checks; // @line check
        if (guard == NESTED) counter += interval; // @only nested
        if (guard == COUNTDOWN) counter = interval; // @only countdown
        if (read(way, flag, lock, frame) != 0) return leave(frame, SAW_FLAG, i, checks, primes); // @line check leave
      }
      if (guard == COUNTDOWN) --counter; // @only countdown
      if (guard == NESTED) until = min(end, counter); // @only nested
      do { // @only nested
        if (work == STEPS) spend(steps, frame); // @line test // @only steps
        // @only tests
        if (work == TESTS) tested = test<T>(n, frame); // @line test
        if (sizeof<T>() == 8 && tested == INTERRUPTED) return leave(frame, TOLD_TO_STOP, i, checks, primes);
        if (work == TESTS) ++n;
        // @all
        if (counts == SHARED) atomic.add<i32>(tally, 1); // @only shared
        if (counts == ORDINARY) store<i32>(tally, load<i32>(tally) + 1); // @only ordinary
        ++i;
        if (guard == MODULO) ++counter; // @only modulo
        // @only tests
        if (tested == PRIME) {
          ++primes;
          if (guard == MODULO_PRIMES) ++counter; // @only moduloPrimes
          if (stopAtPrime) return leave(frame, MET_PRIME, i, checks, primes); // @line lock publish
        }
        // @all
      } while (guard == NESTED && i < until); // @only nested
    }
  }
  return leave(frame, ENDED, i, checks, primes); // @line end
  // @end
}

@inline
function leave(frame: usize, reason: i32, done: i32, checks: i32, primes: i32): i32 {
  store<i32>(frame, done, DONE);
  store<i32>(frame, checks, CHECKS);
  store<i32>(frame, primes, PRIMES);
  return reason;
}
