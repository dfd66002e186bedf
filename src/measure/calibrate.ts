/**
 * The calibration card: what iterations, checks and guards cost on this machine, and what only the engine can time. Every
 * figure is a mean over compilations (or over tries) with its 95 % interval. The order is by importance: when the time is
 * up, the rest is left out.
 */
import { faultOf } from '../contract/faults.ts';
import { DOUBTS, type Doubt, type Micros } from '../contract/record.ts';
import { MAX_PARTS, type Block, type Failure, type Runner } from '../contract/runner.ts';
import type { Flag, Guard, Kernel, Range, Settings } from '../contract/settings.ts';
import { studentQuantile } from './distributions.ts';
import { LADDER_RANGE, LADDER_WORK } from './ladder-rung.ts';
import { fraction, huberMean, plain, pool, type GroupMean } from './estimate.ts';
import { armsOf, blockLength, measuredRanges, planVisit } from './plan.ts';
import { sizeRoughly, tries, workersAtOnce } from './preflight.ts';
import { Random } from '../contract/random.ts';
import {
  endOf,
  type CalibrateOptions,
  type CalibrationCard,
  type CardFigure,
  type CardSubject,
  type CardUnit,
  type Clock,
  type Estimate,
  type Probes,
  type SweepEnd,
} from './results.ts';
import { armMean, Group, takeVisit } from './samples.ts';
import { asOrder, blocksFor, lengthsOf, type TeamLoop } from './warm-up.ts';

/** Compilations behind each figure. */
const COMPILATIONS = 4;
/** Numbers that are quick to test, so that a guard is a large part of the loop. */
const LIGHT: Range = [2, 200];
const FLAGS: readonly Flag[] = ['atomic', 'plain', 'lock'];
const GUARDS: readonly Guard[] = ['countdown', 'modulo'];
/** Shares of the budget: a visit of one compilation, warm-up before it as long again. */
const VISIT_SHARE = 0.005;
const SECONDS = 6;
/** Pairs of a visit, however short the time. */
const FEWEST_PAIRS = 6;
/** How often each probe is asked; each takes a tenth of a second or two. */
const HANDOVERS = 20_000;
const WAKES = 200;
const MESSAGES = 200;
const WORKERS = 5;

type Asked<T> = T | Failure;
const isFailure = (answer: unknown): answer is Failure =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false;

/** What one loop costs in one compilation: ln of nanoseconds per iteration, and nanoseconds for a check at each. */
interface Costs {
  readonly iteration: GroupMean;
  readonly check: GroupMean;
}

