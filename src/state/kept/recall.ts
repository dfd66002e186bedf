/** What earlier visits left in this browser, laid under what has been done since the page was opened. */
import { type Fault, FaultError, messageOf } from '../../contract/faults.ts';
import { tellTrouble, type Context } from '../context.ts';
import type { SavedCard } from './saved-card.ts';
import { withSaved } from './log.ts';

/** Never rejects: what cannot be read is said, and left out. */
export async function recall(context: Pick<Context, 'store' | 'saved'>, card: SavedCard): Promise<void> {
  try {
    await Promise.all([recallLog(context), recallCard(context, card)]);
  } catch (error) {
    const fault: Fault =
      error instanceof FaultError ? error.fault : { code: 'kept-unreadable', message: messageOf(error) };
    tellTrouble(context, 'storage', fault);
  }
}

async function recallLog(context: Pick<Context, 'store' | 'saved'>): Promise<void> {
  const { log, lost } = await context.saved.load();
  const { store } = context;
  if (log.length > 0) store.set({ log: withSaved(store.getState().log, log) });
  if (lost !== null) tellTrouble({ store }, 'storage', lost);
}

async function recallCard({ store }: Pick<Context, 'store'>, card: SavedCard): Promise<void> {
  const calibration = await card.load();
  if (calibration === null) return;
  const { costsOfCard } = await import('../measured-costs.ts');
  const { costs, settings, calibration: newer } = store.getState();
  if (newer !== null) return;
  store.set({ calibration, costs: costs ?? costsOfCard(null, calibration, settings) });
}
