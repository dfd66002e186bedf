/** Commands that change how the page shows things; what is chosen for every visit is kept in the browser. */
import { parseAddress } from './address.ts';
import type { Context } from './context.ts';
import { KEPT_KEYS, type Kept } from './kept-choices.ts';
import { addressProblems, settingsHere } from './settings-here.ts';
import type { Runs } from './runs.ts';
import { sameSettings } from './same.ts';
import { showShipped } from './shown.ts';
import { withPart } from './view.ts';
import type { Commands, LabState } from './types.ts';

type ViewCommands = Pick<
  Commands,
  | 'showLanes'
  | 'openMode'
  | 'openLesson'
  | 'openPart'
  | 'openTab'
  | 'selectWorker'
  | 'reopen'
  | 'setCharts'
  | 'setAuto'
  | 'setTheme'
  | 'setProjector'
  | 'setSound'
  | 'showKeys'
>;

export function viewCommands({ store, deps, bar }: Context): ViewCommands {
  const set = (patch: Partial<LabState>): void => {
    store.set(patch);
    bar.follow();
  };
  const keep = <Name extends keyof Kept>(name: Name, value: Kept[Name]): Pick<LabState, 'kept'> => {
    deps.keeper.write(KEPT_KEYS[name], String(value));
    return { kept: { ...store.getState().kept, [name]: value } };
  };
  /** An address that names it would bring the old one back; one that does not goes on saying nothing. */
  const named = <Value>(before: Value | null, value: Value): Value | null => (before === null ? null : value);
  return {
    showLanes: (lanes) => store.set({ lanes }),
    openMode(mode) {
      store.set({ mode, lesson: null, step: 'begin' });
      bar.step();
    },
    openLesson(lesson, step = 'begin') {
      store.set({ mode: 'lessons', lesson, step });
      bar.step();
    },
    openPart: (part, isOpen) => set({ open: withPart(store.getState().open, part, isOpen) }),
    openTab: (tab) => set({ tab }),
    selectWorker: (worker) => set({ worker }),
    reopen: (patch) => store.set({ reopened: { ...store.getState().reopened, ...patch } }),
    setCharts(patch, { final } = { final: true }) {
      store.set({ charts: { ...store.getState().charts, ...patch } });
      if (final) bar.follow();
    },
    setAuto: (auto) => set({ ...keep('auto', auto), auto: named(store.getState().auto, auto) }),
    setTheme: (theme) => set({ ...keep('theme', theme), theme: named(store.getState().theme, theme) }),
    setProjector: (projector) => store.set(keep('projector', projector)),
    setSound: (sound) => store.set({ sound }),
    showKeys: (keysOpen) => store.set({ keysOpen }),
  };
}

/** What the address asks for from the start, and each time the person goes back or forward. */
export function followAddress(context: Context, runs: Runs): void {
  const { store, deps, bar } = context;
  const { address } = deps;
  const { trace } = store.getState();
  if (trace !== null) void showShipped(context, trace);
  address.onMove(() => {
    const { view: named, problems: bad } = parseAddress(address.search());
    const { settings: before, theme, auto, lang, engine } = store.getState();
    const view = { ...named, settings: settingsHere(named.settings, engine) };
    const problems = [...bad, ...addressProblems(address.search(), engine)];
    // A shipped run brings its settings with it, once it is fetched.
    const same = view.trace !== null || sameSettings(before, view.settings);
    bar.moved(view);
    // Looks and language are the person's, at whatever step.
    store.set({ ...view, problems, theme, auto, lang, ...(same && { settings: before }) });
    bar.follow();
    if (view.trace !== null) void showShipped(context, view.trace);
    else if (!same) runs.runByItself();
  });
}
