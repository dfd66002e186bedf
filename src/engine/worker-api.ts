/** What the page asks of a worker, through Comlink. Types only: nothing here acts when it is loaded. */
import type { MessageApi } from './message/message-api.ts';
import type { SharedMemory } from './memory.ts';
import type { Plants } from './page/exits.ts';
import type { Micros } from '../contract/record.ts';
import type { BlocksOrder } from '../contract/runner.ts';
import type { Settings } from '../contract/settings.ts';

export interface JoinOrder {
  readonly memory: SharedMemory;
  /** Null: no WebAssembly here; the memory is then a SharedArrayBuffer. */
  readonly module: WebAssembly.Module | null;
  /** The worker's place in the block, 0 … 63. */
  readonly worker: number;
  /** The page's `performance.timeOrigin`, milliseconds. */
  readonly timeOrigin: number;
}

export interface RunOrder {
  readonly settings: Settings;
  readonly sequence: number;
  /** Spin for the others at the gate: there is a core for each worker. */
  readonly spin: boolean;
  readonly traced: boolean;
}

export interface RoundsOrder {
  readonly settings: Settings;
  readonly spin: boolean;
  readonly rounds: number;
  /** For exits. Null: the settings' own target, checks from the first iteration on. */
  readonly plants: Plants | null;
}

/** Two workers and what lies between them: `handOver` throws a word to and fro, `wakeUp` wakes a sleeper. */
export interface ProbeOrder {
  readonly probe: 'handOver' | 'wakeUp';
  readonly rounds: number;
}

/** Of workers over shared memory. Calls settle when the work is done; what they found is in the shared block. */
export interface SharingApi {
  join(order: JoinOrder): void;
  /** Compiles the kernels afresh from these bytes, for this worker alone. Throws where there is no WebAssembly. */
  compile(bytes: Uint8Array<ArrayBuffer>): void;
  run(order: RunOrder): void;
  /** This worker's part of it. */
  blocks(order: BlocksOrder): Promise<void>;
  rounds(order: RoundsOrder): Promise<void>;
  probe(order: ProbeOrder): Promise<void>;
  /** Follows worker 0's lead, so that the two clocks can be compared. */
  follow(): void;
  /** Microseconds that the follower's clock is ahead of this worker's; null when it could not be found out. */
  lead(): Micros | null;
  /** Sets this worker's clock back by so much. */
  setClockBack(micros: Micros): void;
  /** Answers at once. */
  echo(): void;
}

/** All that workers may be asked: those of a crew are of one kind, and are asked for what their kind does. */
export type WorkerApi = SharingApi & MessageApi;
