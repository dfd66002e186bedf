/** When a sweep is to be doubted: each code of the closed list from the facts that measuring knows. */
import { DOUBTS, type Doubt } from '../contract/record.ts';
import { studentQuantile } from './distributions.ts';
import { halfWidth, type PooledMean } from './estimate.ts';
import { CONTROL_EXTRA, MAX_BLOCK, STEPS_PER_BLOCK } from './plan.ts';
import type { Best, Preflight } from './results.ts';
import { byKey, type VisitCost } from './samples.ts';

/** A/A and control are doubted at 0.2 %, or one clean sweep in ten would be: their 95 % intervals are what is shown. */
export const KNOWN_LEVEL = 0.002;
/** More of the pairs than this hit by pauses: something else wants the processors. */
const CROWDED = 0.1;
/** Change of an iteration's cost over the sweep, by a straight line. */
const DRIFT = 0.1;
/** Two groups of compilations: this far apart, as a factor, and … */
const SPLIT = 1.25;
/** … this many times farther than either is wide. */
const SPLIT_GAPS = 2.5;
/** A best interval known to within this factor is narrow enough. */
export const BEST_FACTOR = 1.3;

export interface Facts {
  readonly preflight: Preflight;
  readonly workers: number;
  /** What happened while it measured. */
  readonly seen: ReadonlySet<Doubt>;
  readonly aa: PooledMean | null;
  readonly control: PooledMean | null;
  readonly costs: readonly VisitCost[];
  readonly interruptions: number;
  /** Over: what can only be judged at the end is judged. */
  readonly ended: boolean;
  /** Level at which known arms are judged: KNOWN_LEVEL at the end, stricter while one may look at any time. */
  readonly level: number;
  /** At least one point has not reached the precision. */
  readonly imprecise: boolean;
  readonly best: Best | null;
}

const excludes = (pooled: PooledMean, truth: number, level: number): boolean =>
  Math.abs(pooled.mean - truth) > halfWidth(pooled, level);

/** Never against never that is not 0. */
export function aaFailed(aa: PooledMean | null, level: number): boolean {
  return aa !== null && excludes(aa, 0, level);
}

/** The known 2 % does not come back: something else does. */
export function controlLost(control: PooledMean | null, level: number): boolean {
  return control !== null && excludes(control, Math.log1p(CONTROL_EXTRA), level);
}

/** Whether the control can be told from nothing; where it cannot, no other 2 % could be either. */
export function canTell(control: PooledMean | null): boolean {
  return control !== null && excludes(control, 0, 0.05);
}

function wide(best: Best | null): boolean {
  return best !== null && (best.high > best.interval * BEST_FACTOR || best.low < best.interval / BEST_FACTOR);
}

/**
 * Relative change of an iteration's cost from the first visit to the last: least squares on time, each compilation and
 * range with a level of its own. 0 when there is nothing to compare, or when the visits' scatter alone may make such a
 * slope (5 %, Student's t).
 */
export function drift(costs: readonly VisitCost[]): number {
  let [xx, xy, yy] = [0, 0, 0];
  let free = costs.length - 1;
  for (const cell of byKey(costs, ({ compilation, range }) => `${compilation}/${range}`)) {
    const at = cell.reduce((sum, cost) => sum + cost.at, 0) / cell.length;
    const log = cell.reduce((sum, cost) => sum + cost.log, 0) / cell.length;
    for (const cost of cell) {
      xx += (cost.at - at) ** 2;
      xy += (cost.at - at) * (cost.log - log);
      yy += (cost.log - log) ** 2;
    }
    free--;
  }
  if (xx === 0 || free < 1) return 0;
  const slope = Math.abs(xy / xx);
  const error = Math.sqrt(Math.max(0, yy - slope * slope * xx) / free / xx);
  if (slope <= error * studentQuantile(0.05, free)) return 0;
  const times = costs.map((cost) => cost.at);
  return Math.expm1(slope * (Math.max(...times) - Math.min(...times)));
}

/** Do the compilations fall in two groups by the cost of an iteration, each of at least two, as on unequal cores? */
export function isSplit(costs: readonly VisitCost[]): boolean {
  const logs = levels(costs).toSorted((a, b) => a - b);
  if (logs.length < 4) return false;
  let at = 1;
  for (let i = 2; i < logs.length; i++) if (logs[i]! - logs[i - 1]! > logs[at]! - logs[at - 1]!) at = i;
  const gap = logs[at]! - logs[at - 1]!;
  const spread = Math.max(logs[at - 1]! - logs[0]!, logs.at(-1)! - logs[at]!);
  return at >= 2 && at <= logs.length - 2 && gap > Math.log(SPLIT) && gap > SPLIT_GAPS * spread;
}

/** ln of each compilation's cost of an iteration, relative to the others on the same ranges. */
function levels(costs: readonly VisitCost[]): readonly number[] {
  const relative = new Map<number, number[]>();
  for (const list of byKey(costs, (cost) => cost.range)) {
    const mean = list.reduce((sum, cost) => sum + cost.log, 0) / list.length;
    for (const cost of list)
      relative.set(cost.compilation, [...(relative.get(cost.compilation) ?? []), cost.log - mean]);
  }
  return [...relative.values()].map((logs) => logs.reduce((a, b) => a + b, 0) / logs.length);
}

/** All doubts of a sweep, in the order of the list. */
export function doubtsOf(facts: Facts): readonly Doubt[] {
  const { preflight, level, ended } = facts;
  const found = new Set<Doubt>(facts.seen);
  const add = (code: Doubt, when: boolean): void => void (when && found.add(code));
  add('not-isolated', !preflight.isolated);
  add('short-block', STEPS_PER_BLOCK * preflight.clockStepMicros > MAX_BLOCK);
  add('oversubscribed', preflight.atOnce !== null && facts.workers > preflight.atOnce);
  add('oversubscribed', facts.interruptions > CROWDED);
  add('aa-failed', aaFailed(facts.aa, level));
  add('control-lost', controlLost(facts.control, level));
  add('drift', drift(facts.costs) > DRIFT);
  add('split', isSplit(facts.costs));
  add('wide-interval', ended && (facts.imprecise || wide(facts.best)));
  return DOUBTS.filter((code) => found.has(code));
}

/** Doubts that make a result invalid: its own known arms contradict it, or the flag was never seen. */
export const INVALIDATING: readonly Doubt[] = ['aa-failed', 'control-lost', 'flag-unseen'];
