/** What the state needs of the world, so that its tests need no browser. */
import type { Fault } from '../contract/faults.ts';
import type { Problem } from '../contract/problems.ts';
import type { OpenedTrace } from '../contract/trace-file.ts';
import type { Language, RecordedName } from '../contract/view.ts';
import type { Interruption } from '../measure/results.ts';
import type { Keeper } from './keeper.ts';
import type { OpenShelves } from './kept/shelves.ts';
import type { Measuring } from './measuring.ts';
import type { EngineStart } from './types.ts';

/** The query string of the page and its history. */
export interface AddressPort {
  /** '' or from '?' on. */
  search(): string;
  /** A step of the browser's history; false when it was not written: browsers refuse many in a row. */
  push(search: string): boolean;
  /** The same step, written anew; likewise. */
  replace(search: string): boolean;
  /** How many steps of this page lie behind the present one. */
  steps(): number;
  /** Calls back when the person goes back or forward. */
  onMove(listener: () => void): void;
}

/** What the console says, in English whatever the page speaks. */
export interface ConsoleSpeech {
  /** What the field may be. */
  allowed(problem: Problem): string;
  problem(problem: Problem): string;
  fault(fault: Fault): string;
}

/** The English of the console: its help is there at once, the sentences are fetched when there is something to say. */
export interface ConsoleEnglish {
  help(): string;
  sentences(): Promise<ConsoleSpeech>;
}

export interface LabDeps {
  readonly english: ConsoleEnglish;
  readonly startEngine: () => Promise<EngineStart>;
  /** Rejects where its code cannot be fetched. */
  readonly measuring: () => Promise<Measuring>;
  readonly address: AddressPort;
  readonly keeper: Keeper;
  readonly openShelves: OpenShelves;
  /** Fetches a run that is shipped with the page. Never rejects. */
  readonly loadRecorded: (name: RecordedName) => Promise<OpenedTrace>;
  /** Shown in a frame of another page. */
  readonly framed: boolean;
  /** The languages the person wants, as the browser tells: tags, the dearest first. */
  readonly languages: readonly string[];
  /** Speaks another language from then on; rejects, changing nothing, when it cannot be fetched. */
  readonly speak: (language: Language) => Promise<void>;
  /** Resolves in a task of its own. */
  readonly nextTask: () => Promise<void>;
  /** Resolves when what was changed is on the screen and the page has nothing else to do, soon in any case. */
  readonly painted: () => Promise<void>;
  /** On the page's clock, in ms. */
  readonly now: () => number;
  /** Milliseconds since 1970. */
  readonly wallClock: () => number;
  /** A fresh seed, 0 … 2^32 − 1. */
  readonly seed: () => number;
  /** All times the page was hidden or stood still; measurements void what they fall into. */
  readonly interruptions: () => readonly Interruption[];
  /** Records the events of the page's runs, so that the stage can replay them. */
  readonly traceRuns: boolean;
  /** Measures after a run what the picture reckons with. */
  readonly measureByItself: boolean;
  /** Runs the kernels for nothing before the first run. */
  readonly warmsUp: boolean;
}
