/** One thing at a time goes on in the engine; a stop or a failure ends it, and everyone who owes an answer settles. */
import * as memory from '../memory.ts';
import type { Remote } from 'comlink';
import { CallFailure, type Crew, type SignOfLife } from './crew.ts';
import type { Fault } from '../../contract/faults.ts';
import type { LiveView } from '../../contract/live.ts';
import type { Failure } from '../../contract/runner.ts';
import { MAX_WORKERS, type Settings } from '../../contract/settings.ts';
import type { WorkerApi } from '../worker-api.ts';

/** Milliseconds that workers have to leave after a stop, before those that have not are terminated. */
const STOP_GRACE = 70;

/** What goes on, and what a stop needs to know of it. */
export interface Undertaking<Workers extends Crew = Crew> {
  readonly pool: Workers;
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
  begin<Workers extends Crew>(pool: Workers, settings: Settings | null): Undertaking<Workers> {
    if (this.current) throw new Error('the engine does one thing at a time');
    if (settings && settings.ranges.length > MAX_WORKERS) throw new RangeError('too many workers');
    const begun = { pool, begun: performance.now(), owing: new Set<number>(), settings, stopped: false, failed: false };
    this.current = begun;
    return begun;
  }

  end(): void {
    this.current = null;
  }

  /** Overwrites the view with what is known of a run now. */
  readLive(view: LiveView): void {
    const activity = this.current;
    const settings = activity?.settings;
    view.running = settings !== null && settings !== undefined;
    if (!activity || !settings) return;
    view.elapsedMicros = (performance.now() - activity.begun) * 1000;
    activity.pool.readLive(view, settings.ranges.length);
  }

  /** Does `work` as the one thing that goes on; a worker's failure becomes a value. */
  async during<T, Workers extends Crew>(
    pool: Workers,
    settings: Settings | null,
    work: (activity: Undertaking<Workers>) => Promise<T>,
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
  async ask<T>(
    activity: Undertaking,
    worker: number,
    call: (api: Remote<WorkerApi>) => Promise<T>,
    life: SignOfLife,
  ): Promise<T> {
    activity.owing.add(worker);
    try {
      return await activity.pool.call(worker, call, life);
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

  /** Asks all workers to leave, and gives up on those that have not left in time. */
  halt(activity: Undertaking, fault: Fault): void {
    activity.pool.askToLeave();
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
