/**
 * What a run of these settings is expected to be: pure arithmetic on what an iteration and a check cost. All workers
 * start at once and at phase 0, each at its own pace; where the find's place is drawn, means are over places spread
 * evenly through its stretch. This is a model: the page marks what it draws of it.
 */
import { intervalOf, type Interval, type Settings } from '../contract/settings.ts';
import { plantedAt, stretchOf } from '../contract/target.ts';
import type { Iterations, Micros } from '../contract/record.ts';
import type { Cost } from '../contract/view.ts';
import { isPrime } from './prime.ts';

/** What things cost. */
export interface Price {
  /** Nanoseconds an iteration takes each worker; > 0. */
  readonly nsPerIteration: readonly number[];
  /** Nanoseconds of a check at an interval; ≥ 0. */
  readonly nsPerCheck: (k: number) => number;
  /** What an iteration costs a worker that has done so many, in units of `nsPerIteration`: larger numbers take longer. Missing: 1. */
  readonly growth?: (worker: number, done: Iterations) => number;
}

export interface ExpectedLane {
  readonly outcome: 'found' | 'exited-early' | 'exhausted';
  readonly iterations: Iterations;
  readonly checks: number;
  readonly endMicros: Micros;
  /** Null for the finder, and where nobody raises the flag. */
  readonly overshootIterations: Iterations | null;
  /** Iterations between two checks, Infinity for never. */
  readonly interval: number;
  /** An iteration with its share of the checks. */
  readonly nsPerStep: number;
}

export interface ExpectedRun {
  /** Null where nobody raises it. */
  readonly flagMicros: Micros | null;
  /** The last has left. */
  readonly endMicros: Micros;
  readonly finder: number | null;
  readonly lanes: readonly ExpectedLane[];
}

/** What a check interval is expected to cost, as fractions of the search alone. */
export interface Expected {
  readonly checking: number;
  readonly wasted: number;
}

const size = (interval: Interval): number => (interval === 'never' ? Infinity : interval);

/** A search for a prime checks before every iteration where its interval counts primes: it meets none before it ends. */
function stepOf(settings: Settings, worker: number): number {
  const k = size(intervalOf(settings, worker));
  const meetsNone = settings.task === 'find' && settings.target === 'prime' && settings.unit === 'primes';
  return meetsNone && Number.isFinite(k) ? 1 : k;
}

/**
 * Iterations from one look to the next. Of k primes a worker looks at all numbers up to the next prime, as often as it would with k
 * iterations, and then at none until k primes later: about k ln n of them (the prime number theorem).
 */
function reachOf(settings: Settings, worker: number): Iterations {
  const k = stepOf(settings, worker);
  if (settings.unit === 'iterations' || k === 1) return k;
  const [from, to] = settings.ranges[worker]!;
  return k * Math.max(1, Math.log((from + to) / 2));
}

/** Nanoseconds of one iteration and its share of checks. */
function nsPerStep({ nsPerIteration, nsPerCheck }: Price, worker: number, k: number): number {
  const check = Number.isFinite(k) ? Math.max(0, nsPerCheck(k)) / k : 0;
  return (nsPerIteration[worker] ?? nsPerIteration[0]!) + check;
}

/** Nanoseconds of `late` iterations of a worker that has `done` so many, with their share of its checks. */
export function lateNs(price: Price, worker: number, k: number, done: Iterations, late: Iterations): number {
  const { nsPerIteration, growth } = price;
  const more = (nsPerIteration[worker] ?? nsPerIteration[0]!) * ((growth?.(worker, done + late / 2) ?? 1) - 1);
  return late * (nsPerStep(price, worker, k) + more);
}

/** Who ends the search after how many iterations; null where nobody does. */
interface Find {
  readonly worker: number;
  readonly iterations: Iterations;
}

/** The first prime of each range; looked for once for the same ranges. */
let primesOf: { readonly ranges: Settings['ranges']; readonly after: readonly number[] } | null = null;
/** Further on nobody looks: gaps between primes below 2^53 are under 1,500. */
const WIDEST_GAP = 2_000;

function firstPrimes(ranges: Settings['ranges']): readonly number[] {
  if (primesOf?.ranges === ranges) return primesOf.after;
  const after = ranges.map(([from, to]) => {
    for (let n = from; n < to && n - from < WIDEST_GAP; n++) if (isPrime(n)) return n - from + 1;
    return Infinity;
  });
  primesOf = { ranges, after };
  return after;
}

/** The find when every worker takes so long for a step. With a prime it is whoever is soonest. */
function findOf(settings: Settings, steps: readonly number[], place: Iterations | null): Find | null {
  const { task, target, ranges } = settings;
  if (task === 'count') return null;
  if (target !== 'prime') return { worker: target.worker, iterations: place! };
  const after = firstPrimes(ranges);
  let soonest: number | null = null;
  after.forEach((iterations, worker) => {
    if (
      Number.isFinite(iterations) &&
      (soonest === null || iterations * steps[worker]! < after[soonest]! * steps[soonest]!)
    )
      soonest = worker;
  });
  return soonest === null ? null : { worker: soonest, iterations: after[soonest]! };
}

