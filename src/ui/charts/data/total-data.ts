/** Checking and overshoot together, as fractions of the bare search of n iterations: what the total cost is drawn from. */
import type { Iterations } from '../../../contract/record.ts';
import type { Settings } from '../../../contract/settings.ts';
import type { Cost } from '../../../contract/view.ts';
import { measuredLaw, ratioAt } from '../../../measure/law.ts';
import {
  bestInterval,
  bestOf,
  checkingCost,
  foundAfterOf,
  othersOf,
  overshootCost,
  overshootShare,
  totalCost,
  type TradeOff,
} from '../../../measure/model.ts';
import type { Best, ExitLatencyResult, InferredCurve, SweepResult } from '../../../measure/results.ts';
import type { NoBest } from '../../../contract/console.ts';
import { sameLoop } from '../../../state/loop.ts';
import type { Mark } from '../parts/marks.tsx';
import { drawnPoints, type NumberedPoint } from './sweep-facts.ts';
import { K_DOMAIN, logAxis, logSamples, type Ticks } from './ticks.ts';

/** "Found after n" where no target is planted. */
const DEFAULT_FOUND_AFTER: Iterations = 100_000;

/** Iterations the finder needs, unless the person says otherwise: up to the planted target. */
export function defaultFoundAfter(settings: Settings): Iterations {
  return settings.target === 'prime' ? DEFAULT_FOUND_AFTER : (foundAfterOf(settings) ?? DEFAULT_FOUND_AFTER);
}

export interface TotalTradeOff extends TradeOff {
  readonly cost: Cost;
  readonly curve: InferredCurve;
  /** Null where the cost of a check could not be told from 0: the trade-off then shows what it is at most. */
  readonly best: Best | null;
  /** Where the sum is least; where it is at most least. */
  readonly least: number;
}

/** What is drawn, or why there is nothing to draw. */
export function totalTradeOff(
  result: SweepResult,
  foundAfter: Iterations,
  cost: Cost,
): TotalTradeOff | { readonly why: NoBest } {
  const { curve, settings } = result;
  const answer = bestOf(settings, curve, foundAfter, cost);
  const tradeOff = { foundAfter, cost, share: overshootShare(cost, othersOf(settings)) };
  if ('best' in answer) {
    const { best } = answer;
    return { ...measuredLaw(curve!, 'value'), ...tradeOff, curve: curve!, best, least: best.interval };
  }
  if (answer.why === 'nothing-measured' && drawnPoints(result).length > 0) return { why: 'check-cost-unknown' };
  if (answer.why !== 'check-cost-unknown' || !(curve!.ratio.high > 0)) return answer;
  const atMost = { ...measuredLaw(curve!, 'high'), ...tradeOff };
  return { ...atMost, curve: curve!, best: null, least: bestInterval(atMost) };
}

export interface TotalSample {
  readonly k: number;
  readonly overhead: number;
  readonly band: readonly [number, number];
  readonly overshoot: number;
  readonly total: number;
}

const SAMPLES = 121;

/** The model; values below the axis are held at its floor, since a log axis knows no 0. */
export function totalSamples(tradeOff: TotalTradeOff, { domain }: Ticks): readonly TotalSample[] {
  const { foundAfter: n, curve } = tradeOff;
  const [low, high] = [measuredLaw(curve, 'low'), measuredLaw(curve, 'high')];
  const held = (value: number): number => Math.max(domain[0] / 10, value);
  return logSamples(K_DOMAIN, SAMPLES).map((k) => ({
    k,
    overhead: held(checkingCost(k, tradeOff) / n),
    band: [held(ratioAt(k, low) / k), held(ratioAt(k, high) / k)],
    overshoot: held(overshootCost(k, tradeOff) / n),
    total: held(totalCost(k, tradeOff) / n),
  }));
}

/** Ten times the search, or a hundred times the least cost: what is dearer is out of the picture. */
const DEAR = { search: 10, least: 100 } as const;

