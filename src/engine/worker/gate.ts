/** How workers meet before a run (the gate) and between the rounds of a visit (the barrier). Worker threads only. */
import type { Micros } from '../../contract/record.ts';
import {
  ARRIVED_WORD,
  AWAKE_WORD,
  BARRIER_COUNT_WORD,
  BARRIER_TURN_WORD,
  GATE_WORD,
  SLEEPERS_WORD,
  STOP_WORD,
  type SharedBlock,
} from '../memory.ts';

/**
 * At most this long do woken workers spin until they run side by side. A system often wakes them on one core and moves one of them
 * only some milliseconds later: a short search would be over before the second had begun.
 */
export const GATE_SPIN_MICROS: Micros = 20_000;
/** All that spin answer each other within this where each has a core; where two share one, some of these turns take far longer. */
const QUICK_MICROS: Micros = 50;
const QUICK_TURNS = 5;
/** Added to the word on which they wait: more than there are turns, so that nobody waits on. */
const GO = 2 ** 20;
/** Looks at the barrier before a worker sleeps: some hundred microseconds. */
const BARRIER_LOOKS = 20_000;
/** A sleeper looks up this often, should a wake-up be lost. */
const NAP_MILLIS = 50;

/**
 * Waits until all workers of this run have arrived. The last one opens the gate; once woken, all spin until everyone
 * runs, if each can have a core. False when the run was stopped meanwhile.
 */
export function passGate(
  block: SharedBlock,
  sequence: number,
  workers: number,
  spin: boolean,
  clock: () => Micros,
): boolean {
  if (Atomics.add(block.words, ARRIVED_WORD >> 2, 1) + 1 === workers) {
    block.store(GATE_WORD, sequence);
    Atomics.notify(block.words, GATE_WORD >> 2);
  }
  for (;;) {
    if (block.load(STOP_WORD) !== 0) return false;
    const open = block.load(GATE_WORD);
    if (open === sequence) break;
    Atomics.wait(block.words, GATE_WORD >> 2, open, NAP_MILLIS);
  }
  if (spin && workers > 1) waitSideBySide(block, workers, clock);
  return true;
}

/** Until all spin at the same time, each on a core, or the time is up; then all leave within a microsecond. */
export function waitSideBySide(block: SharedBlock, workers: number, clock: () => Micros): void {
  const until = clock() + GATE_SPIN_MICROS;
  let quick = 0;
  for (let turn = 1; quick < QUICK_TURNS; turn += 1) {
    const began = clock();
    Atomics.add(block.words, AWAKE_WORD >> 2, 1);
    let now = began;
    while (block.load(AWAKE_WORD) < workers * turn && now < until) now = clock();
    if (now >= until) break;
    quick = clock() - began < QUICK_MICROS ? quick + 1 : 0;
  }
  // Who knows it first tells the others, whose turns may not have been quick.
  Atomics.add(block.words, AWAKE_WORD >> 2, GO);
}

/**
 * Waits until all workers of a visit are here. The last to arrive does `closing` alone before it lets everyone go.
 * False when the visit was stopped.
 */
export function meet(block: SharedBlock, workers: number, spin: boolean, closing: () => void): boolean {
  const turn = block.load(BARRIER_TURN_WORD);
  if (Atomics.add(block.words, BARRIER_COUNT_WORD >> 2, 1) + 1 === workers) {
    closing();
    block.store(BARRIER_COUNT_WORD, 0);
    block.store(BARRIER_TURN_WORD, turn + 1);
    if (block.load(SLEEPERS_WORD) > 0) Atomics.notify(block.words, BARRIER_TURN_WORD >> 2);
  } else if (!spin || !spinWhile(() => block.load(BARRIER_TURN_WORD) === turn)) sleepWhile(block, turn);
  return block.load(STOP_WORD) === 0;
}

/**
 * Before rounds that begin at a start line: all are here, and run side by side. A batch of them is over before the system has moved
 * one of two workers that it woke on one core. False when the visit was stopped.
 */
export function gather(block: SharedBlock, workers: number, clock: () => Micros): boolean {
  if (!meet(block, workers, true, () => {})) return false;
  waitSideBySide(block, workers, clock);
  // The start line counts from here on.
  return meet(block, workers, true, () => block.store(AWAKE_WORD, 0));
}

/**
 * The start line of a round: those who spin leave it within some hundred nanoseconds of each other, whoever came last.
 * `rounds` have been started before. Someone who is not here in so many looks is not waited for.
 */
export function lineUp(block: SharedBlock, workers: number, rounds: number, looks = BARRIER_LOOKS): void {
  const all = workers * (rounds + 1);
  Atomics.add(block.words, AWAKE_WORD >> 2, 1);
  spinWhile(() => block.load(AWAKE_WORD) < all, looks);
}

/** True when it came to an end before the looks were used up. */
function spinWhile(waiting: () => boolean, most = BARRIER_LOOKS): boolean {
  for (let looks = most; looks > 0; looks -= 1) if (!waiting()) return true;
  return false;
}

function sleepWhile(block: SharedBlock, turn: number): void {
  Atomics.add(block.words, SLEEPERS_WORD >> 2, 1);
  while (block.load(BARRIER_TURN_WORD) === turn && block.load(STOP_WORD) === 0)
    Atomics.wait(block.words, BARRIER_TURN_WORD >> 2, turn, NAP_MILLIS);
  Atomics.sub(block.words, SLEEPERS_WORD >> 2, 1);
}
