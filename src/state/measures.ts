/** What is measured on demand: fetched beside the first load, for nobody measures before the page is there. */
import { createCalibration, type Calibration } from './calibration.ts';
import type { Context } from './context.ts';
import { createExits, type Exits } from './exits.ts';
import type { SavedCard } from './kept/saved-card.ts';
import { createSweeps, type Sweeps } from './sweeps.ts';

export interface Measures {
  readonly sweeps: Sweeps;
  readonly exits: Exits;
  readonly calibration: Calibration;
}

export function createMeasures(context: Context, card: SavedCard): Measures {
  return {
    sweeps: createSweeps(context),
    exits: createExits(context),
    calibration: createCalibration(context, card),
  };
}
