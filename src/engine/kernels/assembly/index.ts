/**
 * The search loops as machine code (AssemblyScript, compiled to WebAssembly). Each function takes the byte address of a
 * frame, runs one segment of at most 2^29 iterations and gives the reason it came back; counts are in the frame.
 * One for each guard, way of reading the flag and work: the test of a number below 2^32 (narrow) or above, or steps. Those
 * that also count their iterations are in `counting.ts`.
 */
export * from './counting';
import { ATOMIC, LOCKED, PLAIN, WITH_EXTRA } from './flag';
import { COUNTDOWN, MODULO, MODULO_PRIMES, NESTED, NOTHING, search, STEPS, TESTS } from './search';

export function nestedAtomicNarrow(frame: usize): i32 {
  return search<u32>(NESTED, ATOMIC, TESTS, NOTHING, frame);
}
export function nestedPlainNarrow(frame: usize): i32 {
  return search<u32>(NESTED, PLAIN, TESTS, NOTHING, frame);
}
export function nestedLockNarrow(frame: usize): i32 {
  return search<u32>(NESTED, LOCKED, TESTS, NOTHING, frame);
}
export function nestedExtraNarrow(frame: usize): i32 {
  return search<u32>(NESTED, WITH_EXTRA, TESTS, NOTHING, frame);
}
export function countdownAtomicNarrow(frame: usize): i32 {
  return search<u32>(COUNTDOWN, ATOMIC, TESTS, NOTHING, frame);
}
export function countdownPlainNarrow(frame: usize): i32 {
  return search<u32>(COUNTDOWN, PLAIN, TESTS, NOTHING, frame);
}
export function countdownLockNarrow(frame: usize): i32 {
  return search<u32>(COUNTDOWN, LOCKED, TESTS, NOTHING, frame);
}
export function moduloAtomicNarrow(frame: usize): i32 {
  return search<u32>(MODULO, ATOMIC, TESTS, NOTHING, frame);
}
export function moduloPlainNarrow(frame: usize): i32 {
  return search<u32>(MODULO, PLAIN, TESTS, NOTHING, frame);
}
export function moduloLockNarrow(frame: usize): i32 {
  return search<u32>(MODULO, LOCKED, TESTS, NOTHING, frame);
}
export function moduloPrimesAtomicNarrow(frame: usize): i32 {
  return search<u32>(MODULO_PRIMES, ATOMIC, TESTS, NOTHING, frame);
}
export function moduloPrimesPlainNarrow(frame: usize): i32 {
  return search<u32>(MODULO_PRIMES, PLAIN, TESTS, NOTHING, frame);
}
export function moduloPrimesLockNarrow(frame: usize): i32 {
  return search<u32>(MODULO_PRIMES, LOCKED, TESTS, NOTHING, frame);
}
export function nestedAtomicWide(frame: usize): i32 {
  return search<u64>(NESTED, ATOMIC, TESTS, NOTHING, frame);
}
export function nestedPlainWide(frame: usize): i32 {
  return search<u64>(NESTED, PLAIN, TESTS, NOTHING, frame);
}
export function nestedLockWide(frame: usize): i32 {
  return search<u64>(NESTED, LOCKED, TESTS, NOTHING, frame);
}
export function nestedExtraWide(frame: usize): i32 {
  return search<u64>(NESTED, WITH_EXTRA, TESTS, NOTHING, frame);
}
export function countdownAtomicWide(frame: usize): i32 {
  return search<u64>(COUNTDOWN, ATOMIC, TESTS, NOTHING, frame);
}
export function countdownPlainWide(frame: usize): i32 {
  return search<u64>(COUNTDOWN, PLAIN, TESTS, NOTHING, frame);
}
export function countdownLockWide(frame: usize): i32 {
  return search<u64>(COUNTDOWN, LOCKED, TESTS, NOTHING, frame);
}
export function moduloAtomicWide(frame: usize): i32 {
  return search<u64>(MODULO, ATOMIC, TESTS, NOTHING, frame);
}
export function moduloPlainWide(frame: usize): i32 {
  return search<u64>(MODULO, PLAIN, TESTS, NOTHING, frame);
}
export function moduloLockWide(frame: usize): i32 {
  return search<u64>(MODULO, LOCKED, TESTS, NOTHING, frame);
}
export function moduloPrimesAtomicWide(frame: usize): i32 {
  return search<u64>(MODULO_PRIMES, ATOMIC, TESTS, NOTHING, frame);
}
export function moduloPrimesPlainWide(frame: usize): i32 {
  return search<u64>(MODULO_PRIMES, PLAIN, TESTS, NOTHING, frame);
}
export function moduloPrimesLockWide(frame: usize): i32 {
  return search<u64>(MODULO_PRIMES, LOCKED, TESTS, NOTHING, frame);
}
export function nestedAtomicSteps(frame: usize): i32 {
  return search<u32>(NESTED, ATOMIC, STEPS, NOTHING, frame);
}
export function nestedPlainSteps(frame: usize): i32 {
  return search<u32>(NESTED, PLAIN, STEPS, NOTHING, frame);
}
export function nestedLockSteps(frame: usize): i32 {
  return search<u32>(NESTED, LOCKED, STEPS, NOTHING, frame);
}
export function nestedExtraSteps(frame: usize): i32 {
  return search<u32>(NESTED, WITH_EXTRA, STEPS, NOTHING, frame);
}
export function countdownAtomicSteps(frame: usize): i32 {
  return search<u32>(COUNTDOWN, ATOMIC, STEPS, NOTHING, frame);
}
export function countdownPlainSteps(frame: usize): i32 {
  return search<u32>(COUNTDOWN, PLAIN, STEPS, NOTHING, frame);
}
export function countdownLockSteps(frame: usize): i32 {
  return search<u32>(COUNTDOWN, LOCKED, STEPS, NOTHING, frame);
}
export function moduloAtomicSteps(frame: usize): i32 {
  return search<u32>(MODULO, ATOMIC, STEPS, NOTHING, frame);
}
export function moduloPlainSteps(frame: usize): i32 {
  return search<u32>(MODULO, PLAIN, STEPS, NOTHING, frame);
}
export function moduloLockSteps(frame: usize): i32 {
  return search<u32>(MODULO, LOCKED, STEPS, NOTHING, frame);
}
