import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Interval, type Range, type Settings } from '../contract/settings.ts';
import { expectation, expectedRun, goodBand, type Price } from './expect.ts';
import { isPrime } from './prime.ts';

const two: readonly Range[] = [
  [0, 1000],
  [1000, 2000],
];
const planted: Settings = { ...DEFAULT_SETTINGS, ranges: two, target: { worker: 0, at: 0.499 }, interval: 100 };
/** 10 ns an iteration, 50 ns a check. */
const price: Price = { nsPerIteration: [10, 10], nsPerCheck: () => 50 };
const free: Price = { ...price, nsPerCheck: () => 0 };
const changed = (changes: Partial<Settings>): Settings => ({ ...planted, ...changes });

it('the flag rises after the finder’s iterations and checks, the others leave at their next check', () => {
  // 500 iterations at 10 ns and a twentieth of a check each: 5.25 µs; the next check of the other, in step, is due right then.
  const run = expectedRun(planted, price);
  expect(run).toMatchObject({ flagMicros: 5.25, finder: 0 });
  expect(run.lanes[0]).toMatchObject({ outcome: 'found', iterations: 500, checks: 5, overshootIterations: null });
  expect(run.lanes[1]).toMatchObject({ outcome: 'exited-early', iterations: 500, checks: 6, overshootIterations: 0 });
});

it('a slower worker has its next check still before it', () => {
  // 500 × 10 ns = 5 µs; at 12.5 ns an iteration the other has done 400 … with k = 300 it leaves at 600, at 7.5 µs.
  const run = expectedRun(changed({ interval: 300 }), { ...free, nsPerIteration: [10, 12.5] });
  expect(run.lanes[1]).toMatchObject({ iterations: 600, overshootIterations: 200, endMicros: 7.5, checks: 3 });
  expect(run.endMicros).toBe(7.5);
});

it('never checking works to the end of the range, and so does a check that would come after it', () => {
  for (const interval of ['never', 1001] as const)
    expect(expectedRun(changed({ interval }), free).lanes[1]).toMatchObject({
      outcome: 'exhausted',
      iterations: 1000,
      overshootIterations: 500,
    });
});

it('a range that ends before the flag rises has no overshoot', () => {
  const ranges: readonly Range[] = [two[0]!, [0, 10]];
  expect(expectedRun(changed({ ranges, interval: 'never' }), free).lanes[1]).toMatchObject({ overshootIterations: 0 });
});

it('with a prime it is whoever meets one soonest by the clock', () => {
  const settings = changed({
    target: 'prime',
    ranges: [
      [24, 100],
      [90, 200],
    ],
    interval: 'never',
  });
  // 29 is the sixth number of the first, 97 the eighth of the second, which is twice as fast.
  expect(expectedRun(settings, { ...free, nsPerIteration: [10, 5] })).toMatchObject({ finder: 1, flagMicros: 0.04 });
  expect(expectedRun(settings, free)).toMatchObject({ finder: 0, flagMicros: 0.06 });
});

it('where nobody raises the flag all count to the end', () => {
  const run = expectedRun(changed({ task: 'count', interval: 10 }), price);
  expect(run).toMatchObject({ flagMicros: null, finder: null, endMicros: 15 });
  expect(run.lanes[0]).toMatchObject({ outcome: 'exhausted', iterations: 1000, checks: 100 });
  expect(expectation(changed({ task: 'count' }), price, 'last').at(10)).toEqual({ checking: 0.5, wasted: 0 });
});

it('checking costs c / (k·t), whoever is asked', () => {
  for (const cost of ['last', 'each'] as const) {
    const { at } = expectation(changed({ target: { worker: 0, from: 0.2, to: 0.6 } }), price, cost);
    expect(at(1).checking).toBeCloseTo(5, 6);
    expect(at(100).checking).toBeCloseTo(0.05, 6);
    expect(at('never').checking).toBeCloseTo(0, 9);
  }
});

it('over a stretch the overshoot of one other worker is k/2 on average, far from the ends', () => {
  const settings = changed({
    ranges: [
      [0, 1e6],
      [0, 1e6],
    ],
    target: { worker: 0, from: 0.2, to: 0.6 },
  });
  const { at } = expectation(settings, free, 'last');
  // 400,000 iterations on average; the stretch holds 514, 51 and 12 intervals and a part of one.
  for (const k of [777, 7_777, 31_111]) expect((at(k).wasted * 400_000) / (k / 2)).toBeCloseTo(1, 1);
  // By hand: 200,000 … 600,000 lie evenly in four intervals of 100,000.
  expect(at(100_000).wasted).toBeCloseTo(50_000 / 400_000, 5);
  expect(at('never').wasted).toBeCloseTo(600_000 / 400_000, 4);
});

it('with the find at one place it is the sawtooth that it is', () => {
  const { at } = expectation(planted, free, 'last');
  expect([100, 300, 450, 501, 'never'].map((k) => at(k as Interval).wasted)).toEqual(
    [0, 0.2, 0.8, 0.002, 1].map((value) => expect.closeTo(value, 9) as number),
  );
});

