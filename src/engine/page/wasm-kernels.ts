/** The WebAssembly kernels as the page holds them: fetched and compiled once, before any memory is shared. */
import type { Host } from './host.ts';
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
  return fetchKernels(host, milliseconds, (bytes) => bytes);
}

/** `made`: what is compiled of them. */
export async function fetchKernels(
  host: Host,
  milliseconds: number,
  made: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>,
): Promise<WasmKernels | Fault> {
  const deadline = AbortSignal.timeout(milliseconds);
  try {
    const bytes = made(await host.wasmBytes(deadline));
    return { bytes, module: await WebAssembly.compile(bytes) };
  } catch (error) {
    if (error instanceof FaultError) return error.fault;
    if (deadline.aborted) return { code: 'kernels-late', seconds: milliseconds / 1000 };
    return { code: 'kernels-broken', message: messageOf(error) };
  }
}
