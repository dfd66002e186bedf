/**
 * The calibration card: what iterations, checks and guards cost on this machine, and what only the engine can time. Every
 * figure is a mean over compilations (or over tries) with its 95 % interval. The order is by importance: when the time is
 * up, the rest is left out.
 */
import { faultOf } from '../contract/faults.ts';
import { DOUBTS, type Doubt, type Micros } from '../contract/record.ts';
import { MAX_PARTS, type Failure, type Runner } from '../contract/runner.ts';
import type { Flag, Guard, Kernel, Range, Settings } from '../contract/settings.ts';
import { CardBench, isFailure, type Answered } from './calibrate-bench.ts';
import { studentQuantile } from './distributions.ts';
import { LADDER_RANGE, LADDER_WORK } from './ladder-loop.ts';
import { fraction, huberMean, plain, pool, type GroupMean } from './estimate.ts';
import { measuredRanges } from './plan.ts';
import { tries, workersAtOnce } from './preflight.ts';
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
import type { TeamLoop } from './warm-up.ts';

/** Compilations behind each figure. */
const COMPILATIONS = 4;
/** Numbers that are quick to test, so that a guard is a large part of the loop. */
const LIGHT: Range = [2, 200];
const FLAGS: readonly Flag[] = ['atomic', 'plain', 'lock'];
const GUARDS: readonly Guard[] = ['countdown', 'modulo'];
/** Shares of the budget: a visit of one compilation, warm-up before it as long again. */
const VISIT_SHARE = 0.005;
const SECONDS = 6;
/** How often each probe is asked; each takes a tenth of a second or two. */
const HANDOVERS = 20_000;
const WAKES = 200;
const MESSAGES = 200;
const WORKERS = 5;

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
type Step = () => Promise<Answered<readonly CardFigure[]>>;

function iterationStep(bench: CardBench, settings: Settings, range: Range): Step {
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
function checkStep(bench: CardBench, flag: Flag, kernel: Kernel, workers: () => number): Step {
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
function contendedStep(bench: CardBench, flag: Flag, kernel: Kernel, atOnce: () => number): Step {
  const step = checkStep(bench, flag, kernel, () => Math.min(MAX_PARTS, atOnce()));
  return () => (atOnce() > 1 ? step() : Promise.resolve([]));
}

/** Two loops are two compiled codes: what this compares is what the compiler makes of a guard, and it is said so. */
function guardStep(bench: CardBench, guard: Guard, kernel: Kernel): Step {
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

/** A few of the card's figures on their own; none where they could not be taken. */
type Alone = Promise<{ readonly ok: true; readonly figures: readonly CardFigure[] } | Failure>;

async function alone(step: Step): Alone {
  const figures = await attempt(step);
  return isFailure(figures) ? figures : { ok: true, figures };
}

/** Of one worker. `visit`: microseconds of each compilation, warm-up apart. */
export function checkCostAlone(runner: Runner, flag: Flag, kernel: Kernel, visit: Micros, seed: number): Alone {
  return alone(checkStep(new CardBench(runner, visit, seed), flag, kernel, () => 1));
}

/** What it adds to an iteration, above the nested loops. */
export function guardCostAlone(runner: Runner, guard: Guard, kernel: Kernel, visit: Micros, seed: number): Alone {
  return alone(guardStep(new CardBench(runner, visit, seed), guard, kernel));
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

function atOnceStep({ runner }: CardBench, settings: Settings): Step {
  return async () => {
    const value = await workersAtOnce(runner, settings);
    if (value === null) return [];
    const n = tries(runner.environment().cores, settings.ranges.length).length;
    return [{ subject: { kind: 'at-once' }, value, low: value, high: value, n, unit: 'workers' }];
  };
}

function stepsOf(
  bench: CardBench,
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
  const bench = new CardBench(runner, VISIT_SHARE * budget, options.seed ?? 1);
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

async function attempt(step: Step): Promise<Answered<readonly CardFigure[]>> {
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
