/** The lessons as everything agrees on them: closed lists that addresses name, and the record of a prediction. */
import type { Doubt, Environment } from './record.ts';

/** In the order in which they build on each other. */
export const LESSONS = ['late', 'price', 'valley', 'sharing', 'second-look'] as const;
export type LessonId = (typeof LESSONS)[number];

/** The steps of every lesson: two cycles of predicting and seeing, the second one a changed case. */
export const STEPS = ['begin', 'predict', 'see', 'why', 'predict-again', 'see-again', 'next'] as const;
export type StepId = (typeof STEPS)[number];

/** The steps at which something is predicted; each is followed by the one at which it is seen. */
export const PREDICTING = ['predict', 'predict-again'] as const satisfies readonly StepId[];
export type PredictingStep = (typeof PREDICTING)[number];

/** What is predicted. */
export const PREDICTED = [
  'stop',
  'stops',
  'slowdown',
  'rungs',
  'best',
  'best-dear',
  'shared',
  'packed',
  'duplicates',
  'duplicates-rechecked',
] as const;
export type Predicted = (typeof PREDICTED)[number];

/** What it is counted in; `times`: as a multiple of what it is compared with; `interval`: the check interval k. */
export const PREDICTION_UNITS = ['iterations', 'times', 'nanoseconds', 'interval', 'rounds'] as const;
export type PredictionUnit = (typeof PREDICTION_UNITS)[number];

/** What nanoseconds of an iteration and of a check made a measured valley. */
export interface ValleyCosts {
  /** One for each worker. */
  readonly nsPerIteration: readonly number[];
  readonly check: {
    readonly ratio: number;
    readonly knots: readonly { readonly k: number; readonly ratio: number }[];
  };
}

/** What was seen after a prediction, on this machine or, where that could not be trusted, on another. */
export interface Seen {
  readonly source: 'here' | 'recorded';
  readonly environment: Pick<Environment, 'userAgent' | 'cores' | 'time'>;
  /** One for each mark of the prediction; null where nothing could be measured. */
  readonly marks: readonly (number | null)[];
  /** Between which the figure lies: 95 %, or, of an interval, what is as good as the best. Null: unknown, or without end. */
  readonly low: number | null;
  readonly high: number | null;
  /** Of this machine, also where a recorded one took its place. */
  readonly doubts: readonly Doubt[];
  /** Only of a valley. */
  readonly costs: ValleyCosts | null;
}

/** What somebody predicted, what was then seen, and what they said of it. Never a score. */
export interface Prediction {
  readonly version: 1;
  readonly lesson: LessonId;
  readonly step: PredictingStep;
  readonly what: Predicted;
  readonly unit: PredictionUnit;
  /** As they were placed, and one figure for all of them. */
  readonly marks: readonly number[];
  readonly value: number;
  /** When it was locked in: ISO 8601. */
  readonly at: string;
  /** Null until it was seen. */
  readonly seen: Seen | null;
  /** The same figure as seen, and `value` less it; null where there is none. */
  readonly measured: number | null;
  readonly gap: number | null;
  /** The person's own sentence. */
  readonly words: string;
}

/** How far somebody came in a lesson: what the browser keeps of each. */
export interface LessonProgress {
  readonly version: 1;
  readonly lesson: LessonId;
  /** Where it goes on. */
  readonly step: StepId;
  /** At most one of each step. */
  readonly predictions: readonly Prediction[];
}

/** A sentence may have so many letters. */
export const MOST_WORDS = 500;
