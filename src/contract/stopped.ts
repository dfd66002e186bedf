/** A stop by the person, where an answer has no place for it. */
import { FaultError } from './faults.ts';

/** It is no failure, but neither the answer that was asked for. */
class StoppedError extends FaultError {
  override readonly name = 'StoppedError';
  /** What it would have given: all that was there. */
  readonly soFar: unknown;

  constructor(soFar: unknown, done: number, of: number) {
    super({ code: 'stopped', done, of });
    this.soFar = soFar;
  }
}

/** Throws a StoppedError when it was stopped too early. */
export function wholeUnlessStopped<T>(stopped: boolean, given: T, done: number, of: number): T {
  if (stopped && done < of) throw new StoppedError(given, done, of);
  return given;
}
