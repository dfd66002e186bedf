/** The dot that a real run leaves in the valley: pure. */
import type { RunRecord } from '../../contract/record.ts';
import type { Cost } from '../../contract/view.ts';
import type { Priced } from '../../state/price.ts';
import { commonInterval, type Valley } from './picture-model.ts';
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
  const finder = record.workers.find(({ worker }) => worker === record.results[0]?.worker);
  if (from !== 'measured' || interval === null || finder === undefined) return null;
  if (record.workers.some(({ outcome }) => outcome === 'failed' || outcome === 'stopped')) return null;
  const perCheck = interval === 'never' ? 0 : price.nsPerCheck(interval);
  const late = record.workers.map(
    ({ worker, overshootIterations }) => (overshootIterations ?? 0) * price.nsPerIteration[worker]!,
  );
  const checking = record.workers.map(({ checks }) => (checks ?? 0) * perCheck);
  const extra =
    cost === 'last' ? checking[record.workers.indexOf(finder)]! + Math.max(...late) : sum(checking) + sum(late);
  return searchNs > 0 ? { interval, cost: extra / searchNs } : null;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
