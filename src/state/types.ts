/**
 * What the page knows, and what may be done to it. The state is one immutable value in a store; `Commands` are its only
 * writers. Phases are unions: each arm has only the data that exists in it.
 */
import type { Abilities, Refusal } from '../contract/abilities.ts';
import type { ClaimName } from '../contract/claims.ts';
import type { Fault } from '../contract/faults.ts';
import type { Beat, LectureScene } from '../contract/lecture-scenes.ts';
import type { LessonId, StepId } from '../contract/lessons.ts';
import type { LiveView } from '../contract/live.ts';
import type { Environment, RunRecord } from '../contract/record.ts';
import type { Runner } from '../contract/runner.ts';
import type { Range, Settings } from '../contract/settings.ts';
import type { Problem } from '../contract/problems.ts';
import type { Trace } from '../contract/trace.ts';
import type { Language, Mode, Part, RecordedName, TabName, Theme } from '../contract/view.ts';
import type { ClaimsProgress, ClaimsResult } from '../measure/claims/claim-results.ts';
import type { LadderProgress, LadderResult } from '../measure/ladder-results.ts';
import type {
  CalibrateOptions,
  CalibrationCard,
  ExitLatencyOptions,
  ExitLatencyResult,
  SweepOptions,
  SweepProgress,
  SweepResult,
} from '../measure/results.ts';
import type { WeightsProgress, WeightsResult } from '../measure/weights-results.ts';
import type { WritingProgress, WritingResult } from '../measure/writing-results.ts';
import type { LabCalls } from './calls.ts';
import type { Kept } from './kept-choices.ts';
import type { Keeper } from './keeper.ts';
import type { LoopSettings } from './loop.ts';
import type { Archive, Deleted, KeptSitting, Reopened } from './kept/archive.ts';
import type { Labels } from './kept/label.ts';
import type { AsideItem } from './kept/shelves.ts';
import type { CaughtRace, Races } from './race-state.ts';
import type { SceneName } from './scenes.ts';
import type { ReadableStore } from './store.ts';
import type { ChartChoices, View } from './view.ts';

/** The engine as the page holds it: the runner, and what a frame may read of a run. */
export interface Backend extends Runner {
  readonly abilities: Abilities;
  /** Overwrites `view`; allocates nothing once `view.workers` has its length. */
  readLive(view: LiveView): void;
}

export type EngineStart =
  | { readonly ok: true; readonly engine: Backend }
  | { readonly ok: false; readonly refusal: Refusal };

export type EnginePhase =
  | { readonly phase: 'starting' }
  | { readonly phase: 'ready'; readonly environment: Environment; readonly abilities: Abilities }
  | { readonly phase: 'refused'; readonly refusal: Refusal };

/** What goes on now. `startedAt` is on the page's clock, performance.now(), in ms. */
export type Activity =
  | { readonly phase: 'idle' }
  /** The page's kernels run for nothing, so that the first run finds them compiled; gives way to anything. */
  | { readonly phase: 'warming'; readonly settings: Settings }
  | { readonly phase: 'running'; readonly settings: Settings; readonly startedAt: number }
  | { readonly phase: 'tracing'; readonly settings: Settings; readonly startedAt: number }
  | {
      readonly phase: 'exits';
      readonly settings: Settings;
      readonly startedAt: number;
      readonly progress: ExitsProgress | null;
    }
  | { readonly phase: 'racing'; readonly settings: Settings; readonly startedAt: number }
  | {
      readonly phase: 'sweeping';
      readonly settings: Settings;
      readonly startedAt: number;
      /** Null until the first report. */
      readonly progress: SweepProgress | null;
      /** The page measures by itself, and gives way to anything that is asked for. */
      readonly byItself?: true;
    }
  | { readonly phase: 'calibrating'; readonly startedAt: number; readonly progress: CalibrationProgress | null }
  | {
      readonly phase: 'laddering';
      /** The set-up whose best intervals are asked for. */
      readonly settings: Settings;
      readonly startedAt: number;
      readonly progress: LadderProgress | null;
    }
  | { readonly phase: 'weights'; readonly startedAt: number; readonly progress: WeightsProgress | null }
  | { readonly phase: 'writing'; readonly startedAt: number; readonly progress: WritingProgress | null }
  | { readonly phase: 'checking'; readonly startedAt: number; readonly progress: ClaimsProgress | null };

