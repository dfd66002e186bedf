/** Commands that change the settings: the controls, the scenes, the log, and runs from elsewhere. */
import { parseSettingsOver } from '../contract/settings-parse.ts';
import type { RunRecord } from '../contract/record.ts';
import type { Settings } from '../contract/settings.ts';
import type { Trace } from '../contract/trace.ts';
import type { RecordedName } from '../contract/view.ts';
import type { Context } from './context.ts';
import { fitPatch } from './fit.ts';
import { BESIDE, LECTURE_SETUPS, lectureSettings, SCENES } from './scenes.ts';
import { settingsHere } from './settings-here.ts';
import type { Runs } from './runs.ts';
import { sameSettings, settingsChanged } from './same.ts';
import { show, showShipped } from './shown.ts';
import type { Commands } from './types.ts';

type SettingsCommands = Pick<
  Commands,
  | 'dragSettings'
  | 'setSettings'
  | 'settleSettings'
  | 'choosePreset'
  | 'loadRun'
  | 'openRecord'
  | 'showTrace'
  | 'openRecorded'
  | 'dismissProblems'
  | 'openScene'
  | 'chooseScenes'
>;

/** What the address asked to see belongs to the settings it was asked with. */
const NOTHING_ASKED = { trace: null, moment: null };

export function settingsCommands(context: Context, runs: Runs): SettingsCommands {
  const { store, bar } = context;
  const here = (settings: Settings): Settings => settingsHere(settings, store.getState().engine);
  const dragSettings = (patch: Partial<Settings>): void => {
    const { settings: before } = store.getState();
    const parsed = parseSettingsOver(before, patch.ranges === undefined ? patch : fitPatch(before, patch));
    const taken = parsed.ok ? parsed.settings : parsed.rest;
    const settings = patch.kernel === undefined ? taken : here(taken);
    const asked = sameSettings(before, settings) ? {} : NOTHING_ASKED;
    store.set({ settings, problems: parsed.ok ? [] : parsed.problems, ...asked });
  };
  /** Dragged there and back again: the result that is shown is that of these settings. */
  const isNew = (): boolean => {
    const state = store.getState();
    return state.problems.length === 0 && (state.shown === null || settingsChanged(state));
  };
  const openRecorded = (name: RecordedName): void => {
    store.set({ trace: name, moment: null, problems: [] });
    bar.step();
    // Whoever asks for another run does not wait for the one that goes on.
    const making = runs.giveWay();
    if (making === null) void showShipped(context, name);
    else void making.then(() => showShipped(context, name));
  };
  const showFile = (record: RunRecord, trace: Trace | null): void => {
    show(context, { record, trace, origin: { kind: 'file' } }, { settings: here(record.settings), problems: [] });
    bar.step();
  };
  return {
    dragSettings,
    settleSettings(tapped = false) {
      bar.change(tapped);
      if (isNew()) runs.runOfGesture();
    },
    setSettings(patch) {
      dragSettings(patch);
      bar.change();
      if (isNew()) runs.runByItself();
    },
    choosePreset(name) {
      const scene = SCENES[name];
      // As its name says it: on the axes on which that is seen.
      const charts = {
        ...store.getState().charts,
        ...{ beside: BESIDE[name] ?? null, axes: 'linear' as const, time: 'elapsed' as const },
      };
      if (typeof scene === 'string') {
        store.set({ charts });
        return openRecorded(scene);
      }
      store.set({ settings: here(scene), charts, problems: [], ...NOTHING_ASKED });
      bar.step();
      runs.runByItself();
    },
    loadRun(id) {
      const { log, shown } = store.getState();
      const record = log.find((entry) => entry.id === id)?.record;
      if (record === undefined) return;
      const again = shown?.record === record ? shown : { record, trace: null, origin: { kind: 'here' } as const };
      show(context, again, { settings: here(record.settings), problems: [] });
      bar.step();
    },
    showTrace: (trace) => showFile(trace.record, trace),
    openRecord: (record) => showFile(record, null),
    openRecorded,
    openScene(scene, beat) {
      const { mode, scene: before, charts } = store.getState();
      const brings = mode !== 'lecture' || scene !== before;
      const beside = BESIDE[LECTURE_SETUPS[scene]] ?? null;
      store.set({
        ...{ mode: 'lecture', scene, beat, lesson: null, step: 'begin' },
        ...(brings && { settings: here(lectureSettings(scene)), charts: { ...charts, beside }, problems: [] }),
        ...(brings && NOTHING_ASKED),
      });
      if (mode === 'lecture') bar.follow();
      else bar.step();
    },
    chooseScenes(scenes) {
      store.set({ scenes });
      bar.follow();
    },
    dismissProblems: () => store.set({ problems: [] }),
  };
}
