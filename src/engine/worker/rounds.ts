/** Rounds: the same search again and again in one visit, all workers together, for exits and for races. */
import type { Plants } from '../page/exits.ts';
import type { RoundsOrder } from '../worker-api.ts';
import { gather, lineUp, meet } from './gate.ts';
import * as memory from '../memory.ts';
import type { Sampler } from './sampler.ts';
import { type Quest, Searcher } from './search.ts';
import { Random } from '../../contract/random.ts';
import type { Micros } from '../../contract/record.ts';
import type { Settings } from '../../contract/settings.ts';
import { plantedAt } from '../../contract/target.ts';

/** Published at every iteration, so that overshoot is exact. */
const EXACT_CHUNK = 1;

/** What of a quest is not in the settings; a `chunk` of null follows from them. */
export interface OwnQuest {
  readonly plantedAt: number | null;
  readonly chunk: number | null;
  readonly sampler: Sampler | null;
}

type QuestOf = (settings: Settings, own: OwnQuest) => Quest;

/** This worker's part of it. */
export function playRounds(
  block: memory.SharedBlock,
  worker: number,
  { settings, spin, rounds, plants }: RoundsOrder,
  clock: () => Micros,
  questOf: QuestOf,
): void {
  const workers = settings.ranges.length;
  const searcher = new Searcher(block, worker, clock);
  const next = plants ? plantedQuests(settings, plants, worker, questOf) : sameQuest(settings, worker, questOf);
  if (spin && !gather(block, workers, clock)) return;
  for (let round = 0; round < rounds; round += 1) {
    const quest = next(round);
    if (!meet(block, workers, spin, () => closeRound(block, round - 1, workers))) return;
    if (spin) lineUp(block, workers, round);
    searcher.search(quest, workers);
  }
  meet(block, workers, spin, () => closeRound(block, rounds - 1, workers));
}

function sameQuest(settings: Settings, worker: number, questOf: QuestOf): (round: number) => Quest {
  const quest = questOf(settings, { plantedAt: plantedAt(settings, worker), chunk: null, sampler: null });
  return () => quest;
}

/** The finder meets its target where the plants say; everyone starts at a random place within its interval. */
function plantedQuests(settings: Settings, plants: Plants, worker: number, questOf: QuestOf): (round: number) => Quest {
  const base = questOf(settings, { plantedAt: null, chunk: EXACT_CHUNK, sampler: null });
  const random = new Random(plants.seed + worker);
  const finds = plants.worker === worker;
  return (round) => ({
    ...base,
    raisesAtPrime: false,
    plantedAt: finds ? plants.at[round]! : null,
    phase: base.interval === 'never' ? 0 : random.below(base.interval),
  });
}

/** Alone, while all others wait at the barrier: writes down the round that is over and takes the flag back. */
function closeRound(block: memory.SharedBlock, round: number, workers: number): void {
  if (round >= 0) {
    if (block.load(memory.RESULT_COUNT_WORD) > 1)
      block.store(memory.DUPLICATES_WORD, block.load(memory.DUPLICATES_WORD) + 1);
    if (round < memory.MAX_ROUNDS) writeExits(block, round, workers);
    block.store(memory.ROUNDS_WORD, round + 1);
  }
  block.store(memory.FLAG_WORD, 0);
  block.store(memory.RESULT_COUNT_WORD, 0);
  block.store(memory.FINDER_WORD, -1);
  for (let worker = 0; worker < workers; worker += 1) {
    block.store(block.at(worker, memory.PHASE_SLOT), 0);
    block.publishSegment(worker, 0);
  }
}

/** An exit is a worker that was under way when the flag went up, and left at a check. */
function writeExits(block: memory.SharedBlock, round: number, workers: number): void {
  const raised = block.readFloat(memory.FINDER_WORD + 8);
  for (let worker = 0; worker < workers; worker += 1) {
    const position = block.readFloat(block.at(worker, memory.SNAPSHOT_SLOT));
    const early = block.load(block.at(worker, memory.PHASE_SLOT)) === memory.PHASES.indexOf('exited-early');
    const after = block.report(worker, memory.REPORT_ITERATIONS) - position;
    block.writePair(
      memory.exitAt(round, worker),
      early && position > 0 ? after : Number.NaN,
      block.report(worker, memory.REPORT_END) - raised,
    );
  }
}
