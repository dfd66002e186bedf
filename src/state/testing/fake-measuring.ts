/** Measurements that wait until the test ends them, or their signal does. */
import { CLAIMS, type ClaimName } from '../../contract/claims.ts';
import { DEFAULT_SETTINGS, type Counter, type Settings } from '../../contract/settings.ts';
import type { ClaimsOptions } from '../../measure/claims/check-claims.ts';
import type { CheckedClaim, ClaimsEnd, ClaimsResult } from '../../measure/claims/claim-results.ts';
import type { LadderOptions, LadderResult, LadderRung } from '../../measure/ladder-results.ts';
import type {
  CalibrationCard,
  Estimate,
  ExitLatencyResult,
  KnownArm,
  SweepEnd,
  SweepOptions,
  SweepPoint,
  SweepResult,
} from '../../measure/results.ts';
import type { WeighedLoop, WeightsOptions, WeightsResult } from '../../measure/weights-results.ts';
import type { WritingOptions, WritingPoint, WritingResult } from '../../measure/writing-results.ts';
import type { Measuring, OpenSweep } from '../measuring.ts';
import { ENVIRONMENT, settled } from './fake-engine.ts';

export const estimate = (value: number): Estimate => ({ value, low: value - 1, high: value + 1 });
const arm: KnownArm = { ...estimate(0), expected: 0, pairs: 10, strictLow: -1, strictHigh: 1 };

export function sweepOf(settings: Settings, end: SweepEnd, pairs = 10): SweepResult {
  const point: SweepPoint = { interval: 1, overhead: 0.5, low: 0.4, high: 0.6, pairs, final: true, status: 'precise' };
  return {
    version: 1,
    settings,
    environment: ENVIRONMENT,
    workers: 1,
    points: [point],
    aa: arm,
    control: arm,
    misfit: { p: null, rejected: false, largest: 0, at: null },
    nsPerCheck: estimate(4),
    nsPerCheckAtOne: null,
    nsPerIteration: estimate(20),
    best: null,
    why: 'alone',
    curve: {
      ...{ ratio: estimate(0.2), nsPerCheck: estimate(4), often: null, from: 16, frequent: [] },
      misfit: { p: null, rejected: false, largest: 0, at: null },
    },
    doubts: [],
    seconds: 1,
    certificate: {
      valid: true,
      reasons: [],
      aa: estimate(0),
      control: estimate(0),
      pairs,
      compilations: 4,
      interruptions: 0,
      voided: 0,
    },
    preflight: {
      clockStepMicros: 5,
      isolated: true,
      atOnce: 2,
      blockMicros: 700,
      iterationsPerBlock: 1000,
      wasmTimes: 1,
    },
    end,
    precision: 0.005,
    seed: 1,
  };
}

export function measuredExits(settings: Settings): ExitLatencyResult {
  const quantiles = { n: 3, mean: 1, median: 1, p95: 2, max: 2 };
  const ecdf = { value: [0, 1], share: [0.5, 1] };
  return {
    ...{ version: 1, settings, environment: ENVIRONMENT, doubts: ['hidden'], seconds: 2, seed: 4 },
    end: { kind: 'precise' },
    points: [
      {
        ...{ interval: 10, iterations: { ...quantiles, ecdf }, micros: { ...quantiles, ecdf } },
        last: { iterations: quantiles, micros: quantiles },
        workers: [{ worker: 1, iterations: quantiles, micros: quantiles }],
        ...{ rounds: 3, interrupted: 0, belowClock: 1, uniform: { statistic: 0.1, p: 0.5, n: 3 } },
        model: { one: 5, last: 7.5 },
      },
    ],
  };
}

export function cardOf(settings: Settings, end: SweepEnd): CalibrationCard {
  return {
    version: 1,
    settings,
    environment: ENVIRONMENT,
    figures: [
      { ...estimate(30), subject: { kind: 'iteration', range: [0, 100] }, n: 9, unit: 'ns' },
      { ...estimate(9), subject: { kind: 'check', flag: 'lock', kernel: 'wasm', contended: false }, n: 9, unit: 'ns' },
      { ...estimate(8), subject: { kind: 'check', flag: 'atomic', kernel: 'wasm', contended: true }, n: 9, unit: 'ns' },
      {
        ...estimate(6),
        subject: { kind: 'check', flag: 'atomic', kernel: 'wasm', contended: false },
        n: 9,
        unit: 'ns',
      },
      { ...estimate(1), subject: { kind: 'guard', guard: 'modulo', kernel: 'js' }, n: 9, unit: 'ns' },
      { value: NaN, low: NaN, high: NaN, subject: { kind: 'handover' }, n: 0, unit: 'ns' },
    ],
    doubts: ['hidden'],
    seconds: 4,
    end,
  };
}

