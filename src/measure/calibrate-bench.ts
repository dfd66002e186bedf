/** What the figures of the calibration card are taken with: pairs of one loop, and turns of two. */
import type { Block, Failure, Runner } from '../contract/runner.ts';
import { Random } from '../contract/random.ts';
import { huberMean, type GroupMean } from './estimate.ts';
import { armsOf, blockLength, EVEN, planVisit } from './plan.ts';
import { sizeRoughly } from './preflight.ts';
import { armMean, Group, takeVisit } from './samples.ts';
import { asOrder, blocksFor, lengthsOf, type TeamLoop } from './warm-up.ts';

/** Pairs of a visit, however short the time. */
const FEWEST_PAIRS = 6;

export type Answered<T> = T | Failure;
export const isFailure = (answer: unknown): answer is Failure =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false;

/** What one loop costs in one compilation: ln of nanoseconds per iteration, and nanoseconds for a check at each. */
interface Costs {
  readonly iteration: GroupMean;
  readonly check: GroupMean;
}

export class CardBench {
  private readonly random: Random;
  readonly step: number;
  readonly length: number;
  private readonly visit: number;

  constructor(
    readonly runner: Runner,
    share: number,
    seed: number,
  ) {
    this.random = new Random(seed);
    this.step = runner.environment().clockStepMicros;
    this.length = blockLength(this.step);
    this.visit = Math.max(share, FEWEST_PAIRS * 2 * this.length);
  }

  /** Never and k = 1 in random adjacent pairs; the same once before, unrecorded, to warm up. */
  async pairs(loop: TeamLoop): Promise<Answered<Costs | null>> {
    const sized = await sizeRoughly(this.runner, loop, this.length, this.step, this.random);
    if (!sized.ok) return sized;
    const arms = armsOf([1]).slice(2);
    let group = new Group(0, loop.compilation, 0, 1);
    for (const warm of [true, false]) {
      group = new Group(0, loop.compilation, 0, 1);
      const shape = { arms, repeats: [1], micros: this.visit, block: this.length, clockStep: this.step };
      const workers = lengthsOf(loop).map((length, worker) => ({ length, iterations: sized.iterations[worker]! }));
      const plan = planVisit({ ...shape, workers, profile: EVEN }, this.random);
      const times = await this.runner.blocks(asOrder(loop, plan.parts));
      if (!times.ok) return times;
      if (!warm) takeVisit(group, 0, arms, plan, times, []);
    }
    return this.costsOf(group);
  }

  private costsOf(group: Group): Costs | null {
    const { mean } = armMean(group, 0, (2 * this.step) / this.length);
    const cost = group.costs[0];
    if (mean === null || cost === undefined) return null;
    const ns = Math.exp(cost.log);
    return {
      iteration: { mean: cost.log, se: cost.se, n: mean.n },
      check: { mean: Math.expm1(mean.mean) * ns, se: Math.exp(mean.mean) * mean.se * ns, n: mean.n },
    };
  }

  /** ln of nanoseconds per iteration of two loops without checks, in short turns so that drift cancels; the first is thrown away. */
  async turns(loops: readonly [TeamLoop, TeamLoop]): Promise<Answered<readonly [GroupMean, GroupMean] | null>> {
    const costs: [number[], number[]] = [[], []];
    const sizes: number[] = [];
    for (const loop of loops) {
      const sized = await sizeRoughly(this.runner, loop, this.length, this.step, this.random);
      if (!sized.ok) return sized;
      sizes.push(sized.iterations[0]!);
    }
    const turns = Math.max(4, Math.round((2 * this.visit) / (5 * this.length)));
    for (let turn = 0; turn < turns; turn++) {
      const which = turn % 4 === 0 || turn % 4 === 3 ? 0 : 1;
      const answer = await this.nevers(loops[which], sizes[which]!, 5);
      if (isFailure(answer)) return answer;
      if (turn >= 2) costs[which].push(...answer);
    }
    const floor = (2 * this.step) / this.length;
    const first = huberMean(Float64Array.from(costs[0]), floor);
    const second = huberMean(Float64Array.from(costs[1]), floor);
    return first === null || second === null ? null : [first, second];
  }

  private async nevers(loop: TeamLoop, iterations: number, count: number): Promise<Answered<readonly number[]>> {
    const parts = blocksFor(loop, [iterations], (length) =>
      Array.from({ length: count }, (): Block => ({
        offset: this.random.below(length),
        iterations,
        interval: 'never',
      })),
    );
    const times = await this.runner.blocks(asOrder(loop, parts));
    if (!times.ok) return times;
    const micros = [...times.parts[0]!.micros];
    return micros.filter((took) => took > 0).map((took) => Math.log((1000 * took) / iterations));
  }
}
