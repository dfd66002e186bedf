import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Flag } from '../contract/settings.ts';
import { divisions, recordedPrice } from './recorded-price.ts';

/** Trial division by every number from 2 on, counted. */
function counted(from: number, to: number): number {
  let total = 0;
  for (let n = from; n < to; n++) {
    for (let d = 2; d * d <= n; d++) {
      total++;
      if (n % d === 0) break;
    }
  }
  return total / (to - from);
}

it.each([1_000, 30_000, 1_000_000, 10_000_000])('estimates the divisions of numbers about %i within a quarter', (n) => {
  const exact = counted(n, n + 3_000);
  expect(divisions(n) / exact).toBeGreaterThan(0.75);
  expect(divisions(n) / exact).toBeLessThan(1.25);
});

it('has a price for every worker, dearer for larger numbers', () => {
  const ranges = [[0, 100] as const, [10_000, 20_000] as const, [5, 5] as const, [2 ** 40, 2 ** 40 + 10] as const];
  const { nsPerIteration } = recordedPrice({ ...DEFAULT_SETTINGS, ranges });
  expect(nsPerIteration.every((ns) => ns > 0 && Number.isFinite(ns))).toBe(true);
  expect(nsPerIteration[1]).toBeGreaterThan(nsPerIteration[0]!);
  expect(nsPerIteration[3]).toBeGreaterThan(50_000);
});

it('an iteration of so many steps costs in proportion, wherever the range lies', () => {
  const cost = (work: number): number => recordedPrice({ ...DEFAULT_SETTINGS, work }).nsPerIteration[3]!;
  expect(cost(10_000) / cost(1_000)).toBeGreaterThan(9);
  expect(cost(10_000)).toBe(recordedPrice({ ...DEFAULT_SETTINGS, work: 10_000 }).nsPerIteration[0]);
});

it('a check costs the more, the more it takes to see the flag: a message by far the most', () => {
  const check = (flag: Flag): number => recordedPrice({ ...DEFAULT_SETTINGS, flag }).nsPerCheck(1);
  const costs = (['plain', 'atomic', 'lock', 'message'] as const).map(check);
  expect(costs).toEqual(costs.toSorted((one, other) => one - other));
  expect(check('plain')).toBeGreaterThan(0);
  expect(check('message')).toBeGreaterThan(10 * check('lock'));
});

it('is that of the numbers which are searched until the find', () => {
  const settings = { ...DEFAULT_SETTINGS, ranges: [[2, 1_000_002] as const], task: 'find' as const };
  const cost = (at: number): number => recordedPrice({ ...settings, target: { worker: 0, at } }).nsPerIteration[0]!;
  const exact = (to: number): number => counted(2, to);
  expect(cost(0.01) / cost(0.1)).toBeCloseTo(exact(10_000) / exact(100_000), 0);
  expect(cost(0.01)).toBeLessThan(cost(0.1));
  expect(cost(1)).toBeCloseTo(recordedPrice({ ...settings, task: 'count', target: 'prime' }).nsPerIteration[0]!, 9);
});

it('an iteration grows with the numbers of its range, and those that are searched make up their mean', () => {
  const ranges = [[2, 200_002] as const, [200_002, 400_002] as const];
  const { nsPerIteration, growth } = recordedPrice({ ...DEFAULT_SETTINGS, ranges, task: 'count' });
  for (const worker of [0, 1]) {
    const places = Array.from({ length: 400 }, (_, i) => growth!(worker, (i + 0.5) * 500));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places.reduce((sum, of) => sum + of, 0) / places.length).toBeCloseTo(1, 2);
  }
  // The end of the larger numbers takes longer than their mean, as their roots do.
  expect(growth!(1, 200_000)).toBeGreaterThan(1.1);
  expect(nsPerIteration[1]! * growth!(1, 0)).toBeCloseTo(nsPerIteration[0]! * growth!(0, 200_000), 6);
  expect(recordedPrice({ ...DEFAULT_SETTINGS, ranges, work: 100 }).growth!(1, 200_000)).toBe(1);
});
