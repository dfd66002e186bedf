/** Starts the engine, or finds out why this browser or this server cannot. */
import type { Doubt, Micros } from './contract/record.ts';
import { DEFAULT_SETTINGS } from './contract/settings.ts';
import type { EngineStart, Refusal } from './state/types.ts';

const ISOLATING = [
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Embedder-Policy', 'require-corp'],
] as const;

/** Which isolating headers this very page came without; empty when that cannot be found out. */
async function missingHeaders(): Promise<readonly string[]> {
  try {
    const { headers } = await fetch(location.href, { method: 'HEAD', cache: 'no-store' });
    return ISOLATING.filter(([name, value]) => headers.get(name) !== value).map(([name]) => name);
  } catch {
    return [];
  }
}

async function whyNotIsolated(): Promise<Refusal> {
  if (!isSecureContext) return { code: 'insecure' };
  const names = await missingHeaders();
  if (names.length > 0) return { code: 'headers-missing', names };
  return { code: window.top === window ? 'not-isolated' : 'framed' };
}

/** Looks at what a shared memory really is, not at a global's name: some browsers hide the constructor. */
function canShareMemory(): boolean {
  try {
    return !(new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true }).buffer instanceof ArrayBuffer);
  } catch {
    return false;
  }
}

export async function startEngine(doubtsSince: (since: Micros) => readonly Doubt[]): Promise<EngineStart> {
  if (!globalThis.crossOriginIsolated) return { ok: false, refusal: await whyNotIsolated() };
  if (!canShareMemory()) return { ok: false, refusal: { code: 'no-shared-memory' } };
  // Beside the first load, not in it: the page is drawn while this is fetched.
  const [{ Engine }, { browserHost }] = await Promise.all([
    import('./engine/page/engine.ts'),
    import('./engine/page/browser-host.ts'),
  ]);
  const engine = new Engine(browserHost(doubtsSince));
  const fault = await engine.start(DEFAULT_SETTINGS.ranges.length);
  return fault === null ? { ok: true, engine } : { ok: false, refusal: { code: 'no-workers', fault } };
}
