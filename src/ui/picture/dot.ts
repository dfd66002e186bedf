/** The dot that a real run leaves in the valley: pure. */
import type { RunRecord } from '../../contract/record.ts';
import type { Cost } from '../../contract/view.ts';
import type { Priced } from '../../state/price.ts';
import { commonInterval, type Valley } from './picture-model.ts';
import { costsOf } from './run-costs.ts';
import type { ValleyDot } from './valley-frame.ts';

/**
 * What the checks and the overshoot of a real run cost here, of the search alone as it is on average: of its own search a find that
 * comes soon would make much of the same waste, and the mean of many runs would not be the curve. Null where it can't be told.
 */
export function dotOf(
  record: RunRecord,
  { price, from }: Priced,
  { searchNs }: Pick<Valley, 'searchNs'>,
  cost: Cost = 'last',
): ValleyDot | null {
  const interval = commonInterval(record.settings);
  const costs = costsOf(record, price);
  if (from !== 'measured' || interval === null || costs === null) return null;
  const { finder, checking, late } = costs;
  const extra =
    cost === 'last' ? checking[record.workers.indexOf(finder)]! + Math.max(...late) : sum(checking) + sum(late);
  return searchNs > 0 ? { interval, cost: extra / searchNs } : null;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
