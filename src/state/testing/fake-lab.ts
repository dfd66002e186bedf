/** A whole lab on fakes: an address bar with a history, a store that can be full, an engine and measurements on a script. */
import type { Keeper, LabDeps } from '../deps.ts';
import type { LabConsole } from '../console.ts';
import { createLab } from '../lab.ts';
import type { EngineStart, Lab, LabState } from '../types.ts';
import { FakeEngine, settled } from './fake-engine.ts';
import { FakeMeasuring } from './fake-measuring.ts';

class FakeAddress {
  private readonly steps: string[];
  private at = 0;
  private listener: () => void = () => {};

  constructor(search: string) {
    this.steps = [search];
  }

  search = (): string => this.steps[this.at]!;
  onMove = (listener: () => void): void => void (this.listener = listener);
  replace = (search: string): void => void (this.steps[this.at] = search);
  push = (search: string): void => {
    this.steps.splice(this.at + 1, Infinity, search);
    this.at++;
  };

  /** Back or forward, as the person does. */
  move(by: -1 | 1): void {
    this.at += by;
    this.listener();
  }

  /** The whole history. */
  all(): readonly string[] {
    return this.steps;
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
  readonly measuring: FakeMeasuring;
  readonly address: FakeAddress;
  readonly keeper: FakeKeeper;
  readonly state: () => LabState;
}

interface Options {
  readonly search?: string;
  readonly kept?: Readonly<Record<string, string>>;
  readonly start?: () => Promise<EngineStart>;
  readonly traceRuns?: boolean;
}

/** Its clock stands at 1,000 ms and all its seeds are 5. */
export async function fakeLab({ search = '', kept = {}, start, traceRuns = false }: Options = {}): Promise<FakeLab> {
  const engine = new FakeEngine();
  const measuring = new FakeMeasuring();
  const address = new FakeAddress(search);
  const keeper = new FakeKeeper(kept);
  const deps: LabDeps = {
    startEngine: start ?? (async () => ({ ok: true, engine })),
    measuring,
    address,
    keeper,
    now: () => 1000,
    seed: () => 5,
    later: (work) => work(),
    interruptions: () => [],
    traceRuns,
  };
  const { lab, console, recalled } = createLab(deps);
  await recalled;
  await settled();
  return { lab, console, engine, measuring, address, keeper, state: lab.store.getState };
}
