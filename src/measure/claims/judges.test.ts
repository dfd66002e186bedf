import { describe, expect, it } from 'vitest';
import { RECORDED_PYTHON } from '../recorded-python.ts';
import { RECORDED_QUEUE } from '../recorded-queue.ts';
import type { ClaimFigure } from './claim-results.ts';
import { judgeCheapGuard } from './cheap-guard.ts';
import { judgeEveryTenth, reckonReads } from './every-tenth.ts';
import { judgeFewIterations } from './few-iterations.ts';
import { judgeFirstFinder, type FirstFinds } from './first-finder.ts';
import { slopeOfLogs } from '../log-slope.ts';
import { judgePlainRead } from './plain-read.ts';
import { judgeQueue } from './queue-complete.ts';
import { judgeSecondLook } from './second-look.ts';
import { judgeSlower } from './slower.ts';
import { judgeWeight, type WeightPoint } from './weight.ts';

const many = <T>(n: number, value: T): T[] => Array.from({ length: n }, () => value);
const said = ({ verdict, why }: { verdict: string; why: string }): string => `${verdict}: ${why}`;

describe('1, who finds first', () => {
  const two = { worker: 0, number: 2 };
  const printed = { worker: 0, number: 100_003 };
  const other = { worker: 1, number: 100_003 };
  it.each<[string, FirstFinds]>([
    ['does-not-hold: never-as-printed', [...many(90, two), ...many(10, other)]],
    ['does-not-hold: seldom-as-printed', [...many(90, two), ...many(10, printed)]],
    ['holds: as-printed', many(100, printed)],
    ['cannot-tell: too-wide', [...many(50, two), ...many(50, printed)]],
    ['cannot-tell: too-few', many(19, two)],
  ])('%s', (verdict, finds) => expect(said(judgeFirstFinder(finds))).toBe(verdict));

  it('says how often another worker was first', () => {
    const { figures } = judgeFirstFinder([...many(90, two), ...many(10, other)]);
    expect(figures.find(({ name }) => name === 'other-first')).toMatchObject({ value: 0.1, n: 100, unit: 'share' });
  });
});

describe('2, a read takes no lock', () => {
  const rung = (way: 'value' | 'raw' | 'lock', ns: number) =>
    ({ way, workers: 1, ns: { value: ns, low: ns - 1, high: ns + 1 }, pairs: 9 }) as const;
  it('is recorded, and the recording says which', () => {
    expect(said(judgePlainRead({ recorded: RECORDED_PYTHON.rungs, here: [] }))).toBe('recorded: lock-taken');
    const free = [rung('value', 20), rung('raw', 17), rung('lock', 45)];
    expect(said(judgePlainRead({ recorded: free, here: [] }))).toBe('recorded: no-lock-taken');
    expect(said(judgePlainRead({ recorded: [rung('value', 20)], here: [] }))).toBe('cannot-tell: no-recording');
  });
});

describe('3, once every ten iterations', () => {
  it('reckons by hand: 2, 3 and 5 are primes, so that with k = 2 the counter is even at 2, 5 … no, before 2, 4 (two), 5', () => {
    // Before 2: 0 primes, read. Before 3: 1. Before 4: 2, read. Before 5: 2, read. Before 6: 3. Before 7: 3.
    expect(reckonReads([2, 8], 2)).toEqual({ reads: 3, stretch: 2 });
    expect(reckonReads([2, 2], 2)).toEqual({ reads: 0, stretch: 0 });
  });

  const counts = { interval: 10, iterations: 100, counted: [10, 10], reads: 10, stretch: 9 };
  it.each([
    ['holds: every-kth', counts],
    ['does-not-hold: bursts', { ...counts, counted: [19, 19], reads: 19, stretch: 80 }],
    ['does-not-hold: bursts', { ...counts, stretch: 80 }],
    ['cannot-tell: counts-disagree', { ...counts, counted: [10, 11] }],
    ['cannot-tell: too-few', { ...counts, counted: [] }],
  ])('%s', (verdict, data) => expect(said(judgeEveryTenth(data))).toBe(verdict));
});

describe('4, 8 to 12 % slower', () => {
  const times = (slow: number, spread: number, clockStepMicros = 5, n = 100) => ({
    clockStepMicros,
    pairs: Array.from({ length: n }, (_, i) => ({
      often: 1000 * slow * (1 + spread * Math.sin(i * 12.9898)),
      rare: 1000,
    })),
  });
  it.each([
    ['does-not-hold: less', times(1, 0.1)],
    ['does-not-hold: faster', times(0.9, 0.01)],
    ['does-not-hold: more', times(1.3, 0.01)],
    ['holds: as-much', times(1.1, 0.01)],
    ['holds-otherwise: as-much-but-flips', times(1.105, 0.15, 5, 400)],
    ['cannot-tell: flips', times(1.09, 0.6)],
    ['cannot-tell: too-wide', times(1.11, 0.05, 5, 12)],
    ['cannot-tell: not-trusted', times(1.1, 0.01, 100)],
    ['cannot-tell: too-few', times(1.1, 0.01, 5, 11)],
    ['cannot-tell: too-few', times(1, 0, 5, 0)],
  ])('%s', (verdict, data) => expect(said(judgeSlower(data))).toBe(verdict));
});

