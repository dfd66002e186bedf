import { describe, expect, it } from 'vitest';
import { sizeBlock, sizeRoughly, tries, wasmAgainstJs, workersAtOnce } from './preflight.ts';
import { Random } from '../contract/random.ts';
import { SIMULATED_SETTINGS } from './testing/noises.ts';
import { QUIET, SimulatedRunner, type Machine } from './testing/simulated.ts';
import type { TeamLoop } from './warm-up.ts';

const loop: TeamLoop = {
  compilation: 0,
  kernel: 'wasm',
  guard: 'nested',
  flag: 'atomic',
  ranges: [[2, 100_002]],
  work: 'prime',
  extra: 0,
};
const machine = (more: Partial<Machine>) => new SimulatedRunner({ ...QUIET, slope: 0, ...more }, 1);

describe('sizing a block', () => {
  it.each([1, 50, 3000, 200_000])(
    'at %d ns an iteration 700 µs are found to a quarter at first, then closely',
    async (ns) => {
      const runner = machine({ iteration: ns, jitter: 0.01, pauses: 20 });
      const wanted = Math.max(1, 700_000 / ns);
      const rough = await sizeRoughly(runner, loop, 700, 5, new Random(1));
      if (!rough.ok) throw new Error(JSON.stringify(rough));
      expect(rough.iterations[0]! / wanted).toBeGreaterThan(0.75);
      expect(rough.iterations[0]! / wanted).toBeLessThan(1.35);
      const fine = await sizeBlock(runner, loop, rough.iterations, 700);
      if (!fine.ok) throw new Error(JSON.stringify(fine));
      expect(fine.iterations[0]! / wanted).toBeGreaterThan(0.9);
      expect(fine.iterations[0]! / wanted).toBeLessThan(1.4);
    },
  );

  it('is for the whole range where its iterations cost more and more', async () => {
    for (let seed = 1; seed <= 20; seed++) {
      const runner = new SimulatedRunner({ ...QUIET, slope: 1.8, pauses: 20 }, seed);
      const fine = await sizeBlock(runner, loop, [14_000], 700);
      if (!fine.ok) throw new Error(JSON.stringify(fine));
      // From 5 to 95 ns, on average 50.
      expect(fine.iterations[0]).toBeGreaterThan(11_000);
      expect(fine.iterations[0]).toBeLessThan(17_500);
      const along = fine.profile.map((cost, step) => cost - (0.1 + (1.8 * step) / (fine.profile.length - 1)));
      expect(Math.max(...along.map(Math.abs))).toBeLessThan(0.3);
    }
  });

  it('never asks for less than one iteration', async () => {
    const fine = await sizeRoughly(machine({ iteration: 1e8 }), loop, 700, 5, new Random(1));
    expect(fine).toEqual({ ok: true, iterations: [1] });
  });

  it('hands a stop on', async () => {
    const runner = machine({});
    runner.stop();
    expect(await sizeRoughly(runner, loop, 700, 5, new Random(1))).toMatchObject({ stopped: true });
    expect(await sizeBlock(runner, loop, [10], 700)).toMatchObject({ stopped: true });
  });
});

describe('WebAssembly against JavaScript', () => {
  it.each([1, 2, 20])('takes %d times as long', async (wasmTimes) => {
    const runner = machine({ iteration: 50, wasmTimes, jitter: 0.01 });
    const times = await wasmAgainstJs(runner, loop, 700_000 / (50 * wasmTimes), 700, 5);
    expect(Number(times) / wasmTimes).toBeGreaterThan(0.75);
    expect(Number(times) / wasmTimes).toBeLessThan(1.35);
  });

  it('is not compared where the loop is in JavaScript', async () => {
    expect(await wasmAgainstJs(machine({}), { ...loop, kernel: 'js' }, 1000, 700, 5)).toBe(null);
  });

  it('hands a stop on', async () => {
    const runner = machine({});
    runner.stop();
    expect(await wasmAgainstJs(runner, loop, 1000, 700, 5)).toMatchObject({ stopped: true });
  });
});

describe('workersAtOnce', () => {
  it('tries powers of two and the most that matter', () => {
    expect(tries(4, 4)).toEqual([2, 4]);
    expect(tries(2, 6)).toEqual([2, 4, 6]);
    expect(tries(1, 1)).toEqual([]);
    expect(tries(256, 4).at(-1)).toBe(64);
    expect(tries(null, 4)).toEqual([2, 4]);
    expect(tries(null, 1)).toEqual([]);
  });

  it.each([
    [4, 4],
    [2, 2],
    [1, 1],
    [8, 8],
  ])('with %d cores finds %d', async (cores, expected) => {
    const runner = machine({ cores, reportedCores: 8, jitter: 0.01 });
    expect(await workersAtOnce(runner, SIMULATED_SETTINGS)).toBe(expected);
  });

  /** Two cores, a number takes 1 µs, the clock steps by 20; of runs by two the second worker begins so much later. */
  const woken = (late: (run: number) => number) => {
    const runner = machine({ cores: 2, reportedCores: 2 });
    const seen = { pairs: 0, numbers: 0 };
    runner.run = async (settings) => {
      seen.numbers = settings.ranges[0]![1] - settings.ranges[0]![0];
      if (settings.ranges.length > 1) seen.pairs++;
      const began = settings.ranges.map((_, worker) => (worker === 0 ? 0 : late(seen.pairs)));
      const workers = began.map((startMicros, worker) => ({
        ...{ worker, outcome: 'exhausted' as const, iterations: seen.numbers, checks: 0, primes: 0, startMicros },
        endMicros: startMicros + 20 * Math.floor(seen.numbers / 20),
        ...{ overshootIterations: null, overshootChunk: null, exitLatencyMicros: null },
      }));
      return {
        version: 1,
        settings,
        environment: runner.environment(),
        micros: 0,
        results: [],
        counted: null,
        doubts: [],
        workers,
      };
    };
    return { runner, seen };
  };
  const two = { ...SIMULATED_SETTINGS, ranges: SIMULATED_SETTINGS.ranges.slice(0, 2) };

  it('is not misled by wake-ups onto one core, and looks no longer than it has to', async () => {
    const often = woken((run) => (run < 5 ? 30_000 : 0));
    expect(await workersAtOnce(often.runner, two)).toBe(2);
    expect(often.seen.pairs).toBe(5);
    const always = woken(() => 4000);
    expect(await workersAtOnce(always.runner, two)).toBe(2);
    expect(always.seen).toEqual({ pairs: 1, numbers: 2 ** 15 });
    expect(await workersAtOnce(woken(() => 30_000).runner, two)).toBe(1);
  });

  it('is unknown where runs fail', async () => {
    const runner = machine({});
    runner.run = async (settings) => ({
      ...{
        version: 1,
        settings,
        environment: runner.environment(),
        micros: null,
        results: [],
        counted: null,
        doubts: [],
      },
      workers: [],
    });
    expect(await workersAtOnce(runner, SIMULATED_SETTINGS)).toBeNull();
  });
});
