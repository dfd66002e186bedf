/**
 * The search of one worker that shares nothing: the kernel's loop without any check, in pieces that end where a check is
 * due; there the worker yields to its event loop, once, and that yield is the check. Worker threads only.
 */
import { CHECKS, DONE, ENDED, MET_PRIME, PRIMES } from '../kernels/frame.ts';
import { type KernelLoop, type LoopName, loopWork, NARROW_END } from '../kernels/kernels.ts';
import * as memory from '../memory.ts';
import { chunkFor, fillFrame, phaseOf } from '../worker/search.ts';
import type { Sampler } from '../worker/sampler.ts';
import type { Pace } from './pace.ts';
import type { SearchReport } from './message-api.ts';
import { intervalOf, type Interval, type Settings } from '../../contract/settings.ts';
import { plantedAt } from '../../contract/target.ts';

const MAX_SEGMENT = 2 ** 29;
/** The worker's block is its own, and it stands in the first place. */
export const OWN_PLACE = 0;

/** What a worker has heard of a run. */
export interface Heard {
  flag: boolean;
  leave: boolean;
}

interface Means {
  readonly block: memory.SharedBlock;
  readonly loops: (name: LoopName) => KernelLoop;
  readonly yieldOnce: () => Promise<void>;
  readonly heard: Heard;
  readonly pace: Pace;
  readonly sampler: Sampler | null;
}

type End = Pick<SearchReport, 'end' | 'iterations' | 'checks' | 'primes'>;

export class LoneSearch {
  private readonly means: Means;
  private readonly settings: Settings;
  private readonly from: number;
  private readonly goal: number;
  private readonly interval: Interval;
  private readonly planted: boolean;
  private readonly chunk: number;
  private iterations = 0;
  private checks = 0;
  private primes = 0;
  /** Iterations at which the sampler and the pace want to be told next. */
  private sampleAt = 0;
  private paceAt = 0;

  constructor(settings: Settings, worker: number, means: Means) {
    const [from, to] = settings.ranges[worker]!;
    const target = plantedAt(settings, worker);
    this.means = means;
    this.settings = settings;
    this.from = from;
    this.goal = target === null ? to - from : target + 1;
    this.chunk = chunkFor([from, to], settings.work);
    this.planted = target !== null;
    this.interval = intervalOf(settings, worker);
    this.sampleAt = means.sampler?.length ?? Infinity;
    this.paceAt = means.pace.length;
  }

  async run(): Promise<End> {
    const { interval, goal } = this;
    const k = interval === 'never' ? Infinity : interval;
    for (let due = interval === 'never' ? Infinity : 0; this.iterations < goal;) {
      if (this.iterations === due) {
        due += k;
        const end = await this.check();
        if (end !== null) return this.ended(end);
      }
      if (this.piece(Math.min(goal, due)) === MET_PRIME) return this.ended('met');
    }
    return this.ended(this.planted ? 'met' : 'range-over');
  }

  /** A segment of no iterations: what recording adds to a run, but for the sample itself. */
  idle(): void {
    this.segment(0);
  }

  private async check(): Promise<End['end'] | null> {
    const { heard, yieldOnce } = this.means;
    this.checks += 1;
    await yieldOnce();
    if (heard.flag) return 'saw-flag';
    if (!heard.leave) return null;
    // It saw no flag and its iteration was given up: by the rule of checks it was not made.
    this.checks -= 1;
    return 'told-to-leave';
  }

  /** Iterations up to `until` at the most. */
  private piece(until: number): number {
    const { pace, sampler } = this.means;
    const wide = NARROW_END - this.from;
    const most = Math.min(until, this.sampleAt, this.paceAt, this.iterations < wide ? wide : Infinity);
    const reason = this.segment(Math.min(MAX_SEGMENT, most - this.iterations));
    if (this.iterations >= this.sampleAt && sampler) {
      sampler.note(this.iterations);
      this.sampleAt = this.iterations + sampler.length;
    }
    if (this.iterations >= this.paceAt) {
      pace.note(this.iterations);
      this.paceAt = this.iterations + pace.length;
    }
    return reason;
  }

  private segment(length: number): number {
    const { block, loops } = this.means;
    const { work, task, target } = this.settings;
    const start = this.from + this.iterations;
    const frame = fillFrame(block, OWN_PLACE, {
      start,
      length,
      ...phaseOf('nested', 'never', 0),
      chunk: this.chunk,
      stopAtPrime: task === 'find' && target === 'prime',
      flag: memory.FLAG_WORD,
      work,
      extra: 0,
      counter: 'none',
      wrap: null,
    });
    const reason = loops({ guard: 'nested', way: 'Atomic', work: loopWork(work, start), counts: '' })(frame);
    this.iterations += block.words[(frame + DONE) >> 2]!;
    this.primes += block.words[(frame + PRIMES) >> 2]!;
    if (block.words[(frame + CHECKS) >> 2] !== 0) throw new RangeError('the loop has made a check of its own');
    return reason === MET_PRIME ? MET_PRIME : ENDED;
  }

  private ended(end: End['end']): End {
    const { iterations, checks, primes } = this;
    return { end, iterations, checks, primes };
  }
}
