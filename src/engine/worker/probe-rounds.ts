/** Worker's side of two timings between workers: handing a word over, and waking up. Worker threads only. */
import * as memory from '../memory.ts';
import type { Micros } from '../../contract/record.ts';

/** Round trips timed as one: they must last for some steps of a coarse clock. */
export const TRIPS_PER_BATCH = 1_000;
/** Each batch is a little longer than the one before, so that not all fall on the same steps of the clock. */
const tripsOf = (batch: number): number => TRIPS_PER_BATCH + 13 * batch;
/** Where workers must share a core a trip takes milliseconds: then fewer trips make a batch, … */
const BATCH_LIMIT: Micros = 20_000;
/** … and the clock is looked at after so many. */
const TRIPS_PER_LOOK = 50;
const OVER = -1;
/** Looks at a word between two looks at the stop word. */
const LOOKS = 10_000;
/** The sleeper is given this long to fall asleep. */
const ASLEEP_AFTER: Micros = 150;
const NAP_MILLIS = 50;

/** Spins while it is so; false when told to stop. */
function waitWhile(block: memory.SharedBlock, waiting: () => boolean): boolean {
  for (let looks = 1; waiting(); looks += 1)
    if (looks % LOOKS === 0 && block.load(memory.STOP_WORD) !== 0) return false;
  return true;
}

const waitFor = (block: memory.SharedBlock, word: number, value: number): boolean =>
  waitWhile(block, () => block.load(word) !== value);

/** Two workers throw a number to and fro. Worker 0 writes what one hand-over took into the ring; ROUNDS_WORD counts batches. */
export function handOver(block: memory.SharedBlock, worker: number, batches: number, clock: () => Micros): void {
  if (worker === 1) return catchAndThrow(block);
  let turn = 0;
  for (let batch = 0; batch < batches; batch += 1) {
    const begun = clock();
    let trips = 0;
    do {
      turn += 1;
      block.store(memory.FLAG_WORD, turn);
      if (!waitFor(block, memory.ARRIVED_WORD, turn)) return;
      trips += 1;
    } while (trips < tripsOf(batch) && (trips % TRIPS_PER_LOOK !== 0 || clock() - begun < BATCH_LIMIT));
    block.writePair(memory.blockAt(batch), begun, (clock() - begun) / (2 * trips));
    block.store(memory.ROUNDS_WORD, batch + 1);
  }
  block.store(memory.FLAG_WORD, OVER);
}

function catchAndThrow(block: memory.SharedBlock): void {
  for (let turn = 1; ; turn += 1) {
    const moved = () => block.load(memory.FLAG_WORD) === turn || block.load(memory.FLAG_WORD) === OVER;
    if (!waitWhile(block, () => !moved()) || block.load(memory.FLAG_WORD) === OVER) return;
    block.store(memory.ARRIVED_WORD, turn);
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