/** Of a check that costs so many ns, rare or not. */
export function rungOf(patch: Partial<LadderRung>, ns = 4): LadderRung {
  return {
    ...{ flag: 'atomic', kernel: 'wasm', workers: 1, ns: estimate(ns), below: null, rare: estimate(ns) },
    ...{ costs: [], law: { ratio: ns, knots: [] }, best: null, noBest: 'alone', pairs: 9, compilations: 4 },
    ...{ nsPerIteration: estimate(4), aa: { value: 0, low: -0.01, high: 0.01 }, doubts: [] },
    ...patch,
  };
}

/** 1 and 16 steps by one alone, a check always 8 ns; a lock that two want four times as dear. */
export function weightsOf(settings: Settings, end: SweepEnd, patch: Partial<WeightsResult> = {}): WeightsResult {
  const loop = (weight: WeighedLoop['weight'], t: number, workers = 1): WeighedLoop => {
    const value = (8 * workers ** 2) / t;
    const overhead = { value, low: 0.9 * value, high: 1.1 * value };
    return {
      ...{ weight, workers, nsPerIteration: estimate(t), overhead, below: null, pairs: 9, compilations: 4, doubts: [] },
    };
  };
  const light = { kind: 'steps', steps: 1 } as const;
  const loops = [loop(light, 2), loop({ kind: 'steps', steps: 16 }, 16), loop({ kind: 'numbers', from: 1e6 }, 800)];
  return {
    ...{ version: 1, settings, environment: ENVIRONMENT, workers: 2, loops: [...loops, loop(light, 2, 2)] },
    ...{ slope: { value: -1, low: -1.05, high: -0.95 }, doubts: [], seconds: 57, end, seed: 1, ...patch },
  };
}

/** By two at once in their own words, packed three times as dear. */
export function writingOf(settings: Settings, end: SweepEnd, patch: Partial<WritingResult> = {}): WritingResult {
  const point = (counter: Counter, workers: number, ns: number): WritingPoint => ({
    ...{ counter, workers, ns: estimate(ns), times: estimate(ns / 2), visits: 9, compilations: 4, doubts: [] },
  });
  const points = [point('padded', 1, 2), point('padded', 2, 2), point('packed', 1, 2), point('packed', 2, 6)];
  const locks = [1, 2].map((workers) => rungOf({ flag: 'lock', workers }, 20 * workers ** 2));
  return {
    ...{ version: 1, settings, environment: ENVIRONMENT, workers: 2, work: 1, points, locks, doubts: [] },
    ...{ lost: [{ workers: 2, counted: 3_900_000, expected: 4_000_000 }], seconds: 24, end, seed: 1, ...patch },
  };
}

export function ladderOf(settings: Settings, end: SweepEnd, rungs: readonly LadderRung[] = [rungOf({})]): LadderResult {
  return {
    ...{ version: 1, settings, environment: ENVIRONMENT, workers: 2, work: 4, iterations: [], foundAfter: 100 },
    ...{ rungs, doubts: [], seconds: 30, end, seed: 1 },
  };
}

/** Each holds, by one figure. */
export function claimsOf(names: readonly ClaimName[], end: ClaimsEnd): ClaimsResult {
  const claims = names.map((name): CheckedClaim => ({
    ...{ claim: CLAIMS.indexOf(name) + 1, name, verdict: 'holds', why: 'as-printed', doubts: [], seconds: 1 },
    figures: [{ ...estimate(4), name: 'as-printed', unit: 'share', source: 'measured', n: 9 }],
    settings: DEFAULT_SETTINGS,
    time: ENVIRONMENT.time,
  }));
  return { version: 1, environment: ENVIRONMENT, claims, seconds: names.length, end };
}

function exitsOf(settings: Settings, end: SweepEnd): ExitLatencyResult {
  return { version: 1, settings, environment: ENVIRONMENT, points: [], doubts: [], seconds: 1, end, seed: 1 };
}

