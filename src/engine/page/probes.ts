/** Timings for the calibration card that only the engine can take. Each gives single values in microseconds. */
import type { Undertakings } from './undertakings.ts';
import type { CompiledWorkers } from './compiled-workers.ts';
import type { Host } from './host.ts';
import * as memory from '../memory.ts';
import { CallFailure, type Pool } from './pool.ts';
import { TRIPS_PER_BATCH } from '../worker/probe-rounds.ts';
import { type BlocksOrder, type BlockTimes, type Failure, MAX_BLOCKS } from '../../contract/runner.ts';
import type { Flag, Kernel } from '../../contract/settings.ts';
import type { ProbeOrder } from '../worker-api.ts';

/** Numbers that are quick to test, so that a check is a large part of the loop. */
const LIGHT_RANGE = [2, 200] as const;
const ITERATIONS = 100_000;
/** Each pair is a little longer than the one before, so that its times do not all fall on the same steps of the clock. */
const LONGER_EACH = 1_003;
const iterationsOf = (pair: number): number => ITERATIONS + pair * LONGER_EACH;

/** Pairs of blocks, some hundred microseconds each. */
const PAIRS = 40;

export class EngineProbes {
  private readonly host: Host;
  private readonly freshPool: () => Pool;
  private readonly pool: Pool;
  private readonly activities: Undertakings;
  private readonly compilations: CompiledWorkers;

  /** `freshPool`: one without workers, of which the caller disposes. */
  constructor(host: Host, freshPool: () => Pool, pool: Pool, activities: Undertakings, compilations: CompiledWorkers) {
    this.host = host;
    this.freshPool = freshPool;
    this.pool = pool;
    this.activities = activities;
    this.compilations = compilations;
  }

  /** One-way hand-over of a word between two workers: means over batches of 1,000 round trips. Null: stopped or failed. */
  handover(rounds: number): Promise<Float64Array | null> {
    const batches = Math.max(1, Math.ceil(rounds / TRIPS_PER_BATCH));
    return this.pairVisit('handOver', batches);
  }

  /** From the notify to the sleeper being awake. */
  wake(rounds: number): Promise<Float64Array | null> {
    return this.pairVisit('wakeUp', rounds);
  }

  /** A message to a worker and back through Comlink. */
  async message(rounds: number): Promise<Float64Array | null> {
    const took = new Float64Array(rounds);
    const answer = await this.activities.during(this.pool, null, async ({ pool }) => {
      await pool.need(1);
      for (let round = 0; round < rounds; round += 1) {
        const begun = performance.now();
        await pool.call(
          0,
          (api) => api.echo(),
          () => round,
        );
        took[round] = (performance.now() - begun) * 1000;
      }
      return took;
    });
    return answer instanceof Float64Array ? answer : null;
  }

  /** Creating a worker, loading its script and compiled kernels, until it answers. One after the other. */
  async worker(count: number): Promise<Float64Array | null> {
    const took: number[] = [];
    const pool = this.freshPool();
    try {
      for (let made = 0; made < count; made += 1) {
        const begun = performance.now();
        await pool.need(1);
        took.push((performance.now() - begun) * 1000);
        pool.replaceAll();
      }
      return Float64Array.from(took);
    } catch (error) {
      if (error instanceof CallFailure) return null;
      throw error;
    } finally {
      pool.replaceAll();
    }
  }

  /** Microseconds a check, while the other cores check the same flag at every iteration. */
  contended(flag: Flag, kernel: Kernel): Promise<Float64Array | null> {
    return checkCosts(flag, kernel, (order) => this.compilations.contendedBlocks(order, (this.host.cores ?? 2) - 1));
  }

  /** Workers 0 and 1 do the rounds together; the ring then holds the time of each. */
  private async pairVisit(probe: ProbeOrder['probe'], rounds: number): Promise<Float64Array | null> {
    const count = Math.min(MAX_BLOCKS, rounds);
    const answer = await this.activities.during(this.pool, null, async (activity) => {
      await this.pool.need(2);
      const { block } = this.pool;
      block.reset(2);
      const life = () => `${block.load(memory.ROUNDS_WORD)} ${block.load(memory.FLAG_WORD)}`;
      const order = { probe, rounds: count };
      await Promise.all([0, 1].map((worker) => this.activities.ask(activity, worker, (api) => api.probe(order), life)));
      if (activity.stopped) return null;
      return Float64Array.from({ length: count }, (_, index) => block.readPair(memory.blockAt(index))[1]);
    });
    return answer instanceof Float64Array ? answer : null;
  }
}

/** A check at every iteration against none, in adjacent blocks of a light loop: microseconds a check. */
async function checkCosts(
  flag: Flag,
  kernel: Kernel,
  measure: (order: BlocksOrder) => Promise<BlockTimes | Failure>,
): Promise<Float64Array | null> {
  const block = (index: number) => ({
    offset: 0,
    iterations: iterationsOf(index >> 1),
    // Never and 1, in alternating order.
    interval: index % 4 === 0 || index % 4 === 3 ? ('never' as const) : 1,
  });
  const answer = await measure({
    compilation: 0,
    kernel,
    guard: 'nested',
    flag,
    range: LIGHT_RANGE,
    work: 'prime',
    extra: 0,
    flagUp: false,
    blocks: Array.from({ length: 2 * PAIRS }, (_, index) => block(index)),
  });
  if (!answer.ok) return null;
  return Float64Array.from({ length: PAIRS }, (_, pair) => {
    const [first, second] = [answer.micros[2 * pair]!, answer.micros[2 * pair + 1]!];
    return (pair % 2 === 0 ? second - first : first - second) / iterationsOf(pair);
  });
}
