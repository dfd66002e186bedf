/** The engine as the page sees it: settings in, record out; one thing at a time. */
import type { Host } from './host.ts';
import type { LiveView, LivePhase } from './live.ts';
import * as memory from './memory.ts';
import { CallFailure, type Deadlines, DEADLINES, Pool } from './pool.ts';
import type { Doubt, Environment, RunRecord } from './record.ts';
import { type Loss, recordOf, traceOf } from './report.ts';
import { type BlocksOrder, type BlockTimes, type Exit, type Failure, MAX_BLOCKS, type Runner } from './runner.ts';
import { type Plants, plantExits } from './exits.ts';
import { MAX_WORKERS, type Settings } from './settings.ts';
import type { Trace } from './trace.ts';

/** Milliseconds that workers have to leave after a stop, before those that have not are terminated. */
const STOP_GRACE = 70;
/** Milliseconds for which a terminated loop may still keep a core. */
const REPLACED_FOR = 2_500;
/** Compilations a visit can choose from. */
export const MAX_COMPILATIONS = 8;
const CLOCK_STEPS = 20;

/** What goes on, and what a stop needs to know of it. */
interface Activity {
  readonly pool: Pool;
  readonly begun: number;
  /** Workers that owe an answer. */
  readonly owing: Set<number>;
  readonly settings: Settings | null;
  stopped: boolean;
}

export class Engine implements Runner {
  private readonly host: Host;
  private readonly runs: Pool;
  private readonly compilations: Pool;
  private activity: Activity | null = null;
  private sequence = 0;
  /** Compilations whose WebAssembly was compiled for them alone. */
  private readonly ownCode = new Set<number>();
  private clockStepMicros: number | null = null;

  /** Throws where there is no shared memory. */
  constructor(host: Host, deadlines: Deadlines = DEADLINES) {
    this.host = host;
    this.runs = new Pool(host, deadlines);
    this.compilations = new Pool(host, deadlines);
  }

  /** Whether memory can be shared with a worker, found out by doing it; and warm workers for the first run. */
  async start(workers: number): Promise<Failure | null> {
    try {
      await this.runs.need(workers);
      return null;
    } catch (error) {
      this.runs.replaceAll();
      return failure(error, false);
    }
  }

  async run(settings: Settings): Promise<RunRecord> {
    return this.perform(settings, false, (record) => record);
  }

  async trace(settings: Settings): Promise<Trace> {
    return this.perform(settings, true, (record, block) => traceOf(block, record));
  }

  async blocks(order: BlocksOrder): Promise<BlockTimes | Failure> {
    const { compilation, blocks, range } = order;
    if (compilation < 0 || compilation >= MAX_COMPILATIONS) throw new RangeError(`no compilation ${compilation}`);
    if (blocks.length > MAX_BLOCKS) throw new RangeError(`${blocks.length} blocks are more than ${MAX_BLOCKS}`);
    if (range[1] <= range[0]) throw new RangeError('the range is empty');
    const pool = this.compilations;
    return this.during(pool, null, async (activity) => {
      await pool.need(compilation + 1);
      if (order.kernel === 'wasm' && !this.ownCode.has(compilation)) {
        await pool.compile(compilation);
        this.ownCode.add(compilation);
      }
      const { block } = pool;
      block.reset(MAX_COMPILATIONS);
      await this.ask(
        activity,
        compilation,
        (api) => api.blocks({ order }),
        () => `${block.load(memory.ROUNDS_WORD)} ${sign(block, compilation)}`,
      );
      if (activity.stopped) return stoppedByPerson();
      const times = blocks.map((_, index) => block.readBlock(index));
      return {
        ok: true,
        startMicros: Float64Array.from(times, ({ startMicros }) => startMicros),
        micros: Float64Array.from(times, ({ micros }) => micros),
        compiled: pool.compiledOf(compilation),
      };
    });
  }

  async recompile(compilation: number): Promise<void> {
    this.ownCode.delete(compilation);
    await this.compilations.need(compilation);
    await this.compilations.respawn(compilation);
  }

