/**
 * What measuring gives: plain data, JSON as it stands. The fields that design.md names for a sweep keep those names;
 * the others are what the page needs beside them. Overheads are fractions (0.01 is one per cent), intervals are 95 %
 * unless said otherwise, times are microseconds unless the name says `ns`, `PerSecond` or `seconds`.
 */
import type { NoBest } from '../contract/console.ts';
import type { Fault } from '../contract/faults.ts';
import type { Doubt, Environment, Iterations, Micros } from '../contract/record.ts';
import type { Failure } from '../contract/runner.ts';
import type { Interval, Settings } from '../contract/settings.ts';

/** A figure with its 95 % interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Reads time in microseconds, never backwards: `performance.now() × 1000` on a page, simulated in tests. */
export interface Clock {
  now(): Micros;
}

/** Whether a point has its precision yet, and if not, what keeps it from it: too few pairs, or compilations that differ. */
export const POINT_STATES = ['waiting', 'measuring', 'precise', 'limited-by-noise', 'limited-by-compilations'] as const;
export type PointStatus = (typeof POINT_STATES)[number];

/** The measured overhead of one check interval. */
export interface SweepPoint extends Omit<Estimate, 'value'> {
  readonly interval: Interval;
  /** Fraction of run time added, relative to the same loop whose interval is out of reach. */
  readonly overhead: number;
  /** Pairs that count; those voided by a declared event are not among them. */
  readonly pairs: number;
  /** False: `low` and `high` are a confidence sequence: valid at every moment one looks, and wider for it. */
  readonly final: boolean;
  readonly status: PointStatus;
}

/**
 * A pair arm whose truth is known: never against never written as another number out of reach (0), or against never
 * with 2 % more iterations.
 */
export interface KnownArm extends Estimate {
  readonly expected: number;
  readonly pairs: number;
  /** The 99.8 % interval, which is what the doubts `aa-failed` and `control-lost` go by. */
  readonly strictLow: number;
  readonly strictHigh: number;
}

/** Does overhead fall as c / (k·t) over k ≥ 16, with one c? An F test of the points' departures against their spread over compilations. */
export interface Misfit {
  /** Null when there are too few points or compilations to tell. */
  readonly p: number | null;
  /** p < 0.05: the law does not describe these points. */
  readonly rejected: boolean;
  /** The largest departure from the law, as a fraction of run time, and where. */
  readonly largest: number;
  readonly at: Interval | null;
}

/** c / t as measured where checks are too frequent for the curve. */
export interface FrequentCheck {
  readonly interval: Iterations;
  readonly ratio: Estimate;
  /** What to expect of it: a check does not cost less than nothing, however it came out. */
  readonly expected: number;
}

/**
 * The inferred curve: overhead = c / (k·t). Where a rare check was found to cost more than a frequent one, it has two
 * parts: `often` holds up to k = `upTo`, the other from `from` on, and between them c / t changes evenly in ln k.
 */
export interface InferredCurve {
  /** c / t, the cost of a (rare) check in iterations, with its interval. */
  readonly ratio: Estimate;
  /** c of it. */
  readonly nsPerCheck: Estimate;
  readonly often: {
    readonly upTo: Iterations;
    readonly from: Iterations;
    readonly ratio: Estimate;
    readonly nsPerCheck: Estimate;
  } | null;
  /** The least interval it was inferred from. */
  readonly from: Iterations;
  readonly frequent: readonly FrequentCheck[];
  /** Of the points from this curve; that of the result is from the law with one c. */
  readonly misfit: Misfit;
}

export interface Certificate {
  readonly valid: boolean;
  /** Why it is not valid; empty when it is. */
  readonly reasons: readonly Doubt[];
  readonly aa: Estimate;
  readonly control: Estimate;
  readonly pairs: number;
  readonly compilations: number;
  /** Share of pairs, 0 … 1, that a pause of the scheduler hit (trimmed, not deleted). */
  readonly interruptions: number;
  /** Pairs voided whole by a declared event: hidden, a gap over 1 s, a step of the clock. */
  readonly voided: number;
}

/** The best check interval by the model of model.ts; `low` and `high` carry the uncertainty of c / t, also as measured. */
export interface Best {
  readonly interval: Iterations;
  readonly low: Iterations;
  readonly high: Iterations;
  /** Where the cost is within 5 % of the least, 0.73 to 1.37 times the best by Young's law; or cannot be told from it; a shallow gap between two such places is in it, too. */
  readonly nearLow: Iterations;
  readonly nearHigh: Iterations;
  /** Iterations the finder needs, for which this holds. */
  readonly foundAfter: Iterations;
}