/** The axis reaches a decade below the least cost, and up to the dearer end as long as that is of interest. */
export function totalAxis(tradeOff: TotalTradeOff, most?: number): Ticks {
  const { foundAfter: n } = tradeOff;
  const least = totalCost(tradeOff.least, tradeOff) / n;
  const dearest = Math.max(totalCost(K_DOMAIN[0], tradeOff), totalCost(K_DOMAIN[1], tradeOff)) / n;
  return logAxis(least / 12, Math.max(least * 10, Math.min(dearest, Math.max(DEAR.search, DEAR.least * least))), most);
}

/** Mean measured overshoot at k in iterations; null where exits were not measured with these workers and this loop. */
export function measuredOvershoot(
  exits: ExitLatencyResult | null,
  settings: Settings,
  k: number,
  cost: Cost,
): number | null {
  if (exits === null || !sameLoop(exits.settings, settings)) return null;
  const point = exits.points.find(({ interval, rounds }) => interval === k && rounds > 0);
  if (!point) return null;
  return cost === 'each' ? point.iterations.mean : point.last.iterations.mean;
}

export interface TotalRow {
  readonly point: NumberedPoint;
  /** Fractions of the bare search. */
  readonly overshoot: number;
  readonly overshootMeasured: boolean;
  readonly total: number;
  readonly model: number;
}

export function totalRows(
  result: SweepResult,
  tradeOff: TotalTradeOff,
  exits: ExitLatencyResult | null,
): readonly TotalRow[] {
  const n = tradeOff.foundAfter;
  return drawnPoints(result).map((point) => {
    const measured = measuredOvershoot(exits, result.settings, point.interval, tradeOff.cost);
    const overshoot = (measured ?? overshootCost(point.interval, tradeOff)) / n;
    const model = totalCost(point.interval, tradeOff) / n;
    return { point, overshoot, overshootMeasured: measured !== null, total: point.overhead + overshoot, model };
  });
}

export interface TotalMarks {
  readonly overhead: readonly Mark[];
  readonly overshoot: readonly Mark[];
  readonly total: readonly Mark[];
}

/** The sum has marks of its own from this share of the best interval on; before it, it is the overhead alone. */
const SUM_FROM = 0.1;

/**
 * An overhead not told from 0 is a limit at the floor. The sum is filled where both its parts were measured, hollow where
 * the overshoot in it is the model's. `below` says that limit in a label.
 */
export function totalMarks(
  rows: readonly TotalRow[],
  tradeOff: TotalTradeOff,
  { domain }: Ticks,
  below: (limit: number) => string,
): TotalMarks {
  const [floor] = domain;
  const held = (value: number): number => Math.max(floor / 10, value);
  const hasSum = (k: number): boolean => k >= tradeOff.least * SUM_FROM;
  return {
    overhead: rows.map(({ point: { interval: x, overhead, low, high, final } }) => {
      const limit = low <= 0 || overhead <= floor;
      const mark = { x, low: held(low), high: held(high), kind: final ? 'final' : 'live' } as const;
      if (!limit) return { ...mark, y: overhead };
      // Where the bar of a sum runs down to the floor, a figure there would be struck out by it; a line at most says it too.
      const label = hasSum(x) || tradeOff.best === null ? {} : { label: below(upTo(high)) };
      return { ...mark, y: floor, limit, ...label };
    }),
    overshoot: rows.flatMap(({ point, overshoot: y, overshootMeasured }) =>
      overshootMeasured && y > floor ? [{ x: point.interval, y, low: y, high: y, kind: 'final', shape: 'square' }] : [],
    ),
    total: rows.flatMap(({ point: { interval: x, low, high, final }, overshoot, overshootMeasured, total: y }) => {
      if (!hasSum(x) || y <= floor) return [];
      const kind = overshootMeasured ? (final ? 'final' : 'live') : 'inferred';
      return [{ x, y, low: held(low + overshoot), high: held(high + overshoot), kind }];
    }),
  };
}

/** Rounded up to so many significant digits, so that the limit stays one; 0 for what came out below zero. */
export function upTo(high: number, digits = 1): number {
  if (!(high > 0)) return 0;
  const grain = 10 ** (Math.floor(Math.log10(high)) + 1 - digits);
  return Math.ceil(high / grain - 1e-9) * grain;
}