export class FakeMeasuring implements Measuring {
  /** "sweep 1,10 seed 5", "go", "go +30", "exits", "calibrate", "ladder", "weights", "writing". */
  readonly calls: string[] = [];
  /** What the preflight of the sweeps finds. */
  wasmTimes = 1;
  /** They cannot say what a check costs. */
  untold = false;
  private end: ((end: SweepEnd) => void) | null = null;
  private report: SweepOptions['onProgress'];
  private judge: ClaimsOptions['onProgress'];
  private climb: LadderOptions['onProgress'];
  private write: WritingOptions['onProgress'];
  private weigh: WeightsOptions['onProgress'];
  /** What a ladder finds. */
  rungs: readonly LadderRung[] = [rungOf({})];

  async sweep(_runner: unknown, settings: Settings, options: SweepOptions): Promise<OpenSweep> {
    this.calls.push(`sweep ${String(options.intervals)} seed ${options.seed}`);
    return {
      go: async ({ signal, onProgress, seconds }) => {
        this.calls.push(seconds === undefined ? 'go' : `go +${seconds}`);
        this.report = onProgress;
        const result = sweepOf(settings, await this.wait(signal));
        const preflight = { ...result.preflight, wasmTimes: this.wasmTimes };
        return { ...result, preflight, curve: this.untold ? null : result.curve };
      },
    };
  }

  async exits(_runner: unknown, settings: Settings, { signal }: { signal?: AbortSignal }): Promise<ExitLatencyResult> {
    this.calls.push('exits');
    return exitsOf(settings, await this.wait(signal));
  }

  async calibrate(
    _runner: unknown,
    settings: Settings,
    { signal }: { signal?: AbortSignal },
  ): Promise<CalibrationCard> {
    this.calls.push('calibrate');
    return cardOf(settings, await this.wait(signal));
  }

  async ladder(_runner: unknown, settings: Settings, options: LadderOptions): Promise<LadderResult> {
    this.calls.push(`ladder of ${String(options.flags)}`);
    this.climb = options.onProgress;
    return ladderOf(settings, await this.wait(options.signal), this.rungs);
  }

  async weights(_runner: unknown, settings: Settings, { signal, onProgress }: WeightsOptions): Promise<WeightsResult> {
    this.calls.push('weights');
    this.weigh = onProgress;
    const end = await this.wait(signal);
    return weightsOf(settings, end, end.kind === 'failed' ? { loops: [] } : {});
  }

  async writing(_runner: unknown, settings: Settings, { signal, onProgress }: WritingOptions): Promise<WritingResult> {
    this.calls.push('writing');
    this.write = onProgress;
    const end = await this.wait(signal);
    return writingOf(settings, end, end.kind === 'failed' ? { points: [] } : {});
  }

  async claims(_runner: unknown, { only = CLAIMS, signal, onProgress }: ClaimsOptions): Promise<ClaimsResult> {
    this.calls.push(`claims ${String(only)}`);
    this.judge = onProgress;
    const end = await this.wait(signal);
    if (end.kind === 'failed') return claimsOf([], end);
    return claimsOf(only, { kind: end.kind === 'stopped' ? 'stopped' : 'done' });
  }

  /** The first of these is done. */
  judged(only: readonly ClaimName[]): void {
    this.judge?.({
      ...{ result: claimsOf(only.slice(0, 1), { kind: 'stopped' }), now: only[1] ?? null, done: 0.25, secondsLeft: 30 },
    });
  }

  /** Half of a ladder is done. */
  climbed(settings: Settings): void {
    this.climb?.({ result: ladderOf(settings, { kind: 'stopped' }), done: 0.5, secondsLeft: 30 });
  }

  /** A third of the weights is measured. */
  weighed(settings: Settings): void {
    this.weigh?.({ result: weightsOf(settings, { kind: 'stopped' }), done: 0.3, secondsLeft: 40 });
  }

  /** A third of what writing costs is measured. */
  written(settings: Settings): void {
    this.write?.({ result: writingOf(settings, { kind: 'stopped' }), done: 0.3, secondsLeft: 16 });
  }

  private wait(signal: AbortSignal | undefined): Promise<SweepEnd> {
    return new Promise((resolve) => {
      this.end = resolve;
      signal?.addEventListener('abort', () => resolve({ kind: 'stopped' }));
    });
  }

  /** Half of a sweep is done. */
  progress(settings: Settings, patch: Partial<SweepResult> = {}): void {
    const result = { ...sweepOf(settings, { kind: 'budget' }), ...patch };
    this.report?.({ phase: 'measuring', result, done: 0.5, secondsLeft: 15 });
  }

  async finish(end: SweepEnd): Promise<void> {
    this.end?.(end);
    await settled();
  }
}
