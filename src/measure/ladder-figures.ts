/** From the pairs of a rung to what the ladder says of it. */
import type { Settings } from '../contract/settings.ts';
import { isFigure } from './estimate.ts';
import type { IntervalCost, LadderRung } from './ladder-results.ts';
import type { Rung } from './ladder-rung.ts';
import { lawOfSweep, type Law } from './law.ts';
import { bestOf } from './model.ts';
import type { Estimate, InferredCurve, SweepEnd, SweepResult } from './results.ts';

/** The set-up whose best interval is asked for. */
export interface RungSetUp {
  readonly settings: Settings;
  readonly foundAfter: number | null;
  /** Of an iteration of its own; null while that is not known. */
  readonly nsPerIteration: Estimate | null;
}

const times = ({ value, low, high }: Estimate, by: number): Estimate => ({
  value: value * by,
  low: low * by,
  high: high * by,
});

/** ns, a third of a clock cycle: what is less is no cost of a check, but of how the loop with it came to lie. */
export const LEAST_TOLD = 0.1;

export function figuresOfRung(rung: Rung, end: SweepEnd | null, setUp: RungSetUp): LadderRung {
  const { flag, kernel, workers } = rung.subject;
  const result = rung.result(end);
  const { pairs, compilations, aa } = result.certificate;
  const ns = rung.isUnseen ? null : result.nsPerCheckAtOne;
  const why = rung.isUnseen ? 'flag-unseen' : 'nothing-measured';
  const rare = result.curve?.nsPerCheck ?? null;
  const none = ns === null;
  return {
    ...{ flag, kernel, workers, ns },
    ...(none && { why }),
    below: none ? null : belowOf(ns, Math.max(LEAST_TOLD, selfDifference(aa) * result.nsPerIteration.value)),
    rare: none || rare === null || !isFigure(rare) ? null : rare,
    costs: none ? [] : costsOf(result),
    law: none ? null : lawInNanoseconds(result),
    ...bestIn(setUp, rung, none ? null : result),
    ...{ pairs, compilations, nsPerIteration: result.nsPerIteration, aa },
    doubts: result.doubts.filter((code) => code !== 'wide-interval'),
  };
}

/**
 * By how much a loop was found to differ from itself, as a share; 0 where there are no A/A pairs. Where their interval holds
 * 0 no difference was found: its width is the noise that each figure's own interval has too, and is not reckoned twice.
 */
export function selfDifference(aa: Estimate): number {
  if (!isFigure(aa)) return 0;
  const isFound = aa.low > 0 || aa.high < 0;
  return isFound ? Math.max(Math.abs(aa.low), Math.abs(aa.high)) : Math.abs(aa.value);
}

/** What a figure is surely below, where its interval holds 0 or where it is less than the floor; else null. */
export const belowOf = ({ value, low, high }: Estimate, floor: number): number | null =>
  low <= 0 || value <= floor ? Math.max(high, floor) : null;

function costsOf({ points, nsPerIteration: { value: t }, nsPerCheckAtOne }: SweepResult): readonly IntervalCost[] {
  return points.flatMap(({ interval, overhead, low, high, pairs }) => {
    if (interval === 'never' || !Number.isFinite(overhead)) return [];
    const each =
      interval === 1 && nsPerCheckAtOne ? nsPerCheckAtOne : times({ value: overhead, low, high }, interval * t);
    return [{ interval, value: each.value, low: each.low, high: each.high, pairs }];
  });
}

function lawInNanoseconds(result: SweepResult): Law | null {
  const law = lawOfSweep(result);
  const { value: t } = result.nsPerIteration;
  if (law === null || !Number.isFinite(law.ratio) || !(t > 0)) return null;
  const atLeastNothing = (ratio: number): number => Math.max(0, ratio * t);
  const knots = (law.knots ?? []).map(({ k, ratio }) => ({ k, ratio: atLeastNothing(ratio) }));
  return { ratio: atLeastNothing(law.ratio), knots };
}

/** The best interval of the set-up by the law of a sweep: a check costs what it costs here, an iteration what it costs there. */
function bestIn(
  { settings, foundAfter, nsPerIteration }: RungSetUp,
  { subject: { flag, kernel } }: Rung,
  result: SweepResult | null,
): Pick<LadderRung, 'best' | 'noBest'> {
  const by =
    result === null || nsPerIteration === null ? Number.NaN : result.nsPerIteration.value / nsPerIteration.value;
  const curve = result?.curve && Number.isFinite(by) ? scaled(result.curve, by) : null;
  const choice = bestOf({ ...settings, flag, kernel }, curve, foundAfter);
  return 'best' in choice ? { best: choice.best } : { best: null, noBest: choice.why };
}

/** In iterations that take longer a check takes fewer of them. */
function scaled(curve: InferredCurve, by: number): InferredCurve {
  const { ratio, often, frequent } = curve;
  return {
    ...curve,
    ratio: times(ratio, by),
    often: often && { ...often, ratio: times(often.ratio, by) },
    frequent: frequent.map((one) => ({ ...one, ratio: times(one.ratio, by), expected: one.expected * by })),
  };
}
