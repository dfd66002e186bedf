/** Answers of the console that have no place for a stop. */
import { FaultError } from '../contract/faults.ts';
import type { Failure } from '../contract/runner.ts';
import { MeasurementError } from './needs.ts';

/** The person stopped it: no failure, but neither the answer that was asked for. */
class StoppedError extends FaultError {
  override readonly name = 'StoppedError';
  /** What it would have given: all that was there. */
  readonly soFar: unknown;

  constructor(soFar: unknown, done: number, of: number) {
    super({ code: 'stopped', done, of });
    this.soFar = soFar;
  }
}

/** Throws for a failure; a stop leaves nothing. */
export function noneIfStopped<T>(failure: Failure, none: T): T {
  if (failure.stopped) return none;
  throw new MeasurementError(failure.fault);
}

/** Throws a StoppedError when it was stopped too early. */
export function wholeUnlessStopped<T>({ aborted }: AbortSignal, given: T, done: number, of: number): T {
  if (aborted && done < of) throw new StoppedError(given, done, of);
  return given;
}
