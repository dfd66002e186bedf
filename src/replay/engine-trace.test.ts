import { afterAll, describe, expect, it } from 'vitest';
import { MAX_SAMPLES } from '../engine/memory.ts';
import { checksAt, indexTrace, iterationsAt } from './events.ts';
import { nodeEngine } from '../engine/testing/node-engine.ts';
import { howOften } from '../engine/testing/how-often.ts';
import { complaints } from '../engine/testing/oracle.ts';
import { searching } from '../engine/testing/searching.ts';
import { randomSettings } from '../engine/testing/random-settings.ts';
import { DEFAULT_SETTINGS } from '../contract/settings.ts';
import type { Trace, WorkerTrace } from '../contract/trace.ts';
import { openTrace, saveTrace } from '../contract/trace-file.ts';

const engine = nodeEngine();
afterAll(() => engine.close());

const ascends = (values: readonly number[]) => values.every((value, at) => at === 0 || value >= values[at - 1]!);

/** What a worker's events and its record must have in common. */
function expectAgreement(trace: Trace, own: WorkerTrace) {
  const record = trace.record.workers[own.worker]!;
  const index = indexTrace(trace).workers[own.worker]!;
  expect(own.sampleIterations).toHaveLength(own.sampleMicros.length);
  expect(own.sampleIterations.length).toBeLessThanOrEqual(MAX_SAMPLES);
  expect(own.sampleIterations[0]).toBe(0);
  expect(ascends(own.sampleIterations)).toBe(true);
  expect(own.sampleIterations.at(-1)).toBe(record.iterations);
  // Times of one worker come from one clock: start, samples, the end of the search, exit.
  const inside = [record.startMicros!, ...own.sampleMicros, record.endMicros!];
  expect(ascends(inside)).toBe(true);
  const found = record.outcome === 'found' || record.outcome === 'late';
  expect(own.lockMicros !== null).toBe(found);
  expect(own.resultMicros !== null).toBe(record.outcome === 'found');
  expect(own.seenMicros !== null).toBe(record.outcome === 'exited-early');
  if (own.raisedMicros !== null) {
    expect(trace.record.results[0]!.worker).toBe(own.worker);
    expect(ascends([own.lockMicros!, own.raisedMicros, own.resultMicros!, record.endMicros!])).toBe(true);
  }
  if (own.seenMicros !== null) expect(ascends([own.seenMicros, record.endMicros!])).toBe(true);
  // At the flag it stands where the finder saw it, but between the samples around it.
  if (record.overshootIterations !== null && record.overshootIterations <= record.iterations!) {
    const { flagMicros } = indexTrace(trace);
    // The clock may place a worker's end before a flag at which the finder still saw it: then it stands at its end.
    const later = own.sampleMicros.findIndex((micros) => micros > flagMicros!);
    const after = later === -1 ? own.sampleMicros.length : later;
    const [low, high] = [own.sampleIterations[after - 1] ?? 0, own.sampleIterations[after] ?? record.iterations!];
    const seen = Math.max(low, Math.min(high, record.iterations! - record.overshootIterations));
    if (flagMicros! > record.startMicros!) expect(iterationsAt(index, flagMicros!)).toBeCloseTo(seen, 6);
  }
  // Checks follow from the rule; their number is the kernel's own exact count.
  expect(index.checks!.count).toBe(record.checks);
  expect(checksAt(index, record.endMicros! + 1)).toBe(record.checks);
  expect(iterationsAt(index, record.endMicros! + 1)).toBe(record.iterations);
}

describe('traces of real runs', () => {
  const runs = howOften(60, 200);

  it(`agree with their records in ${runs} random runs, both kernels`, { timeout: 120_000 }, async () => {
    for (let seed = 1; seed <= runs; seed += 1) {
      const trace = await engine.trace(randomSettings(seed, false));
      expect(complaints(trace.record), `seed ${seed}`).toEqual([]);
      expect(trace.workers.filter(({ raisedMicros }) => raisedMicros !== null).length).toBe(
        trace.record.results.length > 0 ? 1 : 0,
      );
      for (const worker of trace.workers) expectAgreement(trace, worker);
      expect(openTrace(saveTrace(trace)), `seed ${seed}`).toMatchObject({
        ok: true,
        trace: { workers: trace.workers },
      });
    }
  });

  it('says of a stopped run what was recorded until then', async () => {
    const running = engine.trace({ ...DEFAULT_SETTINGS, task: 'count', ranges: [[0, 2 ** 40]], interval: 7 });
    await searching(engine);
    engine.stop();
    const trace = await running;
    expect(openTrace(saveTrace(trace))).toMatchObject({ ok: true });
    expect(trace.record.workers[0]!.outcome).toBe('stopped');
    if (trace.record.workers[0]!.iterations !== null) expectAgreement(trace, trace.workers[0]!);
  });
});
