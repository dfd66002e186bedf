/**
 * The search loops as machine code (AssemblyScript, compiled to WebAssembly). Each function takes the byte address of a
 * frame, runs one segment of at most 2^29 iterations and gives the reason it came back; counts are in the frame.
 * One for each guard, way of reading the flag and width (narrow: numbers below 2^32).
 */
import { ATOMIC, LOCKED, PLAIN, WITH_EXTRA } from './flag';
import { COUNTDOWN, MODULO, MODULO_PRIMES, NESTED, search } from './search';

export function nestedAtomicNarrow(frame: usize): i32 {
  return search<u32>(NESTED, ATOMIC, frame);
}
export function nestedPlainNarrow(frame: usize): i32 {
  return search<u32>(NESTED, PLAIN, frame);
}
export function nestedLockNarrow(frame: usize): i32 {
  return search<u32>(NESTED, LOCKED, frame);
}
export function nestedExtraNarrow(frame: usize): i32 {
  return search<u32>(NESTED, WITH_EXTRA, frame);
}
export function countdownAtomicNarrow(frame: usize): i32 {
  return search<u32>(COUNTDOWN, ATOMIC, frame);
}
export function countdownPlainNarrow(frame: usize): i32 {
  return search<u32>(COUNTDOWN, PLAIN, frame);
}
export function countdownLockNarrow(frame: usize): i32 {
  return search<u32>(COUNTDOWN, LOCKED, frame);
}
export function moduloAtomicNarrow(frame: usize): i32 {
  return search<u32>(MODULO, ATOMIC, frame);
}
export function moduloPlainNarrow(frame: usize): i32 {
  return search<u32>(MODULO, PLAIN, frame);
}
export function moduloLockNarrow(frame: usize): i32 {
  return search<u32>(MODULO, LOCKED, frame);
}
export function moduloPrimesAtomicNarrow(frame: usize): i32 {
  return search<u32>(MODULO_PRIMES, ATOMIC, frame);
}
export function moduloPrimesPlainNarrow(frame: usize): i32 {
  return search<u32>(MODULO_PRIMES, PLAIN, frame);
}
export function moduloPrimesLockNarrow(frame: usize): i32 {
  return search<u32>(MODULO_PRIMES, LOCKED, frame);
}
export function nestedAtomicWide(frame: usize): i32 {
  return search<u64>(NESTED, ATOMIC, frame);
}
export function nestedPlainWide(frame: usize): i32 {
  return search<u64>(NESTED, PLAIN, frame);
}
export function nestedLockWide(frame: usize): i32 {
  return search<u64>(NESTED, LOCKED, frame);
}
export function nestedExtraWide(frame: usize): i32 {
  return search<u64>(NESTED, WITH_EXTRA, frame);
}
export function countdownAtomicWide(frame: usize): i32 {
  return search<u64>(COUNTDOWN, ATOMIC, frame);
}
export function countdownPlainWide(frame: usize): i32 {
  return search<u64>(COUNTDOWN, PLAIN, frame);
}
export function countdownLockWide(frame: usize): i32 {
  return search<u64>(COUNTDOWN, LOCKED, frame);
}
export function moduloAtomicWide(frame: usize): i32 {
  return search<u64>(MODULO, ATOMIC, frame);
}
export function moduloPlainWide(frame: usize): i32 {
  return search<u64>(MODULO, PLAIN, frame);
}
export function moduloLockWide(frame: usize): i32 {
  return search<u64>(MODULO, LOCKED, frame);
}
export function moduloPrimesAtomicWide(frame: usize): i32 {
  return search<u64>(MODULO_PRIMES, ATOMIC, frame);
}
export function moduloPrimesPlainWide(frame: usize): i32 {
  return search<u64>(MODULO_PRIMES, PLAIN, frame);
}
export function moduloPrimesLockWide(frame: usize): i32 {
  return search<u64>(MODULO_PRIMES, LOCKED, frame);
}
