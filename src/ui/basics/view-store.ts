/** What only the view knows: the open tab, the key list, the text size. It is no part of a run, so it is not in the lab's state. */
import { useSyncExternalStore } from 'react';
import type { Micros, RunRecord } from '../../contract/record.ts';
import type { RecordedName } from '../../state/recorded.ts';
import { createStore } from '../../state/store.ts';

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
  /** Which of the shipped runs this record is. */
  readonly recorded: { readonly name: RecordedName; readonly record: RunRecord } | null;
  /** What the address asks to see of the first run, in µs from the flag. */
  readonly moment: Micros | null;
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
  recorded: null,
  moment: null,
});

export const view = {
  openTab: (tab: TabName): void => store.set({ tab }),
  openKeys: (): void => store.set({ keysOpen: true }),
  selectWorker: (worker: number | null): void => store.set({ worker }),
  showLanes: (insteadOf: RunRecord | null): void => store.set({ lanesInsteadOf: insteadOf }),
  showRecorded: (name: RecordedName, record: RunRecord): void => store.set({ recorded: { name, record } }),
  askForMoment: (moment: Micros | null): void => store.set({ moment }),
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
