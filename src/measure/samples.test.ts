import { describe, expect, it } from 'vitest';
import type { PartTimes } from '../contract/runner.ts';
import type { Interruption } from './results.ts';
import { armsOf, type VisitPlan } from './plan.ts';
import { armMean, byKey, Ratios, Group, takeVisit } from './samples.ts';

const arms = armsOf([8]);
const block = (interval: number | 'never', iterations = 1000) => ({ offset: 0, iterations, interval });

/** A/A, control (arm first), point; never takes 1,000 µs. */
const plan: VisitPlan = {
  parts: [[block('never'), block('never'), block('never', 1030), block('never'), block('never'), block(8)]],
  arms: Uint16Array.of(0, 1, 2),
  armFirst: Uint8Array.of(0, 1, 0),
  costs: Float64Array.of(1, 1, 1),
};
const times = (micros: number[], starts?: number[]) => {
  let at = 0;
  const startMicros = starts ?? micros.map((took) => (at += took) - took);
  return {
    ok: true as const,
    parts: [
      {
        micros: Float64Array.from(micros),
        startMicros: Float64Array.from(startMicros),
        iterations: Float64Array.from(plan.parts[0]!, ({ iterations }) => iterations),
      },
    ],
    raisedMicros: null,
    compiled: 1,
  };
};
const take = (micros: number[], interruptions: Interruption[] = [], starts?: number[]) => {
  const group = new Group(0, 0, 1, 3);
  const taken = takeVisit(group, 0, arms, plan, times(micros, starts), interruptions);
  return { ...taken, group, ratios: group.ratios.map((column) => [...column.copy()]) };
};

