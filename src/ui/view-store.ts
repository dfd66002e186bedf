/** What only the view knows: the open tab, the key list, the text size. It is no part of a run, so it is not in the lab's state. */
import { useSyncExternalStore } from 'react';
import type { RunRecord } from '../engine/record.ts';
import { createStore } from '../state/store.ts';

export const TABS = ['overhead', 'exits', 'total', 'machine', 'log'] as const;
export type TabName = (typeof TABS)[number];

export interface View {
  readonly tab: TabName;
  readonly keysOpen: boolean;
  /** Larger text, for a projector. */
  readonly projector: boolean;
  /** The worker chosen on the stage; its line is lit in the code. */
  readonly worker: number | null;
  /** The stage shows the lanes of the ranges instead of this run; a newer run is shown again. */
  readonly lanesInsteadOf: RunRecord | null;
}

const PROJECTOR_KEY = 'early-exit-projector';

/** Storage may be closed to the page: then the choice lasts until it is left. */
function storedProjector(): boolean {
  try {
    return localStorage.getItem(PROJECTOR_KEY) === 'true';
  } catch {
    return false;
  }
}

const store = createStore<View>({
  tab: 'overhead',
  keysOpen: false,
  projector: storedProjector(),
  worker: null,
  lanesInsteadOf: null,
});

export const view = {
  openTab: (tab: TabName): void => store.set({ tab }),
  openKeys: (): void => store.set({ keysOpen: true }),
  selectWorker: (worker: number | null): void => store.set({ worker }),
  showLanes: (insteadOf: RunRecord | null): void => store.set({ lanesInsteadOf: insteadOf }),
  closeKeys: (): void => store.set({ keysOpen: false }),
  toggleProjector(): void {
    const projector = !store.getState().projector;
    store.set({ projector });
    try {
      localStorage.setItem(PROJECTOR_KEY, String(projector));
    } catch {
      // Not kept; nothing else depends on it.
    }
  },
};

export function useView<Picked>(pick: (state: View) => Picked): Picked {
  return useSyncExternalStore(store.subscribe, () => pick(store.getState()));
}