/** How a sweep ended: every point precise, time spent, the person's stop, or a failure. */
export const SWEEP_ENDS = ['precise', 'budget', 'stopped', 'failed'] as const;
export type SweepEnd =
  | { readonly kind: Exclude<(typeof SWEEP_ENDS)[number], 'failed'> }
  | { readonly kind: 'failed'; readonly fault: Fault };

/** The end that comes of no answer. */
export function endOf(failure: Failure): SweepEnd {
  return failure.stopped ? { kind: 'stopped' } : { kind: 'failed', fault: failure.fault };
}

export interface Preflight {
  /** Smallest step seen of the clock, q. */
  readonly clockStepMicros: Micros;
  readonly isolated: boolean;
  /** Workers that this machine really runs at once, by throughput; null when it was not tried. */
  readonly atOnce: number | null;
  /** Length of one block as calibrated. */
  readonly blockMicros: Micros;
  readonly iterationsPerBlock: Iterations;
  /** So many times as long as in JavaScript an iteration takes in WebAssembly, roughly; null where it was not compared. */
  readonly wasmTimes: number | null;
}

export interface SweepResult {
  readonly version: 1;
  readonly settings: Settings;
  readonly environment: Environment;
  /** How many workers measured at once; where the run has more, no more than that really run at once. 1: alone. */
  readonly workers: number;
  /** In the order of the intervals asked for, ascending, `never` last. */
  readonly points: readonly SweepPoint[];
  readonly aa: KnownArm;
  readonly control: KnownArm;
  readonly misfit: Misfit;
  /** c, from the slope over k ≥ 16, as if it were the same for all of them. */
  readonly nsPerCheck: Estimate;
  /** c as measured at k = 1, apart from the slope; null when 1 is not among the intervals. */
  readonly nsPerCheckAtOne: Estimate | null;
  /** t, of the loop that never checks. */
  readonly nsPerIteration: Estimate;
  readonly best: Best | null;
  /** Only when `best` is null. */
  readonly why?: NoBest;
  readonly curve: InferredCurve | null;
  readonly doubts: readonly Doubt[];
  /** Time spent measuring, preflight and warm-up included. */
  readonly seconds: number;
  readonly certificate: Certificate;
  readonly preflight: Preflight;
  readonly end: SweepEnd;
  /** Half-width asked for, as a fraction. */
  readonly precision: number;
  readonly seed: number;
}

export type SweepPhase = 'preflight' | 'warm-up' | 'measuring' | 'done';

export interface SweepProgress {
  readonly phase: SweepPhase;
  /** What is known so far, in the shape of the end. */
  readonly result: SweepResult;
  /** 0 … 1, of the time that is expected. */
  readonly done: number;
  readonly secondsLeft: number;
}

/** Something that happened to the page while it measured; the caller tells it, measuring does not watch the page. */
export interface Interruption {
  readonly code: Extract<Doubt, 'hidden' | 'frame-gap' | 'worker-replaced'>;
  /** On the page's clock. An event still going on has `toMicros` Infinity. */
  readonly fromMicros: Micros;
  readonly toMicros: Micros;
}

export interface SweepOptions {
  /** Default: DEFAULT_INTERVALS of plan.ts, and the person's own k. */
  readonly intervals?: readonly Interval[];
  /** Half-width wanted, as a fraction of run time: 0.005 by default. */
  readonly precision?: number;
  /** Budget; 30 by default. */
  readonly seconds?: number;
  readonly seed?: number;
  /** How many workers measure at once; by default the run's, but no more than really run at once. 1: alone. */
  readonly workers?: number;
  /** "Found after n": iterations the finder needs; without it the planted target says, or `best` is null. */
  readonly foundAfter?: Iterations;
  readonly onProgress?: (progress: SweepProgress) => void;
  /** Aborting it stops the sweep within one visit; the result then holds what was measured. */
  readonly signal?: AbortSignal;
  /** All interruptions so far. */
  readonly interruptions?: () => readonly Interruption[];
  /** Units of extra work in every check, to test the method itself; 0 by default. */
  readonly extra?: number;
}

export interface Quantiles {
  readonly n: number;
  readonly mean: number;
  readonly median: number;
  readonly p95: number;
  readonly max: number;
}

/** Steps of an empirical distribution: a share `share[i]` of the values is at most `value[i]`. At most 200 steps. */
export interface Ecdf {
  readonly value: readonly number[];
  readonly share: readonly number[];
}

/** Kolmogorov's test of overshoot against the uniform law on 0 … k; one exit a round, for exits of a round share the flag. */
export interface UniformTest {
  readonly statistic: number;
  readonly p: number;
  readonly n: number;
}

export interface WorkerExits {
  readonly worker: number;
  readonly iterations: Quantiles;
  readonly micros: Quantiles;
}

