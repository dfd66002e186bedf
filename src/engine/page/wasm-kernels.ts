/** The WebAssembly kernels as the page holds them: fetched and compiled once, before any memory is shared. */
import type { Host } from './host.ts';
import { unsharedBytes } from '../kernels/unshared.ts';
import { sharesWasmMemory } from '../memory.ts';
import { type Fault, FaultError, messageOf } from '../../contract/faults.ts';

export interface WasmKernels {
  /** Kept, since a compilation of its own starts from them. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly module: WebAssembly.Module;
}

/** Or why there are none. Their file may take so many milliseconds. */
export async function loadWasmKernels(host: Host, milliseconds: number): Promise<WasmKernels | Fault> {
  if (!sharesWasmMemory()) return { code: typeof WebAssembly === 'undefined' ? 'no-wasm' : 'wasm-unshared' };
  const deadline = AbortSignal.timeout(milliseconds);
  try {
    const bytes = await host.wasmBytes(deadline);
    return { bytes, module: await WebAssembly.compile(bytes) };
  } catch (error) {
    if (error instanceof FaultError) return error.fault;
    if (deadline.aborted) return { code: 'kernels-late', seconds: milliseconds / 1000 };
    return { code: 'kernels-broken', message: messageOf(error) };
  }
}

/** Compiled when they are first asked for, and then kept. */
export function unsharedOf(kernels: WasmKernels | null): () => Promise<WebAssembly.Module | null> {
  let module: Promise<WebAssembly.Module> | null = null;
  return async () => kernels && (module ??= WebAssembly.compile(unsharedBytes(kernels.bytes)));
}
