/** A sitting: all that was run, measured and predicted in a browser, for another machine or for who marks it. */
import type { Prediction } from '../../contract/lessons.ts';
import type { RunRecord } from '../../contract/record.ts';
import type { ClaimsResult } from '../../measure/claims/claim-results.ts';
import type { LadderResult } from '../../measure/ladder-results.ts';
import type { CalibrationCard, ExitLatencyResult, SweepResult } from '../../measure/results.ts';
import type { WeightsResult } from '../../measure/weights-results.ts';
import type { WritingResult } from '../../measure/writing-results.ts';
import type { Label } from './label.ts';

export const SITTING = 'early-exit-sitting';

/** What can have a label. */
export const LABELLED = ['runs', 'sweeps', 'exits', 'ladders', 'weights', 'writings', 'claims', 'cards'] as const;
export type Labelled = (typeof LABELLED)[number];

/** Of the thing at this place of that list. */
export interface PlacedLabel extends Pick<Label, 'name' | 'tags'> {
  readonly of: Labelled;
  readonly at: number;
}

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
  /** Sittings of before these have none. */
  readonly claims: readonly ClaimsResult[];
  readonly ladders: readonly LadderResult[];
  readonly weights: readonly WeightsResult[];
  readonly writings: readonly WritingResult[];
  readonly labels: readonly PlacedLabel[];
}

export type Contents = Omit<Sitting, 'version' | 'kind' | 'saved'>;

/** One that was opened from a file where another was saved, with what it was called there: no name and no tags where it was not. */
export interface OtherSitting extends Pick<Label, 'name' | 'tags'> {
  readonly sitting: Sitting;
}

/** Null where it has none. */
export function placedLabel({ labels }: Pick<Contents, 'labels'>, of: Labelled, at: number): PlacedLabel | null {
  return labels.find((label) => label.of === of && label.at === at) ?? null;
}
