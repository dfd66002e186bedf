/**
 * What reckons with runs, and finds what a pointer rests on: nobody needs it before the page stands, so it comes then. Until it
 * is there the picture is the model, and has nothing to explain.
 */
import { useEffect, useSyncExternalStore } from 'react';
import { loadOnce } from '../../state/load-once.ts';
import { createStore } from '../../state/store.ts';
import { whenIdle } from '../basics/idle.ts';
import type { fullReckoning } from './full-reckoning.ts';

export type Reckoning = typeof fullReckoning;

const store = createStore<{ readonly there: Reckoning | null }>({ there: null });

/** Rejects where it cannot be fetched; asked again it tries again. */
export const bringReckoning = loadOnce(async () =>
  store.set({ there: (await import('./full-reckoning.ts')).fullReckoning }),
);

// Ahead: the first run shall not wait for it.
void whenIdle(bringReckoning).catch(() => undefined);

/** Null until it is there; `wanted` asks for it, each time that begins. */
export function useReckoning(wanted: boolean): Reckoning | null {
  useEffect(() => {
    // Where it cannot be fetched the picture stays a model, and says so.
    if (wanted) bringReckoning().catch(() => undefined);
  }, [wanted]);
  const read = (): Reckoning | null => store.getState().there;
  return useSyncExternalStore(store.subscribe, read, () => null);
}
