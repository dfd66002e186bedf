/** The calibration card, kept per browser until it is cleared. It is read by card-file.ts, fetched only where one was kept. */
import type { CalibrationCard } from '../../measure/results.ts';
import type { Keeper } from '../deps.ts';

const KEY = 'early-exit.card';

export interface SavedCard {
  /** Null where none was kept, or none that can be read. Rejects when its reader cannot be fetched. */
  load(): Promise<CalibrationCard | null>;
  save(card: CalibrationCard): boolean;
  clear(): void;
}

export function savedCard(keeper: Keeper): SavedCard {
  return {
    async load() {
      const text = keeper.read(KEY);
      return text === null ? null : (await import('./card-file.ts')).readCard(text);
    },
    save: (card) => keeper.write(KEY, JSON.stringify(card)),
    clear: () => keeper.remove(KEY),
  };
}
