import { beforeAll, describe, expect, it } from 'vitest';
import type { BlocksOrder } from '../contract/runner.ts';
import type { Flag, Kernel } from '../contract/settings.ts';
import { ladder } from './ladder.ts';
import type { LadderOptions, LadderResult, LadderRung, YieldTimes } from './ladder-results.ts';
import { SIMULATED_SETTINGS } from './testing/noises.ts';
import { QUIET, SimulatedRunner, type Machine } from './testing/simulated.ts';

/** Nanoseconds of a check alone; those that want one lock wait for each other. */
const COSTS = { wasm: { atomic: 0.9, plain: 0, lock: 12 }, js: { atomic: 15, plain: 2, lock: 30 } } as const;
const truth = (kernel: Kernel, flag: Flag, workers: number): number =>
  flag === 'message' ? Number.NaN : COSTS[kernel][flag] * (flag === 'lock' && workers > 1 ? 5 : 1);
const checkOf = ({ kernel, flag, parts }: BlocksOrder): number => truth(kernel, flag, parts.length);

const LIGHT: Machine = { ...QUIET, iteration: 4, jitter: 0.01, compilation: 0.02, cores: 2, reportedCores: 2, checkOf };

const run = (machine: Partial<Machine>, options: LadderOptions = {}, settings = SIMULATED_SETTINGS) => {
  const runner = new SimulatedRunner({ ...LIGHT, ...machine }, 1);
  return ladder(runner, runner, settings, options);
};
const nameOf = ({ flag, kernel, workers }: LadderRung): string => `${flag} ${kernel} ${workers}`;
const find = ({ rungs }: LadderResult, name: string): LadderRung => rungs.find((rung) => nameOf(rung) === name)!;
const SHORT: LadderOptions = { seconds: 12, kernels: ['wasm'] };

