/** Which engine this browser and this server allow. Whether memory can be shared is found out by sharing it. */
import { Engine } from './engine.ts';
import type { MessageEngine } from '../message/message-engine.ts';
import type { Host } from './host.ts';
import type { Surroundings } from './isolation.ts';
import { type Deadlines, DEADLINES } from './crew.ts';
import { loadWasmKernels, type WasmKernels } from './wasm-kernels.ts';
import type { Refusal } from '../../contract/abilities.ts';
import { type Fault, faultOf } from '../../contract/faults.ts';

export type Opened =
  | { readonly ok: true; readonly engine: Engine | MessageEngine }
  | { readonly ok: false; readonly refusal: Refusal };

/** An engine with so many warm workers, or why there is none. */
export async function openEngine(
  host: Host,
  surroundings: Surroundings,
  workers: number,
  deadlines: Deadlines = DEADLINES,
): Promise<Opened> {
  const [wasm, unfetched] = await Promise.all([loadWasmKernels(host, deadlines.joining), whyNoScript(host)]);
  const first = await started(new Engine(host, wasm, deadlines), host, workers);
  if (first.fault === null) return { ok: true, engine: first.engine };
  const unshared = first.fault.code === 'no-shared-memory' && !('code' in wasm);
  // Memory of WebAssembly's own kind may be refused where a plain one is taken.
  const { fault, engine } = unshared
    ? await started(new Engine(host, { code: 'wasm-unshared' }, deadlines), host, workers)
    : first;
  if (fault === null) return { ok: true, engine };
  if (host.isolated && fault.code !== 'no-shared-memory')
    return { ok: false, refusal: { code: 'no-workers', fault: unfetched ?? fault } };
  const why: Refusal = host.isolated
    ? { code: 'no-shared-memory' }
    : await (await import('./isolation.ts')).whyNotIsolated(surroundings);
  return withoutSharing(host, why, wasm, workers, deadlines);
}

/** Workers may still be had, and messages reach them. */
async function withoutSharing(
  host: Host,
  why: Refusal,
  wasm: WasmKernels | Fault,
  workers: number,
  deadlines: Deadlines,
): Promise<Opened> {
  const { messageEngine } = await import('../message/message-engine.ts');
  const engine = await messageEngine(host, why, wasm, deadlines);
  const fault = await engine.start(workers);
  if (fault === null) return { ok: true, engine };
  engine.close();
  return { ok: false, refusal: why.code === 'no-shared-memory' ? { code: 'no-workers', fault } : why };
}

/** A worker cannot say why its script did not come; asked for beforehand, the server can. */
async function whyNoScript(host: Host): Promise<Fault | null> {
  try {
    await host.workerCode();
    return null;
  } catch (error) {
    return faultOf(error);
  }
}

/** Where the page is not isolated one worker is enough to hear no; a browser can be set to share all the same. */
async function started(
  engine: Engine,
  host: Host,
  workers: number,
): Promise<{ readonly engine: Engine; readonly fault: Fault | null }> {
  return { engine, fault: await engine.start(host.isolated ? workers : 1) };
}
