/** Many whole sweeps on simulated machines, counted: how often intervals hold the truth, alarms ring, faults are noticed. */
import type { Estimate, SweepOptions, SweepResult } from '../results.ts';
import { Sweep, sweep } from '../sweep.ts';
import { EFFECTS, SIMULATED_SETTINGS } from './noises.ts';
import { SimulatedRunner, type Machine } from './simulated.ts';

export interface Tally {
  readonly experiments: number;
  /** A/A intervals that exclude 0. */
  readonly alarms: number;
  /** Controls whose interval holds 2 %. */
  readonly control: number;
  readonly misfits: number;
  /** Sweeps with any doubt. */
  readonly doubted: number;
  /** For each effect: intervals that hold the truth, mean error, mean half-width, share that ended precise. */
  readonly effects: readonly {
    readonly overhead: number;
    readonly covered: number;
    readonly bias: number;
    readonly halfWidth: number;
  }[];
  /** Slope intervals that hold the true c / t. */
  readonly slopes: number;
  readonly seconds: number;
  /** Sweeps whose points were all precise before the time was up. */
  readonly precise: number;
}

/** Four simulated seconds; no precision is reached before the end, so that the plan runs through. */
export const WHOLE: SweepOptions = { intervals: [...EFFECTS], seconds: 4, precision: 1e-6, workers: 1 };
/** The same by all four workers of the run at once. */
export const TOGETHER: SweepOptions = { ...WHOLE, workers: 4 };
/** So little time that each compilation has about eight pairs of an arm. */
export const SHORT_SWEEP: SweepOptions = { ...WHOLE, seconds: 1.1 };
/** Ends when it is precise. */
export const EARLY: SweepOptions = { intervals: [...EFFECTS], seconds: 10, precision: 0.006, workers: 1 };

/** Sums over `experiments` sweeps, seeds from `first` on. */
export async function tally(
  machine: Machine,
  experiments: number,
  first: number,
  options: SweepOptions = WHOLE,
): Promise<Tally> {
  const truths = EFFECTS.map((k) => new SimulatedRunner(machine, 0).truth(k).overhead);
  const sums = EFFECTS.map((_, e) => ({ overhead: truths[e]!, covered: 0, bias: 0, halfWidth: 0 }));
  const counts = { alarms: 0, control: 0, misfits: 0, doubted: 0, slopes: 0, seconds: 0, precise: 0 };
  for (let i = 0; i < experiments; i++) {
    const seed = first + i;
    const runner = new SimulatedRunner(machine, seed);
    const result = await sweep(runner, runner, SIMULATED_SETTINGS, { ...options, seed: seed + 1_000_003 });
    count(result, counts);
    const ratio = machine.check / machine.iteration;
    if (result.curve !== null && result.curve.ratio.low <= ratio && result.curve.ratio.high >= ratio) counts.slopes++;
    for (const [e, point] of result.points.entries()) {
      if (point.low <= truths[e]! && point.high >= truths[e]!) sums[e]!.covered++;
      sums[e]!.bias += (point.overhead - truths[e]!) / experiments;
      sums[e]!.halfWidth += (point.high - point.low) / 2 / experiments;
    }
  }
  counts.seconds /= experiments;
  return { experiments, ...counts, effects: sums };
}

function count(
  { aa, control, misfit, doubts, seconds, end }: SweepResult,
  counts: Record<'alarms' | 'control' | 'misfits' | 'doubted' | 'seconds' | 'precise', number>,
): void {
  if (aa.low > 0 || aa.high < 0) counts.alarms++;
  if (control.low <= control.expected && control.high >= control.expected) counts.control++;
  if (misfit.rejected) counts.misfits++;
  if (doubts.length > 0) counts.doubted++;
  if (end.kind === 'precise') counts.precise++;
  counts.seconds += seconds;
}

export interface SlopeTally {
  readonly experiments: number;
  /** Sweeps that rejected one c for all, and that found a bend. */
  readonly rejected: number;
  readonly bent: number;
  /** Intervals that hold what a rare check costs: of the curve, and of the law with one c for all. */
  readonly curve: number;
  readonly one: number;
  /** Sweeps whose near-optimal band holds the true best interval. */
  readonly near: number;
}

/** Enough intervals to see whether c is the same for all of them. */
const SLOPE: SweepOptions = { intervals: [16, 24, 32, 48, 64, 100, 128, 300], seconds: 5, precision: 1e-6, workers: 1 };

/** The cost of a rare check and the best interval that follows from it, over many sweeps. */
export async function slopeTally(machine: Machine, experiments: number, first: number): Promise<SlopeTally> {
  const truth = (machine.check * machine.rare) / machine.iteration;
  const holds = ({ low, high }: Estimate, value: number): boolean => low <= value && value <= high;
  const counts = { rejected: 0, bent: 0, curve: 0, one: 0, near: 0 };
  for (let seed = first; seed < first + experiments; seed++) {
    const runner = new SimulatedRunner(machine, seed);
    const options = { ...SLOPE, foundAfter: FOUND_AFTER, seed: seed + 1_000_003 };
    const { curve, misfit, nsPerCheck, best } = await sweep(runner, runner, SIMULATED_SETTINGS, options);
    if (misfit.rejected) counts.rejected++;
    if (curve?.often) counts.bent++;
    if (curve && holds(curve.ratio, truth)) counts.curve++;
    if (holds(nsPerCheck, machine.check * machine.rare)) counts.one++;
    const young = Math.sqrt(2 * FOUND_AFTER * truth);
    if (best && best.nearLow <= young && young <= best.nearHigh) counts.near++;
  }
  return { experiments, ...counts };
}

/** Iterations the finder needs, so many that checks are rare at the best interval. */
const FOUND_AFTER = 1_000_000;

/** Sweeps in which an interval drawn while measuring, at any moment, excluded the truth at the first effect. */
export async function livelyAlarms(machine: Machine, experiments: number, first: number): Promise<number> {
  let alarms = 0;
  for (let i = 0; i < experiments; i++) {
    const runner = new SimulatedRunner(machine, first + i);
    const truth = runner.truth(EFFECTS[0]).overhead;
    let alarm = false;
    const onProgress: SweepOptions['onProgress'] = ({ result }) => {
      const { low, high, pairs, final } = result.points[0]!;
      if (!final && pairs > 0 && (low > truth || high < truth)) alarm = true;
    };
    await new Sweep(runner, runner, SIMULATED_SETTINGS, { ...WHOLE, seed: first + i + 7, onProgress }).go();
    if (alarm) alarms++;
  }
  return alarms;
}
