/** How components reach the lab: its store by picking, its commands by name. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Settings } from '../../contract/settings.ts';
import type { Commands, Lab, LabState } from '../../state/types.ts';

const LabContext = createContext<Lab | null>(null);

export const LabProvider = LabContext.Provider;

export function useLab(): Lab {
  const lab = useContext(LabContext);
  if (!lab) throw new Error('useLab outside of LabProvider');
  return lab;
}

/** What `pick` takes from the state; it must return the same value for the same state (no new objects). */
export function useLabState<Picked>(pick: (state: LabState) => Picked): Picked {
  const { store } = useLab();
  const read = (): Picked => pick(store.getState());
  return useSyncExternalStore(store.subscribe, read, read);
}

/** What the controls show, complete. */
export function useSettings(): Settings {
  return useLabState((state) => state.settings);
}

export function useCommands(): Commands {
  return useLab().commands;
}
