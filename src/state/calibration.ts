/** The calibration card of this machine: measured on demand, kept until it is cleared. */
import type { CalibrationCard } from '../measure/results.ts';
import { tellTrouble, withoutTrouble, type Context } from './context.ts';
import { needs } from './needs.ts';
import { costsOfCard } from './measured-costs.ts';
import type { Owner } from './jobs.ts';
import type { Asked } from './settings-here.ts';
import type { CalibrationProgress } from './types.ts';

export interface Calibration {
  /** Rejects like `jobs.add`; a card that failed or was stopped comes back as what it is. */
  calibrate(owner: Owner, asked: Asked): Promise<CalibrationCard>;
}

export function createCalibration(context: Context): Calibration {
  const { jobs, deps } = context;
  return {
    calibrate: (owner, asked) =>
      jobs.add({
        owner,
        activity: () => ({ phase: 'calibrating', startedAt: deps.now(), progress: null }),
        work: async (engine, signal) => {
          needs(engine, 'sweep');
          const onProgress = (progress: CalibrationProgress): void => showProgress(context, progress);
          const { kernels } = engine.abilities;
          const { interruptions } = deps;
          const options = { seed: deps.seed(), kernels, interruptions, signal, onProgress };
          const measuring = await deps.measuring();
          const card = await measuring.calibrate(engine, asked(engine.abilities), options);
          keepCard(context, card);
          return card;
        },
      }),
  };
}

function showProgress({ store }: Context, progress: CalibrationProgress): void {
  const { activity } = store.getState();
  if (activity.phase === 'calibrating') store.set({ activity: { ...activity, progress } });
}

/** A card that failed, or was stopped half-way, does not take the place of a whole one. */
function keepCard(context: Context, card: CalibrationCard): void {
  const { store } = context;
  const { calibration, costs, troubles } = store.getState();
  if (card.end.kind === 'failed') {
    tellTrouble(context, 'calibrate', card.end.fault);
    return;
  }
  if (card.end.kind === 'stopped' && calibration !== null) return;
  store.set({
    calibration: card,
    costs: costsOfCard(costs, card, card.settings),
    troubles: withoutTrouble(withoutTrouble(troubles, 'calibrate'), 'card'),
  });
  void context.archive(async (keeping) => {
    if (!keeping.saveCard(card)) tellTrouble(context, 'card', { code: 'card-unkept' });
  });
}
