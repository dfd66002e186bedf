/** An engine that does nothing by itself: each call waits until the test ends it, or `stop` does. */
import type { Abilities } from '../../contract/abilities.ts';
import type { LiveView } from '../../contract/live.ts';
import type { Environment, RunRecord, WorkerRecord } from '../../contract/record.ts';
import type { BlockTimes, Exit, Failure } from '../../contract/runner.ts';
import type { Settings } from '../../contract/settings.ts';
import type { Trace } from '../../contract/trace.ts';
import type { Backend } from '../types.ts';

export const ENVIRONMENT: Environment = {
  userAgent: 'test',
  isolated: true,
  cores: 4,
  clockStepMicros: 5,
  time: '2026-11-24T09:00:00.000Z',
};

/** Worker 0 tested 1,000 numbers with one check in `micros`; `over` replaces fields of every worker. */
export function fakeRecord(settings: Settings, micros = 2000, over: Partial<WorkerRecord> = {}): RunRecord {
  const worker = (index: number): WorkerRecord => ({
    worker: index,
    outcome: index === 0 ? 'found' : 'exited-early',
    iterations: 1000,
    checks: 1,
    primes: 0,
    startMicros: 0,
    endMicros: micros,
    overshootIterations: null,
    overshootChunk: null,
    exitLatencyMicros: null,
    ...over,
  });
  const workers = settings.ranges.map((_range, index) => worker(index));
  return { version: 1, settings, environment: ENVIRONMENT, micros, workers, results: [], counted: null, doubts: [] };
}

export function fakeTrace(record: RunRecord): Trace {
  const workers = record.workers.map(({ worker }) => ({
    worker,
    sampleIterations: [],
    sampleMicros: [],
    lockMicros: null,
    raisedMicros: null,
    resultMicros: null,
    seenMicros: null,
  }));
  return { version: 1, kind: 'early-exit-trace', record, workers, recordingMicros: 0 };
}

type Call = 'run' | 'trace' | 'exits' | 'races';
type Answer = { readonly exits: readonly Exit[] } | { readonly rounds: number; readonly duplicates: number };

const ABILITIES: Abilities = {
  kernels: ['wasm', 'js'],
  flags: ['atomic', 'plain', 'lock', 'message'],
  yields: 'post-task',
  ...{ sweep: true, exits: true, races: true },
  missing: [],
};

/** As without WebAssembly. */
export const JS_ALONE: Abilities = {
  ...ABILITIES,
  kernels: ['js'],
  missing: [{ what: 'wasm', why: { code: 'no-wasm' } }],
};

/** As where no memory can be shared. */
export const MESSAGE_ALONE: Abilities = {
  ...ABILITIES,
  flags: ['message'],
  ...{ sweep: false, exits: false, races: false },
  missing: (['shared-memory', 'sweep', 'exits', 'races'] as const).map((what) => ({
    what,
    why: { code: 'headers-missing', names: ['Cross-Origin-Opener-Policy'] },
  })),
};

export class FakeEngine implements Backend {
  readonly abilities: Abilities;
  constructor(abilities: Abilities = ABILITIES) {
    this.abilities = abilities;
  }

  /** All calls so far, the one that goes on included: "run", "trace" … and "stop". */
  readonly calls: string[] = [];
  /** Settings of the runs so far. */
  readonly ran: Settings[] = [];
  private going: { settings: Settings; settle: (record: RunRecord) => void; fail: (reason: unknown) => void } | null =
    null;
  /** Exits and races wait for a stop. */
  holding = false;
  private release = (): void => {};
  private answer: Answer | Failure = {
    ok: false,
    stopped: false,
    fault: { code: 'unexpected', message: 'not scripted' },
  };

  run(settings: Settings): Promise<RunRecord> {
    return this.begin('run', settings);
  }

  async trace(settings: Settings): Promise<Trace> {
    return fakeTrace(await this.begin('trace', settings));
  }

  private begin(call: Call, settings: Settings): Promise<RunRecord> {
    if (this.going) throw new Error('Two calls at once.');
    this.calls.push(call);
    this.ran.push(settings);
    return new Promise((resolve, reject) => {
      this.going = { settings, settle: resolve, fail: reject };
    });
  }

  /** Ends the run that goes on. */
  async finish(micros?: number, over?: Partial<WorkerRecord>): Promise<void> {
    const { settings, settle } = this.going!;
    this.going = null;
    settle(fakeRecord(settings, micros, over));
    await settled();
  }

  /** Breaks the run that goes on, as no engine should. */
  async break(reason: unknown): Promise<void> {
    const { fail } = this.going!;
    this.going = null;
    fail(reason);
    await settled();
  }

  stop(): void {
    this.calls.push('stop');
    this.release();
    if (this.going) void this.finish(1000, { outcome: 'stopped' });
  }

  /** What exits and races give from now on. */
  script(answer: Answer | Failure): void {
    this.answer = answer;
  }

  async exits(
    _settings: Settings,
    options: { readonly count: number; readonly seed: number },
  ): Promise<{ readonly ok: true; readonly exits: readonly Exit[] } | Failure> {
    this.calls.push(`exits ${options.count} ${options.seed}`);
    await this.held();
    const { answer } = this;
    return 'exits' in answer ? { ok: true, exits: answer.exits } : (answer as Failure);
  }

  async races(
    _settings: Settings,
    options: { readonly rounds: number },
  ): Promise<{ readonly ok: true; readonly rounds: number; readonly duplicates: number } | Failure> {
    this.calls.push(`races ${options.rounds}`);
    await this.held();
    const { answer } = this;
    return 'rounds' in answer ? { ok: true, ...answer } : (answer as Failure);
  }

  private held(): Promise<void> {
    return this.holding ? new Promise((resolve) => (this.release = resolve)) : Promise.resolve();
  }

  async blocks(): Promise<BlockTimes | Failure> {
    return { ok: false, stopped: false, fault: { code: 'unexpected', message: 'not scripted' } };
  }

  async recompile(): Promise<void> {}

  environment(): Environment {
    return ENVIRONMENT;
  }

  readLive(view: LiveView): void {
    view.running = this.going !== null;
    view.elapsedMicros = 7;
  }
}

/** Lets all promises that can settle do so. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
