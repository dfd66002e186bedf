/** Seeded random settings with small ranges in the places where number types change: 2^31, 2^32, 2^53 and a long gap. */
import type { Guard, Interval, Range, Settings, Target, Work } from '../../contract/settings.ts';
import { Random } from '../../contract/random.ts';

/** No prime between these: 370,261 and 370,373 are neighbours. */
export const PRIME_GAP: Range = [370_262, 370_373];

/** `heavy` allows ranges just below 2^53, where one prime takes a second. */
export function randomSettings(seed: number, heavy: boolean): Settings {
  const random = new Random(seed);
  const whole = (below: number) => random.below(below);
  const pick = <T>(values: readonly T[]): T => values[whole(values.length)]!;
  const workers = pick([1, 1, 2, 2, 3, 4, 4, 5, 16, ...(seed % 25 === 0 ? [64] : [])]);
  const near = (middle: number, length: number): Range => {
    const from = Math.max(0, Math.min(middle - whole(length), Number.MAX_SAFE_INTEGER - length));
    return [from, from + whole(length)];
  };
  const range = (): Range => {
    const kind = whole(12);
    if (kind === 0) return [7, 7];
    if (kind === 1) return PRIME_GAP;
    if (kind === 2) return near(2 ** 31, 40);
    if (kind === 3) return near(2 ** 32, 40);
    if (kind === 4 && heavy) return near(Number.MAX_SAFE_INTEGER, 3);
    if (kind < 7) return [0, whole(200)];
    return near(whole(1_000_000), 3000);
  };
  const ranges = Array.from({ length: workers }, range);
  const interval = (): Interval => pick<Interval>(['never', 1, 2, 3, 7, 10, 64, 65, 1000, 1 + whole(5000), 2 ** 29]);
  const work = (): Work => pick<Work>(['prime', 'prime', 1, 2, 7, 40, 1000, 1 + whole(20_000)]);
  const task = pick(['find', 'find', 'count'] as const);
  const unit = pick(['iterations', 'iterations', 'primes'] as const);
  const planted = ranges.flatMap(([from, to], worker) => (to > from ? [worker] : []));
  const target: Target =
    planted.length > 0 && random.unit() < 0.4 ? { worker: pick(planted), at: random.unit() } : 'prime';
  return {
    task,
    ranges,
    interval: random.unit() < 0.25 ? ranges.map(interval) : interval(),
    unit,
    guard: unit === 'primes' ? 'modulo' : pick<Guard>(['nested', 'countdown', 'modulo']),
    flag: pick(['atomic', 'atomic', 'lock', 'plain'] as const),
    kernel: pick(['wasm', 'js'] as const),
    recheck: random.unit() < 0.7,
    target,
    counter: pick(['none', 'none', 'shared', 'plain', 'packed', 'padded'] as const),
    work: unit === 'iterations' && (task === 'count' || target !== 'prime') ? work() : 'prime',
  };
}
