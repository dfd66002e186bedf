/** Which engine this browser and this server allow. Whether memory can be shared is found out by sharing it. */
import { Engine } from './engine.ts';
import type { Host } from './host.ts';
import { type Surroundings, whyNotIsolated } from './isolation.ts';
import { type Deadlines, DEADLINES } from './pool.ts';
import { loadWasmKernels } from './wasm-kernels.ts';
import type { Refusal } from '../../contract/abilities.ts';

export type Opened = { readonly ok: true; readonly engine: Engine } | { readonly ok: false; readonly refusal: Refusal };

/** An engine with so many warm workers, or why there is none. */
export async function openEngine(
  host: Host,
  surroundings: Surroundings,
  workers: number,
  deadlines: Deadlines = DEADLINES,
): Promise<Opened> {
  const engine = new Engine(host, await loadWasmKernels(host, deadlines.joining), deadlines);
  // Where the page is not isolated one worker is enough to hear no; a browser can be set to share all the same.
  const fault = await engine.start(host.isolated ? workers : 1);
  if (fault === null) return { ok: true, engine };
  if (!host.isolated) return { ok: false, refusal: await whyNotIsolated(surroundings) };
  return { ok: false, refusal: fault.code === 'no-shared-memory' ? fault : { code: 'no-workers', fault } };
}
