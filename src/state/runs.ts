/** Runs: of the page, by itself after a change, and of the console; what each leaves behind in the state. */
import type { RunRecord } from '../contract/record.ts';
import type { Settings } from '../contract/settings.ts';
import type { Trace } from '../contract/trace.ts';
import { isBusy } from './busy.ts';
import { keepTrouble, withoutTrouble, type Context } from './context.ts';
import type { Owner } from './jobs.ts';
import type { Asked } from './settings-here.ts';
import { sameSettings, settingsChanged } from './same.ts';
import { show } from './shown.ts';
import type { Backend, LabState, Shown } from './types.ts';

/** A run that takes longer does not begin by itself: three seconds. */
const AUTO_LIMIT_MICROS = 3_000_000;

/** Why a run was ended whose settings are not wanted any more: it leaves nothing behind. */
const SUPERSEDED = 'superseded';

interface PageRun {
  /** Auto asked for it. */
  readonly byItself: boolean;
  /** Its turn has come. */
  going: boolean;
}

export interface Runs {
  /**
   * As the person asked, once for each of these changes of the settings; nothing while a run of the page goes on. Whether
   * all came to their end.
   */
  run(changes?: readonly Partial<Settings>[]): Promise<boolean>;
  /** After a change of the settings, when Auto is on and the last run was short. */
  runByItself(): void;
  /** The first run too, when it is expected to be short: of a handle that was let go one wants to see what it does. */
  runOfGesture(): void;
  /** Ends the run of the page that goes on, which leaves nothing behind: resolves when it has ended. Null where none goes on. */
  giveWay(): Promise<unknown> | null;
  /** Of the console: its settings stay off the controls, its record is shown. Rejects like `jobs.add`. */
  runFor(asked: Asked): Promise<RunRecord>;
  traceFor(asked: Asked): Promise<Trace>;
}

export interface RunListeners {
  /** The page is about to ask for a run. */
  readonly before: () => void;
  /** What a run says of costs; its code comes beside the first load. */
  readonly tellModel: (record: RunRecord) => void;
  /** A run that the page asked for has come to its end. */
  readonly ended: () => void;
}

