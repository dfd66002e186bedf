/** What is kept, as the rest of the state sees it; types alone. */
import type { RunRecord } from '../../contract/record.ts';
import type { ExitLatencyResult, SweepResult } from '../../measure/results.ts';
import type { SavedCard } from './saved-card.ts';
import type { AsideItem, ShelfName } from './shelves.ts';
import type { Sitting } from './sitting.ts';

export interface KeptResults {
  readonly sweeps: readonly SweepResult[];
  readonly exits: readonly ExitLatencyResult[];
}

/** Recorded elsewhere, and opened from a file. */
export interface KeptSitting {
  readonly id: string;
  readonly sitting: Sitting;
}

/** None of these calls rejects: what fails is a trouble, and the next call tries again. */
export interface Keeping {
  /** Takes over what pages of before kept, and puts what is on the shelves, and the card, into the state. */
  recall(card: SavedCard): Promise<unknown>;
  /** Puts a run on top of the log at once, and on its shelf; with it those that could not be kept before. */
  addRun(record: RunRecord): Promise<unknown>;
  /** Another value `of` the same takes the place of the one before: a sweep that went on. */
  keep(shelf: Exclude<ShelfName, 'runs'>, value: object, of?: object): Promise<unknown>;
  /** Sweeps and exits of all visits, the newest first; those of this page alone where the browser keeps none. */
  results(): Promise<KeptResults>;
  /** Puts what was opened from a file beside the log, and on its shelf. */
  addSitting(sitting: Sitting): Promise<unknown>;
  removeSitting(id: string): Promise<unknown>;
  /** Empties the log, here and in the browser. */
  clear(): Promise<unknown>;
  /** False when it could not be put there. */
  setAside(item: AsideItem): Promise<boolean>;
  discardAsides(): Promise<unknown>;
}

/** Makes a call once the code that keeps things is there, in the order in which they are made. Never rejects. */
export type Archive = (call: (keeping: Keeping) => Promise<unknown>) => Promise<void>;
