/** From the pairs of a sweep to its result: pooled means, levels of the intervals, slope, best interval, doubts. */
import type { NoBest } from '../contract/console.ts';
import type { Doubt, Environment, Iterations } from '../contract/record.ts';
import type { Interval, Settings } from '../contract/settings.ts';
import { CONTROL_EXTRA, type Arm } from './plan.ts';
import { meanAboveZero } from './distributions.ts';
import { canTell, doubtsOf, INVALIDATING, KNOWN_LEVEL } from './doubts.ts';
import {
  differs,
  fraction,
  halfWidth,
  LAST_LEVEL,
  LOOK_LEVEL,
  moderated,
  plain,
  pool,
  sequenceLevel,
  type GroupMean,
  type PooledMean,
} from './estimate.ts';
import { bestOf } from './model.ts';
import {
  UNKNOWN,
  type Best,
  type Estimate,
  type InferredCurve,
  type KnownArm,
  type PointStatus,
  type Preflight,
  type SweepEnd,
  type SweepPoint,
  type SweepResult,
} from './results.ts';
import { armMean, byKey, type Group, type VisitCost } from './samples.ts';
import { fitSlope, SLOPE_FROM, type Slope } from './slope.ts';

/** One arm over all compilations. */
export interface ArmState {
  readonly means: readonly (GroupMean | null)[];
  readonly pooled: PooledMean | null;
  readonly pairs: number;
  readonly hit: number;
}

/** Everything a sweep knows when it is judged. */
export interface Evidence {
  readonly settings: Settings;
  readonly environment: Environment;
  readonly arms: readonly Arm[];
  readonly groups: readonly Group[];
  /** Of each arm the level (1 − confidence) of its final interval, got at a look, and timed no more since; 0 while it is open. */
  readonly closed: readonly number[];
  readonly preflight: Preflight;
  /** How many measured at once. */
  readonly workers: number;
  readonly foundAfter: Iterations | null;
  readonly precision: number;
  readonly seen: ReadonlySet<Doubt>;
  readonly end: SweepEnd | null;
  /** The plan ran to its end, so that all intervals are final; not so after a person's stop or a second helping of time. */
  readonly asPlanned: boolean;
  readonly seconds: number;
  readonly seed: number;
}

/** All arms pooled; the costly part of judging, a few milliseconds for 20 intervals. `grain`: step of the clock over a block. */
export function poolArms(arms: readonly Arm[], groups: readonly Group[], grain: number): readonly ArmState[] {
  return arms.map((_, arm) => {
    const words = groups.map((group) => armMean(group, arm, 2 * grain));
    const means = moderated(words.map(({ mean }) => mean));
    return {
      means,
      pooled: pool(means.filter((mean) => mean !== null)),
      pairs: groups.reduce((sum, group) => sum + group.ratios[arm]!.length, 0),
      hit: words.reduce((sum, { hit }) => sum + hit, 0),
    };
  });
}

/** Good enough: half the 95 % interval of the log ratio, that is, of run time as a fraction, is within the precision. */
export function isPrecise(state: ArmState, precision: number, alpha = 0.05): boolean {
  return state.pooled !== null && halfWidth(state.pooled, alpha) <= precision;
}

export function statusOf(state: ArmState, precision: number, closed: boolean): PointStatus {
  if (closed) return 'precise';
  if (state.pooled === null) return state.pairs === 0 ? 'waiting' : 'measuring';
  if (isPrecise(state, precision)) return 'precise';
  return differs(state.pooled) ? 'limited-by-compilations' : 'limited-by-noise';
}

/** ln of one compilation's cost of an iteration: each range counts once, however often it was visited. */
function groupCost(costs: readonly VisitCost[]): GroupMean | null {
  if (costs.length === 0) return null;
  const ranges = byKey(costs, (cost) => cost.range);
  let mean = 0;
  let variance = 0;
  for (const visits of ranges) {
    mean += visits.reduce((sum, cost) => sum + cost.log, 0) / visits.length / ranges.length;
    variance += visits.reduce((sum, cost) => sum + cost.se ** 2, 0) / (visits.length * ranges.length) ** 2;
  }
  return { mean, se: Math.sqrt(variance), n: costs.length };
}

/** Of an iteration that never checks, over all compilations. */
export function iterationEstimate(groups: readonly Group[]): Estimate {
  const pooled = pool(groups.map((group) => groupCost(group.costs)).filter((cost) => cost !== null));
  return pooled === null ? UNKNOWN : fraction(pooled, 0.05, 0);
}

function slopeOf(
  arms: readonly Arm[],
  states: readonly ArmState[],
  groups: readonly Group[],
  alpha: number,
): Slope | null {
  const used = arms.flatMap(({ kind, interval }, arm) =>
    kind === 'point' && interval !== 'never' && interval >= SLOPE_FROM ? [arm] : [],
  );
  const lines = groups.map((group, g) => ({
    nsPerIteration: Math.exp(groupCost(group.costs)?.mean ?? Number.NaN),
    means: used.map((arm) => states[arm]!.means[g]!),
  }));
  return used.length === 0
    ? null
    : fitSlope(
        used.map((arm) => arms[arm]!.interval),
        lines,
        alpha,
      );
}

function frequentChecks(arms: readonly Arm[], states: readonly ArmState[], alpha: number): InferredCurve['frequent'] {
  return arms.flatMap(({ kind, interval }, arm) => {
    const { pooled } = states[arm]!;
    if (kind !== 'point' || interval === 'never' || interval >= SLOPE_FROM || pooled === null) return [];
    const { value, low, high } = fraction(pooled, alpha);
    const expected = meanAboveZero(value, pooled.se) * interval;
    return [{ interval, ratio: { value: value * interval, low: low * interval, high: high * interval }, expected }];
  });
}

