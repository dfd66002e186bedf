/** Timings for the calibration card that only the engine can take. Each gives single values in microseconds. */
import type { Undertakings } from './undertakings.ts';
import * as memory from '../memory.ts';
import { CallFailure } from './crew.ts';
import type { Pool } from './pool.ts';
import { TRIPS_PER_BATCH } from '../worker/probe-rounds.ts';
import { MAX_BLOCKS } from '../../contract/runner.ts';
import type { ProbeOrder } from '../worker-api.ts';

export class EngineProbes {
  private readonly freshPool: () => Pool;
  private readonly pool: Pool;
  private readonly activities: Undertakings;

  /** `freshPool`: one without workers, of which the caller disposes. */
  constructor(freshPool: () => Pool, pool: Pool, activities: Undertakings) {
    this.freshPool = freshPool;
    this.pool = pool;
    this.activities = activities;
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
