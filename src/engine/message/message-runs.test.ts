import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { recordReader } from '../../contract/record-file.ts';
import type { RunRecord } from '../../contract/record.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../contract/settings.ts';
import { openTrace, saveTrace } from '../../contract/trace-file.ts';
import { howOften } from '../testing/how-often.ts';
import { nodeEngine } from '../testing/node-engine.ts';
import { complaints } from '../testing/oracle.ts';
import { randomSettings } from '../testing/random-settings.ts';
import { searching } from '../testing/searching.ts';

const engine = nodeEngine();
afterAll(() => engine.close());

const patient = { timeout: 60_000 };
const byMessage = (changes: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, flag: 'message', ...changes });
const spread = (workers: number, numbers: number): Settings['ranges'] =>
  Array.from({ length: workers }, (_, worker) => [2 + worker * numbers, 2 + (worker + 1) * numbers]);

/** What no run without shared memory may say. */
function expectMessages({ settings, workers, results, micros }: RunRecord): void {
  expect(results.length).toBeLessThanOrEqual(1);
  for (const { overshootIterations, overshootChunk, outcome, startMicros, endMicros, exitLatencyMicros } of workers) {
    expect([overshootIterations, overshootChunk]).toEqual([null, null]);
    expect(startMicros).toBeGreaterThanOrEqual(0);
    expect(endMicros).toBeLessThanOrEqual(micros!);
    if (outcome === 'exited-early') expect(exitLatencyMicros).toBeGreaterThanOrEqual(0);
    if (settings.task === 'count') expect(exitLatencyMicros).toBeNull();
  }
}

describe('runs without shared memory', () => {
  it(`keep the contract for random settings, both kernels`, patient, async () => {
    const seeds = fc.integer({ min: 1, max: 2 ** 30 });
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const settings: Settings = {
          ...randomSettings(seed, false),
          flag: 'message',
          guard: 'nested',
          unit: 'iterations',
          counter: 'none',
        };
        const record = await engine.run(settings);
        expect({ record, complaints: complaints(record) }).toEqual({ record, complaints: [] });
        expectMessages(record);
        // Settings were not normalised here.
        const back = recordReader(JSON.parse(JSON.stringify(record)), []);
        expect({ ...back, settings: null }).toEqual({ ...record, settings: null });
      }),
      { numRuns: howOften(60, 400) },
    );
  });

  it.each(['wasm', 'js'] as const)('end early at a check, and say exactly where: %s', patient, async (kernel) => {
    const settings = byMessage({
      kernel,
      ranges: spread(3, 2_000_000),
      interval: 500,
      target: { worker: 1, at: 0.001 },
    });
    const record = await engine.run(settings);
    expect(complaints(record)).toEqual([]);
    expectMessages(record);
    expect(record.workers.map(({ outcome }) => outcome)).toEqual(['exited-early', 'found', 'exited-early']);
    for (const { iterations, checks, outcome } of record.workers)
      if (outcome === 'exited-early') expect(iterations).toBe((checks! - 1) * 500);
  });

  it('never hear of it where they never yield', patient, async () => {
    const ranges = [
      [2, 30_000],
      [2, 900_000],
    ] as const;
    const settings = byMessage({ ranges, interval: 'never', target: { worker: 0, at: 0 } });
    const { workers } = await engine.run(settings);
    expect(workers.map(({ outcome, checks }) => [outcome, checks])).toEqual([
      ['found', 0],
      ['exhausted', 0],
    ]);
    expect(workers[1]!.exitLatencyMicros).toBeGreaterThan(0);
  });

  it('give one result, however many meet a prime at once: the later ones are late', patient, async () => {
    const record = await engine.run(
      byMessage({
        ranges: [
          [2, 90],
          [2, 90],
          [2, 90],
        ],
        recheck: false,
        interval: 'never',
      }),
    );
    expect(record.results).toHaveLength(1);
    expect(record.workers.map(({ outcome }) => outcome).sort()).toEqual(['found', 'late', 'late']);
  });

  it('leave a trace that can be saved and opened', patient, async () => {
    const settings = byMessage({
      ranges: spread(2, 300_000),
      interval: 1000,
      target: { worker: 0, from: 0.1, to: 0.2 },
    });
    const trace = await engine.trace(settings);
    expect(openTrace(saveTrace(trace))).toEqual({ ok: true, trace });
    const [finder, other] = trace.workers;
    expect(finder!.raisedMicros).toBeGreaterThanOrEqual(finder!.lockMicros!);
    expect(finder!.sampleMicros.length).toBeGreaterThan(3);
    expect(other!.seenMicros).toBe(trace.record.workers[1]!.endMicros);
  });
});

describe('a stop', () => {
  it('is heard at the next yield', patient, async () => {
    const running = engine.run(byMessage({ task: 'count', ranges: spread(2, 20_000_000), interval: 1000 }));
    await searching(engine);
    engine.stop();
    const record = await running;
    expect(complaints({ ...record, workers: [], results: [] })).toEqual([]);
    for (const { outcome, iterations, checks } of record.workers) {
      expect(outcome).toBe('stopped');
      expect(checks).toBe(Math.ceil(iterations! / 1000));
    }
  });

  it('ends by force who never yields, and says how far it last said it was; the next run works', patient, async () => {
    const running = engine.run(byMessage({ task: 'count', ranges: spread(1, 2 ** 40), interval: 'never' }));
    await searching(engine, 1);
    engine.stop();
    const record = await running;
    expect(record.workers[0]).toMatchObject({ outcome: 'stopped', iterations: null, reason: 'worker-stayed' });
    expect(record.workers[0]!.lastPublished).toBeGreaterThan(0);
    expect(record.doubts).not.toContain('worker-replaced');
    const next = await engine.run(byMessage({ ranges: [[8, 40]] }));
    expect(next.results).toEqual([{ worker: 0, number: 11 }]);
    expect(next.doubts).toContain('worker-replaced');
  });
});

it('says how long a yield takes, of all workers at once', patient, async () => {
  const took = await engine.messages.timeYields({ workers: 2, batches: 3, yields: 50 });
  expect(took!.map((each) => each.length)).toEqual([3, 3]);
  for (const each of took!) for (const micros of each) expect(micros).toBeGreaterThan(0);
});
