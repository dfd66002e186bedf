/** The measurements as the state asks for them, injected so that its tests use scripted ones. */
import type { Abilities } from '../contract/abilities.ts';
import type { Runner } from '../contract/runner.ts';
import type { Settings } from '../contract/settings.ts';
import type { ClaimsOptions } from '../measure/claims/check-claims.ts';
import type { ClaimsResult } from '../measure/claims/claim-results.ts';
import type { LadderOptions, LadderResult } from '../measure/ladder-results.ts';
import type {
  CalibrateOptions,
  CalibrationCard,
  ExitLatencyOptions,
  ExitLatencyResult,
  SweepOptions,
  SweepResult,
} from '../measure/results.ts';
import type { WeightsOptions, WeightsResult } from '../measure/weights-results.ts';
import type { WritingOptions, WritingResult } from '../measure/writing-results.ts';

/** A sweep that keeps its pairs; the one of measure/sweep.ts. */
export interface OpenSweep {
  /** Measures until every point is precise, its time is up or the signal aborts; called again, it goes on, `seconds` longer. Never rejects. */
  go(options: Pick<SweepOptions, 'seconds' | 'signal' | 'onProgress'>): Promise<SweepResult>;
}

export interface Measuring {
  /** Rejects only when the code of the measurement cannot be loaded. */
  sweep(runner: Runner, settings: Settings, options: Omit<SweepOptions, 'onProgress' | 'signal'>): Promise<OpenSweep>;
  exits(runner: Runner, settings: Settings, options: ExitLatencyOptions): Promise<ExitLatencyResult>;
  calibrate(runner: Runner, settings: Settings, options: CalibrateOptions): Promise<CalibrationCard>;
  ladder(runner: Runner, settings: Settings, options: LadderOptions): Promise<LadderResult>;
  weights(runner: Runner, settings: Settings, options: WeightsOptions): Promise<WeightsResult>;
  writing(runner: Runner, settings: Settings, options: WritingOptions): Promise<WritingResult>;
  claims(engine: Runner & { readonly abilities: Abilities }, options: ClaimsOptions): Promise<ClaimsResult>;
}
