/** What a measurement needs of the engine. */
import type { Lack } from '../contract/abilities.ts';
import { FaultError } from '../contract/faults.ts';
import type { Failure } from '../contract/runner.ts';
import type { Backend } from './types.ts';

/** There is no answer. */
export class MeasurementError extends FaultError {
  override readonly name = 'MeasurementError';
}

/** Throws a MeasurementError that says why, where it goes without. */
export function needs({ abilities }: Backend, what: Extract<Lack['what'], 'sweep' | 'exits' | 'races'>): void {
  const lack = abilities.missing.find((each) => each.what === what);
  if (lack !== undefined) throw new MeasurementError(lack.why);
}

/** Throws a MeasurementError for a failure; a stop leaves nothing. */
export function noneIfStopped<T>(failure: Failure, none: T): T {
  if (failure.stopped) return none;
  throw new MeasurementError(failure.fault);
}
