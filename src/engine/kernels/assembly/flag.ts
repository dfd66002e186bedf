/** The ways in which a check reads the flag. */
import { CONTENDED, DONE, EXTRA, FREE, HELD } from '../frame';

/** A constant at every call, so that each exported loop holds one way only. */
export const ATOMIC: i32 = 0;
export const PLAIN: i32 = 1;
export const LOCKED: i32 = 2;
export const WITH_EXTRA: i32 = 3;

@inline
export function read(way: i32, flag: usize, lock: usize, frame: usize): i32 {
  if (way == ATOMIC) return atomic.load<i32>(flag);
  if (way == PLAIN) return load<i32>(flag);
  if (way == LOCKED) return readLocked(flag, lock);
  return readWithExtra(flag, frame);
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

/** One unit is one dependent multiplication and addition; the frame keeps the sum so that it is not dropped. */
@inline
function readWithExtra(flag: usize, frame: usize): i32 {
  let sum = atomic.load<i32>(flag) + 1;
  for (let units = load<i32>(frame, EXTRA); units > 0; --units) sum = sum * 1664525 + 1013904223;
  store<i32>(frame, sum, DONE);
  return atomic.load<i32>(flag);
}
