/** What is kept, as the rest of the state sees it. */
import type { RunRecord } from '../../contract/record.ts';
import type { ClaimsResult } from '../../measure/claims/claim-results.ts';
import type { LadderResult } from '../../measure/ladder-results.ts';
import type { CalibrationCard, ExitLatencyResult, SweepResult } from '../../measure/results.ts';
import type { WeightsResult } from '../../measure/weights-results.ts';
import type { WritingResult } from '../../measure/writing-results.ts';
import type { Label } from './label.ts';
import type { AsideItem, ResultShelf, ShelfName } from './shelves.ts';
import type { Sitting } from './sitting.ts';

export interface KeptResult<T> {
  readonly id: string;
  readonly result: T;
}

/** What lies on each shelf of results. */
export interface ResultOn extends Record<ResultShelf, object> {
  readonly sweeps: SweepResult;
  readonly exits: ExitLatencyResult;
  readonly ladders: LadderResult;
  readonly weights: WeightsResult;
  readonly writings: WritingResult;
  readonly claims: ClaimsResult;
}

export type KeptResults = { readonly [Of in ResultShelf]: readonly KeptResult<ResultOn[Of]>[] };

export const NO_RESULTS: KeptResults = { sweeps: [], exits: [], ladders: [], weights: [], writings: [], claims: [] };

/** The card of the machine lies on no shelf. */
export type Removable = Exclude<ShelfName, 'labels'> | 'cards';

/** What was taken away last, while it can be put back. */
export interface Deleted {
  readonly shelf: Removable;
  readonly count: number;
}

/** Recorded elsewhere, and opened from a file. */
export interface KeptSitting {
  readonly id: string;
  readonly sitting: Sitting;
}

/** Earlier ones that the charts show instead of the latest. */
export type Reopened = { readonly [Of in ResultShelf]?: ReopenedResult<ResultOn[Of]> | undefined };

interface ReopenedResult<T> extends KeptResult<T> {
  /** From a sitting that was opened from a file: its id is its key there. */
  readonly isElsewhere: boolean;
}

/** None of these calls rejects: what fails is a trouble, and the next call tries again. */
export interface Keeping {
  /** Takes over what pages of before kept, and puts what is on the shelves, and the card, into the state. */
  recall(): Promise<unknown>;
  /** Puts a run on top of the log at once, and on its shelf; with it those that could not be kept before. */
  addRun(record: RunRecord): Promise<unknown>;
  /** Another value `of` the same takes the place of the one before: a sweep that went on. */
  keep(shelf: ResultShelf, value: object, of?: object): Promise<unknown>;
  /** What was measured on all visits, the newest first; on this page alone where the browser keeps nothing. */
  results(): Promise<KeptResults>;
  /** Puts what was opened from a file beside the log, and on its shelf, under what it is called. */
  addSitting(sitting: Sitting, called?: Pick<Label, 'name' | 'tags'>): Promise<unknown>;
  /** Calls what has this id by a name and tags; null: by none. */
  label(id: string, label: Label | null): Promise<unknown>;
  /** Takes them off their shelf, in all tabs, with their labels; `undo` puts them back. */
  remove(shelf: Removable, ids: readonly string[]): Promise<unknown>;
  /** Empties the log, here and in the browser; `undo` puts back what was in it. */
  clear(): Promise<unknown>;
  /** Puts back what was taken away last. */
  undo(): Promise<unknown>;
  /** The card of this machine, in the place of the one before. False when it was not kept: there is no room, or one that could not be read still lies there. */
  saveCard(card: CalibrationCard): boolean;
  clearCard(): void;
  /** Another tab has measured the card anew or cleared it. */
  followCard(): Promise<unknown>;
  /** False when it could not be put there, or stays where it is: a lesson that a newer version wrote. */
  setAside(item: AsideItem): Promise<boolean>;
  discardAsides(): Promise<unknown>;
}

/** Makes a call once the code that keeps things is there, in the order in which they are made. Never rejects. */
export type Archive = (call: (keeping: Keeping) => Promise<unknown>) => Promise<void>;
