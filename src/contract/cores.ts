/** The number of cores that a browser reports: it need not be true, and some report none. Not known is a value, null. */
import type { Doubt } from './record.ts';

export type Cores = number | null;

/** What `navigator.hardwareConcurrency` says, whatever that is. */
export function reportedCores(value: unknown): Cores {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : null;
}

/** Each of so many workers surely has a core for itself. */
export function eachHasCore(workers: number, cores: Cores): boolean {
  return workers === 1 || (cores !== null && workers <= cores);
}

/** What so many workers at once give reason to doubt: that they took turns, or that nobody can tell. */
export function crowdDoubts(workers: number, cores: Cores): readonly Doubt[] {
  if (eachHasCore(workers, cores)) return [];
  return [cores === null ? 'cores-unknown' : 'oversubscribed'];
}
