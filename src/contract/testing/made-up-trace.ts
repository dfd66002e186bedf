/** Made-up runs that keep the contract's rules exactly: for tests and for looking at the stage without an engine. */
import { checkRule } from '../checks.ts';
import type { Micros, Outcome, RunRecord, WorkerRecord } from '../record.ts';
import { DEFAULT_SETTINGS, intervalOf, type Settings } from '../settings.ts';
import { plantedAt } from '../target.ts';
import type { Trace, WorkerTrace } from '../trace.ts';

export interface MadeUp {
  readonly settings?: Partial<Settings>;
  /** Mean time of an iteration. */
  readonly nsPerIteration?: number;
  /** Samples a worker records. */
  readonly samples?: number;
  /** All times are whole multiples of it; 0 for exact ones. */
  readonly clockStepMicros?: Micros;
  readonly seed?: number;
}

const FIRST_LOOK: Partial<Settings> = {
  ranges: [0, 1, 2, 3].map((i) => [10_000_000 + 3_000_000 * i, 13_000_000 + 3_000_000 * i] as const),
  interval: 1000,
  target: { worker: 1, at: 0.5 },
};

/** Deterministic: the same options give the same trace. The target is planted, or nobody finds anything. */
export function madeUpTrace(options: MadeUp = {}): Trace {
  const settings: Settings = { ...DEFAULT_SETTINGS, ...FIRST_LOOK, ...options.settings };
  const random = mulberry(options.seed ?? 1);
  const step = options.clockStepMicros ?? 0;
  const clock = (micros: Micros): Micros => (step === 0 ? micros : Math.floor(micros / step) * step);
  const pace = (options.nsPerIteration ?? 170) / 1000;
  const starts = settings.ranges.map(() => ({ start: 0.4 + 3 * random(), pace: pace * (0.96 + 0.08 * random()) }));
  const finder = settings.ranges.findIndex((_, worker) => plantedAt(settings, worker) !== null);
  const flag = finder < 0 ? null : raised(starts[finder]!, plantedAt(settings, finder)!);
  const made = starts.map((of, worker) =>
    makeWorker(settings, worker, of, flag, worker === finder, options.samples ?? 200, clock),
  );
  const ends = made.map(({ record }) => record.endMicros ?? 0);
  const record: RunRecord = {
    version: 1,
    settings,
    environment: {
      userAgent: 'made up',
      isolated: true,
      cores: 4,
      clockStepMicros: step || 0.001,
      time: '2026-11-24T09:00:00.000Z',
    },
    micros: Math.max(...ends),
    workers: made.map((worker) => worker.record),
    results: finder < 0 ? [] : [{ worker: finder, number: settings.ranges[finder]![0] + plantedAt(settings, finder)! }],
    counted: null,
    doubts: [],
  };
  return {
    version: 1,
    kind: 'early-exit-trace',
    record,
    workers: made.map(({ trace }) => trace),
    recordingMicros: 12.5,
  };
}

type Runner = { readonly start: Micros; readonly pace: number };

function raised(of: Runner, planted: number): Micros {
  return of.start + (planted + 1) * of.pace + 0.35;
}

function makeWorker(
  settings: Settings,
  worker: number,
  of: Runner,
  flag: Micros | null,
  finds: boolean,
  samples: number,
  clock: (micros: Micros) => Micros,
): { record: WorkerRecord; trace: WorkerTrace } {
  const [from, to] = settings.ranges[worker]!;
  const { outcome, iterations } = wayOut(settings, worker, of, flag, finds);
  const done = of.start + iterations * of.pace;
  const seen = outcome === 'exited-early' ? Math.max(done, flag!) + 0.03 : null;
  const end = finds ? flag! + 0.6 : (seen ?? done) + 0.08;
  const over = flag !== null && !finds && end > flag;
  const atFlag = over ? Math.min(iterations, Math.floor((flag - of.start) / of.pace)) : 0;
  const base = {
    worker,
    outcome,
    iterations,
    checks: null,
    primes: Math.floor((iterations / (to - from || 1)) * 1000),
    startMicros: clock(of.start),
    endMicros: clock(end),
    overshootIterations: over ? iterations - atFlag : null,
    overshootChunk: over ? 64 : null,
    exitLatencyMicros: over ? clock(end) - clock(flag) : null,
  };
  const count = Math.min(samples, iterations);
  const at = Array.from({ length: count }, (_, i) => Math.floor(((i + 1) * iterations) / (count + 1)));
  return {
    record: { ...base, checks: checkRule(settings, base)?.count ?? null },
    trace: {
      worker,
      sampleIterations: at,
      sampleMicros: at.map((n) => clock(of.start + n * of.pace)),
      lockMicros: finds ? clock(done) : null,
      raisedMicros: finds ? clock(flag!) : null,
      resultMicros: finds ? clock(flag! + 0.3) : null,
      seenMicros: seen === null ? null : clock(seen),
    },
  };
}

function wayOut(
  settings: Settings,
  worker: number,
  of: Runner,
  flag: Micros | null,
  finds: boolean,
): { outcome: Outcome; iterations: number } {
  const [from, to] = settings.ranges[worker]!;
  if (finds) return { outcome: 'found', iterations: plantedAt(settings, worker)! + 1 };
  const k = intervalOf(settings, worker);
  if (flag === null || k === 'never') return { outcome: 'exhausted', iterations: to - from };
  const next = Math.ceil(Math.max(0, flag - of.start) / of.pace / k) * k;
  return next < to - from
    ? { outcome: 'exited-early', iterations: next }
    : { outcome: 'exhausted', iterations: to - from };
}

/** mulberry32: a small generator of numbers in 0 … 1, the same on every machine. */
function mulberry(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
