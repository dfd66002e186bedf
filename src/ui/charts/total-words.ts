/** The total cost in a sentence, with all its edges. */
import type { Settings } from '../../contract/settings.ts';
import { excess, totalCost } from '../../measure/model.ts';
import { ownInterval } from '../../measure/plan.ts';
import type { Best } from '../../measure/results.ts';
import { count, figure } from '../basics/format.ts';
import { loopOf } from './data/loops.ts';
import { finePercent } from './data/format-estimate.ts';
import { percentTick } from './data/ticks.ts';
import { upTo, type TotalTradeOff } from './data/total-data.ts';
import { noBestWords, totalWords } from './words-total.ts';

/** Two significant digits: a best interval is not known better. */
export function roughly(value: number): string {
  return count(Number(value.toPrecision(2)));
}

/** Beyond this ratio of its ends, the interval of the best k is worth a sentence: a factor 1.3 to either side. */
const VAGUE = 1.3 ** 2;

export function isVague({ low, high }: Best): boolean {
  return high / low > VAGUE;
}

/** `measured` are the settings of the sweep, `present` those set up now. */
export function totalSentence(tradeOff: TotalTradeOff, measured: Settings, present: Settings): string {
  const { best } = tradeOff;
  if (best === null) return atMostSentence(tradeOff, present);
  const advice = totalWords.advice(
    totalWords.with[loopOf(measured)],
    aboutEvery(best.interval),
    roughly(best.nearLow),
    roughly(best.nearHigh),
  );
  const sentence = `${advice}; ${ownPart(tradeOff, best, present)}`;
  return isVague(best) ? `${sentence} ${totalWords.vague(roughly(best.low), roughly(best.high))}` : sentence;
}

const aboutEvery = (k: number): string => (Math.round(k) <= 1 ? totalWords.everyOne : totalWords.every(roughly(k)));

/** There is no best interval, but what is known all the same. */
function atMostSentence(tradeOff: TotalTradeOff, present: Settings): string {
  const cost = (k: number): string => percentTick(upTo(totalCost(k, tradeOff) / tradeOff.foundAfter, 2));
  const limit = totalWords.atMost(
    figure(upTo(tradeOff.curve.ratio.high, 3)),
    aboutEvery(tradeOff.least),
    cost(tradeOff.least),
  );
  const k = ownInterval(present);
  const own =
    k === null
      ? []
      : [totalWords.ownAtMost(k === 1 ? totalWords.everyOne : totalWords.everyExactly(count(k)), cost(k))];
  return [noBestWords['check-cost-unknown'], limit, ...own, totalWords.longer].join(' ');
}

/** What lines and marks are. */
export function totalNote({ foundAfter, share, best, curve: { often, frequent, from } }: TotalTradeOff): string {
  const note = totalWords.note(count(foundAfter), String(Number(share.toPrecision(2))));
  if (best === null) return `${note} ${totalWords.noteAtMost(count(from))}`;
  return [
    note,
    ...(frequent.length > 0 ? [totalWords.noteFrequent(count(from))] : []),
    ...(often ? [totalWords.noteBend(count(often.from))] : []),
  ].join(' ');
}

function ownPart(tradeOff: TotalTradeOff, { nearLow, nearHigh }: Best, present: Settings): string {
  const { own } = totalWords;
  if (present.interval === 'never') return own.never;
  const k = ownInterval(present);
  if (k === null) return own.list;
  const every = k === 1 ? own.everyOne : own.every(count(k));
  if (k >= nearLow && k <= nearHigh) return own.good(every);
  const more = excess(k, tradeOff);
  // Above twice the search, per cents say less than factors.
  return more < 2 ? own.dearer(every, finePercent(more)) : own.times(every, roughly(more));
}
