/** A whole lab on fakes: an address bar with a history, a store that can be full, an engine and measurements on a script. */
import type { OpenedTrace } from '../../contract/trace-file.ts';
import type { Abilities } from '../../contract/abilities.ts';
import type { ConsoleSpeech, LabDeps } from '../deps.ts';
import type { Keeper } from '../keeper.ts';
import type { LabConsole } from '../console.ts';
import { createLab } from '../lab.ts';
import type { EngineStart, Lab, LabState } from '../types.ts';
import { FakeEngine, settled } from './fake-engine.ts';
import { FakeShelves } from './fake-shelves.ts';
import { FakeMeasuring } from './fake-measuring.ts';

class FakeAddress {
  private readonly entries: string[];
  private at = 0;
  private listener: () => void = () => {};

  constructor(search: string) {
    this.entries = [search];
  }

  search = (): string => this.entries[this.at]!;
  steps = (): number => this.at;
  onMove = (listener: () => void): void => void (this.listener = listener);
  /** The browser has had enough of writes: none is taken. */
  refusing = false;
  replace = (search: string): boolean => {
    if (!this.refusing) this.entries[this.at] = search;
    return !this.refusing;
  };
  push = (search: string): boolean => {
    if (!this.refusing) this.entries.splice(++this.at, Infinity, search);
    return !this.refusing;
  };

  /** Back or forward, as the person does. */
  move(by: -1 | 1): void {
    this.at += by;
    this.listener();
  }

  /** The whole history. */
  all(): readonly string[] {
    return this.entries;
  }
}

export class FakeKeeper implements Keeper {
  readonly texts: Map<string, string>;
  /** Longer texts are not kept. */
  room = Infinity;

  constructor(texts: Readonly<Record<string, string>> = {}) {
    this.texts = new Map(Object.entries(texts));
  }

  read(key: string): string | null {
    return this.texts.get(key) ?? null;
  }

  write(key: string, text: string): boolean {
    if (text.length > this.room) return false;
    this.texts.set(key, text);
    return true;
  }

  remove(key: string): void {
    this.texts.delete(key);
  }
}

export interface FakeLab {
  readonly lab: Lab;
  readonly console: LabConsole;
  readonly engine: FakeEngine;
  readonly deps: LabDeps;
  readonly measuring: FakeMeasuring;
  readonly address: FakeAddress;
  readonly keeper: FakeKeeper;
  readonly shelves: FakeShelves;
  /** Ends the fetch of a shipped run, the oldest that goes on. */
  readonly arrive: (opened: OpenedTrace) => Promise<void>;
  /** Lets so many ms go by. */
  readonly wait: (ms: number) => void;
  readonly state: () => LabState;
}

interface Options {
  readonly search?: string;
  readonly kept?: Readonly<Record<string, string>>;
  readonly start?: () => Promise<EngineStart>;
  readonly traceRuns?: boolean;
  readonly measureByItself?: boolean;
  readonly warmsUp?: boolean;
  readonly languages?: readonly string[];
  readonly speak?: LabDeps['speak'];
  readonly abilities?: Abilities;
  /** Shared by the tabs of one browser. */
  readonly shelves?: FakeShelves;
  readonly seed?: number;
  readonly framed?: boolean;
  readonly nextTask?: LabDeps['nextTask'];
  readonly painted?: LabDeps['painted'];
}

/** Says everything as the data it is. */
const FAKE_SPEECH: ConsoleSpeech = {
  allowed: ({ allowed }) => JSON.stringify(allowed),
  problem: (problem) => JSON.stringify(problem),
  fault: (fault) => JSON.stringify(fault),
};

/** Its clock stands at 1,000 ms until it is moved, and all its seeds are 5 unless told. */
export async function fakeLab({
  search = '',
  kept = {},
  start,
  traceRuns = false,
  measureByItself = false,
  warmsUp = false,
  languages = [],
  speak = async () => {},
  abilities,
  shelves = new FakeShelves(),
  seed = 5,
  framed = false,
  nextTask = async () => {},
  painted = async () => {},
}: Options = {}): Promise<FakeLab> {
  const engine = new FakeEngine(abilities);
  const measuring = new FakeMeasuring();
  const address = new FakeAddress(search);
  const keeper = new FakeKeeper(kept);
  const fetching: ((opened: OpenedTrace) => void)[] = [];
  let now = 1000;
  const deps: LabDeps = {
    startEngine: start ?? (async () => ({ ok: true, engine })),
    measuring: async () => measuring,
    address,
    keeper,
    openShelves: shelves.open,
    loadRecorded: () => new Promise((resolve) => fetching.push(resolve)),
    framed,
    languages,
    speak,
    nextTask,
    painted,
    now: () => now,
    wallClock: () => now,
    seed: () => seed,
    interruptions: () => [],
    traceRuns,
    measureByItself,
    warmsUp,
    english: { help: () => 'help', sentences: async () => FAKE_SPEECH },
  };
  const { lab, console, recalled } = createLab(deps);
  // An engine on a script may never start.
  await Promise.race([recalled, start ? settled() : recalled]);
  // These come beside the rest.
  await Promise.all([import('../console-calls.ts'), import('../measures.ts')]);
  await settled();
  const arrive = async (opened: OpenedTrace): Promise<void> => {
    fetching.shift()?.(opened);
    await settled();
  };
  const wait = (ms: number): void => void (now += ms);
  return { deps, lab, console, engine, measuring, address, keeper, shelves, arrive, wait, state: lab.store.getState };
}