export type ExitsProgress = Parameters<NonNullable<ExitLatencyOptions['onProgress']>>[0];
export type CalibrationProgress = Parameters<NonNullable<CalibrateOptions['onProgress']>>[0];

/** One line of the log. */
export interface LogEntry {
  /** In the order of the runs, and no other's in any tab. */
  readonly id: string;
  /** The whole record: it has no bulk (traces are kept elsewhere). Its settings and time are the line's. */
  readonly record: RunRecord;
  /** The browser has it: it is there again when the page was closed. */
  readonly kept: boolean;
}

/** The latest sweep; while one goes on, its points so far are in `activity.progress`. */
export type SweepState =
  | { readonly phase: 'none' }
  /** Its `end` says whether every point is precise or the time was spent. */
  | {
      readonly phase: 'done';
      readonly result: SweepResult;
      /** Of an earlier visit: nothing can go on from it. */
      readonly recalled?: true;
    }
  /** Stopped by the person: `continueSweep` goes on from it. Null when nothing had been measured. */
  | { readonly phase: 'stopped'; readonly result: SweepResult | null; readonly settings: Settings }
  | {
      readonly phase: 'failed';
      readonly fault: Fault;
      readonly result: SweepResult | null;
      readonly settings: Settings;
    };

export type ExitsState =
  | { readonly phase: 'none' }
  | { readonly phase: 'done'; readonly result: ExitLatencyResult }
  | { readonly phase: 'failed'; readonly fault: Fault };

/** What the page and the console may choose for a sweep; how it reports and stops is the state's business. */
export type SweepChoice = Pick<SweepOptions, 'intervals' | 'precision' | 'seconds' | 'seed' | 'workers' | 'foundAfter'>;
export type ExitsChoice = Pick<ExitLatencyOptions, 'intervals' | 'count' | 'seed'>;

/** What the model needs, as last measured on this machine: the figures that follow a drag are computed from it. */
export interface Costs {
  /** Nanoseconds an iteration took, its checks included where it comes from a run. */
  readonly nsPerIteration: number;
  readonly iterationFrom: 'run' | 'sweep' | 'calibration';
  /** The loop it was measured in: that of other numbers, or of another kernel, costs something else. */
  readonly iterationOf: LoopSettings;
  /** Nanoseconds a check took; null until a sweep or a calibration has measured it. */
  readonly nsPerCheck: number | null;
  /** What one took that was made more often, by interval and as a sweep found it; `nsPerCheck` holds from the last on. */
  readonly frequentChecks: readonly { readonly k: number; readonly ns: number }[];
  readonly checkFrom: 'sweep' | 'calibration' | null;
  /** The loop it was measured in; one without ranges was the card's own. Another way of reading the flag costs something else. */
  readonly checkOf: LoopSettings | null;
}

/** Something that did not work. Kept until the next command of its kind succeeds or it is dismissed. */
export interface Trouble {
  /** `storage`: nothing can be kept; `card`: the card cannot; `kept`: what was kept cannot be read. */
  readonly what:
    | 'engine'
    | 'run'
    | 'recorded'
    | 'sweep'
    | 'exits'
    | 'races'
    | 'calibrate'
    | 'ladder'
    | 'weights'
    | 'writing'
    | 'claims'
    | 'storage'
    | 'card'
    | 'kept'
    | 'language';
  readonly fault: Fault;
}

/** Where a run was made: in this browser, or elsewhere and opened from a file or from those shipped with the page. */
export type Origin =
  | { readonly kind: 'here' }
  | { readonly kind: 'file' }
  | { readonly kind: 'shipped'; readonly name: RecordedName };

