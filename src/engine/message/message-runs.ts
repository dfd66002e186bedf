/** Runs without shared memory: the page starts all workers by a message, takes theirs in the order in which they come, and tells the others. */
import { Arbiter } from './arbiter.ts';
import { MessageCrew } from './message-crew.ts';
import { type MessageRun, messageRecord, messageTrace } from './message-report.ts';
import type { Samples } from './message-api.ts';
import type { Around } from '../page/around.ts';
import { CallFailure, type Deadlines, GrowthFailure } from '../page/crew.ts';
import { drawTarget } from '../page/draw-target.ts';
import type { Host } from '../page/host.ts';
import { lossOf, type Loss } from '../page/report.ts';
import type { Undertaking, Undertakings } from '../page/undertakings.ts';
import { type Fault, faultOf } from '../../contract/faults.ts';
import type { RunRecord } from '../../contract/record.ts';
import type { Range, Settings, Work } from '../../contract/settings.ts';
import type { Trace } from '../../contract/trace.ts';

/** Milliseconds between two messages of one worker that say how far it is, where there are few; many share the page's time. */
const TOLD_EVERY = 16;
const FEW_WORKERS = 4;

/** At the least so many divisions and steps are done in a millisecond: by this a worker may be silent over one iteration. */
const DIVISIONS_PER_MILLI = 10_000;
const STEPS_PER_MILLI = 100_000;

export class MessageRuns {
  private readonly crew: MessageCrew;
  private readonly activities: Undertakings;
  private readonly around: Around;

  /** `module`: the kernels for memory that is not shared. */
  constructor(
    host: Host,
    module: () => Promise<WebAssembly.Module | null>,
    deadlines: Deadlines,
    activities: Undertakings,
    around: Around,
  ) {
    this.crew = new MessageCrew(host, module, deadlines);
    this.activities = activities;
    this.around = around;
  }

  /** Warm workers for the first run; why there is none. */
  async start(workers: number): Promise<Fault | null> {
    try {
      await this.crew.need(workers);
      return null;
    } catch (error) {
      this.crew.mend();
      return this.crew.size > 0 ? null : faultOf(error);
    }
  }

  close(): void {
    this.crew.replaceAll();
  }

  async run(settings: Settings): Promise<RunRecord> {
    return this.perform(settings, false, async (_, record) => record);
  }

  async trace(settings: Settings): Promise<Trace> {
    return this.perform(settings, true, async (run, record, activity) =>
      messageTrace(run, record, await this.samples(activity, run)),
    );
  }

  /**
   * Microseconds a yield takes, of so many workers that yield at once: for each worker a mean per batch. Null: stopped or
   * failed. A check of `message` is one yield, and the loop left and entered again.
   */
  async timeYields(order: {
    readonly workers: number;
    readonly batches: number;
    readonly yields: number;
  }): Promise<readonly Float64Array[] | null> {
    const { workers, batches, yields } = order;
    const all = Array.from({ length: workers }, () => new Float64Array(batches));
    const answer = await this.activities.during(this.crew, null, async (activity) => {
      await this.crew.need(workers);
      for (let batch = 0; batch < batches && !activity.stopped; batch += 1)
        await Promise.all(
          all.map(async (took, worker) => {
            const micros = await this.activities.ask(
              activity,
              worker,
              (api) => api.timeYields(yields),
              () => null,
            );
            took[batch] = micros / yields;
          }),
        );
      return activity.stopped ? null : all;
    });
    return Array.isArray(answer) ? answer : null;
  }

  private async perform<T>(
    settings: Settings,
    traced: boolean,
    pick: (run: MessageRun, record: RunRecord, activity: Undertaking) => Promise<T>,
  ): Promise<T> {
    const { crew } = this;
    const activity = this.activities.begin(crew, settings);
    try {
      const run = await this.runWorkers(activity, settings, traced);
      return await pick(run, messageRecord(run, this.around.environment(), this.around.doubts(activity)), activity);
    } finally {
      this.activities.end();
      crew.mend();
    }
  }

  private async runWorkers(activity: Undertaking, settings: Settings, traced: boolean): Promise<MessageRun> {
    const { crew } = this;
    const count = settings.ranges.length;
    const losses = new Map<number, Loss>();
    const arbiter = new Arbiter(settings);
    const lastTold = (worker: number) => crew.lastTold(worker);
    const sequence = crew.begin(count);
    try {
      await crew.need(count);
    } catch (error) {
      if (!(error instanceof GrowthFailure)) throw error;
      for (const [worker, fault] of error.missing) losses.set(worker, lossOf(fault, activity));
    }
    const zero = performance.now() * 1000;
    const run: MessageRun = { settings, zero, arbiter, losses, lastTold };
    if (activity.stopped || losses.size > 0) return run;
    const toldEvery = TOLD_EVERY * Math.ceil(count / FEW_WORKERS);
    const order = { settings: drawTarget(settings), sequence, traced, toldEvery };
    await Promise.all(
      settings.ranges.map((range, worker) =>
        this.activities
          .ask(
            activity,
            worker,
            (api) => api.search({ ...order, worker }),
            () => crew.signOfLife(worker, toldEvery + longestIteration(range, settings.work)),
          )
          .then((report) => {
            const outcome = arbiter.take(worker, report, performance.now() * 1000);
            crew.left(worker, outcome, report.iterations);
            if (outcome === 'found') crew.raise(worker);
            return outcome;
          })
          .catch((error: unknown) => {
            activity.failed = !activity.stopped;
            losses.set(worker, lossOf(faultOf(error), activity));
            crew.left(worker, losses.get(worker)!.outcome, crew.lastTold(worker));
            this.activities.halt(activity, { code: 'other-worker-failed' });
          }),
      ),
    );
    return run;
  }

  /** Of all that are still there. */
  private async samples(activity: Undertaking, { arbiter }: MessageRun): Promise<ReadonlyMap<number, Samples>> {
    const samples = new Map<number, Samples>();
    await Promise.all(
      [...arbiter.partings.keys()].map(async (worker) => {
        try {
          const own = await this.activities.ask(
            activity,
            worker,
            (api) => api.samples(),
            () => 0,
          );
          samples.set(worker, own);
        } catch (error) {
          if (!(error instanceof CallFailure)) throw error;
        }
      }),
    );
    return samples;
  }
}

/** Milliseconds that one iteration may take on a slow machine. */
function longestIteration([, to]: Range, work: Work): number {
  return work === 'prime' ? Math.sqrt(to) / DIVISIONS_PER_MILLI : work / STEPS_PER_MILLI;
}
