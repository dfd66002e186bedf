import { beforeAll, describe, expect, it } from 'vitest';
import type { BlocksOrder } from '../contract/runner.ts';
import { COUNTERS, type Counter, type Settings } from '../contract/settings.ts';
import { SIMULATED_SETTINGS } from './testing/noises.ts';
import { QUIET, SimulatedRunner, type Machine } from './testing/simulated.ts';
import { crowdsOf, writing } from './writing.ts';
import type { WritingOptions, WritingResult } from './writing-results.ts';

/** Nanoseconds of an iteration by so many at once: a word for all costs more with each who wants it. */
const truth = (counter: Counter, workers: number): number =>
  ({ none: 1, padded: 2, packed: 2 * (workers > 1 ? 3 : 1), plain: 2 + workers, shared: 8 * workers ** 2 })[counter];
const iterationOf = ({ counter = 'none', parts, work }: BlocksOrder): number =>
  work === 1 ? truth(counter, parts.length) : 4;
const checkOf = ({ parts }: BlocksOrder): number => 10 * parts.length ** 2;
const MACHINE: Machine = {
  ...QUIET,
  ...{ jitter: 0.01, compilation: 0.02, cores: 4, reportedCores: 4, slope: 0, iterationOf, checkOf },
};

const TWO: Settings = { ...SIMULATED_SETTINGS, ranges: SIMULATED_SETTINGS.ranges.slice(0, 2) };

const run = (machine: Partial<Machine> = {}, options: WritingOptions = {}): Promise<WritingResult> => {
  const runner = new SimulatedRunner({ ...MACHINE, ...machine }, 1);
  return writing(runner, runner, TWO, options);
};

it.each([
  [1, [1]],
  [2, [1, 2]],
  [4, [1, 2, 3, 4]],
  [8, [1, 2, 4, 8]],
  [12, [1, 2, 4, 8, 12]],
])('of %i that run at once so many are tried: %j', (most, crowds) => {
  expect(crowdsOf(most)).toEqual(crowds);
});

describe('what writing costs', () => {
  const seen: WritingResult[] = [];
  let result: WritingResult;
  beforeAll(async () => {
    result = await run({}, { onProgress: ({ result: now }) => seen.push(now) });
  }, 60_000);

  it('is measured for each counter by one to as many as run at once, whatever the run has', () => {
    const asked = COUNTERS.flatMap((counter) => [1, 2, 3, 4].map((workers) => ({ counter, workers })));
    expect(result.points.map(({ counter, workers }) => ({ counter, workers }))).toEqual(asked);
    expect([result.workers, result.end.kind, result.doubts]).toEqual([4, 'budget', []]);
  });

  it('comes out as it is, with intervals that are narrow', () => {
    for (const { counter, workers, ns } of result.points) {
      expect(Math.abs(ns.value / truth(counter, workers) - 1)).toBeLessThan(0.05);
      expect((ns.high - ns.low) / 2).toBeLessThan(0.1 * ns.value);
    }
  });

  it('is told beside words on lines of their own: false sharing is apart from none, and alone it is not', () => {
    const packed = (workers: number) =>
      result.points.find((point) => point.counter === 'packed' && point.workers === workers)!.times!;
    expect(packed(2).low).toBeGreaterThan(2.5);
    expect(packed(1).low).toBeLessThan(1);
    expect(packed(1).high).toBeGreaterThan(1);
  });

  it('counts what an ordinary word loses, by two and more', () => {
    expect(result.lost.map(({ workers }) => workers)).toEqual([2, 3, 4]);
    for (const { counted, expected } of result.lost) expect(counted).toBe(expected / 2);
  });

  it('has a lock that one wants, two want, … all want', () => {
    expect(result.locks.map(({ flag, workers }) => [flag, workers])).toEqual([1, 2, 3, 4].map((n) => ['lock', n]));
    for (const { ns, workers } of result.locks)
      expect(Math.abs(ns!.value / (10 * workers ** 2) - 1)).toBeLessThan(0.15);
  });

  it('shows figures as they come', () => {
    const known = seen.findIndex(isSeen);
    const all = seen.findIndex(({ points }) => points.every(({ times }) => times !== null));
    expect(known).toBeGreaterThan(0);
    expect(all).toBeGreaterThan(known);
    expect(all).toBeLessThan(seen.length - 1);
  });
});

it('where one runs at once it says what one writes, and loses nothing', async () => {
  const { points, lost, workers } = await run({ cores: 1, reportedCores: 1 }, { seconds: 1 });
  expect([workers, lost, points.length]).toEqual([1, [], COUNTERS.length]);
});

const isSeen = ({ points }: WritingResult): boolean => points.some(({ ns }) => Number.isFinite(ns.value));

it('a stop keeps what there is', async () => {
  const ends = new AbortController();
  const result = await run({}, { signal: ends.signal, onProgress: (now) => isSeen(now.result) && ends.abort() });
  expect(result.end).toEqual({ kind: 'stopped' });
  expect(isSeen(result)).toBe(true);
});

it('a failure is said, and rejects nothing', async () => {
  const runner = new SimulatedRunner(MACHINE, 1);
  runner.blocks = () => Promise.resolve({ ok: false, stopped: false, fault: { code: 'worker-silent', seconds: 3 } });
  const { end } = await writing(runner, runner, SIMULATED_SETTINGS, {});
  expect(end).toEqual({ kind: 'failed', fault: { code: 'worker-silent', seconds: 3 } });
});
