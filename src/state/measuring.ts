/** The measurements as the state asks for them, injected so that its tests use scripted ones. */
import type { Doubt, Environment } from '../engine/record.ts';
import type { Runner } from '../engine/runner.ts';
import type { Settings } from '../engine/settings.ts';

export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface SweepPoint {
  readonly interval: number;
  /** A fraction of the run time: 0.01 is one per cent. */
  readonly overhead: number;
  readonly low: number;
  readonly high: number;
  readonly pairs: number;
}

export interface SweepOptions {
  readonly intervals?: readonly number[];
  /** Half of the width aimed for at every point, as a fraction: 0.005 is ± 0.5 %. */
  readonly precision?: number;
  /** The budget. */
  readonly seconds?: number;
  readonly seed?: number;
}

export interface SweepResult {
  readonly version: 1;
  readonly settings: Settings;
  readonly environment: Environment;
  readonly points: readonly SweepPoint[];
  readonly nsPerCheck: Estimate | null;
  readonly nsPerIteration: Estimate | null;
  readonly doubts: readonly Doubt[];
  readonly seconds: number;
}

export interface SweepProgress {
  /** 0 … 1. */
  readonly fraction: number;
  readonly secondsLeft: number | null;
  readonly points: readonly SweepPoint[];
}

export interface Calibration {
  readonly version: 1;
  readonly environment: Environment;
}

export interface Measuring {
  sweep(
    runner: Runner,
    settings: Settings,
    options: SweepOptions & {
      readonly continueFrom?: SweepResult;
      readonly onProgress?: (progress: SweepProgress) => void;
    },
  ): Promise<
    | { readonly ok: true; readonly result: SweepResult }
    | { readonly ok: false; readonly reason: string; readonly stopped: boolean }
  >;
  calibrate(
    runner: Runner,
    settings: Settings,
  ): Promise<
    | { readonly ok: true; readonly result: Calibration }
    | { readonly ok: false; readonly reason: string; readonly stopped: boolean }
  >;
}
