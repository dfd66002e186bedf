import { describe, expect, it } from 'vitest';
import type { Exit } from '../contract/runner.ts';
import { exitLatency, judgeExits } from './exits.ts';
import { SIMULATED_SETTINGS } from './testing/noises.ts';
import { QUIET, SimulatedRunner, type Machine } from './testing/simulated.ts';

const exit = (worker: number, iterations: number, micros: number, round: number): Exit => ({
  ...{ worker, iterations, micros, round },
});

function run(
  machine: Partial<Machine>,
  options: Parameters<typeof exitLatency>[3] = {},
  settings = SIMULATED_SETTINGS,
) {
  const runner = new SimulatedRunner({ ...QUIET, ...machine }, 1);
  return exitLatency(runner, runner, settings, { seed: 3, ...options });
}

describe('judgeExits', () => {
  const exits = [exit(0, 10, 1, 0), exit(2, 30, 3, 0), exit(0, 20, 2, 1), exit(2, 0, 4000, 1)];
  const point = judgeExits(30, exits, 2, { step: 1, nsPerIteration: 100 });

  it('by hand: of 10, 30, 20 and 0 the median is 15, the last of the rounds 30 and 20', () => {
    expect(point.iterations).toMatchObject({ n: 4, mean: 15, median: 15, max: 30 });
    expect(point.last.iterations).toMatchObject({ n: 2, mean: 25, max: 30 });
    expect(point.rounds).toBe(2);
    expect(point.iterations.ecdf).toEqual({ value: [0, 10, 20, 30], share: [0.25, 0.5, 0.75, 1] });
  });

  it('takes the exit of 4 ms without an iteration for a pause, and leaves its time out', () => {
    expect(point.interrupted).toBe(1);
    expect(point.micros).toMatchObject({ n: 3, max: 3 });
    expect(point.belowClock).toBe(1);
  });

  it('keeps the workers apart', () => {
    expect(point.workers.map(({ worker, iterations }) => [worker, iterations.mean])).toEqual([
      [0, 15],
      [2, 15],
    ]);
  });

  it('has the model beside it: k/2 and k·m/(m + 1)', () => {
    expect(point.model).toEqual({ one: 15, last: 20 });
  });

  it('tests nothing with so few rounds', () => {
    expect(point.uniform).toBeNull();
  });
});

describe('exitLatency', () => {
  it('finds overshoot uniform where phases are, in each default interval and the own', async () => {
    const result = await run({}, { count: 1800 }, { ...SIMULATED_SETTINGS, interval: 500 });
    expect(result.points.map(({ interval }) => interval)).toEqual([1, 10, 100, 500, 1000, 10_000, 100_000]);
    expect(result).toMatchObject({ end: { kind: 'precise' }, doubts: [] });
    for (const { interval, iterations, uniform, model, last } of result.points) {
      expect(Math.abs(iterations.mean - interval / 2) / interval).toBeLessThan(0.05);
      expect(model.last).toBe(0.75 * interval);
      if (interval < 16) expect(uniform).toBeNull();
      else expect(uniform).toMatchObject({ n: 600 });
      if (interval > 50) expect(Math.abs(last.iterations.mean / model.last - 1)).toBeLessThan(0.05);
      if (uniform !== null) expect(uniform.p).toBeGreaterThan(0.001);
    }
  });

  it('counts pauses as a class of their own, with a given cost of an iteration or its own', async () => {
    for (const given of [{}, { nsPerIteration: 50 }]) {
      const { points } = await run({ pauses: 500 }, { intervals: [10_000], count: 900, ...given });
      // 250 µs on average at 500 pauses a second: about one in eight.
      expect(points[0]!.interrupted).toBeGreaterThan(60);
      expect(points[0]!.interrupted).toBeLessThan(170);
      expect(points[0]!.micros.max).toBeLessThan(1500);
      expect(points[0]!.iterations.n).toBe(900);
    }
  });

  it.each([
    ['oversubscribed', { pauses: 500 }, {}],
    ['oversubscribed', {}, { atOnce: 3 }],
    ['cores-unknown', { reportedCores: null }, {}],
    ['not-isolated', { isolated: false }, {}],
    ['hidden', {}, { interruptions: () => [{ code: 'hidden' as const, fromMicros: 0, toMicros: Infinity }] }],
  ])('doubts: %s', async (doubt, machine, options) => {
    expect((await run(machine, { intervals: [10_000], count: 300, ...options })).doubts).toEqual([doubt]);
  });

  it('plants a target where there is none, the first range that is not empty', async () => {
    const runner = new SimulatedRunner(QUIET, 1);
    const targets: unknown[] = [];
    const exits = runner.exits.bind(runner);
    runner.exits = (settings, options) => {
      targets.push(settings.target);
      return exits(settings, options);
    };
    const prime = {
      ...SIMULATED_SETTINGS,
      target: 'prime' as const,
      ranges: [[5, 5], ...SIMULATED_SETTINGS.ranges] as typeof SIMULATED_SETTINGS.ranges,
    };
    await exitLatency(runner, runner, prime, { intervals: [64], count: 9 });
    expect(targets[0]).toEqual({ worker: 1, at: 0.5 });
    expect(new Set(targets.map((target) => JSON.stringify(target))).size).toBe(1);
  });

  it('refuses what has no exits, in words', async () => {
    expect((await run({}, {}, { ...SIMULATED_SETTINGS, task: 'count' })).end).toMatchObject({ kind: 'failed' });
    expect((await run({}, {}, { ...SIMULATED_SETTINGS, ranges: [[2, 9]] })).end).toMatchObject({ kind: 'failed' });
  });

  it('gives every interval its first portion, then spends its time on all in turn', async () => {
    const hurried = await run({}, { intervals: [64, 10_000, 100_000], count: 600, seconds: 1e-6 });
    expect(hurried.end).toEqual({ kind: 'budget' });
    expect(hurried.points.map(({ interval, iterations }) => [interval, iterations.n])).toEqual([
      [64, 100],
      [10_000, 100],
      [100_000, 100],
    ]);
    const enough = await run({}, { intervals: [64], count: 250 });
    expect(enough).toMatchObject({ end: { kind: 'precise' }, points: [{ iterations: { n: 250 } }] });
    // Three others a round: rounds of later portions are rounds of their own.
    expect(enough.points[0]!.rounds).toBe(84);
  });

  it('stops between intervals with what it has, and hands failures on', async () => {
    const stop = new AbortController();
    const result = await run({}, { signal: stop.signal, onProgress: () => stop.abort() });
    expect(result).toMatchObject({ end: { kind: 'stopped' }, points: [{}] });
    const runner = new SimulatedRunner(QUIET, 1);
    runner.exits = async () => ({ ok: false, stopped: false, fault: { code: 'worker-late', seconds: 2 } });
    const failed = await exitLatency(runner, runner, SIMULATED_SETTINGS);
    expect(failed.end).toEqual({ kind: 'failed', fault: { code: 'worker-late', seconds: 2 } });
  });
});
