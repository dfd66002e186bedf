/** Workers whose kernels were compiled for them alone: each team of them is one compilation, on which blocks are timed. */
import { type Undertakings, type Undertaking, signOfLife, STOPPED } from './undertakings.ts';
import * as memory from '../memory.ts';
import type { Pool } from './pool.ts';
import type { Micros } from '../../contract/record.ts';
import {
  type BlocksOrder,
  type BlockTimes,
  type Failure,
  MAX_BLOCKS,
  MAX_PARTS,
  type PartTimes,
} from '../../contract/runner.ts';

/** Compilations an order can choose from. */
const MAX_COMPILATIONS = 8;

/** Milliseconds from the beginning of a block until the flag goes up during it, at the least. */
const RAISED_AFTER = 10;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** One compilation: workers with a block of their own. */
interface Team {
  readonly pool: Pool;
  /** Which of its workers had WebAssembly compiled for this team alone: the pool's number for it. */
  readonly ownCode: Map<number, number>;
}

export class CompiledWorkers {
  private readonly teams: readonly Team[];
  private readonly activities: Undertakings;

  /** `freshPool`: one without workers. */
  constructor(freshPool: () => Pool, activities: Undertakings) {
    this.teams = Array.from({ length: MAX_COMPILATIONS }, () => ({ pool: freshPool(), ownCode: new Map() }));
    this.activities = activities;
  }

  /** Throws for an order that no measurement should give. */
  async blocks(order: BlocksOrder): Promise<BlockTimes | Failure> {
    const team = this.teamOf(order.compilation);
    refuse(order);
    return this.activities.during(team.pool, null, async (activity) => {
      await prepare(team, order);
      const measured = this.measure(activity, order);
      const raisedMicros = order.flagUp === 'during' ? await raiseDuring(team.pool, order, measured) : null;
      await measured;
      return activity.stopped ? STOPPED : timesOf(team.pool, order, raisedMicros);
    });
  }

  /** The next order finds workers that are new. */
  recompile(compilation: number): void {
    this.teamOf(compilation).pool.replaceAll();
  }

  close(): void {
    for (const { pool } of this.teams) pool.replaceAll();
  }

  private teamOf(compilation: number): Team {
    const team = this.teams[compilation];
    if (team === undefined) throw new RangeError(`no compilation ${compilation}`);
    return team;
  }

  /** All workers of the order do their part; nothing is posted to them until all are through. */
  private async measure(activity: Undertaking<Pool>, order: BlocksOrder): Promise<void> {
    const { block } = activity.pool;
    const { parts } = order;
    const life = () => parts.map((_, worker) => signOfLife(block, worker)).join() + block.load(memory.ROUNDS_WORD);
    if (activity.stopped) block.store(memory.STOP_WORD, 1);
    const lose = (error: unknown): never => {
      // The others wait for the lost one, or go on for it: a loop that is ended by force could keep a core for seconds.
      block.store(memory.STOP_WORD, 1);
      throw error;
    };
    await Promise.all(
      parts.map((_, worker) => this.activities.ask(activity, worker, (api) => api.blocks(order), life).catch(lose)),
    );
  }
}

function refuse({ parts }: BlocksOrder): void {
  const blocks = parts[0]?.blocks.length ?? 0;
  if (parts.length < 1 || parts.length > MAX_PARTS) throw new RangeError(`no order for ${parts.length} workers`);
  if (blocks > MAX_BLOCKS) throw new RangeError(`${blocks} blocks are more than ${MAX_BLOCKS}`);
  if (parts.some((part) => part.blocks.length !== blocks)) throw new RangeError('not equally many blocks for all');
  if (parts.some(({ range }) => range[1] <= range[0])) throw new RangeError('the range is empty');
}

/** The workers of a run share the code of WebAssembly; so do those of a team, and with no other one. */
async function prepare({ pool, ownCode }: Team, { parts, kernel }: BlocksOrder): Promise<void> {
  const workers = parts.map((_, worker) => worker);
  await pool.need(parts.length);
  if (kernel === 'wasm' && workers.some((worker) => ownCode.get(worker) !== pool.compiledOf(worker))) {
    await pool.compile(workers);
    for (const worker of workers) ownCode.set(worker, pool.compiledOf(worker));
  }
  pool.block.reset(parts.length);
}

/** Raises the flag while the last block runs, and says when; nothing is raised for later orders. */
async function raiseDuring({ block }: Pool, { parts }: BlocksOrder, measured: Promise<void>): Promise<Micros | null> {
  const before = parts[0]!.blocks.length - 1;
  const over = new AbortController();
  const raising = (async () => {
    while (block.load(memory.ROUNDS_WORD) < before && !over.signal.aborted) await pause(1);
    await pause(RAISED_AFTER);
    if (over.signal.aborted) return null;
    block.store(memory.FLAG_WORD, 1);
    return performance.now() * 1000;
  })();
  await measured.finally(() => over.abort());
  return raising;
}

function timesOf(pool: Pool, { parts }: BlocksOrder, raisedMicros: Micros | null): BlockTimes {
  const { block } = pool;
  const partTimes = ({ blocks }: BlocksOrder['parts'][number], worker: number): PartTimes => {
    const times = blocks.map((_, index) => block.readPair(memory.blockAt(index, worker)));
    return {
      startMicros: Float64Array.from(times, ([startMicros]) => startMicros),
      micros: Float64Array.from(times, ([, micros]) => micros),
      iterations: Float64Array.from(blocks, (_, index) => block.readFloat(memory.blockDoneAt(index, worker))),
    };
  };
  return { ok: true, parts: parts.map(partTimes), raisedMicros, compiled: pool.compiledOf(0) };
}
