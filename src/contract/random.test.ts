import { describe, expect, it } from 'vitest';
import { Random } from './random.ts';

describe('Random', () => {
  it('gives the first words of xoshiro128** from the state 1, 2, 3, 4, worked by hand', () => {
    const random = Random.fromState(1, 2, 3, 4);
    expect([random.word(), random.word(), random.word(), random.word()]).toEqual([11_520, 0, 5_927_040, 70_819_200]);
  });

  it('gives the same numbers for the same seed and others for another', () => {
    const words = (seed: number): number[] => {
      const random = new Random(seed);
      return Array.from({ length: 5 }, () => random.word());
    };
    expect(words(7)).toEqual(words(7));
    expect(words(7)).not.toEqual(words(8));
    expect(words(0).some((word) => word !== 0)).toBe(true);
  });

  it('stays below its bound, up to 2^53, and reaches every small value alike', () => {
    const random = new Random(3);
    const counts = [0, 0, 0, 0, 0, 0, 0];
    for (let i = 0; i < 7000; i++) counts[random.below(7)]!++;
    // 1,000 ± 5 standard deviations of 29.
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
    expect(random.below(1)).toBe(0);
    for (let i = 0; i < 100; i++) {
      const big = random.below(2 ** 53);
      expect(Number.isSafeInteger(big) && big >= 0).toBe(true);
    }
  });

  it('draws normal numbers of mean 0 and variance 1', () => {
    const random = new Random(4);
    let sum = 0;
    let squares = 0;
    for (let i = 0; i < 20_000; i++) {
      const x = random.normal();
      sum += x;
      squares += x * x;
    }
    expect(Math.abs(sum / 20_000)).toBeLessThan(0.035);
    expect(Math.abs(squares / 20_000 - 1)).toBeLessThan(0.05);
  });

  it('shuffles without losing anything, and every order of three about equally often', () => {
    const random = new Random(5);
    const orders = new Map<string, number>();
    for (let i = 0; i < 6000; i++) {
      const order = random.shuffle([1, 2, 3]).join('');
      orders.set(order, (orders.get(order) ?? 0) + 1);
    }
    expect([...orders.keys()].toSorted()).toEqual(['123', '132', '213', '231', '312', '321']);
    for (const count of orders.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  it('splits off a generator whose draws do not move its own', () => {
    const [one, two] = [new Random(6), new Random(6)];
    const child = one.split();
    two.split();
    child.word();
    expect(one.word()).toBe(two.word());
  });
});
