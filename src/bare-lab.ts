/** The lab without a page: the engine's calls, one after the other, and the method. No React, no state, no texts. */
import { onWhatIsHere, type Abilities } from './contract/abilities.ts';
import { FaultError } from './contract/faults.ts';
import type { Problem } from './contract/problems.ts';
import type { Environment, RunRecord } from './contract/record.ts';
import type { Exit, Failure, Runner } from './contract/runner.ts';
import { parseSettings } from './contract/settings-parse.ts';
import type { Settings } from './contract/settings.ts';
import { wholeUnlessStopped } from './contract/stopped.ts';
import type { Trace } from './contract/trace.ts';
import { calibrate } from './measure/calibrate.ts';
import { exitLatency } from './measure/exits.ts';
import type {
  CalibrateOptions,
  CalibrationCard,
  ExitLatencyOptions,
  ExitLatencyResult,
  Interruption,
  Probes,
  SweepOptions,
  SweepResult,
} from './measure/results.ts';
import { sweep } from './measure/sweep.ts';

/** Settings may be given in part: what is left out has its default. */
type Given = Partial<Settings>;

/**
 * All calls queue. They reject with a SettingsError for bad settings; what can fail otherwise is in what they give
 * (a record's outcomes, a result's `end`), but for `exits` and `races`: they reject with a FaultError, and where they are
 * stopped too early with a StoppedError, whose `soFar` is what there was.
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

/** Throws for a failure; a stop leaves nothing. */
function noneIfStopped<T extends { readonly ok: true }>(answer: T | Failure, none: Omit<T, 'ok'>): Omit<T, 'ok'> {
  if (answer.ok) return answer;
  if (answer.stopped) return none;
  throw new FaultError(answer.fault);
}

/** An engine that has started; without shared memory it has no probes. */
interface Started extends Runner {
  readonly abilities: Abilities;
  readonly probes?: Probes;
  close(): void;
}

/** `interruptions`: of the page, for what is measured. */
export function bareLab(engine: Started, interruptions: () => readonly Interruption[]): BareLab {
  const clock = { now: () => performance.now() * 1000 };
  let last: Promise<unknown> = Promise.resolve();
  let stops = 0;
  /** `stopped`: since this began. */
  type Work<T> = (settings: Settings, stopped: () => boolean) => Promise<T>;
  const inTurn = <T>(given: Given | undefined, work: Work<T>): Promise<T> => {
    const turn = last.then(() => {
      const parsed = parseSettings(given);
      if (!parsed.ok) throw new BadSettings(parsed.problems as [Problem, ...Problem[]]);
      const before = stops;
      return work(onWhatIsHere(parsed.settings, engine.abilities), () => stops > before);
    });
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    abilities: engine.abilities,
    run: (given) => inTurn(given, (settings) => engine.run(settings)),
    trace: (given) => inTurn(given, (settings) => engine.trace(settings)),
    exits: (given, { count = 1000, seed = 1 } = {}) =>
      inTurn(given, async (settings, stopped) => {
        const { exits } = noneIfStopped(await engine.exits(settings, { count, seed }), { exits: [] });
        return wholeUnlessStopped(stopped(), exits, exits.length, count);
      }),
    races: (given, { rounds: asked = 1000 } = {}) =>
      inTurn(given, async (settings, stopped) => {
        const answer = await engine.races(settings, { rounds: asked });
        const { rounds, duplicates } = noneIfStopped(answer, { rounds: 0, duplicates: 0 });
        return wholeUnlessStopped(stopped(), { rounds, duplicates }, rounds, asked);
      }),
    sweep: (given, options) =>
      inTurn(given, (settings) => sweep(engine, clock, settings, { interruptions, ...options })),
    exitLatency: (given, options) =>
      inTurn(given, (settings) => exitLatency(engine, clock, settings, { interruptions, ...options })),
    calibrate: (options) =>
      inTurn({}, (settings) =>
        calibrate(engine, clock, settings, { ...(engine.probes && { probes: engine.probes }), ...options }),
      ),
    environment: () => engine.environment(),
    stop: () => {
      stops += 1;
      engine.stop();
    },
    close: () => engine.close(),
  };
}