/** The run on the stage. */
export interface Shown {
  readonly record: RunRecord;
  /** Its events, where there are any. */
  readonly trace: Trace | null;
  readonly origin: Origin;
  /** It was one of several in a row with the same settings: those so far, in their order, this one last. */
  readonly series?: readonly RunRecord[];
}

/** The view is in it, field by field: what the page shows is what an address would name. */
export interface LabState extends View {
  readonly engine: EnginePhase;
  readonly activity: Activity;
  /** Calls that wait for the one that goes on. */
  readonly queued: number;
  /** What was wrong in the address or in the last change; the rest was loaded. */
  readonly problems: readonly Problem[];
  /** The last run, whoever asked for it, or one that was opened; `settingsChanged` says whether the controls have moved on since. */
  readonly shown: Shown | null;
  /** The stage shows the lanes of the ranges instead of that run; the next one is shown again. */
  readonly lanes: boolean;
  /** The newest first, at most 200. */
  readonly log: readonly LogEntry[];
  /** Whether this browser keeps what is in it; `closed` also for a while, and the next run tries again. */
  readonly keeping: 'opening' | 'open' | 'closed';
  /** What was kept and cannot be read here, as it is. */
  readonly asides: readonly AsideItem[];
  /** What the person calls what is kept. */
  readonly labels: Labels;
  /** While it can be put back. */
  readonly deleted: Deleted | null;
  /** How often sweeps and exits were put on their shelves or taken off, by this tab or another. */
  readonly moves: number;
  /** Opened from files and recorded elsewhere, the newest first. */
  readonly sittings: readonly KeptSitting[];
  /** The latest rounds of two workers that meet a prime at once. */
  readonly races: Races | null;
  readonly caught: CaughtRace | null;
  /** What was measured in this browser, the latest sweep of each loop, the newest first. */
  readonly measured: readonly SweepResult[];
  readonly sweep: SweepState;
  readonly exits: ExitsState;
  /** Until something of its kind is measured, or it is closed. */
  readonly reopened: Reopened;
  readonly calibration: CalibrationCard | null;
  readonly ladder: LadderResult | null;
  readonly weights: WeightsResult | null;
  readonly writing: WritingResult | null;
  /** The latest verdict on each claim of the lecture that was checked. */
  readonly claims: ClaimsResult | null;
  /** The one to compare with. */
  readonly pinned: Trace | null;
  readonly costs: Costs | null;
  /** At most one of a kind. */
  readonly troubles: readonly Trouble[];
  readonly kept: Kept;
  /** What is spoken; another only once it is there. */
  readonly language: Language;
  /** The lanes of a replay are heard too; of this visit alone. */
  readonly sound: boolean;
  /** The list of keys is open. */
  readonly keysOpen: boolean;
  /** Shown in a frame of another page, for as long as it lives. */
  readonly framed: boolean;
}

