/** One worker's search of one range, in segments of a kernel. Worker threads only. */
import {
  CHECKS,
  CHUNK,
  DIVISIONS_PER_LOOK,
  DONE,
  ENDED,
  EXTRA,
  FIRST,
  FLAG,
  INTERVAL,
  LENGTH,
  LOCK,
  MET_PRIME,
  OUT_OF_REACH,
  POSITION,
  PRIMES,
  PULSE,
  SAW_FLAG,
  START,
  STEP_COUNT,
  STOP,
  STOP_AT_PRIME,
  TALLY,
  TALLY_SHARED,
  TOLD_TO_STOP,
  WRAP_AT,
  WRAP_LENGTH,
  WRAP_TO,
} from '../kernels/frame.ts';
import { type KernelLoop, type LoopName, loopWork, NARROW_END } from '../kernels/kernels.ts';
import { lock, unlock } from './lock.ts';
import * as memory from '../memory.ts';
import type { Micros } from '../../contract/record.ts';
import type { Sampler } from './sampler.ts';
import type { Counter, Interval, Range, Work } from '../../contract/settings.ts';

/** Steps between two published positions: about a millisecond, as the divisions take. */
const STEPS_PER_LOOK = 2 ** 20;
/** The longest segment: every count of a kernel stays a small integer. */
const MAX_SEGMENT = 2 ** 29;
/** Iterations between two published positions where they are short. */
const MAX_CHUNK = 64;

/** What one worker is to do. */
export interface Quest {
  readonly range: Range;
  readonly interval: Interval;
  readonly guard: LoopName['guard'];
  readonly way: LoopName['way'];
  readonly counts: LoopName['counts'];
  readonly work: Work;
  readonly counter: Counter;
  /** A prime ends the search. */
  readonly raisesAtPrime: boolean;
  /** The iteration after which a planted target is met. */
  readonly plantedAt: number | null;
  readonly recheck: boolean;
  /** Iterations into its interval at which the worker starts; 0 but for exits. */
  readonly phase: number;
  readonly chunk: number;
  readonly loop: (name: LoopName) => KernelLoop;
  readonly sampler: Sampler | null;
}

/** Iterations between two published positions, so that at most about 2^20 divisions or steps lie between. */
export function chunkFor(range: Range, work: Work): number {
  const most = work === 'prime' ? DIVISIONS_PER_LOOK / Math.sqrt(Math.max(1, range[1])) : STEPS_PER_LOOK / work;
  return Math.max(1, Math.min(MAX_CHUNK, Math.floor(most)));
}

interface Frame {
  readonly start: number;
  readonly length: number;
  readonly interval: number;
  readonly first: number;
  readonly chunk: number;
  readonly stopAtPrime: boolean;
  readonly flag: number;
  readonly work: Work;
  readonly extra: number;
  readonly counter: Counter;
  /** Iterations until the number goes back to the start of the range, and the range; null: it never does. */
  readonly wrap: { readonly at: number; readonly range: Range } | null;
}

export function fillFrame(block: memory.SharedBlock, worker: number, frame: Frame): number {
  const at = block.at(worker, memory.FRAME_SLOT);
  const set = (offset: number, value: number) => {
    block.words[(at + offset) >> 2] = value;
  };
  block.writeFloat(at + START, frame.start);
  block.writeFloat(at + WRAP_TO, frame.wrap?.range[0] ?? 0);
  set(WRAP_AT, frame.wrap?.at ?? OUT_OF_REACH);
  set(WRAP_LENGTH, frame.wrap ? Math.min(frame.wrap.range[1] - frame.wrap.range[0], OUT_OF_REACH) : 0);
  set(LENGTH, frame.length);
  set(INTERVAL, frame.interval);
  set(FIRST, frame.first);
  set(CHUNK, frame.chunk);
  set(STOP_AT_PRIME, frame.stopAtPrime ? 1 : 0);
  set(EXTRA, frame.extra);
  set(STEP_COUNT, frame.work === 'prime' ? 0 : frame.work);
  set(FLAG, frame.flag);
  set(STOP, memory.STOP_WORD);
  set(LOCK, memory.LOCK_WORD);
  set(POSITION, block.at(worker, memory.POSITION_SLOT));
  set(PULSE, block.at(worker, memory.PULSE_SLOT));
  set(TALLY, block.tallyAt(worker, frame.counter));
  set(TALLY_SHARED, frame.counter === 'shared' ? 1 : 0);
  return at;
}

/** Where the guard's counter stands when `counted` iterations (or primes) lie behind. */
export function phaseOf(
  guard: LoopName['guard'],
  interval: Interval,
  counted: number,
): { interval: number; first: number } {
  const counts = guard === 'modulo' || guard === 'moduloPrimes';
  if (interval === 'never') return { interval: OUT_OF_REACH, first: counts ? 1 : OUT_OF_REACH };
  const into = counted % interval;
  return { interval, first: counts ? into : (interval - into) % interval };
}

interface Counts {
  iterations: number;
  checks: number;
  primes: number;
}

