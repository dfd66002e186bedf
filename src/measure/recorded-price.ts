/**
 * What iterations and checks cost on another machine, so that a picture can be drawn before anything was measured here; a
 * page that draws it says so. Recorded in November 2026 on 2 shared cores, Linux, Chromium 156: of runs over several ranges
 * the shorter ones, for in the longer is what other programs took.
 */
import type { Flag, Kernel, Range, Settings } from '../contract/settings.ts';
import { middleOf } from '../contract/target.ts';
import type { Price } from './expect.ts';

/** Nanoseconds of a division, by the size of the number, and of what an iteration takes besides. */
const DIVISION: Readonly<Record<Kernel, { readonly narrow: number; readonly wide: number; readonly besides: number }>> =
  {
    wasm: { narrow: 1.8, wide: 1.9, besides: 3 },
    js: { narrow: 1.52, wide: 1.1, besides: 6 },
  };

/** Nanoseconds of a check; of `lock` with two workers that want it, and of a message with two that look. */
const CHECK: Readonly<Record<Kernel, Readonly<Record<Flag, number>>>> = {
  wasm: { atomic: 0.3, plain: 0.1, lock: 40, message: 2900 },
  js: { atomic: 8, plain: 0.1, lock: 100, message: 2900 },
};

/** Nanoseconds of a step of `work`. */
const STEP = 1;

/** From here on numbers take 8 bytes. */
const NARROW_END = 2 ** 32;
/** Places of a range at which the number of divisions is estimated. */
const PLACES = 8;
/** e^−γ: the share of numbers without a divisor below d is about this over ln d (Mertens' third theorem). */
const MERTENS = 0.5615;

/** Of a search that ends at a planted find: what is searched until then, the smaller numbers, costs less than the whole range. */
export function recordedPrice({
  ranges,
  kernel,
  flag,
  work,
  task,
  target,
}: Pick<Settings, 'ranges' | 'kernel' | 'flag' | 'work' | 'task' | 'target'>): Price {
  const check = CHECK[kernel][flag];
  const share = task === 'count' || target === 'prime' ? 1 : middleOf(target);
  const each = ([from, to]: Range): number => nsPerIteration([from, from + share * (to - from)], kernel);
  return {
    nsPerIteration: ranges.map((range) => (work === 'prime' ? each(range) : nsOfSteps(work, kernel))),
    nsPerCheck: () => check,
    growth: (worker, done) => (work === 'prime' ? nsAt(ranges[worker]![0] + done, kernel) / each(ranges[worker]!) : 1),
  };
}

/** Nanoseconds of an iteration of so many equal steps. */
function nsOfSteps(steps: number, kernel: Kernel): number {
  return DIVISION[kernel].besides + steps * STEP;
}

function nsPerIteration([from, to]: Range, kernel: Kernel): number {
  let sum = 0;
  for (let place = 0; place < PLACES; place++) sum += nsAt(from + ((place + 0.5) / PLACES) * (to - from), kernel);
  return sum / PLACES;
}

/** Of a number of this size. */
function nsAt(n: number, kernel: Kernel): number {
  const { narrow, wide, besides } = DIVISION[kernel];
  return besides + divisions(n) * (n < NARROW_END ? narrow : wide);
}

/** Divisions that a number of this size takes on average, by trial with every number up to its root. */
export function divisions(n: number): number {
  const root = Math.sqrt(Math.max(n, 1));
  if (root < 8) return Math.max(1, root / 2);
  const log = Math.log(root);
  // The logarithmic integral, by its asymptotic series.
  return 1 + (MERTENS * root * (1 + 1 / log + 2 / log ** 2)) / log;
}