/** The only writers. None throws or rejects for what can be expected: what went wrong stands in `problems` or `troubles`. */
export interface Commands {
  /**
   * While dragging: lays `patch` over the present settings; nothing runs, and the address stays. A list of intervals and a
   * planted target follow a change in the number of workers.
   */
  dragSettings(patch: Partial<Settings>): void;
  /**
   * What is shown now counts: the address is written (a step of the browser's history; quick changes of one field are one
   * step, and so are taps of a key one after another), and with `auto` a run may follow.
   */
  settleSettings(tapped?: boolean): void;
  /** Both at once. */
  setSettings(patch: Partial<Settings>): void;
  choosePreset(name: SceneName): void;
  /** One run of the present settings, traced where the engine can; nothing when something goes on already. */
  run(): void;
  /**
   * One run after the other, each of the present settings with the next of these changes, which stays on the controls; and
   * then, where all came to their end, a sweep.
   */
  runSeries(changes: readonly Partial<Settings>[], sweep?: SweepChoice): void;
  /** Ends what goes on now, of whatever kind; waiting calls of the page are dropped, those of the console go on. */
  stop(): void;
  /** Of the present settings, on other ranges where `ranges` says so: as many as there are workers. */
  startSweep(choice?: SweepChoice & { readonly ranges?: readonly Range[] }): void;
  /** Like `stop`, for a sweep only: its points are kept. */
  stopSweep(): void;
  /** Goes on with a sweep, losing nothing: a stopped one for the time it has left, another for `seconds` or as long again. */
  continueSweep(seconds?: number): void;
  startExits(choice?: ExitsChoice): void;
  startCalibration(): void;
  /** Rounds in which two workers meet a prime at once, with the second look or without it; counted while they go on. */
  startRaces(recheck: boolean): void;
  /** Runs such a race with its events until one has written two results, or fetches the one that is shipped. */
  catchRace(from: CaughtRace['from']): void;
  /** What a check costs in every way there is, and which interval of the present settings is best with each. */
  startLadder(): void;
  startWeights(): void;
  startWriting(): void;
  /** Checks the lecture’s claims, all of them unless told. */
  startClaims(only?: readonly ClaimName[]): void;
  clearCalibration(): void;
  /** Brings a run of the log back: its record on the stage and its settings into the controls. */
  loadRun(id: string): void;
  /** The same with a record from elsewhere. */
  openRecord(record: RunRecord): void;
  /** The log of runs, in all tabs and in the browser. */
  clearLog(): void;
  /** Throws away what could not be read. */
  discardAsides(): void;
  /** Keeps the present trace for comparison. */
  pinTrace(): void;
  unpinTrace(): void;
  /** Shows a trace that came from a file, with its settings in the controls. */
  showTrace(trace: Trace): void;
  /** Fetches a run that is shipped with the page and shows it likewise, unless another was asked for or made meanwhile. */
  openRecorded(name: RecordedName): void;
  showLanes(lanes: boolean): void;
  /** A new step of the history. */
  openMode(mode: Mode): void;
  /** A beat of a scene of the lecture. The scene brings its set-up, unless it is there already. */
  openScene(scene: LectureScene, beat: Beat): void;
  /** Which scenes the lecture has, in which order; none: all of them. */
  chooseScenes(scenes: readonly LectureScene[]): void;
  /** A step of a lesson, or without a lesson the list of them; likewise. */
  openLesson(lesson: LessonId | null, step?: StepId): void;
  /** Opens or closes a part under the picture. */
  openPart(part: Part, isOpen: boolean): void;
  openTab(tab: TabName): void;
  selectWorker(worker: number | null): void;
  /** Shows earlier results in the charts; null: the latest again. */
  reopen(patch: Partial<Reopened>): void;
  /** With `final: false` (while dragging) the address is not written. */
  setCharts(patch: Partial<ChartChoices>, options?: { readonly final: boolean }): void;
  setAuto(auto: boolean): void;
  setTheme(theme: Theme): void;
  setProjector(projector: boolean): void;
  setSound(sound: boolean): void;
  showKeys(open: boolean): void;
  /** Speaks another language and keeps the choice; where it cannot be fetched the old one stays. */
  setLanguage(language: Language): void;
  dismissProblems(): void;
  dismissTrouble(what: Trouble['what']): void;
}

/** The store, its commands and the frame's window on the engine, as `createLab` gives them. */
export interface Lab {
  readonly store: ReadableStore<LabState>;
  readonly commands: Commands;
  /** The calls of the console, for parts of the page that want an answer. */
  readonly calls: LabCalls;
  readonly keeper: Keeper;
  /** What is kept in the browser. */
  readonly archive: Archive;
  /** Milliseconds since 1970. */
  wallClock(): number;
  /** For the frame loop: what goes on in the engine now, into a reused object; `running: false` while there is no engine. */
  readLive(view: LiveView): void;
}
