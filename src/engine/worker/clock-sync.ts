/**
 * How far apart two workers' clocks are. Their time origins are known only to the browser's grain, each rounded for
 * itself, so that times of two workers can differ by 10 µs and a wake-up seem to come before its call. Two workers that
 * throw a word to and fro know better: the follower's reading lies, on average, half-way between the leader's two.
 * (Cristian's algorithm: F. Cristian, "Probabilistic clock synchronization", 1989.) Worker threads only.
 */
import { ARRIVED_WORD, FINDER_WORD, FLAG_WORD, type SharedBlock } from '../memory.ts';
import type { Micros } from '../../contract/record.ts';

/** Enough to average over some steps of a clock of 5 to 20 µs. */
const EXCHANGES = 1_500;
/** Fewer say nothing. */
const LEAST = 60;
/** However slow the machine: the leader gives up then, … */
const LEADER_LIMIT: Micros = 6_000;
/** … and whoever waits for the other does so no longer than this. */
const WAIT_LIMIT: Micros = 30_000;
const LOOKS = 2_000;

const HERE = -1;
const OVER = -2;
/** Where the follower writes its reading. */
const READING = FINDER_WORD + 8;

function waitWhile(waiting: () => boolean, clock: () => Micros): boolean {
  const until = clock() + WAIT_LIMIT;
  for (let looks = 1; waiting(); looks += 1) if (looks % LOOKS === 0 && clock() > until) return false;
  return true;
}

/** Answers the leader until it says that it is over. */
export function follow(block: SharedBlock, clock: () => Micros): void {
  block.store(ARRIVED_WORD, HERE);
  for (let turn = 1; ; turn += 1) {
    if (!waitWhile(() => block.load(FLAG_WORD) !== turn && block.load(FLAG_WORD) !== OVER, clock)) return;
    if (block.load(FLAG_WORD) === OVER) return;
    block.writeFloat(READING, clock());
    block.store(ARRIVED_WORD, turn);
  }
}

/** @returns how far the follower's clock is ahead of the leader's, in microseconds; null when it could not be found out */
export function lead(block: SharedBlock, clock: () => Micros): Micros | null {
  const exchanges: { readonly trip: Micros; readonly ahead: Micros }[] = [];
  if (!waitWhile(() => block.load(ARRIVED_WORD) !== HERE, clock)) return null;
  const until = clock() + LEADER_LIMIT;
  for (let turn = 1; turn <= EXCHANGES; turn += 1) {
    const before = clock();
    block.store(FLAG_WORD, turn);
    if (!waitWhile(() => block.load(ARRIVED_WORD) !== turn, clock)) break;
    const after = clock();
    exchanges.push({ trip: after - before, ahead: block.readFloat(READING) - (before + after) / 2 });
    if (after > until) break;
  }
  block.store(FLAG_WORD, OVER);
  return aheadBy(exchanges);
}

/** The mean over the quicker half: a pause on the way makes a trip long and its middle wrong. */
export function aheadBy(exchanges: readonly { readonly trip: Micros; readonly ahead: Micros }[]): Micros | null {
  if (exchanges.length < LEAST) return null;
  const quick = exchanges.toSorted((a, b) => a.trip - b.trip).slice(0, Math.ceil(exchanges.length / 2));
  const longest = quick.at(-1)!.trip;
  // All of the longest trips that are still among the quick ones: the grain makes many equal.
  const taken = exchanges.filter(({ trip }) => trip <= longest);
  return taken.reduce((sum, { ahead }) => sum + ahead, 0) / taken.length;
}
