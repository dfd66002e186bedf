/** The ways in which a check reads the flag in JavaScript, but for the `plain` one, which is no call. */
import { lock, unlock } from '../../worker/lock.ts';
import { DONE, EXTRA, LOCK } from '../frame.ts';
import { address, field } from './orders.ts';

export const ATOMIC = 0;
export const LOCKED = 1;
export const WITH_EXTRA = 2;

/** @param flag its place among the words */
export function read(words: Int32Array, way: number, frame: number, flag: number): number {
  if (way === ATOMIC) return Atomics.load(words, flag);
  return way === LOCKED ? readLocked(words, frame, flag) : readWithExtra(words, frame, flag);
}

/** What a synchronised value does at every read: take the lock, read, give it back. */
function readLocked(words: Int32Array, frame: number, flag: number): number {
  const word = address(words, frame, LOCK);
  lock(words, word);
  const value = words[flag]!;
  unlock(words, word);
  return value;
}

/** One unit is one dependent multiplication and addition; the frame keeps the sum so that it is not dropped. */
function readWithExtra(words: Int32Array, frame: number, flag: number): number {
  let sum = 1;
  for (let units = field(words, frame, EXTRA); units > 0; units -= 1) sum = (Math.imul(sum, 1664525) + 1013904223) | 0;
  words[(frame + DONE) >> 2] = sum;
  return Atomics.load(words, flag);
}
