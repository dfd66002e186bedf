/** What an engine can do here, and what is missing and why. */
import type { Fault, FaultOf } from './faults.ts';
import { HEARD_WITH } from './settings-message.ts';
import type { Flag, Kernel, Settings } from './settings.ts';

/**
 * How a thread goes back to its event loop, once, so that what was sent to it before has surely been delivered: the first
 * of these that there is. `timeout`: a timer, of which browsers make 4 ms when it is one of many.
 */
export type YieldWay = 'post-task' | 'message-channel' | 'timeout';

/** Why there is no engine here, or none that shares memory. */
export type Refusal = FaultOf<
  | 'insecure'
  | 'headers-missing'
  | 'forced-reload'
  | 'framed'
  | 'never-isolates'
  | 'headers-unknown'
  | 'not-isolated'
  | 'no-shared-memory'
  | 'no-workers'
  | 'engine-late'
  | 'engine-unfetched'
  | 'no-engine'
>;

/** Something that an engine goes without. */
export type Lack =
  /** `fast-wasm`: WebAssembly is there, but interpreted. */
  | { readonly what: 'wasm' | 'fast-wasm'; readonly why: Fault }
  /** With `shared-memory` go all flags but `message`. */
  | { readonly what: 'shared-memory' | 'sweep' | 'exits' | 'races'; readonly why: Refusal };

export interface Abilities {
  /** The first one runs where none is asked for. */
  readonly kernels: readonly [Kernel, ...Kernel[]];
  readonly flags: readonly Flag[];
  /** By what a worker yields to its event loop, where the flag is a message. */
  readonly yields: YieldWay;
  readonly sweep: boolean;
  readonly exits: boolean;
  readonly races: boolean;
  readonly missing: readonly Lack[];
}

/** From so many times as long as in JavaScript on, WebAssembly is not compiled: otherwise they differ by less than two. */
const INTERPRETED = 5;

/** What a browser goes without where an iteration takes so many times as long in WebAssembly; null: nothing, or not known. */
export function lackOfSpeed(times: number | null): Lack | null {
  if (times === null || times < INTERPRETED) return null;
  return { what: 'fast-wasm', why: { code: 'wasm-slow', times: Math.round(times) } };
}

/** The same settings on a kernel that there is, with a flag that there is: without shared memory that is a message. */
export function onWhatIsHere(settings: Settings, { kernels, flags }: Pick<Abilities, 'kernels' | 'flags'>): Settings {
  const kernel = kernels.includes(settings.kernel) ? settings.kernel : kernels[0];
  if (flags.includes(settings.flag)) return kernel === settings.kernel ? settings : { ...settings, kernel };
  return { ...settings, kernel, flag: 'message', ...HEARD_WITH };
}
