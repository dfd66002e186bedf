/** How a lane of the picture ends: the facts of the label at the end of its bar. */
import type { Outcome, RunRecord, WorkerRecord } from '../contract/record.ts';
import { plantedAt } from '../contract/target.ts';
import { costOf, type LeavingCost } from './cost.ts';

export interface LaneEnd {
  readonly outcome: Outcome;
  /** Null where there is none worth a word. */
  readonly cost: LeavingCost | null;
  /** What it wrote; null where it wrote nothing. */
  readonly number: number | null;
  readonly planted: boolean;
  /** Says why it failed. */
  readonly record: WorkerRecord;
}

export function laneEnd(run: RunRecord, record: WorkerRecord): LaneEnd {
  const { outcome, worker } = record;
  const cost = costOf(run, record);
  return {
    outcome,
    cost: outcome === 'exhausted' && cost?.iterations === 0 ? null : cost,
    number: run.results.find((result) => result.worker === worker)?.number ?? null,
    planted: plantedAt(run.settings, worker) !== null,
    record,
  };
}
