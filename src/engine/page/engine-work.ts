/** What an engine does once its workers are there: runs, rounds, blocks, probes. */
import { type Undertaking, type Undertakings, signOfLife, STOPPED } from './undertakings.ts';
import type { Around } from './around.ts';
import { CompiledWorkers } from './compiled-workers.ts';
import { eachHasCore } from '../../contract/cores.ts';
import { type Plants, plantExits } from './exits.ts';
import { faultOf } from '../../contract/faults.ts';
import { drawTarget } from './draw-target.ts';
import type { Host } from './host.ts';
import * as memory from '../memory.ts';
import { type Deadlines, GrowthFailure } from './crew.ts';
import { MessageRuns } from '../message/message-runs.ts';
import { Pool } from './pool.ts';
import { EngineProbes } from './probes.ts';
import type { RunRecord } from '../../contract/record.ts';
import { type Loss, lossOf, recordOf, traceOf } from './report.ts';
import type { BlocksOrder, BlockTimes, Exit, Failure } from '../../contract/runner.ts';
import type { Settings } from '../../contract/settings.ts';
import type { Trace } from '../../contract/trace.ts';
import { unsharedOf } from '../message/unshared-kernels.ts';
import type { WasmKernels } from './wasm-kernels.ts';

/** What an engine has when it has started. */
export interface Equipment {
  readonly host: Host;
  readonly kernels: WasmKernels | null;
  readonly deadlines: Deadlines;
  readonly runs: Pool;
  readonly activities: Undertakings;
  readonly around: Around;
}

export class EngineWork {
  /** Timings for the calibration card. */
  readonly probes: EngineProbes;
  /** Those without shared memory. */
  readonly messages: MessageRuns;
  private readonly host: Host;
  private readonly runs: Pool;
  private readonly compilations: CompiledWorkers;
  private readonly activities: Undertakings;
  private sequence = 0;
  private readonly around: Around;

  constructor({ host, kernels, deadlines, runs, activities, around }: Equipment) {
    const freshPool = () => new Pool(host, kernels, deadlines, false);
    this.host = host;
    this.runs = runs;
    this.activities = activities;
    this.around = around;
    this.compilations = new CompiledWorkers(freshPool, activities);
    this.messages = new MessageRuns(host, unsharedOf(kernels), deadlines, activities, around);
    this.probes = new EngineProbes(freshPool, runs, activities);
  }

  async run(settings: Settings): Promise<RunRecord> {
    return isMessage(settings) ? this.messages.run(settings) : this.perform(settings, false, (record) => record);
  }

  async trace(settings: Settings): Promise<Trace> {
    if (isMessage(settings)) return this.messages.trace(settings);
    return this.perform(settings, true, (record, block) => traceOf(block, record));
  }

  blocks(order: BlocksOrder): Promise<BlockTimes | Failure> {
    return this.compilations.blocks(order);
  }

  async recompile(compilation: number): Promise<void> {
    this.compilations.recompile(compilation);
  }

  async exits(
    settings: Settings,
    options: { readonly count: number; readonly seed: number },
  ): Promise<{ readonly ok: true; readonly exits: readonly Exit[] } | Failure> {
    if (isMessage(settings)) return NO_LOOP;
    const exits: Exit[] = [];
    const answer = await this.activities.during(this.runs, settings, async (activity) => {
      const play = (plants: Plants) => this.playRounds(activity, settings, plants.at.length, plants);
      await plantExits(settings, options, play, exits);
      return activity.stopped && exits.length === 0 ? STOPPED : { ok: true as const, exits };
    });
    // Workers that had to be ended by force take nothing of what was there before.
    return !answer.ok && answer.stopped && exits.length > 0 ? { ok: true, exits } : answer;
  }

