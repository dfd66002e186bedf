/**
 * What the valley needs to know of this machine, measured by itself after a run: what an iteration and a check cost in the
 * loop that was run. It gives way to whatever a person or the console asks for, and goes on after the next run.
 */
import type { Settings } from '../contract/settings.ts';
import { isBusy, isQuiet } from './busy.ts';
import { keepTrouble, type Context } from './context.ts';
import { asHere } from './settings-here.ts';
import { loopCovers } from './loop.ts';
import { sweptLaw } from './price.ts';
import type { Sweeps } from './sweeps.ts';
import type { LabState, SweepChoice } from './types.ts';

/** By eye the two walls and the floor between; the budget is what somebody waits who has just pressed Run. */
const CHOICE: SweepChoice = { seconds: 8, precision: 0.01, intervals: [1, 4, 16, 64, 256, 1024] };

/** After a run of the page: measures as soon as nothing goes on any more. */
export function createQuietSweep(context: Context, sweeps: Sweeps): () => void {
  const { store } = context;
  let wanted = false;
  const begin = async (settings: Settings): Promise<void> => {
    const { sweep } = store.getState();
    const goOn = sweep.phase === 'stopped' && sweep.result !== null && loopCovers(sweep.settings, settings);
    await ((goOn && sweeps.continueSweep('page', undefined, true)) ||
      sweeps.sweep('page', asHere(settings), CHOICE, true));
  };
  const look = (): void => {
    if (!wanted || store.getState().activity.phase !== 'idle') return;
    wanted = false;
    if (isWanted(store.getState()))
      begin(store.getState().settings).catch((error: unknown) => keepTrouble(context, 'sweep', error));
  };
  store.subscribe(look);
  return () => {
    wanted = context.deps.measureByItself;
    look();
  };
}

/** Auto is on, the run on the stage was made here with these settings and ended by itself, and what its loop costs is not known. */
function isWanted({ auto, kept, activity, shown, settings, sweep, engine, queued }: LabState): boolean {
  if (!(auto ?? kept.auto) || isBusy(activity) || isQuiet(activity) || queued > 0) return false;
  if (engine.phase !== 'ready' || !engine.abilities.sweep || settings.flag === 'message') return false;
  if (shown?.origin.kind !== 'here' || !loopCovers(shown.record.settings, settings)) return false;
  if (shown.record.workers.some(({ outcome }) => outcome === 'failed' || outcome === 'stopped')) return false;
  const told = sweep.phase === 'done' && sweep.recalled !== true && sweptLaw(sweep.result) !== null;
  return !(told && loopCovers(sweep.result.settings, settings));
}
