/** What commands of the page and calls of the console are made of. */
import type { Measures } from './measures.ts';
import type { Runs } from './runs.ts';

export interface Parts {
  readonly runs: Runs;
  /** Rejects when its code cannot be fetched, and tries again when asked again. */
  readonly measures: () => Promise<Measures>;
}