  async exits(
    settings: Settings,
    options: { readonly count: number; readonly seed: number },
  ): Promise<{ readonly ok: true; readonly exits: readonly Exit[] } | Failure> {
    return this.during(this.runs, settings, async (activity) => {
      const exits = await plantExits(settings, options, (plants) =>
        this.playRounds(activity, settings, plants.at.length, plants),
      );
      return activity.stopped && exits.length === 0 ? stoppedByPerson() : { ok: true, exits };
    });
  }

  async races(
    settings: Settings,
    options: { readonly rounds: number },
  ): Promise<{ readonly ok: true; readonly rounds: number; readonly duplicates: number } | Failure> {
    return this.during(this.runs, settings, async (activity) => {
      const block = await this.playRounds(activity, settings, options.rounds, null);
      return { ok: true, rounds: block.load(memory.ROUNDS_WORD), duplicates: block.load(memory.DUPLICATES_WORD) };
    });
  }

  stop(): void {
    const { activity } = this;
    if (!activity || activity.stopped) return;
    activity.stopped = true;
    this.halt(activity, 'stopped before it answered');
  }

  /** Ends all workers. The engine can be used again; it makes new ones. */
  close(): void {
    this.runs.replaceAll();
    this.compilations.replaceAll();
    this.ownCode.clear();
  }

  environment(): Environment {
    this.clockStepMicros ??= clockStep();
    const { userAgent, isolated, cores } = this.host;
    return { userAgent, isolated, cores, clockStepMicros: this.clockStepMicros, time: new Date().toISOString() };
  }

  /** Overwrites the view with what is published now. */
  readLive(view: LiveView): void {
    const { activity } = this;
    const settings = activity?.settings;
    view.running = settings !== null && settings !== undefined;
    if (!activity || !settings) return;
    const { block } = activity.pool;
    view.elapsedMicros = (performance.now() - activity.begun) * 1000;
    view.flagUp = block.load(memory.FLAG_WORD) !== 0;
    view.finder = block.load(memory.FINDER_WORD);
    view.workers.length = settings.ranges.length;
    for (let worker = 0; worker < settings.ranges.length; worker += 1) {
      const live = (view.workers[worker] ??= { phase: 'waiting', iterations: 0 });
      live.phase = memory.PHASES[block.load(block.at(worker, memory.PHASE))] as LivePhase;
      live.iterations = block.position(worker);
    }
  }

  /** One run. Gives a record (or what `pick` makes of it) whatever happens. */
  private async perform<T>(
    settings: Settings,
    traced: boolean,
    pick: (record: RunRecord, block: memory.SharedBlock) => T,
  ): Promise<T> {
    const pool = this.runs;
    const activity = this.begin(pool, settings);
    const losses = new Map<number, Loss>();
    try {
      await this.runWorkers(activity, settings, traced, losses);
      const record = recordOf(pool.block, settings, this.environment(), losses, this.doubts(activity));
      return pick(record, pool.block);
    } finally {
      this.activity = null;
      if (losses.size > 0) pool.replaceAll();
    }
  }

  private async runWorkers(
    activity: Activity,
    settings: Settings,
    traced: boolean,
    losses: Map<number, Loss>,
  ): Promise<void> {
    const { pool } = activity;
    const count = settings.ranges.length;
    try {
      await pool.need(count);
    } catch (error) {
      pool.block.reset(count);
      for (let worker = 0; worker < count; worker += 1) losses.set(worker, loss(error, activity.stopped));
      return;
    }
    const { block } = pool;
    block.reset(count);
    if (activity.stopped) block.store(memory.STOP_WORD, 1);
    this.sequence += 1;
    const order = { settings, sequence: this.sequence, spin: count <= this.host.cores, traced };
    const silentLoops = settings.kernel === 'js' && settings.flag === 'plain';
    const lose = (worker: number, error: unknown) => {
      losses.set(worker, loss(error, activity.stopped));
      this.halt(activity, 'terminated, since another worker failed');
    };
    await Promise.all(
      settings.ranges.map((_, worker) =>
        this.ask(
          activity,
          worker,
          (api) => api.run(order),
          () => runSign(block, worker, order.sequence, silentLoops),
        ).catch((error: unknown) => lose(worker, error)),
      ),
    );
  }

