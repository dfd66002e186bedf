/** Worker's side of two timings between workers: handing a word over, and waking up. Worker threads only. */
import * as memory from './memory.ts';
import type { Micros } from './record.ts';

/** Round trips timed as one: they must last for some steps of a coarse clock. */
export const TRIPS_PER_BATCH = 1_000;
/** Each batch is a little longer than the one before, so that not all fall on the same steps of the clock. */
export const tripsOf = (batch: number): number => TRIPS_PER_BATCH + 13 * batch;
/** Looks at a word between two looks at the stop word. */
const LOOKS = 10_000;
/** The sleeper is given this long to fall asleep. */
const ASLEEP_AFTER: Micros = 150;
const NAP_MILLIS = 50;

/** Spins until the word has this value; false when told to stop. */
function waitFor(block: memory.SharedBlock, word: number, value: number): boolean {
  for (let looks = 1; block.load(word) !== value; looks += 1)
    if (looks % LOOKS === 0 && block.load(memory.STOP_WORD) !== 0) return false;
  return true;
}

/** Two workers throw a number to and fro. Worker 0 writes what a batch took into the ring; ROUNDS_WORD counts batches. */
export function handOver(block: memory.SharedBlock, worker: number, batches: number, clock: () => Micros): void {
  const [mine, theirs] =
    worker === 0 ? [memory.FLAG_WORD, memory.ARRIVED_WORD] : [memory.ARRIVED_WORD, memory.FLAG_WORD];
  for (let batch = 0, turn = 0; batch < batches; batch += 1) {
    const begun = clock();
    for (let trip = 0; trip < tripsOf(batch); trip += 1) {
      turn += 1;
      if (worker === 0) block.store(mine, turn);
      if (!waitFor(block, theirs, turn)) return;
      if (worker === 1) block.store(mine, turn);
    }
    if (worker !== 0) continue;
    block.writePair(memory.blockAt(batch), begun, clock() - begun);
    block.store(memory.ROUNDS_WORD, batch + 1);
  }
}

/** Worker 1 sleeps, worker 0 wakes it. Worker 1 writes the time from the call to being awake; ROUNDS_WORD counts. */
export function wakeUp(block: memory.SharedBlock, worker: number, rounds: number, clock: () => Micros): void {
  for (let round = 1; round <= rounds; round += 1) {
    if (worker === 0) {
      if (!waitFor(block, memory.ARRIVED_WORD, round)) return;
      const asleep = clock() + ASLEEP_AFTER;
      while (clock() < asleep);
      block.writeFloat(memory.FINDER_WORD + 8, clock());
      block.store(memory.GATE_WORD, -round);
      Atomics.notify(block.words, memory.GATE_WORD >> 2);
      if (!waitFor(block, memory.ROUNDS_WORD, round)) return;
    } else {
      const before = block.load(memory.GATE_WORD);
      block.store(memory.ARRIVED_WORD, round);
      while (block.load(memory.GATE_WORD) === before) {
        if (block.load(memory.STOP_WORD) !== 0) return;
        Atomics.wait(block.words, memory.GATE_WORD >> 2, before, NAP_MILLIS);
      }
      const begun = block.readFloat(memory.FINDER_WORD + 8);
      block.writePair(memory.blockAt(round - 1), begun, clock() - begun);
      block.store(memory.ROUNDS_WORD, round);
    }
  }
}
