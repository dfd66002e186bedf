/** The calibration card, kept per browser until it is cleared. */
import type { CalibrationCard } from '../../measure/results.ts';
import type { Keeper } from '../keeper.ts';
import { readCard, unreadCard } from './card-file.ts';
import type { AsideItem } from './shelves.ts';

export const CARD_KEY = 'early-exit.card';

export interface SavedCard {
  /** Null where none was kept. */
  load(): { readonly card: CalibrationCard } | { readonly aside: AsideItem } | null;
  /** False when it was not kept: there is no room, or one that could not be read still lies there. */
  save(card: CalibrationCard): boolean;
  clear(): void;
}

export function savedCard(keeper: Keeper): SavedCard {
  let unread = false;
  return {
    load() {
      const text = keeper.read(CARD_KEY);
      if (text === null) return null;
      const card = readCard(text);
      // Nothing is written over one that cannot be read.
      unread = card === null;
      return card === null ? { aside: unreadCard(text) } : { card };
    },
    save: (card) => !unread && keeper.write(CARD_KEY, JSON.stringify(card)),
    clear() {
      unread = false;
      keeper.remove(CARD_KEY);
    },
  };
}