  async races(
    settings: Settings,
    options: { readonly rounds: number },
  ): Promise<{ readonly ok: true; readonly rounds: number; readonly duplicates: number } | Failure> {
    if (isMessage(settings)) return NO_LOOP;
    return this.activities.during(this.runs, settings, async (activity) => {
      const block = await this.playRounds(activity, settings, options.rounds, null);
      return { ok: true, rounds: block.load(memory.ROUNDS_WORD), duplicates: block.load(memory.DUPLICATES_WORD) };
    });
  }

  close(): void {
    this.compilations.close();
    this.messages.close();
  }

  /** One run. Gives a record (or what `pick` makes of it) whatever happens. */
  private async perform<T>(
    settings: Settings,
    traced: boolean,
    pick: (record: RunRecord, block: memory.SharedBlock) => T,
  ): Promise<T> {
    const pool = this.runs;
    const activity = this.activities.begin(pool, settings);
    const losses = new Map<number, Loss>();
    try {
      await this.runWorkers(activity, settings, traced, losses);
      const record = recordOf(pool.block, settings, this.around.environment(), losses, this.around.doubts(activity));
      return pick(record, pool.block);
    } finally {
      this.activities.end();
      pool.mend();
    }
  }

  private async runWorkers(
    activity: Undertaking<Pool>,
    settings: Settings,
    traced: boolean,
    losses: Map<number, Loss>,
  ): Promise<void> {
    const { pool } = activity;
    const count = settings.ranges.length;
    try {
      await pool.need(count);
    } catch (error) {
      if (!(error instanceof GrowthFailure)) throw error;
      pool.block.reset(count);
      for (let worker = 0; worker < count; worker += 1) pool.block.neverStarted(worker);
      for (const [worker, fault] of error.missing) losses.set(worker, lossOf(fault, activity));
      return;
    }
    const { block } = pool;
    block.reset(count);
    if (activity.stopped) block.store(memory.STOP_WORD, 1);
    this.sequence += 1;
    const spin = eachHasCore(count, this.host.cores);
    const order = { settings: drawTarget(settings), sequence: this.sequence, spin, traced };
    const silentLoops = settings.kernel === 'js' && settings.flag === 'plain';
    const lose = (worker: number, error: unknown) => {
      activity.failed = !activity.stopped;
      losses.set(worker, lossOf(faultOf(error), activity));
      this.activities.halt(activity, { code: 'other-worker-failed' });
    };
    await Promise.all(
      settings.ranges.map((_, worker) =>
        this.activities
          .ask(
            activity,
            worker,
            (api) => api.run(order),
            () => runSign(block, worker, order.sequence, silentLoops),
          )
          .catch((error: unknown) => lose(worker, error)),
      ),
    );
  }

  /** Rounds by all workers of these settings, in one visit. Gives the block, where the figures are. */
  private async playRounds(
    activity: Undertaking<Pool>,
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
    const order = { settings, spin: eachHasCore(count, this.host.cores), rounds, plants };
    const life = () =>
      Array.from({ length: count }, (_, worker) => signOfLife(block, worker)).join() + block.load(memory.ROUNDS_WORD);
    await Promise.all(
      settings.ranges.map((_, worker) => this.activities.ask(activity, worker, (api) => api.rounds(order), life)),
    );
    return block;
  }
}

/** A worker that waits at the gate for others, or whose loop publishes nothing, is excused. */
function runSign(block: memory.SharedBlock, worker: number, sequence: number, silentLoops: boolean): string | null {
  const phase = block.load(block.at(worker, memory.PHASE_SLOT));
  const arrived = block.load(block.at(worker, memory.PULSE_SLOT)) > 0;
  if (phase === 0 && arrived && block.load(memory.GATE_WORD) !== sequence) return null;
  if (silentLoops && memory.PHASES[phase] === 'searching') return null;
  return `${phase} ${signOfLife(block, worker)}`;
}

/** A message is heard outside of any loop, so that nothing can be timed inside. */
const NO_LOOP: Failure = { ok: false, stopped: false, fault: { code: 'message-flag' } };

const isMessage = ({ flag }: Settings): boolean => flag === 'message';
