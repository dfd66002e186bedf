/** What an engine can do here, and what is missing and why. */
import type { Fault, FaultOf } from './faults.ts';
import type { Flag, Kernel, Settings } from './settings.ts';

/** Why there is no engine here. */
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
export interface Lack {
  /** `fast-wasm`: WebAssembly is there, but interpreted. */
  readonly what: 'wasm' | 'fast-wasm';
  readonly why: Fault;
}

export interface Abilities {
  /** The first one runs where none is asked for. */
  readonly kernels: readonly [Kernel, ...Kernel[]];
  readonly flags: readonly Flag[];
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

/** The same settings on a kernel that there is. */
export function onKernelHere(settings: Settings, { kernels }: Pick<Abilities, 'kernels'>): Settings {
  return kernels.includes(settings.kernel) ? settings : { ...settings, kernel: kernels[0] };
}