/** Iterations up to and with the planted find in the middle of its stretch; null where it is a prime that ends the search. */
function middlePlace(settings: Settings): Iterations | null {
  const { target } = settings;
  return target === 'prime' || settings.task === 'count' ? null : plantedAt(settings, target.worker)! + 1;
}

/** One run, the find at `place` (iterations with the one that finds; by default in the middle of its stretch). */
export function expectedRun(settings: Settings, price: Price, place?: Iterations): ExpectedRun {
  const ks = settings.ranges.map((_, worker) => stepOf(settings, worker));
  const steps = ks.map((k, worker) => nsPerStep(price, worker, k));
  const find = findOf(settings, steps, place ?? middlePlace(settings));
  const flagNs = find === null ? null : find.iterations * steps[find.worker]!;
  const lanes = settings.ranges.map(([from, to], worker): ExpectedLane => {
    const [k, step] = [ks[worker]!, steps[worker]!];
    const reach = reachOf(settings, worker);
    const lane = laneOf(to - from, reach, step, flagNs, find?.worker === worker ? find.iterations : null);
    const checks = Number.isFinite(k) ? Math.ceil(lane.iterations / k) + (lane.outcome === 'exited-early' ? 1 : 0) : 0;
    const { overshootIterations: late } = lane;
    const searched = lane.iterations - (late ?? 0);
    const ns = searched * step + (late === null ? 0 : lateNs(price, worker, k, searched, late));
    return { ...lane, checks, interval: k, nsPerStep: step, endMicros: ns / 1000 };
  });
  return {
    flagMicros: flagNs === null ? null : flagNs / 1000,
    endMicros: Math.max(...lanes.map(({ endMicros }) => endMicros)),
    finder: find?.worker ?? null,
    lanes,
  };
}

function laneOf(
  length: Iterations,
  k: number,
  step: number,
  flagNs: number | null,
  finds: Iterations | null,
): Pick<ExpectedLane, 'outcome' | 'iterations' | 'overshootIterations'> {
  if (finds !== null) return { outcome: 'found', iterations: finds, overshootIterations: null };
  if (flagNs === null) return { outcome: 'exhausted', iterations: length, overshootIterations: null };
  const atFlag = flagNs / step;
  if (atFlag >= length) return { outcome: 'exhausted', iterations: length, overshootIterations: 0 };
  const overshootIterations = overshootAt(atFlag, length, k);
  // At the end of its range no check is due any more.
  const checked = Number.isFinite(k) && Math.ceil(atFlag / k) * k <= length;
  return {
    outcome: checked ? 'exited-early' : 'exhausted',
    iterations: checked ? Math.ceil(atFlag / k) * k : length,
    overshootIterations,
  };
}

/** Iterations from the flag to the next check, a multiple of k, or to the end of the range. */
function overshootAt(atFlag: Iterations, length: Iterations, k: number): Iterations {
  if (atFlag >= length) return 0;
  return (Number.isFinite(k) ? Math.min(Math.ceil(atFlag / k) * k, length) : length) - atFlag;
}

/** Places over which a stretch is averaged, spread evenly but not in step with any interval. */
const PLACES = 64;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** Iterations with the one that finds; null where it is a prime that ends the search, or nothing does. */
type Places = readonly (Iterations | null)[];

function placesOf(settings: Settings): Places {
  const { target, task, ranges } = settings;
  if (task === 'count' || target === 'prime' || 'at' in target) return [middlePlace(settings)];
  const [from, to] = stretchOf(target);
  const [first, last] = ranges[target.worker]!;
  return Array.from({ length: PLACES }, (_, i) => {
    const within = (i + ((i * GOLDEN) % 1)) / PLACES;
    return Math.floor((from + within * (to - from)) * (last - first)) + 1;
  });
}

export interface Expectation {
  /** What an interval is expected to cost, for all workers alike. */
  readonly at: (interval: Interval) => Expected;
  /** Nanoseconds of the search alone on average, > 0: what costs are fractions of. */
  readonly searchNs: number;
}

/** By elapsed time, or by processor time of all. */
export function expectation(settings: Settings, price: Price, cost: Cost): Expectation {
  const places = placesOf(settings);
  const lengths = settings.ranges.map(([from, to]) => to - from);
  const totals = (interval: Interval): Totals => totalsOf({ ...settings, interval }, price, places, lengths)[cost];
  const { search: bare } = totals('never');
  return {
    at(interval) {
      const { search, wasted } = totals(interval);
      return { checking: search / bare - 1, wasted: wasted / bare };
    },
    searchNs: bare / places.length,
  };
}