  /** Rounds by all workers of these settings, in one visit. Gives the block, where the figures are. */
  private async playRounds(
    activity: Activity,
    settings: Settings,
    rounds: number,
    plants: Plants | null,
  ): Promise<memory.SharedBlock> {
    const { pool } = activity;
    const count = settings.ranges.length;
    await pool.need(count);
    const { block } = pool;
    block.reset(count);
    if (activity.stopped) block.store(memory.STOP_WORD, 1);
    const order = { settings, spin: count <= this.host.cores, rounds, plants };
    const life = () =>
      Array.from({ length: count }, (_, worker) => sign(block, worker)).join() + block.load(memory.ROUNDS_WORD);
    await Promise.all(settings.ranges.map((_, worker) => this.ask(activity, worker, (api) => api.rounds(order), life)));
    return block;
  }

  private async ask(
    activity: Activity,
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

  private begin(pool: Pool, settings: Settings | null): Activity {
    if (this.activity) throw new Error('the engine does one thing at a time');
    if (settings && settings.ranges.length > MAX_WORKERS) throw new RangeError('too many workers');
    this.activity = { pool, begun: performance.now(), owing: new Set(), settings, stopped: false };
    return this.activity;
  }

  private async during<T>(
    pool: Pool,
    settings: Settings | null,
    work: (activity: Activity) => Promise<T>,
  ): Promise<T | Failure> {
    const activity = this.begin(pool, settings);
    try {
      return await work(activity);
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error;
      pool.replaceAll();
      this.ownCode.clear();
      return failure(error, activity.stopped);
    } finally {
      this.activity = null;
    }
  }

  /** Asks all workers to leave, wakes those that sleep, and gives up on those that have not left in time. */
  private halt(activity: Activity, reason: string): void {
    const { block } = activity.pool;
    block.store(memory.STOP_WORD, 1);
    for (const word of [memory.GATE_WORD, memory.BARRIER_TURN_WORD]) Atomics.notify(block.words, word >> 2);
    setTimeout(() => {
      if (this.activity === activity) for (const worker of activity.owing) activity.pool.abandon(worker, reason);
    }, STOP_GRACE);
  }

  private doubts(activity: Activity): Doubt[] {
    const doubts: Doubt[] = [...this.host.doubtsSince(activity.begun * 1000)];
    if (activity.settings && activity.settings.ranges.length > this.host.cores) doubts.push('oversubscribed');
    if (performance.now() - activity.pool.replacedAt < REPLACED_FOR) doubts.push('worker-replaced');
    return doubts;
  }
}

const sign = (block: memory.SharedBlock, worker: number): string =>
  `${block.position(worker)} ${block.load(block.at(worker, memory.PULSE))}`;

/** A worker that waits at the gate for others, or whose loop publishes nothing, is excused. */
function runSign(block: memory.SharedBlock, worker: number, sequence: number, silentLoops: boolean): string | null {
  const phase = block.load(block.at(worker, memory.PHASE));
  const arrived = block.load(block.at(worker, memory.PULSE)) > 0;
  if (phase === 0 && arrived && block.load(memory.GATE_WORD) !== sequence) return null;
  if (silentLoops && memory.PHASES[phase] === 'searching') return null;
  return `${phase} ${sign(block, worker)}`;
}

const stoppedByPerson = (): Failure => ({ ok: false, reason: 'stopped', stopped: true });

function failure(error: unknown, stopped: boolean): Failure {
  return { ok: false, reason: error instanceof Error ? error.message : String(error), stopped };
}

function loss(error: unknown, stopped: boolean): Loss {
  return { outcome: stopped ? 'stopped' : 'failed', reason: error instanceof Error ? error.message : String(error) };
}

/** The smallest step of the clock, from a few steps in a row. */
function clockStep(): number {
  let least = Number.POSITIVE_INFINITY;
  let last = performance.now();
  for (let steps = 0; steps < CLOCK_STEPS;) {
    const now = performance.now();
    if (now === last) continue;
    least = Math.min(least, now - last);
    last = now;
    steps += 1;
  }
  return Math.round(least * 1e6) / 1000;
}
