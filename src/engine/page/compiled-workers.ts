/** Workers whose kernels were compiled for them alone: each is one compilation, on which blocks are timed. */
import { type Undertakings, type Undertaking, signOfLife, STOPPED } from './undertakings.ts';
import * as memory from '../memory.ts';
import type { Pool } from './pool.ts';
import type { Micros } from '../../contract/record.ts';
import { type BlocksOrder, type BlockTimes, type Failure, MAX_BLOCKS } from '../../contract/runner.ts';

/** CompiledWorkers an order can choose from. */
const MAX_COMPILATIONS = 8;

/** Short enough that even a loop that never looks up is soon over. */
const CROWD_ITERATIONS = 20_000;

/** Milliseconds from the beginning of a block until the flag goes up during it, at the least. */
const RAISED_AFTER = 10;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export class CompiledWorkers {
  private readonly pool: Pool;
  private readonly activities: Undertakings;
  /** Which worker generation had its WebAssembly compiled for it alone: by compilation, the pool's number for it. */
  private readonly ownCode = new Map<number, number>();

  constructor(pool: Pool, activities: Undertakings) {
    this.pool = pool;
    this.activities = activities;
  }

  /** Throws for an order that no measurement should give. */
  async blocks(order: BlocksOrder): Promise<BlockTimes | Failure> {
    const { compilation, blocks, range } = order;
    if (compilation < 0 || compilation >= MAX_COMPILATIONS) throw new RangeError(`no compilation ${compilation}`);
    if (blocks.length > MAX_BLOCKS) throw new RangeError(`${blocks.length} blocks are more than ${MAX_BLOCKS}`);
    if (range[1] <= range[0]) throw new RangeError('the range is empty');
    return this.activities.during(this.pool, null, async (activity) => {
      await this.prepare(order, compilation + 1);
      const measured = this.measure(activity, order);
      const raisedMicros = order.flagUp === 'during' ? await this.raiseDuring(order, measured) : null;
      await measured;
      return activity.stopped ? STOPPED : this.times(order, raisedMicros);
    });
  }

  /** The same while `others` more workers check the same flag at every iteration, without end. */
  async contendedBlocks(order: BlocksOrder, others: number): Promise<BlockTimes | Failure> {
    const crowdSize = Math.max(1, Math.min(MAX_COMPILATIONS - 1, others));
    return this.activities.during(this.pool, null, async (activity) => {
      await this.prepare(order, 1 + crowdSize);
      const busy = { ...order, blocks: [{ offset: 0, iterations: CROWD_ITERATIONS, interval: 1 }] };
      const crowd = Array.from({ length: crowdSize }, (_, index) =>
        this.activities.ask(
          activity,
          1 + index,
          (api) => api.keepBusy(busy),
          () => null,
        ),
      );
      const gone = Promise.all(crowd);
      // Awaited below; until then the measured worker's failure comes first.
      gone.catch(() => {});
      await this.measure(activity, order);
      this.activities.halt(activity, { code: 'worker-stayed' });
      await gone;
      return activity.stopped ? STOPPED : this.times(order, null);
    });
  }

  async recompile(compilation: number): Promise<void> {
    await this.pool.need(compilation);
    await this.pool.respawn(compilation);
  }

  private async prepare(order: BlocksOrder, workers: number): Promise<void> {
    const { pool, ownCode } = this;
    await pool.need(workers);
    const { compilation } = order;
    if (order.kernel === 'wasm' && ownCode.get(compilation) !== pool.compiledOf(compilation)) {
      await pool.compile(compilation);
      ownCode.set(compilation, pool.compiledOf(compilation));
    }
    pool.block.reset(MAX_COMPILATIONS);
  }

  private measure(activity: Undertaking, order: BlocksOrder): Promise<void> {
    const { block } = this.pool;
    const life = () => `${block.load(memory.ROUNDS_WORD)} ${signOfLife(block, order.compilation)}`;
    if (activity.stopped) block.store(memory.STOP_WORD, 1);
    return this.activities.ask(activity, order.compilation, (api) => api.blocks(order), life);
  }

  /** Raises the flag while the last block runs, and says when; nothing is raised for later orders. */
  private async raiseDuring({ blocks }: BlocksOrder, measured: Promise<void>): Promise<Micros | null> {
    const { block } = this.pool;
    const over = new AbortController();
    const raising = (async () => {
      while (block.load(memory.ROUNDS_WORD) < blocks.length - 1 && !over.signal.aborted) await pause(1);
      await pause(RAISED_AFTER);
      if (over.signal.aborted) return null;
      block.store(memory.FLAG_WORD, 1);
      return performance.now() * 1000;
    })();
    await measured.finally(() => over.abort());
    return raising;
  }

  private times({ blocks, compilation }: BlocksOrder, raisedMicros: Micros | null): BlockTimes {
    const { block } = this.pool;
    const times = blocks.map((_, index) => block.readPair(memory.blockAt(index)));
    return {
      ok: true,
      startMicros: Float64Array.from(times, ([startMicros]) => startMicros),
      micros: Float64Array.from(times, ([, micros]) => micros),
      iterations: Float64Array.from(blocks, (_, index) => block.readFloat(memory.blockDoneAt(index))),
      raisedMicros,
      compiled: this.pool.compiledOf(compilation),
    };
  }
}