/** Nanoseconds over all places: until the flag, checks included, and after it. */
interface Totals {
  readonly search: number;
  readonly wasted: number;
}

/** By numbers alone: a curve is made of thousands of runs. */
function totalsOf(
  settings: Settings,
  price: Price,
  places: Places,
  lengths: readonly Iterations[],
): Record<Cost, Totals> {
  const k = stepOf(settings, 0);
  const reaches = lengths.map((_, worker) => reachOf(settings, worker));
  const workers = lengths.length;
  const steps = lengths.map((_, worker) => nsPerStep(price, worker, k));
  const whole = lengths.map((length, worker) => length * steps[worker]!);
  const all = Math.max(...whole);
  let [flags, latest, searched, wasted, even] = [0, 0, 0, 0, 0];
  for (const place of places) {
    const find = findOf(settings, steps, place);
    const finder = find === null ? -1 : find.worker;
    const flagNs = find === null ? all : find.iterations * steps[finder]!;
    let last = 0;
    for (let worker = 0; worker < workers; worker++) {
      searched += Math.min(flagNs, whole[worker]!);
      if (find === null || worker === finder) continue;
      const step = steps[worker]!;
      const done = flagNs / step;
      const iterations = overshootAt(done, lengths[worker]!, reaches[worker]!);
      const late = lateNs(price, worker, k, done, iterations);
      wasted += late;
      even += step * iterations;
      if (late > last) last = late;
    }
    flags += flagNs;
    latest += last;
  }
  const exact = places.length > 1 ? exactOvershoot(settings, steps, lengths, reaches) * places.length : even;
  const known = even > 0 ? exact / even : 1;
  return {
    // The sum of all overshoot over a stretch is known by integration: the places tried are corrected by it (a ratio estimate).
    last: { search: flags, wasted: latest * known },
    each: { search: searched, wasted: wasted * known },
  };
}

/** Nanoseconds of overshoot of all workers, the find uniform over its stretch, were all iterations alike. */
function exactOvershoot(
  { target }: Settings,
  steps: readonly number[],
  lengths: readonly number[],
  reaches: readonly number[],
): number {
  if (target === 'prime') return 0;
  const finder = target.worker;
  const flagNs = stretchOf(target).map((fraction) => fraction * lengths[finder]! * steps[finder]!);
  return steps.reduce((sum, step, worker) => {
    const atFlag = flagNs.map((ns) => ns / step);
    return worker === finder ? sum : sum + step * meanOvershoot(atFlag, reaches[worker]!, lengths[worker]!);
  }, 0);
}

/** Of a worker with `length` iterations to do that has done any number of the stretch, uniformly, when the flag rises. */
function meanOvershoot([from, to]: readonly number[], k: number, length: Iterations): Iterations {
  const lastCheck = Number.isFinite(k) ? Math.floor(length / k) * k : 0;
  /** ∫ of where it leaves, from 0 on: at the next multiple of k, or at the end of its range. */
  const leaving = (x: number): number => {
    const m = Math.floor(Math.min(x, lastCheck) / k);
    const checked = lastCheck === 0 ? 0 : k * ((k * m * (m + 1)) / 2 + (m + 1) * (Math.min(x, lastCheck) - m * k));
    return checked + length * Math.max(0, Math.min(x, length) - lastCheck);
  };
  const late = (x: number): number => leaving(x) - Math.min(x, length) ** 2 / 2;
  return (late(to!) - late(from!)) / (to! - from!);
}

/** The intervals whose whole cost is within a hundredth of the least: what a person needs to know. */
export interface GoodBand {
  /** The cheapest on the grid. */
  readonly best: number;
  readonly low: number;
  /** `never` where even that is within it. */
  readonly high: Interval;
  readonly least: Expected;
}

const WITHIN = 0.01;

function totalAt(at: (interval: Interval) => Expected, interval: Interval): number {
  const { checking, wasted } = at(interval);
  return checking + wasted;
}

/** Null where nothing is expected of any interval of the grid, which ascends. */
export function goodBand(grid: readonly number[], at: (interval: Interval) => Expected): GoodBand | null {
  const totals = grid.map((k) => totalAt(at, k));
  const best = totals.reduce((least, total, i) => (total < totals[least]! ? i : least), 0);
  const limit = (1 + totals[best]!) * (1 + WITHIN) - 1;
  if (grid.length === 0 || !Number.isFinite(limit)) return null;
  let [low, high] = [best, best];
  while (low > 0 && totals[low - 1]! <= limit) low--;
  while (high < grid.length - 1 && totals[high + 1]! <= limit) high++;
  const always = high === grid.length - 1 && totalAt(at, 'never') <= limit;
  return { best: grid[best]!, low: grid[low]!, high: always ? 'never' : grid[high]!, least: at(grid[best]!) };
}