/** The cost of a check, and the best interval or why there is none. */
export function chooseCurve(
  { arms, groups, settings, foundAfter }: Pick<Evidence, 'arms' | 'groups' | 'settings' | 'foundAfter'>,
  states: readonly ArmState[],
  alpha: number,
): {
  readonly slope: Slope | null;
  readonly curve: InferredCurve | null;
  readonly best: Best | null;
  readonly why: NoBest | null;
} {
  const slope = slopeOf(arms, states, groups, alpha);
  const curve = slope && { ...slope.curve, frequent: frequentChecks(arms, states, alpha) };
  const choice = bestOf(settings, curve, foundAfter);
  return 'best' in choice
    ? { slope, curve, best: choice.best, why: null }
    : { slope, curve, best: null, why: choice.why };
}

function knownArm(state: ArmState, expected: number, alpha: number): KnownArm {
  if (state.pooled === null) return { ...UNKNOWN, expected, pairs: state.pairs, strictLow: NaN, strictHigh: NaN };
  const strict = fraction(state.pooled, Math.min(alpha, KNOWN_LEVEL));
  return {
    ...fraction(state.pooled, alpha),
    expected,
    pairs: state.pairs,
    strictLow: strict.low,
    strictHigh: strict.high,
  };
}

function costAtOne(
  { arms, groups }: Evidence,
  states: readonly ArmState[],
  levelOf: (arm: number) => number,
): Estimate | null {
  const one = arms.findIndex(({ kind, interval }) => kind === 'point' && interval === 1);
  if (one === -1) return null;
  const costs = groups.flatMap((group, g) => {
    const mean = states[one]!.means[g];
    const t = groupCost(group.costs);
    if (!mean || t === null) return [];
    const ns = Math.exp(t.mean);
    return [{ mean: Math.expm1(mean.mean) * ns, se: Math.exp(mean.mean) * mean.se * ns, n: mean.n }];
  });
  const pooled = pool(costs);
  if (pooled === null) return null;
  return plain(pooled, levelOf(one));
}

/** A sweep that ended for being precise had looked at the slope as well; one still going on is looked at any time. */
function slopeLevel({ asPlanned, end }: Evidence, states: readonly ArmState[]): number {
  if (asPlanned) return end?.kind === 'precise' ? LOOK_LEVEL : LAST_LEVEL;
  return sequenceLevel(states[0]!.pairs);
}

/** The whole result as the evidence stands. `states` must be those of the evidence's groups. */
export function judge(evidence: Evidence, states: readonly ArmState[]): SweepResult {
  const { arms, groups, closed, precision, settings, environment, preflight, end } = evidence;
  const levelOf = (arm: number): number =>
    closed[arm]! || (evidence.asPlanned ? LAST_LEVEL : sequenceLevel(states[arm]!.pairs));
  const { slope, curve, best, why } = chooseCurve(evidence, states, slopeLevel(evidence, states));
  const pairs = states.reduce((sum, state) => sum + state.pairs, 0);
  const interruptions = pairs === 0 ? 0 : states.reduce((sum, state) => sum + state.hit, 0) / pairs;
  const told = canTell(states[1]!.pooled);
  const doubts = doubtsOf({
    preflight,
    workers: settings.ranges.length,
    seen: evidence.seen,
    aa: states[0]!.pooled,
    control: states[1]!.pooled,
    costs: groups.flatMap((group) => group.costs),
    interruptions,
    ended: end !== null,
    level: evidence.asPlanned ? KNOWN_LEVEL : Math.min(KNOWN_LEVEL, sequenceLevel(states[0]!.pairs)),
    imprecise: !told || states.some((state, arm) => arms[arm]!.kind === 'point' && !isPrecise(state, precision)),
    best,
  });
  const aa = knownArm(states[0]!, 0, levelOf(0));
  const control = knownArm(states[1]!, CONTROL_EXTRA, levelOf(1));
  const reasons = doubts.filter((code) => INVALIDATING.includes(code) || (code === 'wide-interval' && !told));
  return {
    version: 1,
    settings,
    environment,
    workers: evidence.workers,
    points: points(evidence, states, levelOf),
    aa,
    control,
    misfit: slope?.misfit ?? { p: null, rejected: false, largest: 0, at: null },
    nsPerCheck: slope?.nsPerCheck ?? UNKNOWN,
    nsPerCheckAtOne: costAtOne(evidence, states, levelOf),
    nsPerIteration: iterationEstimate(groups),
    best,
    ...(why === null ? {} : { why }),
    curve,
    doubts,
    seconds: evidence.seconds,
    certificate: {
      valid: reasons.length === 0 && states[0]!.pooled !== null && told,
      reasons,
      aa: { value: aa.value, low: aa.low, high: aa.high },
      control: { value: control.value, low: control.low, high: control.high },
      pairs,
      compilations: groups.length,
      interruptions,
      voided: groups.reduce((sum, group) => sum + group.voided, 0),
    },
    preflight,
    end: end ?? { kind: 'stopped' },
    precision,
    seed: evidence.seed,
  };
}

function points(
  { arms, closed, precision, asPlanned }: Evidence,
  states: readonly ArmState[],
  levelOf: (arm: number) => number,
): readonly SweepPoint[] {
  return states.flatMap((state, arm) => {
    const { kind, interval }: { kind: Arm['kind']; interval: Interval } = arms[arm]!;
    if (kind !== 'point') return [];
    const { value, low, high } = state.pooled === null ? UNKNOWN : fraction(state.pooled, levelOf(arm));
    const final = state.pooled !== null && (closed[arm]! > 0 || asPlanned);
    const status = statusOf(state, precision, closed[arm]! > 0);
    return [{ interval, overhead: value, low, high, pairs: state.pairs, final, status }];
  });
}
