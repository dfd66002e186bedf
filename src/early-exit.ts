/** The engine and the method without the page: what the build publishes as lib/early-exit.js. No React, no state, no texts. */
import { onWhatIsHere, type Abilities } from './contract/abilities.ts';
import { FaultError } from './contract/faults.ts';
import type { Problem } from './contract/problems.ts';
import type { Environment, RunRecord } from './contract/record.ts';
import type { Exit, Failure } from './contract/runner.ts';
import { parseSettings } from './contract/settings-parse.ts';
import { DEFAULT_SETTINGS, type Settings } from './contract/settings.ts';
import type { Trace } from './contract/trace.ts';
import { openBrowserEngine } from './engine/page/browser-engine.ts';
import { calibrate } from './measure/calibrate.ts';
import { exitLatency } from './measure/exits.ts';
import type {
  CalibrateOptions,
  CalibrationCard,
  ExitLatencyOptions,
  ExitLatencyResult,
  SweepOptions,
  SweepResult,
} from './measure/results.ts';
import { sweep } from './measure/sweep.ts';
import { watchPage } from './page-watch.ts';

/** Settings may be given in part: what is left out has its default. */
type Given = Partial<Settings>;

/**
 * All calls queue. They reject with a SettingsError for bad settings; what can fail otherwise is in what they give
 * (a record's outcomes, a result's `end`), but for `exits` and `races`, which reject with a FaultError.
 */
export interface BareLab {
  readonly abilities: Abilities;
  run(settings?: Given): Promise<RunRecord>;
  trace(settings?: Given): Promise<Trace>;
  exits(settings?: Given, options?: { readonly count?: number; readonly seed?: number }): Promise<readonly Exit[]>;
  races(settings?: Given, options?: { readonly rounds?: number }): Promise<{ rounds: number; duplicates: number }>;
  /** The overhead of checking at many intervals. */
  sweep(settings?: Given, options?: SweepOptions): Promise<SweepResult>;
  /** How long the others take to leave, as distributions. */
  exitLatency(settings?: Given, options?: ExitLatencyOptions): Promise<ExitLatencyResult>;
  /** What an iteration, a check and a hand-over cost here. */
  calibrate(options?: CalibrateOptions): Promise<CalibrationCard>;
  environment(): Environment;
  /** Ends the run or the rounds that go on; measurements take a `signal`. */
  stop(): void;
  /** Ends all workers. */
  close(): void;
}

/** Settings that cannot be taken; `field`, `value` and `allowed` are those of the first problem, as data. */
class BadSettings extends Error {
  override readonly name = 'SettingsError';
  readonly field: string;
  readonly value: unknown;
  readonly allowed: Problem['allowed'];

  constructor(readonly problems: readonly [Problem, ...Problem[]]) {
    super(problems.map((problem) => `${problem.field}: ${JSON.stringify(problem.allowed)}`).join('; '));
    ({ field: this.field, value: this.value, allowed: this.allowed } = problems[0]);
  }
}

const surroundings = () => ({
  secure: isSecureContext,
  canIsolate: 'crossOriginIsolated' in globalThis,
  framed: window.top !== window,
  address: location.href,
  forced: false,
});

const answered = <T extends { readonly ok: true }>(answer: T | Failure, of: number): T => {
  if (answer.ok) return answer;
  throw new FaultError(answer.stopped ? { code: 'stopped', done: 0, of } : answer.fault);
};

/**
 * Starts the engine with so many warm workers; more come when a run asks for them. Rejects with a FaultError whose `fault`
 * says why nothing can run here.
 */
export async function startLab({ workers = DEFAULT_SETTINGS.ranges.length } = {}): Promise<BareLab> {
  const watch = watchPage();
  const opened = await openBrowserEngine(watch.doubtsSince, surroundings(), workers);
  if (!opened.ok) throw new FaultError(opened.refusal);
  const { engine } = opened;
  const clock = { now: () => performance.now() * 1000 };
  const { interruptions } = watch;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(given: Given | undefined, work: (settings: Settings) => Promise<T>): Promise<T> => {
    const turn = last.then(() => {
      const parsed = parseSettings(given);
      if (!parsed.ok) throw new BadSettings(parsed.problems as [Problem, ...Problem[]]);
      return work(onWhatIsHere(parsed.settings, engine.abilities));
    });
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    abilities: engine.abilities,
    run: (given) => inTurn(given, (settings) => engine.run(settings)),
    trace: (given) => inTurn(given, (settings) => engine.trace(settings)),
    exits: (given, { count = 1000, seed = 1 } = {}) =>
      inTurn(given, async (settings) => answered(await engine.exits(settings, { count, seed }), count).exits),
    races: (given, { rounds = 1000 } = {}) =>
      inTurn(given, async (settings) => {
        const { rounds: done, duplicates } = answered(await engine.races(settings, { rounds }), rounds);
        return { rounds: done, duplicates };
      }),
    sweep: (given, options) =>
      inTurn(given, (settings) => sweep(engine, clock, settings, { interruptions, ...options })),
    exitLatency: (given, options) =>
      inTurn(given, (settings) => exitLatency(engine, clock, settings, { interruptions, ...options })),
    calibrate: (options) =>
      inTurn({}, (settings) =>
        calibrate(engine, clock, settings, { ...('probes' in engine && { probes: engine.probes }), ...options }),
      ),
    environment: () => engine.environment(),
    stop: () => engine.stop(),
    close: () => engine.close(),
  };
}