describe('the ladder', () => {
  const seen: LadderResult[] = [];
  let result: LadderResult;
  beforeAll(async () => {
    result = await run({}, { onProgress: ({ result: now }) => seen.push(now) });
  }, 60_000);

  it('has each way of reading on each kernel, by one alone and by all that run at once', () => {
    expect(result.rungs.map(nameOf)).toEqual(
      ['atomic', 'plain', 'lock'].flatMap((flag) =>
        ['wasm', 'js'].flatMap((kernel) => [1, 2].map((workers) => `${flag} ${kernel} ${workers}`)),
      ),
    );
    expect([result.workers, result.end.kind]).toEqual([2, 'precise']);
  });

  it('has a first dot on every rung in ten seconds', () => {
    expect(seen.find(({ rungs }) => rungs.every(({ ns }) => ns !== null))!.seconds).toBeLessThan(10);
  });

  it.each([1, 10])('is given %d s, and takes little more than that, or than its first dots', async (seconds) => {
    let dots = 0;
    const onProgress: LadderOptions['onProgress'] = ({ result: { rungs, seconds: now } }) => {
      if (dots === 0 && rungs.every(({ ns }) => ns !== null)) dots = now;
    };
    const short = await run({}, { seconds, onProgress });
    expect(short.seconds).toBeLessThan(Math.max(seconds, dots) + 4);
    expect(short.rungs.every(({ ns }) => ns !== null)).toBe(true);
    expect(short.iterations).toHaveLength(2);
    expect(short.end.kind).toBe('budget');
  });

  it('ends with every rung within 30 % of its value, or below half a nanosecond', () => {
    for (const { ns, below, rare } of result.rungs) {
      const { value, low, high } = ns!;
      expect(below === null ? (high - low) / 2 <= 0.3 * value : below <= 0.5).toBe(true);
      expect(rare!.high > rare!.low).toBe(true);
    }
  });

  it('holds what a check really costs, and stands in that order', () => {
    const apart = result.rungs.filter(({ below }) => below === null);
    expect(apart).toHaveLength(10);
    for (const { ns, flag, kernel, workers } of apart)
      expect(Math.abs(ns!.value / truth(kernel, flag, workers) - 1)).toBeLessThan(0.1);
    const ordered = apart.toSorted((a, b) => a.ns!.value - b.ns!.value);
    const truths = ordered.map(({ flag, kernel, workers }) => truth(kernel, flag, workers));
    expect(truths).toEqual(truths.toSorted((a, b) => a - b));
    const [queue, alone] = [find(result, 'lock js 2'), find(result, 'lock js 1')];
    expect(queue.ns!.low / alone.ns!.high).toBeGreaterThan(3);
  });

  it('says of a check that costs nothing below how much it is, and names no best interval for it', () => {
    const nothing = find(result, 'plain wasm 1');
    expect(nothing.ns!.low).toBeLessThanOrEqual(0);
    expect(nothing.below).toBeGreaterThan(0);
    expect(nothing.noBest).toBe('check-cost-unknown');
  });

  it('implies the best interval of the set-up by Young’s law, with its own iteration', () => {
    const { best } = find(result, 'lock js 2');
    // sqrt(2·n·c / t), an iteration of the simulated machine always taking 4 ns.
    const young = Math.sqrt((2 * 50_001 * 150) / 4);
    expect(Math.abs(best!.interval / young - 1)).toBeLessThan(0.05);
    expect(result.iterations.map(({ kernel }) => kernel)).toEqual(['wasm', 'js']);
    expect(result.foundAfter).toBe(50_001);
  });

  it('says of a loop that never looked again that there is no check to time, and goes on', async () => {
    const blind = await run({ hoisted: true }, SHORT);
    expect(find(blind, 'plain wasm 1')).toMatchObject({ ns: null, why: 'flag-unseen', doubts: ['flag-unseen'] });
    expect(find(blind, 'atomic wasm 1').ns).not.toBeNull();
  });

  it('has no rungs for several where only one runs at once, and believes no more than are reported', async () => {
    const rungs = async (machine: Partial<Machine>) => (await run(machine, SHORT)).rungs.map(({ workers }) => workers);
    expect(await rungs({ cores: 1 })).toEqual([1, 1, 1]);
    expect(await rungs({ cores: 4 })).toEqual([1, 2, 1, 2, 1, 2]);
  });

  it('counts as many as can where the run has one worker alone, and has no best interval for it', async () => {
    const alone = await run({}, SHORT, { ...SIMULATED_SETTINGS, ranges: [[2, 2000]], target: 'prime' });
    expect(alone.rungs.map(({ workers }) => workers)).toEqual([1, 2, 1, 2, 1, 2]);
    expect(find(alone, 'lock wasm 2').noBest).toBe('alone');
  });

  it('stops with what it has, and hands failures on', async () => {
    const stop = new AbortController();
    const stopped = await run(
      {},
      { ...SHORT, signal: stop.signal, onProgress: ({ done }) => done > 0.4 && stop.abort() },
    );
    expect([stopped.end.kind, stopped.rungs.every(({ ns }) => ns !== null)]).toEqual(['stopped', true]);
    const runner = new SimulatedRunner(LIGHT, 1);
    runner.blocks = () => Promise.reject(new RangeError('no'));
    const { end, rungs } = await ladder(runner, runner, SIMULATED_SETTINGS, SHORT);
    expect(end).toEqual({ kind: 'failed', fault: { code: 'unexpected', message: 'no' } });
    expect(rungs[0]).toMatchObject({ ns: null, why: 'nothing-measured' });
  });

  describe('of messages', () => {
    /** A yield takes 3 µs and by several half as much again; every tenth batch meets a pause. */
    const yields: YieldTimes = ({ workers, batches }) =>
      Promise.resolve(
        Array.from({ length: workers }, () =>
          Float64Array.from(
            { length: batches },
            (_, at) => (workers > 1 ? 4.5 : 3) * (at % 10 === 9 ? 20 : 1 + at / 1000),
          ),
        ),
      );
    const asked: LadderOptions = { ...SHORT, flags: ['atomic', 'message'], yields };

    it('has a rung by one alone and by several, whose every check costs one yield', async () => {
      const result = await run({}, asked);
      expect(result.rungs.map(nameOf)).toEqual(['atomic wasm 1', 'atomic wasm 2', 'message wasm 1', 'message wasm 2']);
      for (const [name, ns] of [
        ['message wasm 1', 3000],
        ['message wasm 2', 4500],
      ] as const) {
        const rung = find(result, name);
        expect(Math.abs(rung.ns!.value / ns - 1)).toBeLessThan(0.05);
        expect([rung.ns!.low <= rung.ns!.value, rung.below, rung.law]).toEqual([
          true,
          null,
          { ratio: rung.ns!.value, knots: [] },
        ]);
        const young = Math.sqrt((2 * 50_001 * ns) / 4);
        expect(Math.abs(rung.best!.interval / young - 1)).toBeLessThan(0.05);
      }
    });

    it('has none where yields cannot be timed, and says so of those that failed', async () => {
      const without = await run({}, { ...SHORT, flags: ['atomic', 'message'] });
      expect(without.rungs.map(({ flag }) => flag)).toEqual(['atomic', 'atomic']);
      const failing = await run({}, { ...asked, yields: () => Promise.resolve(null) });
      expect(find(failing, 'message wasm 1')).toMatchObject({ ns: null, why: 'nothing-measured', law: null });
      expect(find(failing, 'atomic wasm 1').ns).not.toBeNull();
    });
  });
});
