/**
 * The search loops as machine code (AssemblyScript, compiled to WebAssembly). Each function takes the byte address of a
 * frame, runs one segment of at most 2^29 iterations and gives the reason it came back; counts are in the frame.
 * One for each guard, way of reading the flag and work: the test of a number below 2^32 (narrow) or above, or steps.
 */
import { ATOMIC, LOCKED, PLAIN, WITH_EXTRA } from './flag';
import { COUNTDOWN, MODULO, MODULO_PRIMES, NESTED, search, STEPS, TESTS } from './search';

export function nestedAtomicNarrow(frame: usize): i32 {
  return search<u32>(NESTED, ATOMIC, TESTS, frame);
}
export function nestedPlainNarrow(frame: usize): i32 {
  return search<u32>(NESTED, PLAIN, TESTS, frame);
}
export function nestedLockNarrow(frame: usize): i32 {
  return search<u32>(NESTED, LOCKED, TESTS, frame);
}
export function nestedExtraNarrow(frame: usize): i32 {
  return search<u32>(NESTED, WITH_EXTRA, TESTS, frame);
}
export function countdownAtomicNarrow(frame: usize): i32 {
  return search<u32>(COUNTDOWN, ATOMIC, TESTS, frame);
}
export function countdownPlainNarrow(frame: usize): i32 {
  return search<u32>(COUNTDOWN, PLAIN, TESTS, frame);
}
export function countdownLockNarrow(frame: usize): i32 {
  return search<u32>(COUNTDOWN, LOCKED, TESTS, frame);
}
export function moduloAtomicNarrow(frame: usize): i32 {
  return search<u32>(MODULO, ATOMIC, TESTS, frame);
}
export function moduloPlainNarrow(frame: usize): i32 {
  return search<u32>(MODULO, PLAIN, TESTS, frame);
}
export function moduloLockNarrow(frame: usize): i32 {
  return search<u32>(MODULO, LOCKED, TESTS, frame);
}
export function moduloPrimesAtomicNarrow(frame: usize): i32 {
  return search<u32>(MODULO_PRIMES, ATOMIC, TESTS, frame);
}
export function moduloPrimesPlainNarrow(frame: usize): i32 {
  return search<u32>(MODULO_PRIMES, PLAIN, TESTS, frame);
}
export function moduloPrimesLockNarrow(frame: usize): i32 {
  return search<u32>(MODULO_PRIMES, LOCKED, TESTS, frame);
}
export function nestedAtomicWide(frame: usize): i32 {
  return search<u64>(NESTED, ATOMIC, TESTS, frame);
}
export function nestedPlainWide(frame: usize): i32 {
  return search<u64>(NESTED, PLAIN, TESTS, frame);
}
export function nestedLockWide(frame: usize): i32 {
  return search<u64>(NESTED, LOCKED, TESTS, frame);
}
export function nestedExtraWide(frame: usize): i32 {
  return search<u64>(NESTED, WITH_EXTRA, TESTS, frame);
}
export function countdownAtomicWide(frame: usize): i32 {
  return search<u64>(COUNTDOWN, ATOMIC, TESTS, frame);
}
export function countdownPlainWide(frame: usize): i32 {
  return search<u64>(COUNTDOWN, PLAIN, TESTS, frame);
}
export function countdownLockWide(frame: usize): i32 {
  return search<u64>(COUNTDOWN, LOCKED, TESTS, frame);
}
export function moduloAtomicWide(frame: usize): i32 {
  return search<u64>(MODULO, ATOMIC, TESTS, frame);
}
export function moduloPlainWide(frame: usize): i32 {
  return search<u64>(MODULO, PLAIN, TESTS, frame);
}
export function moduloLockWide(frame: usize): i32 {
  return search<u64>(MODULO, LOCKED, TESTS, frame);
}
export function moduloPrimesAtomicWide(frame: usize): i32 {
  return search<u64>(MODULO_PRIMES, ATOMIC, TESTS, frame);
}
export function moduloPrimesPlainWide(frame: usize): i32 {
  return search<u64>(MODULO_PRIMES, PLAIN, TESTS, frame);
}
export function moduloPrimesLockWide(frame: usize): i32 {
  return search<u64>(MODULO_PRIMES, LOCKED, TESTS, frame);
}
export function nestedAtomicSteps(frame: usize): i32 {
  return search<u32>(NESTED, ATOMIC, STEPS, frame);
}
export function nestedPlainSteps(frame: usize): i32 {
  return search<u32>(NESTED, PLAIN, STEPS, frame);
}
export function nestedLockSteps(frame: usize): i32 {
  return search<u32>(NESTED, LOCKED, STEPS, frame);
}
export function nestedExtraSteps(frame: usize): i32 {
  return search<u32>(NESTED, WITH_EXTRA, STEPS, frame);
}
export function countdownAtomicSteps(frame: usize): i32 {
  return search<u32>(COUNTDOWN, ATOMIC, STEPS, frame);
}
export function countdownPlainSteps(frame: usize): i32 {
  return search<u32>(COUNTDOWN, PLAIN, STEPS, frame);
}
export function countdownLockSteps(frame: usize): i32 {
  return search<u32>(COUNTDOWN, LOCKED, STEPS, frame);
}
export function moduloAtomicSteps(frame: usize): i32 {
  return search<u32>(MODULO, ATOMIC, STEPS, frame);
}
export function moduloPlainSteps(frame: usize): i32 {
  return search<u32>(MODULO, PLAIN, STEPS, frame);
}
export function moduloLockSteps(frame: usize): i32 {
  return search<u32>(MODULO, LOCKED, STEPS, frame);
}