class Bench {
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
  async pairs(loop: TeamLoop): Promise<Asked<Costs | null>> {
    const sized = await sizeRoughly(this.runner, loop, this.length, this.step, this.random);
    if (!sized.ok) return sized;
    const arms = armsOf([1]).slice(2);
    let group = new Group(0, loop.compilation, 0, 1);
    for (const warm of [true, false]) {
      group = new Group(0, loop.compilation, 0, 1);
      const shape = { arms, repeats: [1], micros: this.visit, block: this.length, clockStep: this.step };
      const workers = lengthsOf(loop).map((length, worker) => ({ length, iterations: sized.iterations[worker]! }));
      const plan = planVisit({ ...shape, workers }, this.random);
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
  async turns(loops: readonly [TeamLoop, TeamLoop]): Promise<Asked<readonly [GroupMean, GroupMean] | null>> {
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

  private async nevers(loop: TeamLoop, iterations: number, count: number): Promise<Asked<readonly number[]>> {
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

/** Tries that are not grouped in compilations: Huber's mean with Student's t. */
function fromTries(values: Float64Array | null, scale: number, step: number): (Estimate & { n: number }) | null {
  if (values === null) return null;
  const scaled = values.map((value) => value * scale);
  const mean = huberMean(scaled, step * scale);
  if (mean === null) return null;
  const half = mean.se * studentQuantile(0.05, mean.n - 1);
  return { value: mean.mean, low: mean.mean - half, high: mean.mean + half, n: mean.n };
}

/** A figure, or nothing when it could not be taken. */
type Step = () => Promise<Asked<readonly CardFigure[]>>;

function iterationStep(bench: Bench, settings: Settings, range: Range): Step {
  return async () => {
    const found: GroupMean[] = [];
    for (let compilation = 0; compilation < COMPILATIONS; compilation++) {
      const { kernel, guard, flag } = settings;
      const costs = await bench.pairs({ compilation, kernel, guard, flag, ranges: [range], work: 'prime', extra: 0 });
      if (isFailure(costs)) return costs;
      if (costs !== null) found.push(costs.iteration);
    }
    const pooled = pool(found);
    if (pooled === null) return [];
    return [{ subject: { kind: 'iteration', range }, ...fraction(pooled, 0.05, 0), n: pooled.n, unit: 'ns' }];
  };
}

/** `workers`: that measure at once, each checking as often as the others; with one it is alone. */
function checkStep(bench: Bench, flag: Flag, kernel: Kernel, workers: () => number): Step {
  return async () => {
    const ranges = Array.from({ length: workers() }, () => LADDER_RANGE);
    const found: GroupMean[] = [];
    for (let compilation = 0; compilation < COMPILATIONS; compilation++) {
      // The loop of the ladder: what a check costs is one figure, which the ladder knows better.
      const loop: TeamLoop = { compilation, kernel, guard: 'nested', flag, ranges, work: LADDER_WORK, extra: 0 };
      const costs = await bench.pairs(loop);
      if (isFailure(costs)) return costs;
      if (costs !== null) found.push(costs.check);
    }
    const pooled = pool(found);
    if (pooled === null) return [];
    const subject: CardSubject = { kind: 'check', flag, kernel, contended: ranges.length > 1 };
    return [{ subject, ...plain(pooled), n: pooled.n, unit: 'ns' }];
  };
}

/** Where only one worker runs at once nobody else can want the flag. */
function contendedStep(bench: Bench, flag: Flag, kernel: Kernel, atOnce: () => number): Step {
  const step = checkStep(bench, flag, kernel, () => Math.min(MAX_PARTS, atOnce()));
  return () => (atOnce() > 1 ? step() : Promise.resolve([]));
}

/** Two loops are two compiled codes: what this compares is what the compiler makes of a guard, and it is said so. */
function guardStep(bench: Bench, guard: Guard, kernel: Kernel): Step {
  return async () => {
    const found: GroupMean[] = [];
    for (let compilation = 0; compilation < COMPILATIONS; compilation++) {
      const loop: TeamLoop = {
        compilation,
        kernel,
        guard: 'nested',
        flag: 'atomic',
        ranges: [LIGHT],
        work: 'prime',
        extra: 0,
      };
      const costs = await bench.turns([loop, { ...loop, guard }]);
      if (isFailure(costs)) return costs;
      if (costs === null) continue;
      const [nested, other] = costs.map(({ mean }) => Math.exp(mean)) as [number, number];
      found.push({
        mean: other - nested,
        se: Math.hypot(costs[0].se * nested, costs[1].se * other),
        n: costs[0].n + costs[1].n,
      });
    }
    const pooled = pool(found);
    if (pooled === null) return [];
    return [{ subject: { kind: 'guard', guard, kernel }, ...plain(pooled), n: pooled.n, unit: 'ns' }];
  };
}

function probeStep(
  probe: (() => Promise<Float64Array | null>) | undefined,
  subject: CardSubject,
  unit: Exclude<CardUnit, 'workers'>,
  step: number,
): readonly Step[] {
  if (probe === undefined) return [];
  const scale = { ns: 1000, µs: 1, ms: 0.001 }[unit];
  return [
    async () => {
      const estimate = fromTries(await probe(), scale, step);
      return estimate === null ? [] : [{ subject, ...estimate, unit }];
    },
  ];
}

/** The probes are asked as methods: they may be an object with a state of its own. */
function probeSteps(probes: Probes, step: number): readonly Step[] {
  return [
    ...probeStep(probes.handover && (() => probes.handover!(HANDOVERS)), { kind: 'handover' }, 'ns', 0),
    ...probeStep(probes.wake && (() => probes.wake!(WAKES)), { kind: 'wake' }, 'µs', step),
    ...probeStep(probes.message && (() => probes.message!(MESSAGES)), { kind: 'message' }, 'µs', step),
    ...probeStep(probes.worker && (() => probes.worker!(WORKERS)), { kind: 'worker' }, 'ms', step),
  ];
}

function atOnceStep({ runner }: Bench, settings: Settings): Step {
  return async () => {
    const value = await workersAtOnce(runner, settings);
    if (value === null) return [];
    const n = tries(runner.environment().cores, settings.ranges.length).length;
    return [{ subject: { kind: 'at-once' }, value, low: value, high: value, n, unit: 'workers' }];
  };
}

function stepsOf(
  bench: Bench,
  settings: Settings,
  { probes = {}, kernels = ['wasm', 'js'] }: Pick<CalibrateOptions, 'probes' | 'kernels'>,
  figures: readonly CardFigure[],
): readonly Step[] {
  const { step } = bench;
  const clock: CardFigure = { subject: { kind: 'clock-step' }, value: step, low: step, high: step, n: 1, unit: 'µs' };
  const usable = settings.flag === 'message' ? { ...settings, flag: 'atomic' as const } : settings;
  const ranges = measuredRanges(settings);
  const atOnce = (): number => figures.find(({ subject }) => subject.kind === 'at-once')?.value ?? 1;
  const cells = FLAGS.flatMap((flag) => kernels.map((kernel) => ({ flag, kernel })));
  return [
    () => Promise.resolve([clock]),
    ...ranges.map((range) => iterationStep(bench, usable, range)),
    ...cells.map(({ flag, kernel }) => checkStep(bench, flag, kernel, () => 1)),
    ...ranges.slice(0, 1).map(() => atOnceStep(bench, usable)),
    ...probeSteps(probes, step),
    ...cells.map(({ flag, kernel }) => contendedStep(bench, flag, kernel, atOnce)),
    ...kernels.flatMap((kernel) => GUARDS.map((guard) => guardStep(bench, guard, kernel))),
  ];
}

/**
 * Measures the card within the budget (5 s). Never rejects: a failure or a stop keeps the figures taken so far, a budget
 * that runs out leaves the last ones away.
 */
export async function calibrate(
  runner: Runner,
  clock: Clock,
  settings: Settings,
  options: CalibrateOptions = {},
): Promise<CalibrationCard> {
  const began = clock.now();
  const budget = (options.seconds ?? SECONDS) * 1e6;
  const bench = new Bench(runner, VISIT_SHARE * budget, options.seed ?? 1);
  const figures: CardFigure[] = [];
  const steps = stepsOf(bench, settings, options, figures);
  const card = (end: SweepEnd): CalibrationCard => ({
    version: 1,
    settings,
    environment: runner.environment(),
    figures: [...figures],
    doubts: cardDoubts(runner, settings, figures, began, options),
    seconds: (clock.now() - began) / 1e6,
    end,
  });
  for (const [i, step] of steps.entries()) {
    if (options.signal?.aborted === true) return card({ kind: 'stopped' });
    if (clock.now() - began > budget) return card({ kind: 'budget' });
    const found = await attempt(step);
    if (isFailure(found)) return card(endOf(found));
    figures.push(...found);
    options.onProgress?.({ card: card({ kind: 'budget' }), done: (i + 1) / steps.length });
  }
  return card({ kind: 'precise' });
}

async function attempt(step: Step): Promise<Asked<readonly CardFigure[]>> {
  try {
    return await step();
  } catch (thrown) {
    return { ok: false, stopped: false, fault: faultOf(thrown) };
  }
}

function cardDoubts(
  runner: Runner,
  settings: Settings,
  figures: readonly CardFigure[],
  began: Micros,
  { interruptions }: CalibrateOptions,
): readonly Doubt[] {
  const found = new Set<Doubt>();
  for (const { code, toMicros } of interruptions?.() ?? []) if (toMicros >= began) found.add(code);
  if (!runner.environment().isolated) found.add('not-isolated');
  const atOnce = figures.find(({ subject }) => subject.kind === 'at-once')?.value ?? Infinity;
  if (settings.ranges.length > atOnce) found.add('oversubscribed');
  return DOUBTS.filter((code) => found.has(code));
}
