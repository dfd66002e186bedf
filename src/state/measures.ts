/** What is measured on demand: fetched beside the first load, for nobody measures before the page is there. */
import { createCalibration, type Calibration } from './calibration.ts';
import type { RunRecord } from '../contract/record.ts';
import type { Context } from './context.ts';
import { costsOfRun } from './costs.ts';
import { createClaims, type Claims } from './claims.ts';
import { createExits, type Exits } from './exits.ts';
import { createLadders, type Ladders } from './ladder.ts';
import { createQuietSweep } from './quiet-sweep.ts';
import { createRaces, type RaceCalls } from './races.ts';
import { createSweeps, type Sweeps } from './sweeps.ts';
import { createByTurns, type ByTurns } from './timed-by-turns.ts';

export interface Measures {
  readonly sweeps: Sweeps;
  readonly exits: Exits;
  readonly races: RaceCalls;
  readonly calibration: Calibration;
  readonly ladders: Ladders;
  readonly byTurns: ByTurns;
  readonly claims: Claims;
  /** What a run says of costs. */
  readonly tellModel: (record: RunRecord) => void;
  /** A run of the page has ended: what the valley lacks is measured. */
  readonly afterRun: () => void;
}

export function createMeasures(context: Context): Measures {
  const { store } = context;
  const sweeps = createSweeps(context);
  return {
    sweeps,
    exits: createExits(context),
    races: createRaces(context),
    calibration: createCalibration(context),
    ladders: createLadders(context),
    byTurns: createByTurns(context),
    claims: createClaims(context),
    afterRun: createQuietSweep(context, sweeps),
    tellModel: (record) => store.set({ costs: costsOfRun(store.getState().costs, record) }),
  };
}
