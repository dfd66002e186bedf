/** Results with round figures, for tests of what is drawn and said of them. */
import type { Environment } from '../../../contract/record.ts';
import type {
  Certificate,
  Estimate,
  ExitLatencyPoint,
  InferredCurve,
  Quantiles,
  SweepPoint,
  SweepResult,
} from '../../../measure/results.ts';
import { DEFAULT_SETTINGS, type Interval, type Settings } from '../../../contract/settings.ts';

/** Four workers, each with 3,000,000 numbers; worker 1 finds half-way. */
const SEARCH: Settings = {
  ...DEFAULT_SETTINGS,
  ranges: [0, 1, 2, 3].map((i) => [10_000_000 + 3_000_000 * i, 13_000_000 + 3_000_000 * i] as const),
  interval: 1000,
  target: { worker: 1, at: 0.5 },
};

const ENVIRONMENT: Environment = {
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0',
  isolated: true,
  cores: 4,
  clockStepMicros: 20,
  time: '2026-11-24T08:00:00Z',
};

export function madeUpPoint(interval: Interval, overhead: number, half = 0.004): SweepPoint {
  return {
    interval,
    overhead,
    low: overhead - half,
    high: overhead + half,
    pairs: 100,
    final: true,
    status: 'precise',
  };
}

export const CERTIFICATE: Certificate = {
  valid: true,
  reasons: [],
  aa: { value: 0, low: -0.002, high: 0.003 },
  control: { value: 0.02, low: 0.018, high: 0.022 },
  pairs: 1234,
  compilations: 4,
  interruptions: 0.01,
  voided: 0,
};

/** c/t = 0.5: half an iteration a check; 10 ns an iteration. */
export function madeUpSweep(patch: Partial<SweepResult> = {}): SweepResult {
  const { aa, control } = CERTIFICATE;
  return {
    version: 1,
    settings: SEARCH,
    environment: ENVIRONMENT,
    workers: 4,
    points: [madeUpPoint(1, 0.5), madeUpPoint(10, 0.05), madeUpPoint(1000, 0.0005)],
    aa: { ...aa, expected: 0, pairs: 100, strictLow: -0.003, strictHigh: 0.004 },
    control: { ...control, expected: 0.02, pairs: 100, strictLow: 0.017, strictHigh: 0.023 },
    misfit: { p: 0.4, rejected: false, largest: 0.001, at: 10 },
    nsPerCheck: { value: 5, low: 4.5, high: 5.5 },
    nsPerCheckAtOne: null,
    nsPerIteration: { value: 10, low: 9.9, high: 10.1 },
    best: null,
    why: 'nothing-measured',
    curve: madeUpCurve({ value: 0.5, low: 0.45, high: 0.55 }),
    doubts: [],
    seconds: 10,
    certificate: CERTIFICATE,
    preflight: {
      clockStepMicros: 20,
      isolated: true,
      atOnce: 4,
      blockMicros: 800,
      iterationsPerBlock: 80_000,
      wasmTimes: 1,
    },
    end: { kind: 'precise' },
    precision: 0.005,
    seed: 1,
    ...patch,
  };
}

/** c is ten times the ratio, as an iteration takes 10 ns. */
export function madeUpCurve(ratio: Estimate, patch: Partial<InferredCurve> = {}): InferredCurve {
  const nsPerCheck = { value: 10 * ratio.value, low: 10 * ratio.low, high: 10 * ratio.high };
  return {
    ...{ ratio, nsPerCheck, often: null, from: 16, frequent: [] },
    misfit: { p: 0.4, rejected: false, largest: 0.001, at: 10 },
    ...patch,
  };
}

export function withSettings(patch: Partial<Settings>): Settings {
  return { ...SEARCH, ...patch };
}

function madeUpQuantiles(median: number, p95: number, n = 300): Quantiles {
  return { n, mean: median, median, p95, max: p95 };
}

/** k = 1000 and three others. */
export function madeUpExits(patch: Partial<ExitLatencyPoint> = {}): ExitLatencyPoint {
  return {
    interval: 1000,
    iterations: { ...madeUpQuantiles(500, 950), ecdf: { value: [250, 500, 950, 1000], share: [0.25, 0.5, 0.95, 1] } },
    micros: { ...madeUpQuantiles(5, 9.5), ecdf: { value: [2.5, 5, 9.5, 10], share: [0.25, 0.5, 0.95, 1] } },
    last: { iterations: madeUpQuantiles(790, 990, 100), micros: madeUpQuantiles(7.9, 9.9, 100) },
    workers: [0, 2, 3].map((worker) => ({
      worker,
      iterations: madeUpQuantiles(500, 950, 100),
      micros: madeUpQuantiles(5, 9.5, 100),
    })),
    rounds: 100,
    interrupted: 0,
    belowClock: 0,
    uniform: { statistic: 0.05, p: 0.6, n: 100 },
    model: { one: 500, last: 750 },
    ...patch,
  };
}