export interface ExitLatencyPoint {
  readonly interval: Iterations;
  readonly iterations: Quantiles & { readonly ecdf: Ecdf };
  readonly micros: Quantiles & { readonly ecdf: Ecdf };
  /** Of each round, the worker that left last. */
  readonly last: { readonly iterations: Quantiles; readonly micros: Quantiles };
  readonly workers: readonly WorkerExits[];
  readonly rounds: number;
  /** Exits hit by a pause of the scheduler: a class of their own, not in `micros`, but in `iterations`. */
  readonly interrupted: number;
  /** Exits below two steps of the clock: their micros are "below the clock". */
  readonly belowClock: number;
  /** Null for k < 16 or fewer than 30 rounds. */
  readonly uniform: UniformTest | null;
  /** What the model says: k/2 for one worker, k·m/(m+1) for the last of m others. */
  readonly model: { readonly one: Iterations; readonly last: Iterations };
}

export interface ExitLatencyResult {
  readonly version: 1;
  readonly settings: Settings;
  readonly environment: Environment;
  readonly points: readonly ExitLatencyPoint[];
  readonly doubts: readonly Doubt[];
  readonly seconds: number;
  readonly end: SweepEnd;
  readonly seed: number;
}

export interface ExitLatencyOptions {
  /** Default: 1, 10, 100, 1000, 10^4, 10^5 and the person's own k. */
  readonly intervals?: readonly Iterations[];
  /** Exits for each interval; 600 by default. */
  readonly count?: number;
  /** Budget for all of them; 30 by default. Each interval gets a first portion all the same. */
  readonly seconds?: number;
  readonly seed?: number;
  /** t, to tell a pause from a long way to the next check; without it the exits' own slope serves. */
  readonly nsPerIteration?: number;
  /** Workers that run at once, if a sweep has found out. */
  readonly atOnce?: number;
  readonly onProgress?: (progress: { readonly result: ExitLatencyResult; readonly done: number }) => void;
  readonly signal?: AbortSignal;
  readonly interruptions?: () => readonly Interruption[];
}

const PLAIN_SUBJECTS = ['handover', 'wake', 'message', 'clock-step', 'worker', 'at-once'] as const;
export const CARD_SUBJECTS = ['iteration', 'check', 'guard', ...PLAIN_SUBJECTS] as const;

/** What a figure of the calibration card is about. */
export type CardSubject =
  | { readonly kind: 'iteration'; readonly range: readonly [number, number] }
  | {
      readonly kind: 'check';
      readonly flag: Settings['flag'];
      readonly kernel: Settings['kernel'];
      /** By all workers that run at once, each as often; false: by one alone. */
      readonly contended: boolean;
    }
  /** What a guard adds to an iteration, relative to the nested loops. */
  | { readonly kind: 'guard'; readonly guard: Settings['guard']; readonly kernel: Settings['kernel'] }
  | { readonly kind: (typeof PLAIN_SUBJECTS)[number] };

export const CARD_UNITS = ['ns', 'µs', 'ms', 'workers'] as const;
export type CardUnit = (typeof CARD_UNITS)[number];

export interface CardFigure extends Estimate {
  readonly subject: CardSubject;
  /** Pairs, rounds or tries behind it. */
  readonly n: number;
  readonly unit: CardUnit;
}

export interface CalibrationCard {
  readonly version: 1;
  readonly settings: Settings;
  readonly environment: Environment;
  readonly figures: readonly CardFigure[];
  readonly doubts: readonly Doubt[];
  readonly seconds: number;
  readonly end: SweepEnd;
}

export interface CalibrateOptions {
  /** Budget; 6 by default. */
  readonly seconds?: number;
  readonly seed?: number;
  readonly onProgress?: (progress: { readonly card: CalibrationCard; readonly done: number }) => void;
  readonly signal?: AbortSignal;
  readonly interruptions?: () => readonly Interruption[];
  readonly probes?: Probes;
  /** Those there are; both by default. */
  readonly kernels?: readonly Settings['kernel'][];
}

/** Timings that only the engine can take; each gives the single values in microseconds, or null where it can't. */
export interface Probes {
  /** One-way hand-over of the flag between two workers: the halves of round trips. */
  readonly handover?: (rounds: number) => Promise<Float64Array | null>;
  /** From Atomics.notify to the waiting worker being awake. */
  readonly wake?: (rounds: number) => Promise<Float64Array | null>;
  /** postMessage there and back. */
  readonly message?: (rounds: number) => Promise<Float64Array | null>;
  /** Creating a worker until it answers. */
  readonly worker?: (count: number) => Promise<Float64Array | null>;
}

/** An estimate of nothing: all NaN, which JSON turns to null. */
export const UNKNOWN: Estimate = { value: Number.NaN, low: Number.NaN, high: Number.NaN };