export function createRuns(context: Context, { before, tellModel, ended }: RunListeners): Runs {
  const { store, jobs, deps } = context;
  const keep = (record: RunRecord, trace: Trace | null, owner: Owner, before: readonly RunRecord[] = []): void => {
    keepRecord(context, { record, trace, origin: { kind: 'here' }, ...seriesOf(before, record) }, owner);
    tellModel(record);
  };
  const taken = (change: Partial<Settings>): Settings => {
    const { settings } = store.getState();
    if (Object.keys(change).length === 0) return settings;
    store.set({ settings: { ...settings, ...change } });
    return store.getState().settings;
  };
  /** The latest run that the page asked for, while it waits or goes on. */
  let page: PageRun | null = null;
  /** Settles when that has ended. */
  let ending: Promise<unknown> = Promise.resolve();

  const runAll = async (byItself: boolean, changes: readonly Partial<Settings>[] = [{}]): Promise<boolean> => {
    const mine: PageRun = { byItself, going: false };
    page = mine;
    before();
    try {
      return await jobs.add({
        owner: 'page',
        // The settings of the moment when its turn comes, and the same in the work below.
        activity: () => ({ phase: 'running', settings: store.getState().settings, startedAt: deps.now() }),
        work: async (engine, signal) => {
          mine.going = true;
          const earlier: RunRecord[] = [];
          for (const change of changes) {
            const settings = taken(change);
            // Where there are few processors the page would take part of one from the workers.
            await deps.painted();
            if (signal.aborted) return false;
            const { record, trace } = await perform(engine, settings, deps.traceRuns);
            if (signal.reason === SUPERSEDED) return false;
            keep(record, trace, 'page', earlier);
            earlier.push(record);
            // What was changed meanwhile is another series, which nobody asked for.
            if (signal.aborted || !sameSettings(store.getState().settings, settings)) return false;
          }
          ended();
          return true;
        },
      });
    } catch (error) {
      keepTrouble(context, 'run', error);
      return false;
    } finally {
      if (page === mine) page = null;
    }
  };

  const start = (byItself: boolean, changes?: readonly Partial<Settings>[]): Promise<boolean> => {
    const whole = runAll(byItself, changes);
    ending = whole;
    return whole;
  };

  const begin = (): void => {
    // One that waits will take the new settings; one that goes on by itself is out of date.
    if (page !== null && !page.going) return;
    if (page?.byItself) jobs.stop(SUPERSEDED);
    void start(true);
  };
  const runByItself = (): void => {
    const state = store.getState();
    if (isAuto(state) && state.shown !== null && wasShort(state.shown)) begin();
  };

  return {
    // One that was just stopped may take a moment to end: the next one waits for it.
    run: async (changes) => (page === null || (page.going && jobs.stopping())) && start(false, changes),
    runByItself,
    runOfGesture() {
      const state = store.getState();
      if (state.shown !== null) return runByItself();
      void firstIsShort(state).then((isShort) => isShort && isAuto(store.getState()) && begin());
    },
    giveWay() {
      if (page?.going !== true) return null;
      jobs.stop(SUPERSEDED);
      return ending;
    },
    runFor: (asked) =>
      jobs.add({
        owner: 'console',
        activity: ({ abilities }) => ({ phase: 'running', settings: asked(abilities), startedAt: deps.now() }),
        work: async (engine) => {
          const record = await engine.run(asked(engine.abilities));
          keep(record, null, 'console');
          return record;
        },
      }),
    traceFor: (asked) =>
      jobs.add({
        owner: 'console',
        activity: ({ abilities }) => ({ phase: 'tracing', settings: asked(abilities), startedAt: deps.now() }),
        work: async (engine) => {
          const trace = await engine.trace(asked(engine.abilities));
          keep(trace.record, trace, 'console');
          return trace;
        },
      }),
  };
}

async function perform(
  engine: Backend,
  settings: Settings,
  traced: boolean,
): Promise<{ record: RunRecord; trace: Trace | null }> {
  if (!traced) return { record: await engine.run(settings), trace: null };
  const trace = await engine.trace(settings);
  return { record: trace.record, trace };
}

/** Auto is on, and nothing but a run goes on. */
function isAuto({ auto, kept, activity }: LabState): boolean {
  return (auto ?? kept.auto) && (!isBusy(activity) || activity.phase === 'running');
}

/** It came to its own end in less than three seconds. */
function wasShort({ record: { micros, workers } }: Shown): boolean {
  const ended = workers.every(({ outcome }) => outcome !== 'stopped' && outcome !== 'failed');
  return ended && micros !== null && micros < AUTO_LIMIT_MICROS;
}

/** What reckons that comes with the picture; where it cannot be fetched the first run is left to the person. */
async function firstIsShort(state: LabState): Promise<boolean> {
  try {
    return (await import('./expected-time.ts')).expectedMicros(state) < AUTO_LIMIT_MICROS;
  } catch {
    return false;
  }
}

/** With those before it, where all of them had the same settings. */
function seriesOf(before: readonly RunRecord[], record: RunRecord): Pick<Shown, 'series'> {
  const same = before.length > 0 && before.every(({ settings }) => sameSettings(settings, record.settings));
  return same ? { series: [...before, record] } : {};
}

function keepRecord(context: Context, shown: Shown, owner: Owner): void {
  const { store, archive, bar } = context;
  const state = store.getState();
  const also = {
    // The moment that is asked for waits for the first run of its settings.
    moment: state.shown === null || settingsChanged(state) ? state.moment : null,
    troubles: withoutTrouble(state.troubles, 'run'),
  };
  show(context, shown, also, owner === 'console');
  bar.follow();
  void archive((keeping) => keeping.addRun(shown.record));
}
