/** What the checks and the overshoot of a real run cost, by what a check and an iteration do: pure. */
import { intervalOf } from '../../contract/settings.ts';
import type { RunRecord, WorkerRecord } from '../../contract/record.ts';
import { lateNs, type Price } from '../../measure/expect.ts';
import type { RunParts } from '../../texts/en/run-parts.ts';

interface RunCosts {
  readonly finder: WorkerRecord;
  /** Nanoseconds, by worker. */
  readonly checking: readonly number[];
  readonly late: readonly number[];
}

/** Null where nobody found anything, a worker did not come to its own end, or its overshoot was not counted. */
export function costsOf(record: RunRecord, price: Price): RunCosts | null {
  const { workers, results, settings } = record;
  const finder = workers.find(({ worker }) => worker === results[0]?.worker);
  if (finder === undefined) return null;
  if (workers.some(({ outcome }) => outcome === 'failed' || outcome === 'stopped')) return null;
  if (workers.some(({ outcome, overshootIterations }) => outcome === 'exited-early' && overshootIterations === null))
    return null;
  return {
    finder,
    checking: workers.map(({ worker, checks }) => {
      const interval = intervalOf(settings, worker);
      return interval === 'never' ? 0 : (checks ?? 0) * price.nsPerCheck(interval);
    }),
    late: workers.map(({ worker, iterations, overshootIterations }) => {
      const late = overshootIterations ?? 0;
      return lateNs(price, worker, Infinity, (iterations ?? late) - late, late);
    }),
  };
}

/** What the time of a run went into; null where that can't be told. */
export function partsOf(record: RunRecord, price: Price): RunParts | null {
  const costs = costsOf(record, price);
  if (costs === null || record.micros === null || costs.finder.iterations === null) return null;
  const { finder, checking, late } = costs;
  const search = (finder.iterations! * price.nsPerIteration[finder.worker]!) / 1000;
  const parts = {
    search,
    checking: checking[record.workers.indexOf(finder)]! / 1000,
    wasted: Math.max(...late) / 1000,
  };
  return { ...parts, micros: record.micros, waiting: record.micros - search - parts.checking - parts.wasted };
}
