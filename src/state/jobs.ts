/**
 * One call of the engine at a time. Calls of the page and of the console wait in one queue; `stop` ends the one that goes
 * on and drops what the page has waiting, while calls of the console keep their turn.
 */
import { FaultError } from '../contract/faults.ts';
import type { Store } from './store.ts';
import type { Activity, Backend, EngineStart, LabState } from './types.ts';

export type Owner = 'page' | 'console';

export interface Job<T> {
  readonly owner: Owner;
  /** Ends as soon as anything else is asked for. */
  readonly yields?: boolean;
  /** Asked when its turn comes. May throw what the work would reject with. */
  readonly activity: (engine: Backend) => Activity;
  /** `signal` is aborted by `stop`, whose reason it carries. */
  readonly work: (engine: Backend, signal: AbortSignal) => Promise<T>;
}

/** The call was dropped before its turn. A stop is no failure: the page says nothing of it. */
export class DroppedError extends Error {
  override readonly name = 'DroppedError';
}

/** There is no engine here. */
export class RefusedError extends FaultError {
  override readonly name = 'RefusedError';
}

interface Waiting {
  readonly job: Job<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

export interface Jobs {
  /** Rejects with what the work rejects with, with DroppedError, or with RefusedError. */
  add<T>(job: Job<T>): Promise<T>;
  /** Ends what goes on, for a reason that its work finds in the signal. */
  stop(reason?: string): void;
  /** A call of the page waits for its turn. */
  pageWaits(): boolean;
  /** What goes on was told to stop and has not ended yet. */
  stopping(): boolean;
}

export function createJobs(store: Store<LabState>, started: Promise<EngineStart>): Jobs {
  let waiting: Waiting[] = [];
  let current: { readonly abort: AbortController; readonly engine: Backend; readonly yields: boolean } | null = null;
  let draining = false;
  let lastOwner: Owner = 'page';
  /** A stop came while the first call waited for the engine to start: it ends as soon as it begins. */
  let stopAtStart: string | null = null;

  const drain = async (): Promise<void> => {
    if (draining) return;
    draining = true;
    const start = await started;
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      if (start.ok) await perform(next, start.engine);
      else next.reject(new RefusedError(start.refusal));
    }
    draining = false;
    // The console may go on at once with the next of many calls: the page is told when there is time.
    store[lastOwner === 'console' ? 'setSoon' : 'set']({ activity: { phase: 'idle' }, queued: 0 });
  };

  const perform = async ({ job, resolve, reject }: Waiting, engine: Backend): Promise<void> => {
    const abort = new AbortController();
    current = { abort, engine, yields: job.yields === true };
    lastOwner = job.owner;
    try {
      const activity = job.activity(engine);
      store[job.owner === 'console' ? 'setSoon' : 'set']({ activity, queued: waiting.length });
      const work = job.work(engine, abort.signal);
      if (stopAtStart !== null) end(stopAtStart);
      resolve(await work);
    } catch (error) {
      reject(error);
    } finally {
      current = null;
    }
  };

  const end = (reason: string): void => {
    stopAtStart = null;
    current?.abort.abort(reason);
    current?.engine.stop();
  };

  const dropPage = (): void => {
    const dropped = waiting.filter(({ job }) => job.owner === 'page');
    waiting = waiting.filter(({ job }) => job.owner !== 'page');
    if (current) store.set({ queued: waiting.length });
    for (const { reject } of dropped) reject(new DroppedError());
  };

  return {
    add<T>(job: Job<T>): Promise<T> {
      return new Promise<T>((resolve, reject) => {
        if (current?.yields) end('yielded');
        waiting.push({ job, resolve: resolve as (value: unknown) => void, reject });
        if (current) store.set({ queued: waiting.length });
        void drain();
      });
    },
    stop(reason = 'stopped') {
      dropPage();
      if (current === null && waiting.length > 0) stopAtStart = reason;
      else end(reason);
    },
    pageWaits: () => waiting.some(({ job }) => job.owner === 'page'),
    stopping: () => current?.abort.signal.aborted ?? false,
  };
}
