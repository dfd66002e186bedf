/** The loop of large-integer.ts. */
import type { Block, BlocksOrder, PartTimes } from '../../src/contract/runner.ts';

/** What a worker is sent. */
export interface LargeIntegerOrder {
  /** Stands for never. */
  readonly never: number;
  readonly order: BlocksOrder;
  /** The page's, ms. */
  readonly timeOrigin: number;
}

export type LargeIntegerTimes = PartTimes;

const flag = new Int32Array(new SharedArrayBuffer(4));
/** What lies beside the count makes this an array of objects, not of plain numbers. */
const state: [object, number] = [flag, 0];
let kept = 0;

/** How many iterations it did. */
function search(from: number, length: number, offset: number, iterations: number, k: number): number {
  let primes = 0;
  let at = offset;
  state[1] = k;
  for (let i = 0; i < iterations; i += 1) {
    const n = from + at;
    let prime = 1;
    for (let d = 2; d * d <= n; d += 1)
      if (n % d === 0) {
        prime = 0;
        break;
      }
    primes += prime;
    at = at + 1 === length ? 0 : at + 1;
    state[1] -= 1;
    if (state[1] === 0) {
      state[1] = k;
      if (Atomics.load(flag, 0) !== 0) return leave(primes, i);
    }
  }
  return leave(primes, iterations);
}

function leave(primes: number, done: number): number {
  kept += primes;
  return done;
}

function timed({ order, never, timeOrigin }: LargeIntegerOrder): LargeIntegerTimes {
  // One alone: what is wrong with this loop is wrong in each.
  const { range, blocks } = order.parts[0]!;
  const [from, to] = range;
  Atomics.store(flag, 0, order.flagUp === 'before' ? 1 : 0);
  const startMicros = new Float64Array(blocks.length);
  const micros = new Float64Array(blocks.length);
  const done = new Float64Array(blocks.length);
  blocks.forEach(({ offset, iterations, interval }: Block, index) => {
    const began = performance.now();
    done[index] = search(from, to - from, offset, iterations, interval === 'never' ? never : interval);
    micros[index] = (performance.now() - began) * 1000;
    startMicros[index] = (performance.timeOrigin - timeOrigin + began) * 1000;
  });
  return { startMicros, micros, iterations: done };
}

addEventListener('message', ({ data }: MessageEvent<LargeIntegerOrder>) => {
  postMessage(timed(data));
  // Nobody reads it; a compiler can't know that.
  if (kept < 0) throw new Error('There is no negative number of primes.');
});
