/** Where the engine runs: a browser or Node. The engine itself knows neither. */
import type { Endpoint } from 'comlink';
import type { Cores } from '../../contract/cores.ts';
import type { Fault } from '../../contract/faults.ts';
import type { Doubt, Micros } from '../../contract/record.ts';

export interface WorkerHandle {
  readonly endpoint: Endpoint;
  /** Calls `report` when the worker throws, can't be loaded, or sends what can't be read. At most once matters. */
  onFailure(report: (fault: Fault) => void): void;
  terminate(): void;
}

/** Over memory that all share, or with what it has for itself. */
export type WorkerKind = 'sharing' | 'lone';

export interface Host {
  spawn(kind: WorkerKind): WorkerHandle;
  /** The WebAssembly kernels. Rejects with a FaultError where the server does not give them. */
  wasmBytes(deadline: AbortSignal): Promise<Uint8Array<ArrayBuffer>>;
  /** Resolves when the script of those that share is at hand. Rejects with a FaultError where the server does not give it. */
  workerCode(): Promise<void>;
  readonly userAgent: string;
  readonly isolated: boolean;
  /** As reported. */
  readonly cores: Cores;
  /** What went wrong around the page since then: hidden, frame-gap, sleep. `since` on the page's clock, microseconds. */
  doubtsSince(since: Micros): readonly Doubt[];
}
