/** What the lecture check gives: plain data, JSON as it stands. */
import type { FigureName, FigureSource, FigureUnit, Why } from '../../contract/claim-words.ts';
import type { ClaimName, ClaimVerdict } from '../../contract/claims.ts';
import type { Fault } from '../../contract/faults.ts';
import type { Doubt, Environment } from '../../contract/record.ts';
import type { Settings } from '../../contract/settings.ts';
import type { Estimate } from '../results.ts';

/** With its 95 % interval, which is the figure itself where it was counted exactly. */
export interface ClaimFigure extends Estimate {
  readonly name: FigureName;
  readonly unit: FigureUnit;
  readonly source: FigureSource;
  /** Runs, pairs, rounds, exits or tries behind it. */
  readonly n: number;
}

/** What a judge makes of what was measured. */
export interface Judged {
  readonly verdict: ClaimVerdict;
  readonly why: Why;
  readonly figures: readonly ClaimFigure[];
}

export interface CheckedClaim extends Judged {
  /** 1 … 9. */
  readonly claim: number;
  readonly name: ClaimName;
  readonly doubts: readonly Doubt[];
  /** Only with `why: failed`. */
  readonly fault?: Fault;
  /** What to look at in the lab. */
  readonly settings: Settings;
  readonly seconds: number;
  /** When it was checked, ISO 8601. */
  readonly time: string;
}

export type ClaimsEnd = { readonly kind: 'done' | 'stopped' } | { readonly kind: 'failed'; readonly fault: Fault };

export interface ClaimsResult {
  readonly version: 1;
  readonly environment: Environment;
  /** In the order of the claims; after a stop those that were done. */
  readonly claims: readonly CheckedClaim[];
  readonly seconds: number;
  readonly end: ClaimsEnd;
}

export interface ClaimsProgress {
  readonly result: ClaimsResult;
  /** The one being checked; null when all are done. */
  readonly now: ClaimName | null;
  /** 0 … 1, of the time that is expected. */
  readonly done: number;
  readonly secondsLeft: number;
}
