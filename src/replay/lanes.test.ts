import { describe, expect, it } from 'vitest';
import { madeUpTrace } from '../contract/testing/made-up-trace.ts';
import { DEFAULT_SETTINGS, type Settings } from '../contract/settings.ts';
import { expectedRun, type Price } from '../measure/expect.ts';
import { indexRecord, indexTrace } from './events.ts';
import { indexedLanes } from './indexed-lanes.ts';
import { checksBetween, expectedLanes, type RunLanes } from './lanes.ts';

const SETTINGS: Settings = {
  ...DEFAULT_SETTINGS,
  ranges: [
    [0, 10_000],
    [10_000, 20_000],
  ],
  interval: 1000,
  target: { worker: 0, at: 0.25 },
};
const PRICE: Price = { nsPerIteration: [100, 50], nsPerCheck: () => 10_000 };
const lanesOf = (patch: Partial<Settings> = {}): RunLanes =>
  expectedLanes(expectedRun({ ...SETTINGS, ...patch }, PRICE));
const timesOf = ({ placed, checkMicros }: RunLanes['lanes'][number]): number[] =>
  Array.from({ length: placed }, (_, ordinal) => checkMicros(ordinal));

describe('the lanes of an expected run', () => {
  it('are those that were reckoned: all start at once', () => {
    const run = lanesOf();
    const { flagMicros, finder, lanes } = run;
    expect(finder).toBe(0);
    expect(lanes.map(({ worker, startMicros }) => [worker, startMicros])).toEqual([
      [0, 0],
      [1, 0],
    ]);
    // 2,501 iterations of 100 ns with a check of 10 µs every 1,000, spread over them.
    expect(flagMicros).toBeCloseTo((2501 * 110) / 1000, 9);
    expect(lanes.map(({ outcome }) => outcome)).toEqual(['found', 'exited-early']);
    expect(Math.max(...lanes.map(({ endMicros }) => endMicros!))).toBe(run.endMicros);
  });

  it('place each check k iterations behind the one before, the last where the worker leaves', () => {
    const { lanes, flagMicros } = lanesOf();
    const [finder, other] = lanes;
    expect(timesOf(finder!)).toEqual([0, 110, 220]);
    const times = timesOf(other!);
    expect(times).toHaveLength(other!.checks!);
    expect(times.slice(0, 3)).toEqual([0, 60, 120]);
    expect(times.at(-1)).toBeCloseTo(other!.endMicros!, 9);
    expect(times.at(-1)).toBeGreaterThanOrEqual(flagMicros!);
    expect(times.at(-2)).toBeLessThan(flagMicros!);
    expect(other!.overshoot).toBeLessThanOrEqual(1000);
  });

  it('go on at an even pace until they leave', () => {
    const [finder] = lanesOf().lanes;
    const { endMicros } = finder!;
    expect([-1, 0, endMicros! / 2, endMicros!, 2 * endMicros!].map((micros) => finder!.iterationsAt(micros))).toEqual([
      0, 0, 1250.5, 2501, 2501,
    ]);
  });

  it('have no check where nobody looks', () => {
    const [, other] = lanesOf({ interval: 'never' }).lanes;
    expect(other).toMatchObject({ interval: Infinity, checks: 0, placed: 0, outcome: 'exhausted' });
  });
});

describe('the lanes of a run that was made', () => {
  const trace = madeUpTrace({ settings: { interval: [1000, 50_000, 'never', 20_000] } });
  const index = indexTrace(trace);
  const run = indexedLanes(index);

  it('are as the record has them', () => {
    const { record } = trace;
    expect(run).toMatchObject({ flagMicros: index.flagMicros, finder: 1, endMicros: record.micros });
    run.lanes.forEach((lane, worker) => {
      const of = record.workers[worker]!;
      expect(lane).toMatchObject({
        worker,
        outcome: of.outcome,
        startMicros: of.startMicros,
        endMicros: of.endMicros,
        overshoot: of.overshootIterations,
        checks: of.checks,
      });
    });
    expect(run.lanes.map(({ interval }) => interval)).toEqual([1000, 50_000, Infinity, 20_000]);
  });

  it('place every check between start and end, the one that saw the flag where it was seen', () => {
    for (const lane of run.lanes) {
      const times = timesOf(lane);
      expect(times).toHaveLength(lane.checks ?? 0);
      expect(times).toEqual(times.toSorted((one, other) => one - other));
      for (const time of times) {
        expect(time).toBeGreaterThanOrEqual(lane.startMicros!);
        expect(time).toBeLessThanOrEqual(lane.endMicros!);
      }
      if (lane.outcome === 'exited-early') expect(times.at(-1)).toBe(trace.workers[lane.worker]!.seenMicros);
    }
  });

  it('can be made of a record alone', () => {
    const bare = indexedLanes(indexRecord(trace.record));
    expect(bare.finder).toBe(1);
    expect(bare.lanes.map(({ endMicros }) => endMicros)).toEqual(run.lanes.map(({ endMicros }) => endMicros));
    expect(bare.lanes.map(({ placed }) => placed)).toEqual(run.lanes.map(({ placed }) => placed));
  });

  it('keep a worker that never began, and one that was lost', () => {
    const { record } = trace;
    const workers = record.workers.map((of, worker) =>
      worker === 3
        ? { ...of, outcome: 'failed' as const, startMicros: null, endMicros: null, iterations: null, checks: null }
        : of,
    );
    const { lanes, endMicros } = indexedLanes(indexRecord({ ...record, micros: null, workers }));
    expect(lanes[3]).toMatchObject({ outcome: 'failed', startMicros: null, endMicros: null, checks: null });
    expect(endMicros).toBe(Math.max(...lanes.map((lane) => lane.endMicros ?? 0)));
  });

  it('have nobody who finds where primes are counted', () => {
    const counted = indexedLanes(indexTrace(madeUpTrace({ settings: { task: 'count' } })));
    expect(counted).toMatchObject({ flagMicros: null, finder: null });
  });
});

describe('the checks between two moments', () => {
  const [lane] = lanesOf().lanes;
  it.each([
    [0, 300, 0, 3],
    [0, 220, 0, 2],
    [0, 220.5, 0, 3],
    [110, 220, 1, 2],
    [111, 219, 2, 2],
    [221, 900, 3, 3],
    [-5, 0, 0, 0],
    [-5, 1, 0, 1],
  ])('from %d to %d µs are %i up to %i', (from, to, first, behind) => {
    expect(checksBetween(lane!, from, to)).toEqual([first, behind]);
  });

  it('are those that a look at each would find', () => {
    const { lanes } = indexedLanes(indexTrace(madeUpTrace()));
    for (const each of lanes)
      for (const [from, to] of [
        [0, 1e9],
        [1000, 2000],
        [250_000, 251_000],
      ] as const) {
        const within = timesOf(each).filter((time) => time >= from && time < to);
        const [first, behind] = checksBetween(each, from, to);
        expect(behind - first).toBe(within.length);
        if (within.length > 0) expect(each.checkMicros(first)).toBe(within[0]);
      }
  });
});
