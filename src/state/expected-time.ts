/** How long a run will take, before there was any: by what is known here, else by what was recorded elsewhere. */
import type { Micros } from '../contract/record.ts';
import { intervalOf } from '../contract/settings.ts';
import { expectedRun } from '../measure/expect.ts';
import { priceOf } from './price.ts';
import type { LabState } from './types.ts';

/** Infinity where the cost of a check is known nowhere. */
export function expectedMicros({
  log,
  measured,
  settings,
  ladder,
}: Pick<LabState, 'log' | 'measured' | 'settings' | 'ladder'>): Micros {
  const { price } = priceOf(log, measured, settings, ladder);
  const isPriced = settings.ranges.every((_, worker) => {
    const k = intervalOf(settings, worker);
    return k === 'never' || price.nsPerCheck(k) !== null;
  });
  return isPriced ? expectedRun(settings, price).endMicros : Infinity;
}
