/** What commands of the page and calls of the console are made of. */
import type { Calibration } from './calibration.ts';
import type { Exits } from './exits.ts';
import type { Runs } from './runs.ts';
import type { Sweeps } from './sweeps.ts';

export interface Parts {
  readonly runs: Runs;
  readonly sweeps: Sweeps;
  readonly exits: Exits;
  readonly calibration: Calibration;
}
