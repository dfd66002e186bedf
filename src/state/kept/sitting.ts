/** A sitting: all that was run, measured and predicted in a browser, for another machine or for who marks it. */
import type { Prediction } from '../../contract/lessons.ts';
import type { RunRecord } from '../../contract/record.ts';
import type { CalibrationCard, ExitLatencyResult, SweepResult } from '../../measure/results.ts';

export const SITTING = 'early-exit-sitting';

export interface Sitting {
  readonly version: 1;
  readonly kind: typeof SITTING;
  /** ISO 8601. */
  readonly saved: string;
  /** The newest of each first. */
  readonly runs: readonly RunRecord[];
  readonly sweeps: readonly SweepResult[];
  readonly exits: readonly ExitLatencyResult[];
  readonly cards: readonly CalibrationCard[];
  readonly predictions: readonly Prediction[];
}

export type Contents = Omit<Sitting, 'version' | 'kind' | 'saved'>;
