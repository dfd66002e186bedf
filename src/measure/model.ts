/**
 * The U-curve: what coordination costs above the bare search, and the interval where it costs least.
 *
 * With n iterations until the finder finds, t an iteration, c a check: checks cost n·c/k, overshoot costs α·k·t. The sum is
 * least where both are equal, at k* = sqrt(n·c / (α·t)): Young's law for checkpoints (CACM 17, 1974). Only c/t, the
 * cost of a check in iterations (`ratio`), enters k*. Costs here are in iterations; times t they are times.
 */
import type { NoBest } from '../contract/console.ts';
import type { Iterations } from '../contract/record.ts';
import { MAX_INTERVAL, type Range, type Settings } from '../contract/settings.ts';
import { plantedAt } from '../contract/target.ts';
import type { Cost } from '../contract/view.ts';
import { measuredLaw, ratioAt, type Law } from './law.ts';
import { isPrime } from './prime.ts';
import type { Best, InferredCurve } from './results.ts';

/** α: mean overshoot as a share of k. The phases of m other workers are uniform, so the last of them needs m/(m + 1). */
export function overshootShare(cost: Cost, others: number): number {
  return cost === 'each' ? 1 / 2 : others / (others + 1);
}

export interface TradeOff extends Law {
  /** Iterations the finder needs. */
  readonly foundAfter: Iterations;
  /** α, 0 … 1. */
  readonly share: number;
}

/** Iterations' worth of time that checks cost until the find, k ≥ 1. */
export function checkingCost(k: number, tradeOff: TradeOff): Iterations {
  return (tradeOff.foundAfter * ratioAt(k, tradeOff)) / k;
}

/** Iterations of overshoot to expect. */
export function overshootCost(k: number, tradeOff: TradeOff): Iterations {
  return tradeOff.share * k;
}

export function totalCost(k: number, tradeOff: TradeOff): Iterations {
  return checkingCost(k, tradeOff) + overshootCost(k, tradeOff);
}

/** Steps in which the stretch between two knots is searched. */
const BETWEEN = 16;

/** k*, a real number clamped to 1 … 2^29; 1 where a check costs nothing. */
export function bestInterval(tradeOff: TradeOff): number {
  const { knots = [], ratio } = tradeOff;
  const young = (of: number, from: number, to: number): number =>
    Math.min(to, Math.max(from, Math.sqrt((tradeOff.foundAfter * Math.max(0, of)) / tradeOff.share)));
  const first = knots[0] ? [young(knots[0].ratio, 1, knots[0].k)] : [];
  const stretches = knots.slice(1).flatMap((to, i) => {
    const from = knots[i]!;
    return Array.from({ length: BETWEEN }, (_, step) => from.k * (to.k / from.k) ** (step / BETWEEN));
  });
  const last = young(ratio, knots.at(-1)?.k ?? 1, MAX_INTERVAL);
  return [...first, ...stretches, last].reduce((best, k) =>
    totalCost(k, tradeOff) < totalCost(best, tradeOff) ? k : best,
  );
}

/** "As good": costs at most so much more than the best. */
const NEAR = 1.05;
/** Between two that are as good as each other lies nothing worth a word unless it costs more than this many times as much. */
const DEAR = 1.25;

/** How far from the best interval it stays near it, downwards or upwards; on beyond a gap where it is dear nowhere. */
function edge(best: number, towards: number, isNear: (k: number) => boolean, isDear: (k: number) => boolean): number {
  let last = best;
  for (let k = best; k !== towards && !isDear(k);) {
    const next = towards < best ? Math.max(towards, k / 1.1) : Math.min(towards, k * 1.1);
    if (isNear(next)) last = next;
    else if (last === k) last = between(k, next, isNear);
    k = next;
  }
  return last;
}

/** Bisection: the last k that is near, on the way from one that is to one that is not. */
function between(near: number, far: number, isNear: (k: number) => boolean): number {
  let [inside, outside] = [near, far];
  for (let step = 0; step < 20; step++) {
    const middle = (inside + outside) / 2;
    if (isNear(middle)) inside = middle;
    else outside = middle;
  }
  return inside;
}

/** What k costs more than the best interval, as a fraction of the bare search of n iterations. */
export function excess(k: number, tradeOff: TradeOff): number {
  return (totalCost(k, tradeOff) - totalCost(bestInterval(tradeOff), tradeOff)) / tradeOff.foundAfter;
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
  return foundBy(settings)?.after ?? null;
}

/** Who finds, and after how many iterations; of workers that meet a prime equally soon the first. */
export function foundBy(settings: Settings): { readonly worker: number; readonly after: Iterations } | null {
  if (settings.task === 'count') return null;
  const { target, ranges } = settings;
  if (target !== 'prime') {
    const { worker } = target;
    return ranges[worker] === undefined ? null : { worker, after: plantedAt(settings, worker)! + 1 };
  }
  let soonest = { worker: 0, after: Infinity };
  for (const [worker, range] of ranges.entries()) {
    const after = firstPrime(range, soonest.after);
    if (after < soonest.after) soonest = { worker, after };
  }
  return soonest.after === Infinity ? null : soonest;
}

/** Iterations up to and including the first prime, or Infinity past `limit` or the end. Gaps below 2^53 are under 1,500. */
function firstPrime([from, to]: Range, limit: number): number {
  for (let n = from; n < to && n - from < limit; n++) if (isPrime(n)) return n - from + 1;
  return Infinity;
}

/** The laws that the measured points leave open: one of them at either end of its interval, for their errors are independent. */
function pointwise(curve: InferredCurve): readonly Law[] {
  return (['low', 'high'] as const).flatMap((end) =>
    curve.frequent.map((_, one) => measuredLaw(curve, 'value', (index) => (index === one ? end : null))),
  );
}

/** An interval expected to cost more than this many times the best is no rival, whatever one point leaves open. */
const RIVAL = 2;

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
  const { low, high } = curve.ratio;
  if (!(low > 0) || !Number.isFinite(high)) return { why: 'check-cost-unknown' };
  const share = overshootShare(cost, others);
  return { best: { ...weigh(curve, (law) => ({ ...law, foundAfter, share })), foundAfter } };
}

/** The best interval by what is expected, where it may lie else, and what is as good. */
function weigh(curve: InferredCurve, at: (law: Law) => TradeOff): Omit<Best, 'foundAfter'> {
  const expected = at(measuredLaw(curve, 'value'));
  const best = bestInterval(expected);
  const costs = (k: number): number => totalCost(k, expected) / totalCost(best, expected);
  const rivals = pointwise(curve)
    .map((law) => ({ tradeOff: at(law), best: bestInterval(at(law)) }))
    .filter((rival) => costs(rival.best) <= RIVAL);
  const bySlope = (['low', 'high'] as const).map((end) => bestInterval(at(measuredLaw(curve, end, () => null))));
  const ends = [best, ...bySlope, ...rivals.map((rival) => rival.best)];
  // What cannot be told from the best is as good, too.
  const isDear = (k: number): boolean => costs(k) > DEAR;
  const isNear = (k: number): boolean =>
    costs(k) <= RIVAL &&
    [{ tradeOff: expected, best }, ...rivals].some(
      (rival) => totalCost(k, rival.tradeOff) <= NEAR * totalCost(rival.best, rival.tradeOff),
    );
  return {
    interval: whole(best),
    low: whole(Math.min(...ends)),
    high: whole(Math.max(...ends)),
    nearLow: whole(edge(best, 1, isNear, isDear)),
    nearHigh: whole(edge(best, MAX_INTERVAL, isNear, isDear)),
  };
}
