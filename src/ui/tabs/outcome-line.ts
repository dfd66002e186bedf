/** The outcomes of a run in short: "worker 1 found 14,500,000, 3 exited early". */
import { OUTCOME_ORDER } from '../result/outcome-order.ts';
import type { RunRecord } from '../../contract/record.ts';
import { count } from '../basics/format.ts';
import { words } from '../words.ts';

export function outcomeLine(record: RunRecord): string {
  const found = record.results.map(({ worker, number }) => words.log.found(worker, count(number)));
  const rest = OUTCOME_ORDER.filter((outcome) => outcome !== 'found').flatMap((outcome) => {
    const workers = record.workers.filter((worker) => worker.outcome === outcome).length;
    return workers === 0 ? [] : [`${count(workers)} ${words.outcomes[outcome]}`];
  });
  return [...found, ...rest].join(', ');
}
