/** The calls of the console that want an answer: fetched beside the first load. */
import { CLAIMS } from '../contract/claims.ts';
import type { Fault } from '../contract/faults.ts';
import type { ConsoleCalls } from './calls.ts';
import { claimNames, type ClaimsInput } from './claims.ts';
import {
  CLAIMS_OPTIONS,
  consoleInput,
  EXITS_OPTIONS,
  LADDER_OPTIONS,
  RACES_OPTIONS,
  spokenError,
  SWEEP_OPTIONS,
  TURNS_OPTIONS,
} from './console-input.ts';
import type { Context } from './context.ts';
import { MeasurementError } from './needs.ts';
import type { LadderChoice } from './ladder.ts';
import type { Measures } from './measures.ts';
import type { Runs } from './runs.ts';
import type { SweepChoice } from './types.ts';
import type { TurnsChoice } from './timed-by-turns.ts';

const DEFAULT_COUNT = 1000;

export function consoleCalls(
  { deps: { english } }: Context,
  runs: Runs,
  { sweeps, exits, races, calibration, ladders, byTurns, claims }: Measures,
): ConsoleCalls {
  const input = consoleInput();
  /** Does the call; what it fails with then says so in English. */
  const spoken = async <T>(call: () => Promise<T>): Promise<T> => {
    try {
      return await call();
    } catch (error) {
      throw await spokenError(error, english.sentences);
    }
  };
  const turnsChoice = (options: unknown): TurnsChoice => input.options<TurnsChoice>(TURNS_OPTIONS, options);
  return {
    run: (settings) => spoken(async () => runs.runFor(input.settings(settings))),
    exits: (settings, options) =>
      spoken(async () => {
        const { count } = { count: DEFAULT_COUNT, ...input.options<{ count: number }>(EXITS_OPTIONS, options) };
        return exits.single(input.findSettings(settings), count);
      }),
    races: (settings, options) =>
      spoken(async () => {
        const { rounds } = { rounds: DEFAULT_COUNT, ...input.options<{ rounds: number }>(RACES_OPTIONS, options) };
        return races.rounds(input.findSettings(settings), rounds);
      }),
    sweep: (settings, options) =>
      spoken(async () => {
        const choice = input.options<SweepChoice>(SWEEP_OPTIONS, options);
        return whole(await sweeps.sweep('console', input.sweepSettings(settings), choice));
      }),
    calibrate: () => spoken(async () => whole(await calibration.calibrate('console', input.settings({})))),
    trace: (settings) => spoken(async () => runs.traceFor(input.settings(settings))),
    ladder: (settings, options) =>
      spoken(async () => {
        const choice = input.options<LadderChoice>(LADDER_OPTIONS, options);
        return whole(await ladders.measure('console', input.settings(settings), choice));
      }),
    weights: (settings, options) =>
      spoken(async () => whole(await byTurns.weights('console', input.settings(settings), turnsChoice(options)))),
    writing: (settings, options) =>
      spoken(async () => whole(await byTurns.writing('console', input.settings(settings), turnsChoice(options)))),
    claims: (options) =>
      spoken(async () => {
        const { only = CLAIMS, ...choice } = input.options<ClaimsInput>(CLAIMS_OPTIONS, options);
        return whole(await claims.check('console', claimNames(only), choice));
      }),
  };
}

/** What was measured, unless it failed. */
/** How any of them can end. */
type End = { readonly kind: string } | { readonly kind: 'failed'; readonly fault: Fault };

function whole<T extends { readonly end: End }>(result: T): T {
  if ('fault' in result.end) throw new MeasurementError(result.end.fault);
  return result;
}
