/** What the words of a lesson are fitted to: figures of its set-up and of what was predicted and seen. */
import type { LessonId, PredictionUnit, Seen } from '../contract/lessons.ts';
import type { Interval } from '../contract/settings.ts';
import type { Verdict } from '../lessons/judge.ts';

export interface SetUpFacts {
  readonly interval: Interval | null;
  /** How many are marked. */
  readonly marks: number;
  readonly rounds: number;
  /** In which two workers can do what they do when both have met a prime; those that end with two results. */
  readonly orders: { readonly all: number; readonly duplicates: number };
}

export interface CycleFacts extends SetUpFacts {
  readonly unit: PredictionUnit;
  readonly source: Seen['source'];
  readonly value: number;
  readonly measured: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly seen: readonly (number | null)[];
  readonly verdict: Verdict;
}

/** The words of a lesson by its steps; terms of the glossary in brackets: `[check]`, `[check|looks]`. */
export interface LessonWords {
  readonly name: string;
  /** What it is about, in the list of lessons. */
  readonly about: string;
  readonly begin: (facts: SetUpFacts) => string;
  readonly predict: (facts: SetUpFacts) => string;
  readonly see: (facts: CycleFacts) => string;
  readonly why: (facts: CycleFacts) => string;
  readonly predictAgain: (facts: SetUpFacts) => string;
  readonly seeAgain: (facts: CycleFacts) => string;
  readonly next: (facts: CycleFacts) => string;
}

export type AllLessonWords = Readonly<Record<LessonId, LessonWords>>;
