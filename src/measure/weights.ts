/**
 * Overhead at k = 1 by the weight of an iteration: by steps, and by where the numbers lie that are tested; by one worker alone and,
 * for steps, by all that run at once.
 */
import type { Micros } from '../contract/record.ts';
import type { Runner } from '../contract/runner.ts';
import { DEFAULT_SETTINGS, type Range, type Settings } from '../contract/settings.ts';
import { isFigure } from './estimate.ts';
import { belowOf, selfDifference } from './ladder-figures.ts';
import { Rung, type RungBench } from './ladder-rung.ts';
import { slopeOfLogs } from './log-slope.ts';
import { armsOf } from './plan.ts';
import type { Clock, Estimate, SweepEnd } from './results.ts';
import { Turns } from './turns.ts';
import type { WeighedLoop, Weight, WeightsOptions, WeightsResult } from './weights-results.ts';

/** Of the budget for each loop, unless it is given. */
const SECONDS_EACH = 3;
const COMPILATIONS = 4;
/** A visit to one compilation. */
const VISIT: Micros = 60_000;
const ARMS = armsOf([1]);
/** A/A, control and k = 1 in a round. */
const REPEATS: readonly number[] = [2, 1, 4];
/** Numbers from each place on that are tested. */
const LENGTH = 1000;
/** A slope through two points says nothing of how well it is known. */
const FEWEST = 3;

const stepped = (...steps: readonly number[]): readonly Weight[] =>
  steps.map((each) => ({ kind: 'steps', steps: each }));
/** By one alone. */
const ALONE: readonly Weight[] = [
  ...stepped(1, 2, 4, 8, 16, 32, 64, 128, 256),
  ...[10, 1e3, 1e6, 1e9, 1e12].map((from): Weight => ({ kind: 'numbers', from })),
];
/** By several at once: that a lock that all want bends the line is seen by fewer. */
const TOGETHER = stepped(1, 4, 16, 64, 256);

function settingsOf(weight: Weight, workers: number, { flag, kernel }: Settings): Settings {
  const from = weight.kind === 'steps' ? 0 : weight.from;
  const ranges = Array.from({ length: workers }, (): Range => [
    from,
    from + (weight.kind === 'steps' ? 100_000 : LENGTH),
  ]);
  // What comes by message is no read of shared memory.
  const read = { ...DEFAULT_SETTINGS, ranges, kernel, flag: flag === 'message' ? 'lock' : flag } as const;
  // Only the loop of these settings is timed; a planted target goes with steps.
  return weight.kind === 'steps' ? { ...read, work: weight.steps, target: { worker: 0, at: 0.5 } } : read;
}

class Weights {
  private readonly turns: Turns;
  private loops: readonly { readonly weight: Weight; readonly rung: Rung }[] = [];
  /** Of each loop, as it was judged last. */
  private figures: readonly WeighedLoop[] = [];
  private workers = 1;

  constructor(
    runner: Runner,
    clock: Clock,
    private readonly settings: Settings,
    private readonly options: WeightsOptions,
  ) {
    this.turns = new Turns(runner, clock, options);
  }

  async go(): Promise<WeightsResult> {
    const end = await this.turns.end(() => this.measure());
    for (const [at, { rung }] of this.loops.entries()) {
      rung.closeAtLook(true);
      this.judge(at, end);
    }
    const result = this.result(end);
    this.options.onProgress?.({ result, done: 1, secondsLeft: 0 });
    return result;
  }

  private async measure(): Promise<void> {
    const { workers, bench } = await this.turns.crowd(this.settings);
    this.workers = workers;
    const together = workers > 1 ? TOGETHER : [];
    this.loops = [
      ...ALONE.map((weight) => this.loop(weight, 1, bench)),
      ...together.map((weight) => this.loop(weight, workers, bench)),
    ];
    this.figures = this.loops.map((loop) => figureOf(loop, null));
    this.turns.expect(SECONDS_EACH * this.loops.length);
    this.report();
    for (let slot = 0; slot < COMPILATIONS; slot++) await this.each((rung) => rung.open(slot, VISIT, false));
    await this.each((rung) => rung.lookAgain());
    while (!this.turns.isSpent) await this.each((rung) => rung.cycle(VISIT));
  }

  private loop(weight: Weight, workers: number, bench: RungBench): { readonly weight: Weight; readonly rung: Rung } {
    const settings = settingsOf(weight, workers, this.settings);
    const subject = { flag: settings.flag, kernel: settings.kernel, workers };
    return { weight, rung: new Rung(subject, bench, { settings, arms: ARMS, repeats: REPEATS }) };
  }

  private each(work: (rung: Rung) => Promise<void>): Promise<void> {
    const turns = this.loops.map(({ rung }, at) => async () => {
      if (!rung.isUnseen) await work(rung);
      this.judge(at, null);
    });
    return this.turns.each(turns, () => this.report());
  }

  private judge(at: number, end: SweepEnd | null): void {
    this.figures = this.figures.with(at, figureOf(this.loops[at]!, end));
  }

  private result(end: SweepEnd): WeightsResult {
    const { settings, workers, figures: loops } = this;
    return { ...{ version: 1, settings, workers, loops, slope: slopeAlone(loops), end }, ...this.turns.closing() };
  }

  private report(): void {
    this.options.onProgress?.({ result: this.result({ kind: 'stopped' }), ...this.turns.progress() });
  }
}

function figureOf(
  { weight, rung }: { readonly weight: Weight; readonly rung: Rung },
  end: SweepEnd | null,
): WeighedLoop {
  const { points, nsPerIteration, certificate, doubts } = rung.result(end);
  const { overhead: value, low, high } = points[0]!;
  const overhead = rung.isUnseen || !isFigure({ value, low, high }) ? null : { value, low, high };
  const { pairs, compilations } = certificate;
  return {
    ...{ weight, workers: rung.subject.workers, nsPerIteration, overhead },
    below: overhead && belowOf(overhead, selfDifference(certificate.aa)),
    ...{ pairs, compilations, doubts: doubts.filter((code) => code !== 'wide-interval') },
  };
}

function slopeAlone(loops: readonly WeighedLoop[]): Estimate | null {
  const told = loops.filter(({ weight, workers, below }) => weight.kind === 'steps' && workers === 1 && below === null);
  const points = told.flatMap(({ nsPerIteration: { value: x }, overhead: y }) => (y === null ? [] : [{ x, y }]));
  return points.length < FEWEST ? null : slopeOfLogs(points);
}

/** Measures for as long as it was given; by default 57 s where several run at once. Never rejects: a failure or a stop keeps what there is. */
export function weights(
  runner: Runner,
  clock: Clock,
  settings: Settings,
  options: WeightsOptions = {},
): Promise<WeightsResult> {
  return new Weights(runner, clock, settings, options).go();
}
