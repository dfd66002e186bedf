/** One claim of the lecture: what is measured for it, and how that is judged. Judges are pure, and decide by figures alone. */
import type { ClaimName } from '../../contract/claims.ts';
import { faultOfReason } from '../../contract/reasons.ts';
import type { Doubt, RunRecord } from '../../contract/record.ts';
import type { Random } from '../../contract/random.ts';
import type { Runner } from '../../contract/runner.ts';
import type { Settings } from '../../contract/settings.ts';
import { Leave } from '../compilations.ts';
import type { Clock, Interruption } from '../results.ts';
import type { Judged } from './claim-results.ts';
import type { Kernels } from './set-ups.ts';

/** All orders in which two workers' statements can run, and those with two results. */
export interface Orders {
  readonly all: number;
  readonly duplicates: number;
}

export interface ClaimBench {
  readonly runner: Runner;
  readonly clock: Clock;
  readonly random: Random;
  /** Those there are; the first runs where it does not matter. */
  readonly kernels: Kernels;
  /** Microseconds that the claim may take. */
  readonly micros: number;
  readonly signal: AbortSignal | undefined;
  readonly interruptions: () => readonly Interruption[];
  readonly doubt: (codes: readonly Doubt[]) => void;
  readonly orders: (recheck: boolean) => Orders;
}

/** `Data` is what is measured. */
interface ClaimParts<Data> {
  readonly name: ClaimName;
  /** Of the time for all, in parts. */
  readonly share: number;
  /** What it cannot do without; none for what was recorded elsewhere. */
  readonly needs: readonly ('shared-memory' | 'sweep' | 'exits' | 'races')[];
  /** Throws Leave where there is no answer. */
  readonly gather: (bench: ClaimBench) => Promise<Data>;
  readonly judge: (data: Data) => Judged;
}

export interface Claim extends Omit<ClaimParts<never>, 'gather' | 'judge'> {
  readonly check: (bench: ClaimBench) => Promise<Judged>;
}

export function claimOf<Data>({ gather, judge, ...parts }: ClaimParts<Data>): Claim {
  return { ...parts, check: async (bench) => judge(await gather(bench)) };
}

export function leaveIfStopped({ signal }: ClaimBench): void {
  if (signal?.aborted === true) throw new Leave({ kind: 'stopped' });
}

/** A run that came to its own end. Throws Leave. */
export async function wholeRun(bench: ClaimBench, settings: Settings): Promise<RunRecord> {
  leaveIfStopped(bench);
  const record = await bench.runner.run(settings);
  leaveIfStopped(bench);
  for (const worker of record.workers) {
    if (worker.outcome === 'stopped') throw new Leave({ kind: 'stopped' });
    if (worker.outcome === 'failed')
      throw new Leave({ kind: 'failed', fault: faultOfReason(worker) ?? { code: 'worker-ended' } });
  }
  return record;
}
