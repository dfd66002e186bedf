/** Commands that change the settings: the controls, the presets, the log, and the browser's back and forward. */
import { parseSettingsOver } from '../contract/settings-parse.ts';
import type { Settings } from '../contract/settings.ts';
import { formatAddress, parseAddress, recordedAddress, replacePageKey } from './address.ts';
import type { Context } from './context.ts';
import { fitPatch } from './fit.ts';
import { SCENES } from './scenes.ts';
import type { Runs } from './runs.ts';
import { sameSettings } from './same.ts';
import type { Commands } from './types.ts';

type SettingsCommands = Pick<
  Commands,
  'setSettings' | 'choosePreset' | 'loadRun' | 'showTrace' | 'setTheme' | 'setAuto' | 'dismissProblems'
>;

export const THEME_KEY = 'early-exit.theme';
export const AUTO_KEY = 'early-exit.auto';

export function settingsCommands(context: Context, runs: Runs): SettingsCommands {
  const { store, deps } = context;
  const { address, keeper } = deps;

  /** A step of the history, unless the address says so already. */
  const writeAddress = (settings: Settings): void => {
    const search = formatAddress(settings, address.search());
    if (search !== address.search()) address.push(search);
  };

  const choose = (settings: Settings): void => {
    store.set({ settings, problems: [] });
    writeAddress(settings);
  };

  address.onMove(() => {
    const { settings, problems, trace } = parseAddress(address.search());
    // A recorded run brings its settings with it, once it is fetched.
    if (trace !== undefined) return;
    if (sameSettings(settings, store.getState().settings)) return;
    store.set({ settings, problems });
    runs.runByItself();
  });

  return {
    setSettings(patch, { final }) {
      const { settings } = store.getState();
      const parsed = parseSettingsOver(settings, fitPatch(settings, patch));
      store.set(
        parsed.ok ? { settings: parsed.settings, problems: [] } : { settings: parsed.rest, problems: parsed.problems },
      );
      if (!final) return;
      writeAddress(store.getState().settings);
      const { last } = store.getState();
      // Dragged there and back again: the result that is shown is that of these settings.
      const shown = last !== null && sameSettings(last.settings, store.getState().settings);
      if (parsed.ok && !shown) runs.runByItself();
    },
    choosePreset(name) {
      choose(SCENES[name]);
      runs.runByItself();
    },
    loadRun(id) {
      const { log, trace } = store.getState();
      const record = log.find((entry) => entry.id === id)?.record;
      if (record === undefined) return;
      store.set({ last: record, trace: trace?.record === record ? trace : null });
      choose(record.settings);
    },
    showTrace(trace, recorded) {
      const { record } = trace;
      store.set({ trace, last: record, opened: record, settings: record.settings, problems: [] });
      if (recorded === undefined) return writeAddress(record.settings);
      if (parseAddress(address.search()).trace !== recorded) address.push(recordedAddress(recorded, address.search()));
    },
    setTheme(theme) {
      store.set({ theme });
      keeper.write(THEME_KEY, theme);
      // An address that names a theme would bring the old one back.
      const search = replacePageKey(address.search(), 'theme', theme);
      if (search !== address.search()) address.replace(search);
    },
    setAuto(auto) {
      store.set({ auto });
      keeper.write(AUTO_KEY, String(auto));
      const search = replacePageKey(address.search(), 'auto', String(auto));
      if (search !== address.search()) address.replace(search);
    },
    dismissProblems: () => store.set({ problems: [] }),
  };
}
