/** The same loops, counting every iteration in a word: one that all add to (`Shared`), or by an ordinary load and store (`Ordinary`). */
import { ATOMIC, LOCKED, PLAIN } from './flag';
import { COUNTDOWN, MODULO, MODULO_PRIMES, NESTED, ORDINARY, search, SHARED, STEPS, TESTS } from './search';

export function nestedAtomicNarrowShared(frame: usize): i32 {
  return search<u32>(NESTED, ATOMIC, TESTS, SHARED, frame);
}
export function nestedAtomicNarrowOrdinary(frame: usize): i32 {
  return search<u32>(NESTED, ATOMIC, TESTS, ORDINARY, frame);
}
export function nestedPlainNarrowShared(frame: usize): i32 {
  return search<u32>(NESTED, PLAIN, TESTS, SHARED, frame);
}
export function nestedPlainNarrowOrdinary(frame: usize): i32 {
  return search<u32>(NESTED, PLAIN, TESTS, ORDINARY, frame);
}
export function nestedLockNarrowShared(frame: usize): i32 {
  return search<u32>(NESTED, LOCKED, TESTS, SHARED, frame);
}
export function nestedLockNarrowOrdinary(frame: usize): i32 {
  return search<u32>(NESTED, LOCKED, TESTS, ORDINARY, frame);
}
export function countdownAtomicNarrowShared(frame: usize): i32 {
  return search<u32>(COUNTDOWN, ATOMIC, TESTS, SHARED, frame);
}
export function countdownAtomicNarrowOrdinary(frame: usize): i32 {
  return search<u32>(COUNTDOWN, ATOMIC, TESTS, ORDINARY, frame);
}
export function countdownPlainNarrowShared(frame: usize): i32 {
  return search<u32>(COUNTDOWN, PLAIN, TESTS, SHARED, frame);
}
export function countdownPlainNarrowOrdinary(frame: usize): i32 {
  return search<u32>(COUNTDOWN, PLAIN, TESTS, ORDINARY, frame);
}
export function countdownLockNarrowShared(frame: usize): i32 {
  return search<u32>(COUNTDOWN, LOCKED, TESTS, SHARED, frame);
}
export function countdownLockNarrowOrdinary(frame: usize): i32 {
  return search<u32>(COUNTDOWN, LOCKED, TESTS, ORDINARY, frame);
}
export function moduloAtomicNarrowShared(frame: usize): i32 {
  return search<u32>(MODULO, ATOMIC, TESTS, SHARED, frame);
}
export function moduloAtomicNarrowOrdinary(frame: usize): i32 {
  return search<u32>(MODULO, ATOMIC, TESTS, ORDINARY, frame);
}
export function moduloPlainNarrowShared(frame: usize): i32 {
  return search<u32>(MODULO, PLAIN, TESTS, SHARED, frame);
}
export function moduloPlainNarrowOrdinary(frame: usize): i32 {
  return search<u32>(MODULO, PLAIN, TESTS, ORDINARY, frame);
}
export function moduloLockNarrowShared(frame: usize): i32 {
  return search<u32>(MODULO, LOCKED, TESTS, SHARED, frame);
}
export function moduloLockNarrowOrdinary(frame: usize): i32 {
  return search<u32>(MODULO, LOCKED, TESTS, ORDINARY, frame);
}
export function moduloPrimesAtomicNarrowShared(frame: usize): i32 {
  return search<u32>(MODULO_PRIMES, ATOMIC, TESTS, SHARED, frame);
}
export function moduloPrimesAtomicNarrowOrdinary(frame: usize): i32 {
  return search<u32>(MODULO_PRIMES, ATOMIC, TESTS, ORDINARY, frame);
}
export function moduloPrimesPlainNarrowShared(frame: usize): i32 {
  return search<u32>(MODULO_PRIMES, PLAIN, TESTS, SHARED, frame);
}
export function moduloPrimesPlainNarrowOrdinary(frame: usize): i32 {
  return search<u32>(MODULO_PRIMES, PLAIN, TESTS, ORDINARY, frame);
}
export function moduloPrimesLockNarrowShared(frame: usize): i32 {
  return search<u32>(MODULO_PRIMES, LOCKED, TESTS, SHARED, frame);
}
export function moduloPrimesLockNarrowOrdinary(frame: usize): i32 {
  return search<u32>(MODULO_PRIMES, LOCKED, TESTS, ORDINARY, frame);
}
export function nestedAtomicWideShared(frame: usize): i32 {
  return search<u64>(NESTED, ATOMIC, TESTS, SHARED, frame);
}
export function nestedAtomicWideOrdinary(frame: usize): i32 {
  return search<u64>(NESTED, ATOMIC, TESTS, ORDINARY, frame);
}
export function nestedPlainWideShared(frame: usize): i32 {
  return search<u64>(NESTED, PLAIN, TESTS, SHARED, frame);
}
export function nestedPlainWideOrdinary(frame: usize): i32 {
  return search<u64>(NESTED, PLAIN, TESTS, ORDINARY, frame);
}
export function nestedLockWideShared(frame: usize): i32 {
  return search<u64>(NESTED, LOCKED, TESTS, SHARED, frame);
}
export function nestedLockWideOrdinary(frame: usize): i32 {
  return search<u64>(NESTED, LOCKED, TESTS, ORDINARY, frame);
}
export function countdownAtomicWideShared(frame: usize): i32 {
  return search<u64>(COUNTDOWN, ATOMIC, TESTS, SHARED, frame);
}
export function countdownAtomicWideOrdinary(frame: usize): i32 {
  return search<u64>(COUNTDOWN, ATOMIC, TESTS, ORDINARY, frame);
}
export function countdownPlainWideShared(frame: usize): i32 {
  return search<u64>(COUNTDOWN, PLAIN, TESTS, SHARED, frame);
}
export function countdownPlainWideOrdinary(frame: usize): i32 {
  return search<u64>(COUNTDOWN, PLAIN, TESTS, ORDINARY, frame);
}
export function countdownLockWideShared(frame: usize): i32 {
  return search<u64>(COUNTDOWN, LOCKED, TESTS, SHARED, frame);
}
export function countdownLockWideOrdinary(frame: usize): i32 {
  return search<u64>(COUNTDOWN, LOCKED, TESTS, ORDINARY, frame);
}
export function moduloAtomicWideShared(frame: usize): i32 {
  return search<u64>(MODULO, ATOMIC, TESTS, SHARED, frame);
}
export function moduloAtomicWideOrdinary(frame: usize): i32 {
  return search<u64>(MODULO, ATOMIC, TESTS, ORDINARY, frame);
}
export function moduloPlainWideShared(frame: usize): i32 {
  return search<u64>(MODULO, PLAIN, TESTS, SHARED, frame);
}
export function moduloPlainWideOrdinary(frame: usize): i32 {
  return search<u64>(MODULO, PLAIN, TESTS, ORDINARY, frame);
}
export function moduloLockWideShared(frame: usize): i32 {
  return search<u64>(MODULO, LOCKED, TESTS, SHARED, frame);
}
export function moduloLockWideOrdinary(frame: usize): i32 {
  return search<u64>(MODULO, LOCKED, TESTS, ORDINARY, frame);
}
export function moduloPrimesAtomicWideShared(frame: usize): i32 {
  return search<u64>(MODULO_PRIMES, ATOMIC, TESTS, SHARED, frame);
}
export function moduloPrimesAtomicWideOrdinary(frame: usize): i32 {
  return search<u64>(MODULO_PRIMES, ATOMIC, TESTS, ORDINARY, frame);
}
export function moduloPrimesPlainWideShared(frame: usize): i32 {
  return search<u64>(MODULO_PRIMES, PLAIN, TESTS, SHARED, frame);
}
export function moduloPrimesPlainWideOrdinary(frame: usize): i32 {
  return search<u64>(MODULO_PRIMES, PLAIN, TESTS, ORDINARY, frame);
}
export function moduloPrimesLockWideShared(frame: usize): i32 {
  return search<u64>(MODULO_PRIMES, LOCKED, TESTS, SHARED, frame);
}
export function moduloPrimesLockWideOrdinary(frame: usize): i32 {
  return search<u64>(MODULO_PRIMES, LOCKED, TESTS, ORDINARY, frame);
}
export function nestedAtomicStepsShared(frame: usize): i32 {
  return search<u32>(NESTED, ATOMIC, STEPS, SHARED, frame);
}
export function nestedAtomicStepsOrdinary(frame: usize): i32 {
  return search<u32>(NESTED, ATOMIC, STEPS, ORDINARY, frame);
}
export function nestedPlainStepsShared(frame: usize): i32 {
  return search<u32>(NESTED, PLAIN, STEPS, SHARED, frame);
}
export function nestedPlainStepsOrdinary(frame: usize): i32 {
  return search<u32>(NESTED, PLAIN, STEPS, ORDINARY, frame);
}
export function nestedLockStepsShared(frame: usize): i32 {
  return search<u32>(NESTED, LOCKED, STEPS, SHARED, frame);
}
export function nestedLockStepsOrdinary(frame: usize): i32 {
  return search<u32>(NESTED, LOCKED, STEPS, ORDINARY, frame);
}
export function countdownAtomicStepsShared(frame: usize): i32 {
  return search<u32>(COUNTDOWN, ATOMIC, STEPS, SHARED, frame);
}
export function countdownAtomicStepsOrdinary(frame: usize): i32 {
  return search<u32>(COUNTDOWN, ATOMIC, STEPS, ORDINARY, frame);
}
export function countdownPlainStepsShared(frame: usize): i32 {
  return search<u32>(COUNTDOWN, PLAIN, STEPS, SHARED, frame);
}
export function countdownPlainStepsOrdinary(frame: usize): i32 {
  return search<u32>(COUNTDOWN, PLAIN, STEPS, ORDINARY, frame);
}
export function countdownLockStepsShared(frame: usize): i32 {
  return search<u32>(COUNTDOWN, LOCKED, STEPS, SHARED, frame);
}
export function countdownLockStepsOrdinary(frame: usize): i32 {
  return search<u32>(COUNTDOWN, LOCKED, STEPS, ORDINARY, frame);
}
export function moduloAtomicStepsShared(frame: usize): i32 {
  return search<u32>(MODULO, ATOMIC, STEPS, SHARED, frame);
}
export function moduloAtomicStepsOrdinary(frame: usize): i32 {
  return search<u32>(MODULO, ATOMIC, STEPS, ORDINARY, frame);
}
export function moduloPlainStepsShared(frame: usize): i32 {
  return search<u32>(MODULO, PLAIN, STEPS, SHARED, frame);
}
export function moduloPlainStepsOrdinary(frame: usize): i32 {
  return search<u32>(MODULO, PLAIN, STEPS, ORDINARY, frame);
}
export function moduloLockStepsShared(frame: usize): i32 {
  return search<u32>(MODULO, LOCKED, STEPS, SHARED, frame);
}
export function moduloLockStepsOrdinary(frame: usize): i32 {
  return search<u32>(MODULO, LOCKED, STEPS, ORDINARY, frame);
}
