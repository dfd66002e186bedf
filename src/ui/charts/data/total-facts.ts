/** What the total cost says, read off what is drawn: the best interval, what the own one costs, what all of it rests on. */
import type { Settings } from '../../../contract/settings.ts';
import { excess, totalCost } from '../../../measure/model.ts';
import { ownInterval } from '../../../measure/plan.ts';
import type { Best } from '../../../measure/results.ts';
import type { OwnExcess, TotalAnswer, TotalBasis, TotalSpot } from '../../../texts/chart-facts.ts';
import { loopOf } from './loops.ts';
import { upTo, type TotalRow, type TotalTradeOff } from './total-data.ts';

/** Beyond this ratio of its ends, the interval of the best k is worth a sentence: a factor 1.3 to either side. */
const VAGUE = 1.3 ** 2;

export function isVague({ low, high }: Best): boolean {
  return high / low > VAGUE;
}

/** `measured` are the settings of the sweep, `present` those set up now. */
export function totalAnswer(tradeOff: TotalTradeOff, measured: Settings, present: Settings): TotalAnswer {
  const { best, least, curve, foundAfter } = tradeOff;
  if (best !== null)
    return {
      kind: 'best',
      loop: loopOf(measured),
      best,
      vague: isVague(best),
      own: ownExcess(tradeOff, best, present),
    };
  const cost = (k: number): number => upTo(totalCost(k, tradeOff) / foundAfter, 2);
  const k = ownInterval(present);
  return {
    kind: 'at-most',
    ratio: upTo(curve.ratio.high, 3),
    least: { k: least, cost: cost(least) },
    own: k === null ? null : { k, cost: cost(k) },
  };
}

function ownExcess(tradeOff: TotalTradeOff, { nearLow, nearHigh }: Best, present: Settings): OwnExcess {
  if (present.interval === 'never') return { kind: 'never' };
  const k = ownInterval(present);
  if (k === null) return { kind: 'list' };
  if (k >= nearLow && k <= nearHigh) return { kind: 'good', k };
  const more = excess(k, tradeOff);
  // Above twice the search, per cents say less than factors.
  return { kind: more < 2 ? 'dearer' : 'times', k, more };
}

export function totalBasis(tradeOff: TotalTradeOff, overshootMeasured: boolean): TotalBasis {
  const { foundAfter, share, best, curve } = tradeOff;
  const { often, frequent, from } = curve;
  const atMost = best === null;
  return {
    foundAfter,
    share,
    from,
    atMost,
    followsFrequent: !atMost && frequent.length > 0,
    stepAt: atMost || often === null ? null : often.from,
    overshootMeasured,
  };
}

export function totalSpot({ point, overshoot, total }: TotalRow): TotalSpot {
  const { interval: k, overhead, low, high } = point;
  const checkingIsLimit = !(low > 0);
  return { k, checking: checkingIsLimit ? Math.max(0, high) : overhead, checkingIsLimit, overshoot, total };
}
