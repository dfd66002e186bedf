/** What the sentences of the charts are told, as data: ui/charts/data finds which case holds, each language words it. */
import type { Iterations } from '../contract/record.ts';
import type { Interval, Settings } from '../contract/settings.ts';
import type { ExitUnit, Loop } from '../contract/view.ts';
import type { Best, Estimate } from '../measure/results.ts';
import type { LostUpdates } from '../measure/writing-results.ts';

/** Of the ladder: one way of looking, by one worker alone or by several at once. */
export interface LadderName {
  readonly flag: Settings['flag'];
  readonly kernel: Settings['kernel'];
  readonly workers: number;
}

/** Nanoseconds; `below`: not told from 0, and less than that. */
interface LadderCost extends LadderName {
  readonly value: number;
  readonly below: number | null;
}

/** What the ladder says as a whole; `queue`: so many times as much costs a lock that all want, null where that is not known. */
export type LadderAnswer =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'range';
      readonly cheapest: LadderCost;
      readonly dearest: LadderCost;
      readonly queue: number | null;
    };

/** A loop in which a check can be told from 0: ns of an iteration and of a check. */
interface ToldWeight {
  readonly iteration: number;
  readonly check: number;
}

/** How the overhead falls with the weight; `wide`: its interval holds −1 and more besides. */
export type WeightsAnswer =
  | { readonly kind: 'none' | 'no-slope' }
  | {
      readonly kind: 'like' | 'wide' | 'faster' | 'slower';
      readonly slope: Estimate;
      readonly lightest: ToldWeight;
      readonly heaviest: ToldWeight;
    };

/** How many times as long an iteration takes by so many at once as with words on lines of their own; null: cannot be told apart. */
export interface WritingAnswer {
  readonly workers: number;
  readonly cores: number | null;
  readonly shared: number | null;
  readonly packed: number | null;
  /** Times the lock costs that nobody else wants. */
  readonly lock: number | null;
  readonly lost: LostUpdates | null;
}

/** Is a difference of 1 % real here? Half-widths as fractions. */
export type RealAnswer =
  | { readonly kind: 'unknown' | 'invalid' }
  | { readonly kind: 'no'; readonly noise: number }
  | { readonly kind: 'wide'; readonly worst: number }
  | {
      readonly kind: 'partly';
      readonly noise: number;
      readonly good: number;
      readonly all: number;
      readonly worst: number;
    }
  | { readonly kind: 'yes'; readonly noise: number; readonly control: Estimate };

/** What the person's own k costs, as far as a sweep knows; `nothing`: cannot be told from 0. */
export type OwnOverhead =
  | { readonly kind: 'never' | 'list' }
  | {
      readonly kind: 'measured' | 'nothing';
      readonly k: Iterations;
      readonly overhead: Estimate;
      readonly pairs: number;
    }
  /** It may be nothing or much; `atMost` null: there is no bound worth a word. */
  | { readonly kind: 'wide'; readonly k: Iterations; readonly atMost: number | null; readonly pairs: number }
  | { readonly kind: 'inferred'; readonly k: Iterations; readonly overhead: Estimate }
  | { readonly kind: 'unknown'; readonly k: Iterations };

/** How far off the farthest point is, as a fraction of run time. */
export interface Departure {
  readonly kind: 'off';
  readonly p: number;
  readonly at: Interval;
  readonly by: number;
}

export interface Fit {
  readonly kind: 'fits';
  readonly p: number;
}

/** Whether the law c / (k·t) describes the points; `bent`: not with one c, and what is left with two. */
export type LawAnswer =
  | Fit
  | Departure
  | {
      readonly kind: 'bent';
      readonly p: number;
      /** ns a check, up to this interval. */
      readonly often: { readonly cost: Estimate; readonly upTo: Iterations };
      /** ns a check, from this interval on. */
      readonly rare: { readonly cost: Estimate; readonly from: Iterations };
      readonly rest: Fit | Departure;
    };

