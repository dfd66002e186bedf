/** The engine of this browser. Its code is fetched beside the first load, not in it: the page is drawn meanwhile. */
import type { Doubt, Micros } from '../contract/record.ts';
import { DEFAULT_SETTINGS } from '../contract/settings.ts';
import type { EngineStart } from './types.ts';

/** Seconds for its code to come; after that it still may, but the page has stopped waiting. */
const PATIENCE = 30;

export async function startEngine(doubtsSince: (since: Micros) => readonly Doubt[]): Promise<EngineStart> {
  const code = await Promise.race([import('../engine/page/browser-engine.ts'), patience()]);
  if (code === null) return { ok: false, refusal: { code: 'engine-late', seconds: PATIENCE } };
  const surroundings = {
    secure: isSecureContext,
    canIsolate: 'crossOriginIsolated' in globalThis,
    framed: window.top !== window,
    address: location.href,
  };
  const { openBrowserEngine } = code;
  return openBrowserEngine(doubtsSince, surroundings, DEFAULT_SETTINGS.ranges.length);
}

function patience(): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), PATIENCE * 1000));
}
