/** The calibration card, kept per browser until it is cleared. It is read by card-file.ts, fetched only where one was kept. */
import type { CalibrationCard } from '../../measure/results.ts';
import type { Keeper } from '../keeper.ts';
import type { AsideItem } from './shelves.ts';

export const CARD_KEY = 'early-exit.card';

export interface SavedCard {
  /** Null where none was kept. Rejects when its reader cannot be fetched. */
  load(): Promise<{ readonly card: CalibrationCard } | { readonly aside: AsideItem } | null>;
  /** False when it was not kept: there is no room, or one that could not be read still lies there. */
  save(card: CalibrationCard): boolean;
  clear(): void;
}

export function savedCard(keeper: Keeper): SavedCard {
  let unread = false;
  return {
    async load() {
      const text = keeper.read(CARD_KEY);
      if (text === null) return null;
      // Until it is known to be read, nothing is written over it.
      unread = true;
      const { readCard, unreadCard } = await import('./card-file.ts');
      const card = readCard(text);
      if (card === null) return { aside: unreadCard(text) };
      unread = false;
      return { card };
    },
    save: (card) => !unread && keeper.write(CARD_KEY, JSON.stringify(card)),
    clear() {
      unread = false;
      keeper.remove(CARD_KEY);
    },
  };
}
