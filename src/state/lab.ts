/** Puts the state together: what was kept and what the address says, the commands, and the console beside them. */
import { FaultError, messageOf } from '../contract/faults.ts';
import type { Settings } from '../contract/settings.ts';
import { createAddressBar } from './address-bar.ts';
import { parseAddress } from './address.ts';
import { isBusy } from './busy.ts';
import { createConsole, type LabConsole } from './console.ts';
import { keepTrouble, tellTrouble, withoutTrouble, type Context } from './context.ts';
import type { LabDeps } from './deps.ts';
import { createJobs } from './jobs.ts';
import { loadOnce } from './load-once.ts';
import { firstLanguage, languageCommands } from './language.ts';
import { addressProblems, asHere, settingsHere } from './settings-here.ts';
import type { Measures } from './measures.ts';
import type { Parts } from './parts.ts';
import { createRuns } from './runs.ts';
import type { Archive } from './kept/archive.ts';
import { createArchive } from './kept/create-archive.ts';
import { settingsCommands } from './settings-commands.ts';
import { createStore, type Store } from './store.ts';
import type { Commands, Backend, EngineStart, Lab, LabState, Trouble } from './types.ts';
import { keptChoices } from './kept-choices.ts';
import { followAddress, viewCommands } from './view-commands.ts';
import type { Warmer } from './warm-kernels.ts';

/** Starts the engine at once; the state says `starting` until it is ready or refused. */
export function createLab(deps: LabDeps): {
  readonly lab: Lab;
  readonly console: LabConsole;
  /** Settles when what earlier visits left is in the state. */
  readonly recalled: Promise<unknown>;
} {
  const store = createStore<LabState>(initialState(deps));
  const started = startEngine(deps, store);
  const later = inTurn(started.promise, deps.nextTask);
  const { archive, recall } = recallingFirst(createArchive({ store, deps }));
  const recalled = later().then(recall);
  const bar = createAddressBar(deps, store.getState);
  const context: Context = { deps, store, archive, bar, later, jobs: createJobs(store, started.promise) };
  const measures = loadOnce(async () => (await import('./measures.ts')).createMeasures(context));
  // Ahead; what fails is told to whoever measures.
  void later()
    .then(measures)
    .catch(() => undefined);
  // Where that code cannot be fetched the model lacks a figure, and says so.
  const tell = (what: (there: Measures) => void): void => void measures().then(what, () => undefined);
  let warmer: Warmer | null = null;
  const parts: Parts = {
    runs: createRuns(context, {
      before: () => warmer?.beforeRun(),
      tellModel: (record) => tell((there) => there.tellModel(record)),
      ended: () => tell((there) => there.afterRun()),
    }),
    measures,
  };
  followAddress(context, parts.runs);
  // Nobody runs anything in the speaker's window, and beside it a lecture may be measuring.
  if (deps.warmsUp && store.getState().mode !== 'speaker') {
    // Whoever comes first is not made to wait for this code; without it the first run is slower, and that is all.
    void Promise.all([started.promise, later()])
      .then(async ([{ ok }]) => (ok ? (await import('./warm-kernels.ts')).createWarmer(context) : null))
      .then((there) => (warmer = there)?.idly())
      .catch(() => undefined);
  }
  // The address keeps what was asked for until something changes.
  void later().then(() => bar.moved(store.getState()));
  const calls = createConsole(context, parts);
  const lab: Lab = {
    store,
    commands: createCommands(context, parts),
    calls,
    keeper: deps.keeper,
    archive,
    wallClock: deps.wallClock,
    readLive(view) {
      const engine = started.engine();
      if (engine) engine.readLive(view);
      else view.running = false;
    },
  };
  return { lab, console: calls, recalled };
}

/** One after the other behind `start`, each in a task of its own. */
function inTurn(start: Promise<unknown>, nextTask: () => Promise<void>): () => Promise<void> {
  let last = start;
  return () => {
    const mine = last.then(nextTask);
    last = mine;
    return mine;
  };
}

/** Whatever is asked of it, what earlier visits left comes first. */
function recallingFirst(archive: Archive): { readonly archive: Archive; readonly recall: () => Promise<void> } {
  const recall = loadOnce(() => archive((keeping) => keeping.recall()));
  return {
    recall,
    archive: (call) => {
      void recall();
      return archive(call);
    },
  };
}

