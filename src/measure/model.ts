/**
 * The U-curve: what coordination costs above the bare search, and the interval where it costs least.
 *
 * With n iterations until the finder finds, t an iteration, c a check: checks cost n·c/k, overshoot costs α·k·t. The sum is
 * least where both are equal, at k* = sqrt(n·c / (α·t)): Young's law for checkpoints (CACM 17, 1974). Only c/t, the
 * cost of a check in iterations (`ratio`), enters k*. Costs here are in iterations; times t they are times.
 */
import type { Iterations } from '../engine/record.ts';
import { MAX_INTERVAL, type Range, type Settings } from '../engine/settings.ts';
import { isPrime } from './prime.ts';
import type { Best, Estimate, InferredCurve, NoBest } from './results.ts';

/** Whose overshoot counts: processor time wasted by each worker, or the wait for the last one out. */
export type Cost = 'each' | 'last';

/** Within these factors of k* the cost is within 5 % of the least: the roots of (x + 1/x)/2 = 1.05. */
export const NEAR_LOW = 1.05 - Math.sqrt(1.05 ** 2 - 1);
export const NEAR_HIGH = 1.05 + Math.sqrt(1.05 ** 2 - 1);

/** α: mean overshoot as a share of k. The phases of m other workers are uniform, so the last of them needs m/(m + 1). */
export function overshootShare(cost: Cost, others: number): number {
  return cost === 'each' ? 1 / 2 : others / (others + 1);
}

/** c / t, the cost of a check in iterations: one value, or another for checks made often. */
export interface Law {
  readonly ratio: number;
  /** Holds up to k = `upTo`; from `from` on `ratio` does. */
  readonly often?: { readonly upTo: Iterations; readonly from: Iterations; readonly ratio: number } | null;
}

/** c / t at an interval; between the two parts of a law evenly in ln k. */
export function ratioAt(k: number, { ratio, often }: Law): number {
  if (!often || k >= often.from) return ratio;
  const share = Math.max(0, Math.log(k / often.upTo) / Math.log(often.from / often.upTo));
  return often.ratio + share * (ratio - often.ratio);
}

/** A measured curve as a law, by its values or by an end of their intervals. */
export function lawOf({ ratio, often }: InferredCurve, of: keyof Estimate): Law {
  return { ratio: ratio[of], often: often && { upTo: often.upTo, from: often.from, ratio: often.ratio[of] } };
}

export interface Scene extends Law {
  /** Iterations the finder needs. */
  readonly foundAfter: Iterations;
  /** α, 0 … 1. */
  readonly share: number;
}

/** Iterations' worth of time that checks cost until the find, k ≥ 1. */
export function checkingCost(k: number, scene: Scene): Iterations {
  return (scene.foundAfter * ratioAt(k, scene)) / k;
}

/** Iterations of overshoot to expect. */
export function overshootCost(k: number, scene: Scene): Iterations {
  return scene.share * k;
}

export function totalCost(k: number, scene: Scene): Iterations {
  return checkingCost(k, scene) + overshootCost(k, scene);
}

/** Steps in which the stretch between the two parts of a law is searched. */
const BETWEEN = 16;

/** k*, a real number clamped to 1 … 2^29; 1 where a check costs nothing. */
export function bestInterval(scene: Scene): number {
  const { often } = scene;
  const young = (ratio: number, from: number, to: number): number =>
    Math.min(to, Math.max(from, Math.sqrt((scene.foundAfter * Math.max(0, ratio)) / scene.share)));
  if (!often) return young(scene.ratio, 1, MAX_INTERVAL);
  const { upTo, from } = often;
  const between = Array.from({ length: BETWEEN }, (_, step) => upTo * (from / upTo) ** (step / BETWEEN));
  return [young(often.ratio, 1, upTo), ...between, young(scene.ratio, from, MAX_INTERVAL)].reduce((best, k) =>
    totalCost(k, scene) < totalCost(best, scene) ? k : best,
  );
}

/** What k costs more than the best interval, as a fraction of the bare search of n iterations. */
export function excess(k: number, scene: Scene): number {
  return (totalCost(k, scene) - totalCost(bestInterval(scene), scene)) / scene.foundAfter;
}

const whole = (k: number): number => Math.min(MAX_INTERVAL, Math.max(1, Math.round(k)));

/** Other workers that have to notice: all but the finder, those with empty ranges left out. */
export function othersOf(settings: Settings): number {
  return Math.max(0, settings.ranges.filter(([from, to]) => to > from).length - 1);
}

/**
 * Iterations the finder needs: up to a planted target, or up to the first prime of whichever worker meets one soonest;
 * null where nobody finds anything.
 */
export function foundAfterOf(settings: Settings): Iterations | null {
  if (settings.task === 'count') return null;
  const { target } = settings;
  if (target !== 'prime') {
    const range = settings.ranges[target.worker];
    return range === undefined ? null : Math.floor(target.at * (range[1] - range[0])) + 1;
  }
  let least = Infinity;
  for (const range of settings.ranges) least = Math.min(least, firstPrime(range, least));
  return least === Infinity ? null : least;
}

/** Iterations up to and including the first prime, or Infinity past `limit` or the end. Gaps below 2^53 are under 1,500. */
function firstPrime([from, to]: Range, limit: number): number {
  for (let n = from; n < to && n - from < limit; n++) if (isPrime(n)) return n - from + 1;
  return Infinity;
}

/** The best interval with the uncertainty of c/t carried over, or why there is none. */
export function bestOf(
  settings: Settings,
  curve: InferredCurve | null,
  foundAfter: Iterations | null,
  cost: Cost = 'each',
): { readonly best: Best } | { readonly why: NoBest } {
  if (settings.task === 'count') return { why: 'task-count' };
  const others = othersOf(settings);
  if (others === 0) return { why: 'alone' };
  if (foundAfter === null) return { why: 'found-after-unknown' };
  if (curve === null) return { why: 'nothing-measured' };
  const { value, low, high } = curve.ratio;
  if (!(value > 0) || !Number.isFinite(low + high)) return { why: 'check-cost-unknown' };
  const share = overshootShare(cost, others);
  const at = (of: keyof Estimate): number => bestInterval({ ...lawOf(curve, of), foundAfter, share });
  const best = at('value');
  return {
    best: {
      interval: whole(best),
      low: whole(at('low')),
      high: whole(at('high')),
      nearLow: whole(best * NEAR_LOW),
      nearHigh: whole(best * NEAR_HIGH),
      foundAfter,
    },
  };
}
