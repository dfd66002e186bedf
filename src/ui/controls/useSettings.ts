/** What every control does with the settings: read a field, change it while dragging, make it count. */
import type { Settings } from '../../contract/settings.ts';
import { useLab, useLabState } from '../basics/lab-context.ts';

interface Change {
  /** While dragging: the state follows, nothing runs, the address stays. */
  readonly drag: (patch: Partial<Settings>) => void;
  /** A finished change. */
  readonly set: (patch: Partial<Settings>) => void;
  /** The end of a drag: what is shown now counts. */
  readonly settle: () => void;
}

export function useSettings(): Settings {
  return useLabState((state) => state.settings);
}

export function useChange(): Change {
  const { commands, store } = useLab();
  return {
    drag: (patch) => commands.setSettings(patch, { final: false }),
    set: (patch) => commands.setSettings(patch, { final: true }),
    settle: () => commands.setSettings(store.getState().settings, { final: true }),
  };
}
