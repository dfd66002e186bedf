/** The calibration card of an earlier visit, unless one was measured since the page was opened. */
import { type Fault, FaultError, messageOf } from '../../contract/faults.ts';
import { tellTrouble, type Context } from '../context.ts';
import type { Keeping } from './archive.ts';
import type { SavedCard } from './saved-card.ts';

/** Never rejects: what cannot be read is said, and set aside or left as it is. */
export async function recallCard(
  { store }: Pick<Context, 'store'>,
  { setAside }: Pick<Keeping, 'setAside'>,
  card: SavedCard,
): Promise<void> {
  try {
    const loaded = card.load();
    if (loaded === null) return;
    if ('aside' in loaded) {
      if (await setAside(loaded.aside)) card.clear();
      return;
    }
    const { card: calibration } = loaded;
    const { costsOfCard } = await import('../measured-costs.ts');
    const { costs, settings, calibration: newer } = store.getState();
    if (newer !== null) return;
    store.set({ calibration, costs: costs ?? costsOfCard(null, calibration, settings) });
  } catch (error) {
    const fault: Fault =
      error instanceof FaultError ? error.fault : { code: 'kept-unreadable', message: messageOf(error) };
    tellTrouble({ store }, 'kept', fault);
  }
}

/** Where another tab has measured it anew or cleared it; what cannot be read is said when the page is opened again. */
export function followCard({ store }: Pick<Context, 'store'>, card: SavedCard): void {
  const loaded = card.load();
  if (loaded === null) store.set({ calibration: null });
  else if (loaded && 'card' in loaded) store.set({ calibration: loaded.card });
}
