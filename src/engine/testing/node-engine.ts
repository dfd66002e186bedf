/** The real engine on Node's worker threads, for tests. The worker and the kernels are built by the set-up of the tests. */
import { readFileSync } from 'node:fs';
import { Engine } from '../page/engine.ts';
import { nodeHost } from '../page/node-host.ts';
import type { Deadlines } from '../page/crew.ts';
import type { Host } from '../page/host.ts';
import type { WasmKernels } from '../page/wasm-kernels.ts';

const WORKER = new URL('../../../node_modules/.cache/early-exit/node-worker.mjs', import.meta.url);
const KERNELS = new URL('../kernels/search.wasm', import.meta.url);

export const testHost = (): Host => nodeHost(WORKER, KERNELS);

export function testWasm(): WasmKernels {
  const bytes = new Uint8Array(readFileSync(KERNELS));
  return { bytes, module: new WebAssembly.Module(bytes) };
}

export const nodeEngine = (deadlines?: Deadlines): Engine => new Engine(testHost(), testWasm(), deadlines);