/** Of the checks more frequent than `from`, the one farthest off the curve. */
export interface FrequentOverhead {
  readonly from: Iterations;
  readonly k: Iterations;
  readonly measured: Estimate;
  readonly inferred: number;
}

/** ns of a check and of an iteration; `nothing`: the check cannot be told from 0; `iteration`: no one figure holds for checks. */
export interface CheckCost {
  readonly kind: 'both' | 'nothing' | 'iteration';
  readonly check: Estimate;
  readonly iteration: Estimate;
}

/** How many measured at once, of how many that the run has. */
export interface Crowd {
  readonly workers: number;
  readonly run: number;
  /** How many ran at once then; null when it was not tried. */
  readonly atOnce: number | null;
  /** ns a check where they wait for one lock: at k = 1, and where checks are rare; null where they do not, or it is not known. */
  readonly waits: { readonly atOne: Estimate; readonly rare: Estimate } | null;
}

/** What lies under the pointer on the chart of the overhead. */
export interface OverheadSpot {
  readonly k: Iterations;
  readonly overhead: Estimate;
  readonly pairs: number;
  readonly live: boolean;
  readonly inferred: Estimate | null;
}

/** What the person's own k costs beyond the best one: as good, a fraction of the bare search more, or times the search more. */
export type OwnExcess =
  | { readonly kind: 'never' | 'list' }
  | { readonly kind: 'good'; readonly k: Iterations }
  | { readonly kind: 'dearer' | 'times'; readonly k: Iterations; readonly more: number };

/** The best interval, or what is known without one: costs as fractions of the bare search. */
export type TotalAnswer =
  | {
      readonly kind: 'best';
      readonly loop: Loop;
      readonly best: Best;
      /** Whether the best interval is known so badly that its ends are worth a sentence. */
      readonly vague: boolean;
      readonly own: OwnExcess;
    }
  | {
      readonly kind: 'at-most';
      /** c / t, iterations a check. */
      readonly ratio: number;
      readonly least: { readonly k: number; readonly cost: number };
      readonly own: { readonly k: Iterations; readonly cost: number } | null;
    };

/** What the lines and marks of the total cost rest on. */
export interface TotalBasis {
  readonly foundAfter: Iterations;
  /** α: the share of k that is overshot. */
  readonly share: number;
  /** The least interval the curve was inferred from. */
  readonly from: Iterations;
  /** Lines are what it costs at most. */
  readonly atMost: boolean;
  /** Below `from` the line follows what was measured there. */
  readonly followsFrequent: boolean;
  /** From where a check costs more; null: the same everywhere. */
  readonly stepAt: Iterations | null;
  readonly overshootMeasured: boolean;
}

/** What lies under the pointer on the chart of the total cost: fractions of the bare search. */
export interface TotalSpot {
  readonly k: Iterations;
  readonly checking: number;
  /** Checking could not be told from 0: it is below `checking`. */
  readonly checkingIsLimit: boolean;
  readonly overshoot: number;
  readonly total: number;
}

/** Exits at one interval, in one unit. */
export interface ExitsAnswer {
  readonly k: Iterations;
  readonly unit: ExitUnit;
  readonly median: number;
  readonly p95: number;
  readonly last: number;
}

/** What exits rest on, and the classes that are counted apart. */
export interface ExitsBasis {
  readonly unit: ExitUnit;
  /** Means and what the model says; null where it cannot say it in this unit. */
  readonly model: {
    readonly one: number;
    readonly measured: number;
    readonly last: number;
    readonly lastMeasured: number;
    readonly others: number;
  } | null;
  /** Null: not tested. */
  readonly phase: { readonly kind: 'uniform' | 'too-short' | 'not-uniform'; readonly p: number } | null;
  readonly interrupted: number;
  readonly belowClock: number;
  readonly exits: number;
}

/** The unit of an interval. */
export type IntervalUnit = Settings['unit'];
