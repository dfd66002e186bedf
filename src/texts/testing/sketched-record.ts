/** Records of runs as a test sketches them: the outcome of each worker, and what is special about it. */
import type { Outcome, RunRecord, WorkerRecord } from '../../contract/record.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../contract/settings.ts';

export type Sketch = [outcome: Outcome, more?: Partial<WorkerRecord>];

/** A record of workers as sketched; 'found' ones write their results in order. */
export function sketchedRecord(
  sketches: readonly Sketch[],
  settings: Partial<Settings> = {},
  more: Partial<RunRecord> = {},
): RunRecord {
  const workers = sketches.map(([outcome, of], worker): WorkerRecord => ({
    worker,
    outcome,
    iterations: 100,
    checks: 10,
    primes: 0,
    startMicros: 0,
    endMicros: 50,
    overshootIterations: null,
    overshootChunk: null,
    exitLatencyMicros: null,
    ...of,
  }));
  return {
    version: 1,
    settings: {
      ...DEFAULT_SETTINGS,
      ranges: sketches.map((_, i) => [i * 1000, i * 1000 + 1000] as const),
      ...settings,
    },
    environment: { userAgent: '', isolated: true, cores: 4, clockStepMicros: 5, time: '2026-11-24T09:00:00.000Z' },
    micros: 50,
    workers,
    results: workers.filter((worker) => worker.outcome === 'found').map(({ worker }) => ({ worker, number: 1009 })),
    counted: null,
    doubts: [],
    ...more,
  };
}
export const early = (over: number | null): Sketch => [
  'exited-early',
  { overshootIterations: over, overshootChunk: 1 },
];
