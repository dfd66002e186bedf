import { beforeAll, describe, expect, it } from 'vitest';
import type { BlocksOrder } from '../contract/runner.ts';
import type { Settings } from '../contract/settings.ts';
import { SIMULATED_SETTINGS } from './testing/noises.ts';
import { QUIET, SimulatedRunner, type Machine } from './testing/simulated.ts';
import { weights } from './weights.ts';
import type { WeighedLoop, WeightsOptions, WeightsResult } from './weights-results.ts';

/** A nanosecond a step; a number takes longer the larger it is. */
const iterationOf = ({ work, parts }: BlocksOrder): number =>
  work === 'prime' ? 2 + Math.sqrt(parts[0]!.range[0]) / 10 : work;
/** Those who want one lock wait for each other. */
const checkOf = ({ parts }: BlocksOrder): number => 15 * parts.length ** 2;
const MACHINE: Machine = {
  ...QUIET,
  ...{ jitter: 0.01, compilation: 0.02, cores: 2, reportedCores: 2, slope: 0, iterationOf, checkOf },
};
const TWO: Settings = { ...SIMULATED_SETTINGS, ranges: SIMULATED_SETTINGS.ranges.slice(0, 2), flag: 'lock' };

const run = (machine: Partial<Machine> = {}, options: WeightsOptions = {}, settings = TWO): Promise<WeightsResult> => {
  const runner = new SimulatedRunner({ ...MACHINE, ...machine }, 1);
  return weights(runner, runner, settings, options);
};
const nameOf = ({ weight, workers }: WeighedLoop): string =>
  `${weight.kind === 'steps' ? weight.steps : `from ${weight.from}`} by ${workers}`;

describe('overhead by the weight of an iteration', () => {
  const seen: WeightsResult[] = [];
  let result: WeightsResult;
  beforeAll(async () => {
    result = await run({}, { onProgress: ({ result: now }) => seen.push(now) });
  }, 60_000);

  it('is measured by steps and by where numbers lie, alone, and for steps also by all at once', () => {
    expect(result.loops.map(nameOf)).toEqual([
      ...[1, 2, 4, 8, 16, 32, 64, 128, 256].map((steps) => `${steps} by 1`),
      ...[10, 1e3, 1e6, 1e9, 1e12].map((from) => `from ${from} by 1`),
      ...[1, 4, 16, 64, 256].map((steps) => `${steps} by 2`),
    ]);
    expect([result.workers, result.end.kind, result.doubts]).toEqual([2, 'budget', []]);
  });

  it('comes out as it is, or below what can be told', () => {
    for (const { overhead, below, nsPerIteration, workers } of result.loops) {
      const truth = (15 * workers ** 2) / nsPerIteration.value;
      if (below === null) expect(Math.abs(overhead!.value / truth - 1)).toBeLessThan(0.25);
      else expect(truth).toBeLessThan(below);
    }
    expect(result.loops.filter(({ below }) => below === null).length).toBeGreaterThan(12);
    expect(result.loops.find(({ weight }) => weight.kind === 'numbers' && weight.from === 1e12)!.below).not.toBeNull();
  });

  it('falls like 1 / weight where a check always costs the same', () => {
    const { value, low, high } = result.slope!;
    expect(low).toBeLessThanOrEqual(-1);
    expect(high).toBeGreaterThanOrEqual(-1);
    expect((high - low) / 2).toBeLessThan(0.1);
    expect(value).toBeCloseTo(-1, 1);
  });

  it('shows figures as they come', () => {
    const first = seen.findIndex(({ loops }) => loops.some(({ overhead }) => overhead !== null));
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(seen.length / 4);
  });
});

it('falls faster where a heavier iteration hides a part of the check', async () => {
  const hidden = (order: BlocksOrder): number => 15 / Math.sqrt(iterationOf(order));
  const { slope } = await run({ checkOf: hidden });
  expect(slope!.high).toBeLessThan(-1.2);
});

it('where nothing can be told from 0 there is no slope', async () => {
  const { slope, loops } = await run({ checkOf: () => 0 }, { seconds: 1 });
  expect(slope).toBeNull();
  expect(loops.every(({ overhead, below }) => overhead === null || below !== null)).toBe(true);
});

it('reads the flag as the settings do, but never by message', async () => {
  const flags = new Set<string>();
  const runner = new SimulatedRunner(MACHINE, 1);
  const blocks = runner.blocks.bind(runner);
  runner.blocks = (order) => {
    flags.add(order.flag);
    return blocks(order);
  };
  await weights(runner, runner, { ...TWO, flag: 'message' }, { seconds: 1 });
  expect([...flags]).toEqual(['lock']);
});

it('a stop keeps what there is', async () => {
  const ends = new AbortController();
  const { end, loops } = await run(
    {},
    {
      signal: ends.signal,
      onProgress: ({ result }) => result.loops.some(({ overhead }) => overhead !== null) && ends.abort(),
    },
  );
  expect(end).toEqual({ kind: 'stopped' });
  expect(loops.some(({ overhead }) => overhead !== null)).toBe(true);
});