it('elapsed time counts the last one out, processor time all of them', () => {
  const ranges: readonly Range[] = [two[0]!, two[1]!, [0, 700]];
  const settings = changed({ ranges, interval: 'never' });
  const three = { ...free, nsPerIteration: [10, 10, 10] };
  expect(expectation(settings, three, 'last').at('never').wasted).toBeCloseTo(1, 9);
  expect(expectation(settings, three, 'each').at('never').wasted).toBeCloseTo((500 + 200) / 1500, 9);
});

it('k has no effect on a search for a prime that counts primes', () => {
  const sought = changed({
    unit: 'primes',
    interval: 1000,
    target: 'prime',
    ranges: [
      [24, 100],
      [114, 200],
    ],
  });
  // Its first prime is the 6th number.
  expect(expectedRun(sought, price).lanes[0]!.checks).toBe(6);
});

it('with a planted find k primes are as many iterations as lie between them, by the primes there are', () => {
  const [k, from, length] = [50, 1_000_000, 400_000];
  /** By iteration: the one before which the worker looks next. */
  const looks: number[] = [];
  let primes = 0;
  for (let i = 0; i < length; i++) {
    if (primes % k === 0) looks.push(i);
    if (isPrime(from + i)) primes += 1;
  }
  let [sum, tried, next] = [0, 0, 0];
  for (let flag = 100_000; flag < 300_000; flag += 7) {
    while (looks[next]! < flag) next += 1;
    sum += looks[next]! - flag;
    tried += 1;
  }
  const ranges: readonly Range[] = [
    [from, from + length],
    [from, from + length],
  ];
  const settings = changed({ unit: 'primes', ranges, target: { worker: 0, from: 0.25, to: 0.75 }, interval: k });
  const { at, searchNs } = expectation(settings, free, 'last');
  expect((at(k).wasted * searchNs) / 10 / (sum / tried)).toBeCloseTo(1, 1);
});

it('the good band is all within a hundredth of the cheapest, and ends where one is dearer', () => {
  const costs = new Map<Interval, number>([
    [1, 0.5],
    [10, 0.109],
    [100, 0.1],
    [1000, 0.105],
    [10_000, 0.2],
    [100_000, 0.1],
    ['never', 3],
  ]);
  const grid = [1, 10, 100, 1000, 10_000, 100_000];
  const band = goodBand(grid, (interval) => ({ checking: costs.get(interval)!, wasted: 0 }));
  expect(band).toMatchObject({ best: 100, low: 10, high: 1000 });
  expect(goodBand(grid, () => ({ checking: 0, wasted: 0 }))).toMatchObject({ low: 1, high: 'never' });
  expect(goodBand([], () => ({ checking: 0, wasted: 0 }))).toBeNull();
});

it('for any settings: nobody leaves before the flag, overshoot is at most k, and never costs no checks', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 3000 }),
      fc.double({ min: 0, max: 0.99, noNaN: true }),
      fc.double({ min: 0.5, max: 40, noNaN: true }),
      (k, at, slow) => {
        const settings = changed({ interval: k, target: { worker: 0, at } });
        const run = expectedRun(settings, { ...price, nsPerIteration: [10, slow] });
        const other = run.lanes[1]!;
        expect(other.overshootIterations!).toBeGreaterThanOrEqual(0);
        expect(other.overshootIterations!).toBeLessThanOrEqual(k + 1e-6);
        expect(run.endMicros).toBeGreaterThanOrEqual(run.flagMicros! - 1e-9);
      },
    ),
  );
});

it('what is done after the flag takes as long as it does at that place of the range', () => {
  // An iteration takes 10 ns at the start and 20 at the end.
  const growing: Price = { ...free, growth: (_, done) => 1 + done / 1000 };
  const never = changed({ interval: 'never' });
  // Five hundred from the middle on, at 17.5 ns.
  expect(expectedRun(never, growing).lanes[1]!.endMicros).toBeCloseTo(5 + 500 * 0.0175, 9);
  for (const cost of ['last', 'each'] as const) {
    expect(
      expectation(never, growing, cost).at('never').wasted * expectation(never, growing, cost).searchNs,
    ).toBeCloseTo(500 * 17.5, 6);
    // Where the find's place is drawn what is known by integration is kept.
    const drawn = changed({ target: { worker: 0, from: 0.2, to: 0.6 } });
    const [even, grown] = [free, growing].map((each) => expectation(drawn, each, cost).at('never').wasted);
    expect(grown! / even!).toBeGreaterThan(1.6);
    expect(grown! / even!).toBeLessThan(1.8);
    const [rare, dearer] = [free, growing].map((each) => expectation(drawn, each, cost).at(10).wasted);
    expect(dearer! / rare!).toBeCloseTo(1.4, 1);
  }
});
