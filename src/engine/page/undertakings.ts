/** One thing at a time goes on in the engine; a stop or a failure ends it, and everyone who owes an answer settles. */
import * as memory from '../memory.ts';
import { CallFailure, type Pool } from './pool.ts';
import type { Fault } from '../../contract/faults.ts';
import type { Failure } from '../../contract/runner.ts';
import { MAX_WORKERS, type Settings } from '../../contract/settings.ts';

/** Milliseconds that workers have to leave after a stop, before those that have not are terminated. */
const STOP_GRACE = 70;

/** What goes on, and what a stop needs to know of it. */
export interface Undertaking {
  readonly pool: Pool;
  /** `performance.now()` when the command came. */
  readonly begun: number;
  /** Workers that owe an answer. */
  readonly owing: Set<number>;
  /** Of a run or of rounds; null for measurements that have none. */
  readonly settings: Settings | null;
  /** By the person. */
  stopped: boolean;
  /** A worker failed before any stop, which told the others to leave. */
  failed: boolean;
}

export class Undertakings {
  current: Undertaking | null = null;

  /** Throws while something else goes on: callers queue. */
  begin(pool: Pool, settings: Settings | null): Undertaking {
    if (this.current) throw new Error('the engine does one thing at a time');
    if (settings && settings.ranges.length > MAX_WORKERS) throw new RangeError('too many workers');
    this.current = { pool, begun: performance.now(), owing: new Set(), settings, stopped: false, failed: false };
    return this.current;
  }

  end(): void {
    this.current = null;
  }

  /** Does `work` as the one thing that goes on; a worker's failure becomes a value. */
  async during<T>(
    pool: Pool,
    settings: Settings | null,
    work: (activity: Undertaking) => Promise<T>,
  ): Promise<T | Failure> {
    const activity = this.begin(pool, settings);
    try {
      return await work(activity);
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error;
      return activity.stopped ? STOPPED : { ok: false, stopped: false, fault: error.fault };
    } finally {
      this.end();
      pool.mend();
    }
  }

  /** Calls one worker, which owes an answer until the call settles. */
  async ask(
    activity: Undertaking,
    worker: number,
    call: Parameters<Pool['call']>[1],
    life: Parameters<Pool['call']>[2],
  ): Promise<void> {
    activity.owing.add(worker);
    try {
      await activity.pool.call(worker, call, life);
    } finally {
      activity.owing.delete(worker);
    }
  }

  /** By the person. */
  stop(): void {
    const { current } = this;
    if (!current || current.stopped || current.failed) return;
    current.stopped = true;
    this.halt(current, { code: 'worker-stayed' });
  }

  /** Asks all workers to leave, wakes those that sleep, and gives up on those that have not left in time. */
  halt(activity: Undertaking, fault: Fault): void {
    const { block } = activity.pool;
    block.store(memory.STOP_WORD, 1);
    for (const word of [memory.GATE_WORD, memory.BARRIER_TURN_WORD]) Atomics.notify(block.words, word >> 2);
    setTimeout(() => {
      if (this.current !== activity) return;
      for (const worker of activity.owing) activity.pool.abandon(worker, fault);
      activity.pool.abandonJoining(fault);
    }, STOP_GRACE);
  }
}

/** By the person. */
export const STOPPED: Failure = { ok: false, stopped: true };

/** What changes while a worker lives: how far it is, and how far inside a long number. */
export const signOfLife = (block: memory.SharedBlock, worker: number): string =>
  `${block.position(worker)} ${block.load(block.at(worker, memory.PULSE_SLOT))}`;
