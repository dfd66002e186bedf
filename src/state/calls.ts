/** The calls of the console that want an answer, and what some of them give; types alone. */
import type { Environment, RunRecord } from '../contract/record.ts';
import type { Trace } from '../contract/trace.ts';
import type { ClaimsResult } from '../measure/claims/claim-results.ts';
import type { LadderResult } from '../measure/ladder-results.ts';
import type { CalibrationCard, SweepResult } from '../measure/results.ts';
import type { WeightsResult } from '../measure/weights-results.ts';
import type { WritingResult } from '../measure/writing-results.ts';

export interface ConsoleExit {
  readonly worker: number;
  readonly iterations: number;
  readonly micros: number;
}

export interface RacesResult {
  readonly rounds: number;
  readonly duplicates: number;
}

/**
 * All promises reject with SettingsError for bad settings or options, and with a FaultError in English for what failed:
 * RefusedError where the lab cannot run, MeasurementError where there is no answer, StoppedError where only a part is there.
 */
export interface ConsoleCalls {
  run(settings?: unknown): Promise<RunRecord>;
  exits(settings?: unknown, options?: unknown): Promise<readonly ConsoleExit[]>;
  races(settings?: unknown, options?: unknown): Promise<RacesResult>;
  /** A stopped sweep gives what it has; one that failed rejects. */
  sweep(settings?: unknown, options?: unknown): Promise<SweepResult>;
  calibrate(): Promise<CalibrationCard>;
  trace(settings?: unknown): Promise<Trace>;
  /** A stopped one gives what it has. */
  ladder(settings?: unknown, options?: unknown): Promise<LadderResult>;
  /** A stopped one gives what it has. */
  weights(settings?: unknown, options?: unknown): Promise<WeightsResult>;
  /** A stopped one gives what it has. */
  writing(settings?: unknown, options?: unknown): Promise<WritingResult>;
  /** A stopped check gives what it has. */
  claims(options?: unknown): Promise<ClaimsResult>;
}

/** The same for parts of the page that want an answer. */
export interface LabCalls extends ConsoleCalls {
  /** Ends what goes on now. */
  stop(): void;
  /** Throws a RefusedError where there is no engine yet, or none at all: at once, so its message is the fault's code. */
  environment(): Environment;
}
