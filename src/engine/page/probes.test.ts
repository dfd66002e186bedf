import { afterAll, describe, expect, it } from 'vitest';
import { nodeEngine } from '../testing/node-engine.ts';

const engine = nodeEngine();
afterAll(() => engine.close());

/** Times are never compared: only that each was taken. */
const expectTimes = (times: Float64Array | null, count: number) => {
  expect(times).toHaveLength(count);
  expect([...times!].every((micros) => Number.isFinite(micros))).toBe(true);
};

describe('timings only the engine can take', () => {
  it('hands a word over', async () => expectTimes(await engine.probes.handover(3000), 3));
  it('wakes a sleeper', async () => expectTimes(await engine.probes.wake(20), 20));
  it('sends a message there and back', async () => expectTimes(await engine.probes.message(20), 20));
  it('creates workers', async () => expectTimes(await engine.probes.worker(2), 2));

  it('goes on to run after them', async () => {
    const answer = await engine.races(
      {
        task: 'find',
        ranges: [
          [2, 100],
          [2, 100],
        ],
        interval: 1,
        unit: 'iterations',
        guard: 'nested',
        flag: 'atomic',
        kernel: 'js',
        recheck: true,
        target: 'prime',
        work: 'prime',
        counter: 'none',
      },
      { rounds: 10 },
    );
    expect(answer).toEqual({ ok: true, rounds: 10, duplicates: 0 });
  });
});