describe('5, the weight of an iteration', () => {
  const points = (overheads: readonly number[], half = 0.01, valid = true): WeightPoint[] =>
    overheads.map((value, i) => ({
      nsPerIteration: 10 * 4 ** i,
      overhead: { value, low: value * (1 - half), high: value * (1 + half) },
      pairs: 50,
      valid,
    }));
  it.each([
    ['holds: like-weight', points([1.6, 0.4, 0.1, 0.025])],
    ['holds-otherwise: unlike-weight', points([1.6, 0.8, 0.4, 0.2])],
    ['does-not-hold: does-not-fall', points([0.2, 0.2, 0.2, 0.2])],
    ['does-not-hold: does-not-fall', points([0.1, 0.2, 0.4, 0.8])],
    // A lock that costs nothing.
    ['cannot-tell: no-cost', points([0, 0, 0, 0])],
    ['cannot-tell: no-cost', points([0.01, 0.2, 0.1, 0.1], 1.5)],
    ['cannot-tell: too-wide', points([1.6, 0.2, 0.2, 0.02], 0.5)],
    ['cannot-tell: not-trusted', points([1.6, 0.4, 0.1, 0.025], 0.01, false)],
    // One of which is not to be trusted is left out.
    ['holds: like-weight', [...points([1.6, 0.4, 0.1]), ...points([9], 0.01, false)]],
    ['cannot-tell: too-few', points([1.6, 0.4])],
  ])('%s', (verdict, data) => expect(said(judgeWeight(data))).toBe(verdict));

  it('gives the slope of a line as it is', () => {
    const { value, low, high } = slopeOfLogs(
      [1, 10, 100].map((x) => ({ x, y: { value: 3 / x ** 2, low: 2.9 / x ** 2, high: 3.1 / x ** 2 } })),
    );
    expect(value).toBeCloseTo(-2);
    expect([low < -2, high > -2]).toEqual([true, true]);
  });
});

describe('6, the remainder as a guard', () => {
  const ns = (name: ClaimFigure['name'], value: number, half = 0.1): ClaimFigure => ({
    ...{ name, value, low: value - half, high: value + half, n: 9, unit: 'ns', source: 'measured' },
  });
  it.each([
    ['does-not-hold: dearer', [ns('modulo-wasm', 3), ns('atomic-wasm', 0.5)]],
    ['holds: cheaper', [ns('modulo-wasm', 3), ns('atomic-wasm', 20)]],
    [
      'holds-otherwise: by-kernel',
      [ns('modulo-wasm', 3), ns('atomic-wasm', 0.5), ns('modulo-js', 3), ns('atomic-js', 20)],
    ],
    ['cannot-tell: too-wide', [ns('modulo-wasm', 3), ns('atomic-wasm', 0.5), ns('modulo-js', 3), ns('atomic-js', 3)]],
    ['cannot-tell: too-wide', [ns('modulo-wasm', 3, 5), ns('atomic-wasm', 0.5)]],
    ['cannot-tell: too-few', []],
  ])('%s', (verdict, figures) => expect(said(judgeCheapGuard(figures))).toBe(verdict));
});

describe('7, the second look', () => {
  const orders = { all: 100, duplicates: 40 };
  const races = (without: number, looked: number, rounds = 1000) => ({
    without: { rounds, duplicates: without, orders },
    with: { rounds, duplicates: looked, orders: { all: 90, duplicates: 0 } },
  });
  it.each([
    ['holds: never-with-look', races(90, 0)],
    ['does-not-hold: also-with-look', races(90, 1)],
    // One worker at a time: nothing to prevent was seen.
    ['cannot-tell: none-without', races(0, 0)],
    ['cannot-tell: too-few', races(9, 0, 50)],
  ])('%s', (verdict, data) => expect(said(judgeSecondLook(data))).toBe(verdict));
});

describe('8, within the next few iterations', () => {
  const exits = (every: number, rare: number, n = 500) => ({
    points: [
      { interval: 1, n, ecdf: { value: [0, every], share: [0.5, 1] } },
      { interval: 1000, n, ecdf: { value: [0, rare / 2, rare], share: [0.01, 0.5, 1] } },
    ],
    doubts: [],
  });
  it.each([
    ['holds-otherwise: one-interval', exits(2, 990)],
    ['holds: few', exits(2, 3)],
    ['does-not-hold: many', exits(40, 990)],
    ['cannot-tell: too-few', exits(2, 990, 20)],
    ['cannot-tell: not-trusted', { ...exits(2, 990), doubts: ['oversubscribed' as const] }],
    ['cannot-tell: too-few', { points: [], doubts: [] }],
  ])('%s', (verdict, data) => expect(said(judgeFewIterations(data))).toBe(verdict));
});

describe('9, all writes are complete after join', () => {
  const tries = (hits: number) => [
    { what: 'blocked-large', hits, n: 20 } as const,
    { what: 'empty-after-join', hits: 0, n: 20 } as const,
  ];
  it('is recorded, and the recording says which', () => {
    expect(said(judgeQueue(RECORDED_QUEUE))).toBe('recorded: waits-for-reader');
    expect(said(judgeQueue({ tries: tries(0) }))).toBe('recorded: no-wait');
    expect(said(judgeQueue({ tries: [] }))).toBe('cannot-tell: no-recording');
  });
});
