/** The total cost in a sentence, with all its edges. */
import type { Settings } from '../../engine/settings.ts';
import { excess } from '../../measure/model.ts';
import { ownInterval } from '../../measure/plan.ts';
import type { Best } from '../../measure/results.ts';
import { count, figure } from '../format.ts';
import { loopOf } from './choices.ts';
import { finePercent } from './format-estimate.ts';
import type { NoScene, TotalScene } from './total-data.ts';
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

/** Why there is no best interval, and what is known all the same. */
export function noBestSentence({ why, ceiling }: NoScene): string {
  if (why !== 'check-cost-unknown') return noBestWords[why];
  const atMost = ({ interval, ratio, cost }: NonNullable<NoScene['ceiling']>): string =>
    totalWords.atMost(figure(ratio), totalWords.every(roughly(interval)), finePercent(cost));
  return [noBestWords[why], ...(ceiling ? [atMost(ceiling)] : []), totalWords.longer].join(' ');
}

/** `measured` are the settings of the sweep, `present` those set up now. */
export function totalSentence(scene: TotalScene, measured: Settings, present: Settings): string {
  const { best } = scene;
  const advice = totalWords.advice(
    totalWords.with[loopOf(measured)],
    best.interval === 1 ? totalWords.everyOne : totalWords.every(roughly(best.interval)),
    roughly(best.nearLow),
    roughly(best.nearHigh),
  );
  const sentence = `${advice}; ${ownPart(scene, present)}`;
  return isVague(best) ? `${sentence} ${totalWords.vague(roughly(best.low), roughly(best.high))}` : sentence;
}

/** What lines and marks are. */
export function totalNote({ foundAfter, share, curve: { often, frequent, from } }: TotalScene): string {
  return [
    totalWords.note(count(foundAfter), String(Number(share.toPrecision(2)))),
    ...(frequent.length > 0 ? [totalWords.noteFrequent(count(from))] : []),
    ...(often ? [totalWords.noteBend(count(often.from))] : []),
  ].join(' ');
}

function ownPart(scene: TotalScene, present: Settings): string {
  const { own } = totalWords;
  if (present.interval === 'never') return own.never;
  const k = ownInterval(present);
  if (k === null) return own.list;
  const { nearLow, nearHigh } = scene.best;
  const every = k === 1 ? own.everyOne : own.every(count(k));
  if (k >= nearLow && k <= nearHigh) return own.good(every);
  const more = excess(k, scene);
  // Above twice the search, per cents say less than factors.
  return more < 2 ? own.dearer(every, finePercent(more)) : own.times(every, roughly(more));
}
