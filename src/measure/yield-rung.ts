/** The rung of messages: a check is one yield to the event loop, which the engine times in batches; no loop is compared with another. */
import type { Micros } from '../contract/record.ts';
import { studentQuantile } from './distributions.ts';
import { huberMean } from './estimate.ts';
import type { LadderRung, YieldTimes } from './ladder-results.ts';
import type { RungSetUp } from './ladder-figures.ts';
import type { RungSubject } from './ladder-rung.ts';
import { bestOf } from './model.ts';
import { UNKNOWN, type Clock, type Estimate, type InferredCurve } from './results.ts';

/** So many yields at first, which teach how long one takes; then as many as fill a batch. */
const FIRST_YIELDS = 20;
const BATCH: Micros = 4000;
/** A timer yields in some milliseconds: also then a batch has a few. */
const [FEWEST_YIELDS, MOST_YIELDS] = [5, 5000];
/** Batches of the first dot, and of a visit. */
const [FIRST, VISIT] = [4, 10];
/** Known well enough: half its interval within this share of it. */
const WANTED = 0.15;

export class YieldRung {
  /** A yield always looks. */
  readonly isUnseen = false;
  /** Of each batch, the mean of its workers. */
  private readonly each: Micros[] = [];
  private yields = FIRST_YIELDS;
  private closed = false;
  private failed = false;

  constructor(
    readonly subject: RungSubject,
    private readonly time: YieldTimes,
    private readonly clock: Clock,
    private readonly clockStep: Micros,
  ) {}

  get isClosed(): boolean {
    return this.closed || this.failed;
  }

  async open(_slot: number, _micros: number, first: boolean): Promise<void> {
    await this.take(first ? FIRST : VISIT);
  }

  async cycle(): Promise<void> {
    await this.take(VISIT);
  }

  /** There is no compiler that could move it out of a loop. */
  async lookAgain(): Promise<void> {}

  neverLooks(): void {}

  private async take(batches: number): Promise<void> {
    if (this.isClosed) return;
    const { workers } = this.subject;
    const isFirst = this.each.length === 0;
    if (isFirst) await this.learn();
    const took = await this.time({ workers, batches, yields: this.yields });
    // Stopped by the person, which whoever asked notices, or failed.
    if (took === null) this.failed = true;
    else for (let batch = 0; batch < batches; batch++) this.each.push(mean(took.map((of) => of[batch]!)));
  }

  /** The first ones find the workers cold: they are not counted. */
  private async learn(): Promise<void> {
    const begun = this.clock.now();
    const took = await this.time({ workers: this.subject.workers, batches: 1, yields: FIRST_YIELDS });
    const micros = took === null ? this.clock.now() - begun : mean(took.map(([first]) => first!));
    if (micros > 0) this.yields = Math.max(FEWEST_YIELDS, Math.min(MOST_YIELDS, Math.round(BATCH / micros)));
  }

  closeAtLook(last: boolean): void {
    const ns = this.estimate();
    if (last || (ns !== null && (ns.high - ns.low) / 2 <= WANTED * ns.value)) this.closed = true;
  }

  /** Nanoseconds of a yield; null with fewer than three batches. */
  private estimate(): Estimate | null {
    const values = Float64Array.from(this.each, (micros) => micros * 1000);
    const pooled = values.length < 3 ? null : huberMean(values, (this.clockStep * 1000) / this.yields);
    if (pooled === null) return null;
    const half = pooled.se * studentQuantile(0.05, pooled.n - 1);
    return { value: pooled.mean, low: pooled.mean - half, high: pooled.mean + half };
  }

  figures({ settings, foundAfter, nsPerIteration }: RungSetUp): LadderRung {
    const { flag, kernel, workers } = this.subject;
    const ns = this.estimate();
    const by = nsPerIteration === null ? Number.NaN : nsPerIteration.value;
    const curve = ns === null || !(by > 0) ? null : curveOf(ns, by);
    const choice = bestOf({ ...settings, flag, kernel }, curve, foundAfter);
    return {
      ...{ flag, kernel, workers, ns },
      ...(ns === null && { why: 'nothing-measured' as const }),
      below: null,
      // However rare: nothing of it can be hidden in the loop.
      rare: ns,
      costs: ns === null ? [] : [{ interval: 1, ...ns, pairs: this.each.length }],
      law: ns === null ? null : { ratio: ns.value, knots: [] },
      ...('best' in choice ? { best: choice.best } : { best: null, noBest: choice.why }),
      ...{ pairs: this.each.length, compilations: ns === null ? 0 : 1, nsPerIteration: UNKNOWN, aa: UNKNOWN },
      doubts: [],
    };
  }
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** In the shape of a sweep's: each check costs the same. */
function curveOf(ns: Estimate, nsPerIteration: number): InferredCurve {
  const { value, low, high } = ns;
  return {
    ratio: { value: value / nsPerIteration, low: low / nsPerIteration, high: high / nsPerIteration },
    ...{ nsPerCheck: ns, from: 1, frequent: [], often: null },
    misfit: { p: null, rejected: false, largest: 0, at: null },
  };
}
