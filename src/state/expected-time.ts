/** How long a run will take, before there was any: by what is known here, else by what was recorded elsewhere. */
import type { Micros } from '../contract/record.ts';
import { expectedRun } from '../measure/expect.ts';
import { priceOf } from './price.ts';
import type { LabState } from './types.ts';

export function expectedMicros({
  log,
  measured,
  settings,
  ladder,
}: Pick<LabState, 'log' | 'measured' | 'settings' | 'ladder'>): Micros {
  const { price } = priceOf(log, measured, settings, ladder);
  return expectedRun(settings, price).endMicros;
}