describe('takeVisit', () => {
  it('takes what a check loses, and what an iteration costs, on average over the ranges from wherever a pair stands', () => {
    const group = new Group(0, 0, 1, 3);
    const blocks = Array.from({ length: 4 }, () => [block('never'), block(8)]).flat();
    const dear = { parts: [blocks], arms: new Uint16Array(4).fill(2), armFirst: new Uint8Array(4) };
    const costs = Float64Array.of(0.5, 0.5, 2, 2);
    // A check costs 10 µs a block everywhere; where an iteration costs half as much that is twice the share.
    const micros = [50, 60, 50, 60, 200, 210, 200, 210];
    const parts = [{ ...times(micros).parts[0]!, iterations: new Float64Array(8).fill(1000) }];
    takeVisit(group, 0, arms, { ...dear, costs }, { ...times([1]), parts }, []);
    expect(group.costs.map(({ log }) => Math.exp(log))).toEqual([expect.closeTo(100, 9)]);
    expect([...group.ratios[2]!.copy()]).toEqual(Array.from({ length: 4 }, () => expect.closeTo(Math.log(1.1), 9)));
  });

  it('takes a pair whose never was paused the same way backwards, so that noise about nothing stays about nothing', () => {
    const ratioOf = (micros: number[]): number => {
      const group = new Group(0, 0, 1, 3);
      takeVisit(group, 0, arms, { ...plan, costs: Float64Array.of(2, 2, 2) }, times(micros), []);
      return group.ratios[2]!.copy()[0]!;
    };
    const paused = ratioOf([1000, 1000, 1030, 1000, 9000, 1000]);
    expect(paused).toBeCloseTo(-Math.log(17), 9);
    expect(ratioOf([1000, 1000, 1030, 1000, 1000, 9000])).toBeCloseTo(-paused, 9);
  });

  it('takes ln(arm / never), the control as if it had exactly 2 % more', () => {
    const { ratios, slept, voided } = take([1000, 1010, 1030, 1000, 1000, 1050]);
    expect(ratios[0]![0]).toBeCloseTo(Math.log(1.01), 12);
    expect(ratios[1]![0]).toBeCloseTo(Math.log(1.02), 12);
    expect(ratios[2]![0]).toBeCloseTo(Math.log(1.05), 12);
    expect([slept, voided]).toEqual([false, 0]);
  });

  it('of several at once takes one ratio a pair, the mean of theirs; a pair that one of them missed counts for none', () => {
    const two = { ...plan, parts: [plan.parts[0]!, plan.parts[0]!] };
    const [fast, slow] = [
      [1000, 1000, 1030, 1000, 1000, 1100],
      [1000, 1000, 1030, 1000, 1000, 1300],
    ].map((micros) => times(micros).parts[0]!) as [PartTimes, PartTimes];
    const ratiosOf = (parts: readonly PartTimes[]) => {
      const group = new Group(0, 0, 1, 3);
      takeVisit(group, 0, arms, two, { ...times([1]), parts }, []);
      return group.ratios.map((column) => [...column.copy()]);
    };
    expect(ratiosOf([fast, slow])[2]).toEqual([expect.closeTo((Math.log(1.1) + Math.log(1.3)) / 2, 12)]);
    const unseen = times([1000, 1000, 1030, 1000, 1000, 0]).parts[0]!;
    expect(ratiosOf([fast, unseen]).map((list) => list.length)).toEqual([1, 1, 0]);
  });

  it('voids the whole pair a sleep falls into or before, and keeps the others', () => {
    const gap = take([1000, 1000, 1000, 1000, 1000, 1000], [], [0, 1000, 2000, 3000, 2_004_000, 2_005_000]);
    expect(gap).toMatchObject({ slept: true, voided: 1 });
    expect(gap.ratios.map((list) => list.length)).toEqual([1, 1, 0]);
    expect(take([1000, 1000, 1_500_000, 1000, 1000, 1000])).toMatchObject({ slept: true, voided: 1 });
  });

  it('voids pairs in which the clock stepped back', () => {
    expect(take([1000, 1000, 1000, 1000, 1000, 1000], [], [0, 1000, 2000, -9000, -8000, -7000])).toMatchObject({
      voided: 1,
    });
  });

  it('voids pairs that a hidden page touches, but not those of a frame gap', () => {
    const at = { fromMicros: 2500, toMicros: 2600 };
    expect(take([1000, 1000, 1000, 1000, 1000, 1000], [{ code: 'hidden', ...at }])).toMatchObject({
      voided: 1,
      slept: false,
    });
    expect(take([1000, 1000, 1000, 1000, 1000, 1000], [{ code: 'frame-gap', ...at }])).toMatchObject({ voided: 0 });
    const on = { code: 'hidden' as const, fromMicros: 3500, toMicros: Infinity };
    expect(take([1000, 1000, 1000, 1000, 1000, 1000], [on]).ratios.map((list) => list.length)).toEqual([1, 0, 0]);
  });

  it('voids a block below the clock: its logarithm would be infinite', () => {
    expect(take([0, 1000, 1000, 1000, 1000, 1000])).toMatchObject({ voided: 1 });
  });
});

describe('Group and Column', () => {
  it('grow past their first 64 values and hand out copies', () => {
    const column = new Ratios();
    for (let i = 0; i < 200; i++) column.push(i);
    const copy = column.copy();
    copy.fill(0);
    expect([...column.copy()]).toEqual(Array.from({ length: 200 }, (_, i) => i));
    const group = new Group(0, 0, 1, 2);
    expect(group.pairs).toBe(0);
  });

  it('counts pairs hit by a pause on either side, and is not moved by them', () => {
    const group = new Group(0, 0, 1, 1);
    for (let i = 0; i < 100; i++) group.ratios[0]!.push(0.01 + 0.001 * ((i % 5) - 2));
    for (const far of [1.9, -1.8, 1.7]) group.ratios[0]!.push(far);
    const { mean, hit } = armMean(group, 0, 0.01);
    expect(hit).toBe(3);
    expect(mean!.mean).toBeCloseTo(0.01, 3);
    expect(armMean(new Group(0, 0, 1, 1), 0, 0)).toEqual({ mean: null, hit: 0 });
  });

  it('byKey keeps the order', () => {
    expect(byKey([3, 1, 4, 1, 5], (x) => x % 2)).toEqual([[3, 1, 1, 5], [4]]);
  });
});
