/**
 * Seeded random numbers: xoshiro128** 1.1 (Blackman and Vigna, https://prng.di.unimi.it/xoshiro128starstar.c), its
 * state filled by splitmix32. The same seed gives the same measurement plan on every machine.
 */

/** One step of splitmix32 (Steele, Lea, Flood; 32-bit constants of MurmurHash3's finaliser). */
function splitmix32(state: number): number {
  let z = (state + 0x9e3779b9) | 0;
  z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
  z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
  return (z ^ (z >>> 16)) >>> 0;
}

export class Random {
  private a: number;
  private b: number;
  private c: number;
  private d: number;
  private spare = Number.NaN;

  /** @param seed any number; its low 32 bits count. */
  constructor(seed: number) {
    this.a = splitmix32(seed >>> 0);
    this.b = splitmix32((seed + 0x9e3779b9) >>> 0);
    this.c = splitmix32((seed + 0x3c6ef372) >>> 0);
    this.d = splitmix32((seed + 0xdaa66d2b) >>> 0);
    if ((this.a | this.b | this.c | this.d) === 0) this.a = 1;
  }

  /** A generator with these four words as its state, not all zero: for the reference values of its authors. */
  static fromState(a: number, b: number, c: number, d: number): Random {
    const random = new Random(0);
    [random.a, random.b, random.c, random.d] = [a, b, c, d];
    return random;
  }

  /** Uniform integer 0 … 2^32 − 1. */
  word(): number {
    const scaled = Math.imul(this.b, 5);
    const result = Math.imul((scaled << 7) | (scaled >>> 25), 9) >>> 0;
    const shifted = this.b << 9;
    this.c ^= this.a;
    this.d ^= this.b;
    this.b ^= this.c;
    this.a ^= this.d;
    this.c ^= shifted;
    this.d = (this.d << 11) | (this.d >>> 21);
    return result;
  }

  /** Uniform, 0 ≤ x < 1, in steps of 2^−32. */
  unit(): number {
    return this.word() / 4_294_967_296;
  }

  /** Uniform integer 0 … below − 1, for 1 ≤ below ≤ 2^53. */
  below(below: number): number {
    if (below <= 4_294_967_296) {
      const limit = 4_294_967_296 - (4_294_967_296 % below);
      let word = this.word();
      while (word >= limit) word = this.word();
      return word % below;
    }
    return Math.floor(((this.word() & 0x1fffff) * 4_294_967_296 + this.word()) * (below / 2 ** 53));
  }

  /** Shuffles in place (Fisher and Yates) and returns its argument. */
  shuffle<T>(items: T[]): T[] {
    for (let last = items.length - 1; last > 0; last--) {
      const other = this.below(last + 1);
      const kept = items[last]!;
      items[last] = items[other]!;
      items[other] = kept;
    }
    return items;
  }

  /** Standard normal (polar method of Marsaglia). */
  normal(): number {
    if (!Number.isNaN(this.spare)) {
      const kept = this.spare;
      this.spare = Number.NaN;
      return kept;
    }
    for (;;) {
      const x = 2 * this.unit() - 1;
      const y = 2 * this.unit() - 1;
      const square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const scale = Math.sqrt((-2 * Math.log(square)) / square);
      this.spare = y * scale;
      return x * scale;
    }
  }

  /** A generator of its own, for one part of the work: what one part draws does not move another. */
  split(): Random {
    return new Random(this.word());
  }
}
