/**
 * A lock in shared memory that sleeps when it must wait (U. Drepper, "Futexes Are Tricky", mutex 2). The WebAssembly
 * kernels use the same word in the same way. Only in threads that may wait: not on the page.
 */
import { CONTENDED, FREE, HELD } from '../kernels/frame.ts';

export function lock(words: Int32Array, index: number): void {
  if (Atomics.compareExchange(words, index, FREE, HELD) === FREE) return;
  while (Atomics.exchange(words, index, CONTENDED) !== FREE) Atomics.wait(words, index, CONTENDED);
}

export function unlock(words: Int32Array, index: number): void {
  if (Atomics.exchange(words, index, FREE) === CONTENDED) Atomics.notify(words, index, 1);
}
