/** The WebAssembly kernels for memory that is not shared. */
import { unsharedBytes } from '../kernels/unshared.ts';
import type { Host } from '../page/host.ts';
import { fetchKernels, type WasmKernels } from '../page/wasm-kernels.ts';
import type { Fault } from '../../contract/faults.ts';

/** The same loops for memory of one worker alone; `known`: those for shared memory, where there are any. */
export async function loadUnsharedKernels(
  host: Host,
  milliseconds: number,
  known: WasmKernels | Fault,
): Promise<WebAssembly.Module | Fault> {
  if (typeof WebAssembly === 'undefined') return { code: 'no-wasm' };
  const found = 'code' in known ? await fetchKernels(host, milliseconds, unsharedBytes) : null;
  if (found !== null) return 'code' in found ? found : found.module;
  return WebAssembly.compile(unsharedBytes((known as WasmKernels).bytes));
}

/** Compiled when they are first asked for, and then kept. */
export function unsharedOf(kernels: WasmKernels | null): () => Promise<WebAssembly.Module | null> {
  let module: Promise<WebAssembly.Module> | null = null;
  return async () => kernels && (module ??= WebAssembly.compile(unsharedBytes(kernels.bytes)));
}
