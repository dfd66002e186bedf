/** What an iteration does: the test of one number (trial division by every number from 2 to its root), or so many steps. */
import { CHAIN, DIVISIONS_PER_LOOK, PULSE, STOP } from '../frame';

/** What a test of a number says. */
export const COMPOSITE: i32 = 0;
export const PRIME: i32 = 1;
export const INTERRUPTED: i32 = 2;

/** A number of 4 bytes can't be interrupted: its division takes at most 65,535 steps. */
@inline
export function test<T>(n: T, frame: usize): i32 {
  if (sizeof<T>() == 4) return testNarrow(<u32>n);
  return testWide(<u64>n, frame);
}

/** For n below 2^32. */
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

/**
 * So many equal steps, each of which waits for the one before: two shifts side by side, an addition, a shift. The chain
 * goes on where the last iteration left it, in memory, so that it waits for a check that orders memory, too.
 */
@inline
export function spend(steps: i32, frame: usize): void {
  let chain = load<u32>(frame, CHAIN) + 1;
  for (let step = steps; step > 0; --step) chain = ((chain << 7) + (chain >>> 9)) >>> 1;
  store<u32>(frame, chain, CHAIN);
}
