/** What several runs of the same settings say together, beside the curve: pure. */
import type { Micros, RunRecord } from '../../contract/record.ts';
import type { Cost } from '../../contract/view.ts';
import { quantile } from '../../measure/distribution-of.ts';
import { studentQuantile } from '../../measure/distributions.ts';
import type { Priced } from '../../state/price.ts';
import type { SeriesCost, SeriesFacts } from '../../texts/en/series.ts';
import { dotOf } from './dot.ts';
import { commonInterval, type Valley } from './picture-model.ts';
import { wholeCost } from './valley-frame.ts';

/** As a share of the search alone: what differs by less is called the same, as in the band of what is good. */
const SAME = 0.01;

/** Null where fewer than two came to their own end. */
export function seriesFacts(
  series: readonly RunRecord[],
  valley: Valley,
  priced: Priced,
  cost: Cost,
): SeriesFacts | null {
  const whole = series.filter(
    ({ workers, micros }) =>
      micros !== null && workers.every(({ outcome }) => outcome !== 'failed' && outcome !== 'stopped'),
  );
  const [first] = whole;
  if (first === undefined || whole.length < 2) return null;
  const interval = commonInterval(first.settings);
  const micros = whole.map((record): Micros => record.micros!).sort(ascending);
  const costs = whole.flatMap((record) => dotOf(record, priced, valley, cost)?.cost ?? []);
  return {
    runs: whole.length,
    interval: interval ?? 'own',
    micros: { middle: quantile(micros, 0.5), least: micros[0]!, most: micros.at(-1)! },
    cost:
      interval === null || valley.atOnce || costs.length < whole.length
        ? null
        : costOf(costs, wholeCost(valley.at(interval))),
  };
}

/** The curve is a mean, so that it is the mean of the runs that may lie on it or not. */
function costOf(costs: readonly number[], curve: number): SeriesCost {
  const n = costs.length;
  const mean = costs.reduce((sum, cost) => sum + cost, 0) / n;
  const squares = costs.reduce((sum, cost) => sum + (cost - mean) ** 2, 0);
  const half = studentQuantile(0.05, n - 1) * Math.sqrt(squares / (n * (n - 1)));
  const apart = Math.abs(mean - curve) > Math.max(half, SAME);
  return {
    ...{
      middle: quantile(costs.toSorted(ascending), 0.5),
      mean,
      low: Math.max(0, mean - half),
      high: mean + half,
      curve,
    },
    place: apart ? (mean > curve ? 'above' : 'below') : 'around',
  };
}

const ascending = (one: number, other: number): number => one - other;