function createCommands(context: Context, { runs, measures }: Parts): Commands {
  const { store, jobs, archive } = context;
  const settings = (): Settings => store.getState().settings;
  const idle = (): boolean => !isBusy(store.getState().activity);
  /** Starts a measurement of the page when nothing goes on; its failure becomes a trouble. */
  const begin = (what: Trouble['what'], work: (measures: Measures) => Promise<unknown> | null): void => {
    if (!idle()) return;
    measures()
      .then((there) => (idle() ? work(there) : null))
      .catch((error: unknown) => keepTrouble(context, what, error));
  };
  return {
    ...settingsCommands(context, runs),
    ...viewCommands(context),
    ...languageCommands(context),
    run: () => void runs.run(),
    runSeries: (changes, choice) =>
      void runs
        .run(changes)
        .then((whole) => (whole && choice ? measures() : null))
        .then((there) => there?.sweeps.sweep('page', asHere(settings()), choice!))
        .catch((error: unknown) => keepTrouble(context, 'sweep', error)),
    stop: () => jobs.stop(),
    startSweep({ ranges, ...choice } = {}) {
      if (typeof settings().interval === 'object') return tellTrouble(context, 'sweep', { code: 'interval-list' });
      const asked = asHere(ranges ? { ...settings(), ranges } : settings());
      begin('sweep', ({ sweeps }) => sweeps.sweep('page', asked, choice));
    },
    stopSweep() {
      if (store.getState().activity.phase === 'sweeping') jobs.stop();
    },
    continueSweep: (seconds) => begin('sweep', ({ sweeps }) => sweeps.continueSweep('page', seconds)),
    startExits: (choice = {}) => begin('exits', ({ exits }) => exits.distributions(asHere(settings()), choice)),
    startCalibration: () => begin('calibrate', ({ calibration }) => calibration.calibrate('page', asHere(settings()))),
    startRaces: (recheck) => begin('races', ({ races }) => races.count(recheck)),
    catchRace: (from) => begin('races', ({ races }) => races.catchOne(from)),
    startLadder() {
      const { foundAfter } = store.getState().charts;
      const choice = foundAfter === null ? {} : { foundAfter };
      begin('ladder', ({ ladders }) => ladders.measure('page', asHere(settings()), choice));
    },
    startWeights: () => begin('weights', ({ byTurns }) => byTurns.weights('page', asHere(settings()))),
    startWriting: () => begin('writing', ({ byTurns }) => byTurns.writing('page', asHere(settings()))),
    startClaims: (only) => begin('claims', ({ claims }) => claims.check('page', only)),
    clearCalibration() {
      void archive(async (keeping) => keeping.clearCard());
      store.set({ calibration: null });
    },
    clearLog: () => void archive((keeping) => keeping.clear()),
    discardAsides: () => void archive((keeping) => keeping.discardAsides()),
    pinTrace: () => store.set({ pinned: store.getState().shown?.trace ?? null }),
    unpinTrace: () => store.set({ pinned: null }),
    dismissTrouble: (what) => store.set({ troubles: withoutTrouble(store.getState().troubles, what) }),
  };
}

function initialState(deps: LabDeps): LabState {
  const { address, keeper } = deps;
  const { view, problems } = parseAddress(address.search());
  return {
    ...view,
    engine: { phase: 'starting' },
    activity: { phase: 'idle' },
    queued: 0,
    problems,
    shown: null,
    lanes: false,
    log: [],
    keeping: 'opening',
    asides: [],
    labels: new Map(),
    deleted: null,
    moves: 0,
    sittings: [],
    sweep: { phase: 'none' },
    measured: [],
    races: null,
    caught: null,
    exits: { phase: 'none' },
    reopened: {},
    calibration: null,
    ladder: null,
    weights: null,
    writing: null,
    claims: null,
    pinned: null,
    costs: null,
    troubles: [],
    kept: keptChoices(keeper),
    language: firstLanguage(deps, view.lang),
    sound: false,
    keysOpen: false,
    framed: deps.framed,
  };
}

/** An engine that cannot even be asked is refused like one that says no. */
function startEngine(
  deps: LabDeps,
  store: Store<LabState>,
): { promise: Promise<EngineStart>; engine: () => Backend | null } {
  let engine: Backend | null = null;
  const start = async (): Promise<EngineStart> => {
    const answer = await deps.startEngine().catch((error: unknown): EngineStart => {
      if (error instanceof FaultError) return { ok: false, refusal: { code: 'engine-unfetched', fault: error.fault } };
      return { ok: false, refusal: { code: 'no-engine', message: messageOf(error) } };
    });
    if (answer.ok) {
      engine = answer.engine;
      store.set(ready(deps, store.getState(), engine));
    } else store.set({ engine: { phase: 'refused', refusal: answer.refusal } });
    return answer;
  };
  return { promise: start(), engine: () => engine };
}

/** What the engine can is known now: settings for a kernel that is missing take another, and one in the address is named. */
function ready({ address }: LabDeps, state: LabState, backend: Backend): Partial<LabState> {
  const engine = { phase: 'ready', environment: backend.environment(), abilities: backend.abilities } as const;
  return {
    engine,
    settings: settingsHere(state.settings, engine),
    problems: [...state.problems, ...addressProblems(address.search(), engine)],
  };
}
