/** Exits from a planted target at random phase: where the targets lie, and which exits count. */
import { exitAt, MAX_ROUNDS, ROUNDS_WORD, type SharedBlock } from '../memory.ts';
import { Random } from '../../contract/random.ts';
import type { Iterations } from '../../contract/record.ts';
import type { Exit } from '../../contract/runner.ts';
import type { Settings } from '../../contract/settings.ts';

/** Rounds of the first batch, and iterations a finder goes before it may find: the others should be under way by then. */
const FIRST_ROUNDS = 32;
const FIRST_LEAD: Iterations = 4_096;
/** With fewer exits than this share of what was possible, the finder starts too early for the others. */
const ENOUGH = 0.5;
/** So many batches without one exit, and it is given up: these workers don't leave early. */
const BARREN_BATCHES = 8;

/**
 * Where the finder meets its target in each round, as iterations. All workers start at a random place within their
 * check interval, each by the seed: so the phase of the checks is uniform at the moment of the flag, however fast each
 * worker is. (A random target alone makes it so only for a worker as fast as the finder.)
 */
export interface Plants {
  readonly worker: number;
  readonly at: readonly Iterations[];
  readonly seed: number;
}

/** The target itself falls uniformly over so many iterations, so that rounds differ. */
const SPAN: Iterations = 2_000;
/** So targets lie up to so many iterations into the finder's range, unless the others start late. */
export const PLANTED_WITHIN: Iterations = FIRST_LEAD + SPAN;

/**
 * Plays batches of rounds until `count` exits are there. `play` plays one batch and gives the block with its exits;
 * fewer rounds than asked mean a stop. What there is stands in `exits` all the time. The lead grows while too many workers have not started when the flag goes up.
 */
export async function plantExits(
  settings: Settings,
  { count, seed }: { readonly count: number; readonly seed: number },
  play: (plants: Plants) => Promise<SharedBlock>,
  exits: Exit[],
): Promise<void> {
  const random = new Random(seed);
  const finder = settings.target === 'prime' ? 0 : settings.target.worker;
  const [from, to] = settings.ranges[finder]!;
  const room = to - from;
  const span = Math.min(SPAN, room);
  let lead = Math.min(FIRST_LEAD, room - span);
  let rounds = FIRST_ROUNDS;
  for (let barren = 0, first = 0; exits.length < count && barren < BARREN_BATCHES; first += rounds) {
    const at = Array.from({ length: rounds }, () => lead + random.below(span));
    const block = await play({ worker: finder, at, seed: random.word() });
    const found = readExits(block, first, settings.ranges.length, finder);
    exits.push(...found);
    if (block.load(ROUNDS_WORD) < rounds) break;
    barren = found.length === 0 ? barren + 1 : 0;
    if (found.length < ENOUGH * rounds * (settings.ranges.length - 1)) lead = Math.min(2 * lead + 1, room - span);
    rounds = Math.min(MAX_ROUNDS, 2 * rounds);
  }
  exits.length = Math.min(exits.length, count);
}

function readExits(block: SharedBlock, first: number, workers: number, finder: number): Exit[] {
  const exits: Exit[] = [];
  for (let round = 0; round < block.load(ROUNDS_WORD); round += 1) {
    for (let worker = 0; worker < workers; worker += 1) {
      const [iterations, micros] = block.readPair(exitAt(round, worker));
      if (worker !== finder && !Number.isNaN(iterations))
        exits.push({ worker, iterations, micros, round: first + round });
    }
  }
  return exits;
}