/** Searches until the range ends, the target is met, a check sees the flag, or the stop word is up; reports into its slots. */
export class Searcher {
  private readonly block: memory.SharedBlock;
  private readonly worker: number;
  private readonly clock: () => Micros;

  constructor(block: memory.SharedBlock, worker: number, clock: () => Micros) {
    this.block = block;
    this.worker = worker;
    this.clock = clock;
  }

  search(quest: Quest, workers: number): memory.Phase {
    const { block, worker } = this;
    const startMicros = this.clock();
    block.store(block.at(worker, memory.PHASE_SLOT), memory.PHASES.indexOf('searching'));
    quest.sampler?.begin(startMicros);
    const counts: Counts = { iterations: 0, checks: 0, primes: 0 };
    const reason = this.segments(quest, counts);
    // A check whose iteration was given up on the way does not count; with it the rule of checks would not hold.
    if (reason === TOLD_TO_STOP && quest.guard !== 'moduloPrimes')
      counts.checks = quest.interval === 'never' ? 0 : Math.ceil(counts.iterations / quest.interval);
    block.publishSegment(worker, counts.iterations);
    const phase = this.conclude(quest, reason, counts.iterations, workers);
    const endMicros = this.clock();
    const report = (field: number, value: number) => block.writeReport(worker, field, value);
    report(memory.REPORT_ITERATIONS, counts.iterations);
    report(memory.REPORT_CHECKS, counts.checks);
    report(memory.REPORT_PRIMES, counts.primes);
    report(memory.REPORT_START, startMicros);
    report(memory.REPORT_CHUNK, quest.chunk);
    // A segment of no iterations costs what recording adds to a run for each sample, but the sample itself.
    quest.sampler?.end(() => this.segment(quest, counts, 0));
    report(memory.REPORT_END, endMicros);
    block.store(block.at(worker, memory.PHASE_SLOT), memory.PHASES.indexOf(phase));
    return phase;
  }

  private segments(quest: Quest, counts: Counts): number {
    const [from, to] = quest.range;
    const goal = quest.plantedAt === null ? to - from : quest.plantedAt + 1;
    while (counts.iterations < goal) {
      const left = NARROW_END - (from + counts.iterations);
      const length = Math.min(MAX_SEGMENT, goal - counts.iterations, quest.sampler?.length ?? MAX_SEGMENT);
      const reason = this.segment(quest, counts, left > 0 ? Math.min(length, left) : length);
      quest.sampler?.note(counts.iterations);
      if (reason !== ENDED) return reason;
    }
    return ENDED;
  }

  private segment(quest: Quest, counts: Counts, length: number): number {
    const { block, worker } = this;
    const start = quest.range[0] + counts.iterations;
    const counted = quest.guard === 'moduloPrimes' ? counts.primes : counts.iterations + quest.phase;
    const frame = fillFrame(block, worker, {
      start,
      length,
      ...phaseOf(quest.guard, quest.interval, counted),
      chunk: quest.chunk,
      stopAtPrime: quest.raisesAtPrime,
      flag: memory.FLAG_WORD,
      work: quest.work,
      counter: quest.counter,
      extra: 0,
      wrap: null,
    });
    block.publishSegment(worker, counts.iterations);
    const { guard, way } = quest;
    const reason = quest.loop({ guard, way, counts: quest.counts, work: loopWork(quest.work, start) })(frame);
    counts.iterations += block.words[(frame + DONE) >> 2]!;
    counts.checks += block.words[(frame + CHECKS) >> 2]!;
    counts.primes += block.words[(frame + PRIMES) >> 2]!;
    return reason;
  }

  private conclude(quest: Quest, reason: number, iterations: number, workers: number): memory.Phase {
    if (reason === SAW_FLAG) {
      this.block.writeReport(this.worker, memory.REPORT_SEEN, this.clock());
      return 'exited-early';
    }
    if (reason === TOLD_TO_STOP) return 'stopped';
    const planted = reason === ENDED && quest.plantedAt !== null;
    if (reason !== MET_PRIME && !planted) return 'exhausted';
    return this.find(quest.range[0] + iterations - 1, quest.recheck, workers);
  }

  /** Takes the lock, looks again, raises the flag and writes the result. The first to raise it notes where all are. */
  private find(number: number, recheck: boolean, workers: number): memory.Phase {
    const { block, worker } = this;
    const index = memory.LOCK_WORD >> 2;
    block.writeReport(worker, memory.REPORT_LOCK, this.clock());
    lock(block.words, index);
    const up = block.load(memory.FLAG_WORD) !== 0;
    if (up && recheck) {
      unlock(block.words, index);
      return 'late';
    }
    if (!up) {
      // The clock first: between the flag and the positions there is nothing, for every instruction is overshoot unseen.
      const raised = this.clock();
      block.raise(worker, workers);
      block.writeFloat(memory.FINDER_WORD + 8, raised);
      block.store(memory.FINDER_WORD, worker);
    }
    block.pushResult(worker, number);
    unlock(block.words, index);
    block.writeReport(worker, memory.REPORT_RESULT, this.clock());
    return 'found';
  }
}
