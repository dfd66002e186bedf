/** The engine of this browser. Its code is fetched beside the first load, not in it: the page is drawn meanwhile. */
import type { Doubt, Micros } from '../contract/record.ts';
import { DEFAULT_SETTINGS } from '../contract/settings.ts';
import type { EngineStart } from './types.ts';

/** Seconds for its code to come; after that it still may, but the page has stopped waiting. */
const PATIENCE = 30;

/** Seconds that public/isolate.js may take on a host without the headers. */
const LOAD_AGAIN = 10;

declare global {
  interface Window {
    /** Of public/isolate.js: resolves when the page will not be loaded again; undefined where nobody tries. */
    isolating?: Promise<void>;
  }
}

export async function startEngine(doubtsSince: (since: Micros) => readonly Doubt[]): Promise<EngineStart> {
  const code = await Promise.race([import('../engine/page/browser-engine.ts'), patience(PATIENCE)]);
  // A page that will be loaded once more says nothing of what it lacks.
  await Promise.race([window.isolating, patience(LOAD_AGAIN)]);
  if (code === null) return { ok: false, refusal: { code: 'engine-late', seconds: PATIENCE } };
  const surroundings = {
    secure: isSecureContext,
    canIsolate: 'crossOriginIsolated' in globalThis,
    framed: window.top !== window,
    address: location.href,
    forced: await wasForced(),
  };
  const { openBrowserEngine } = code;
  return openBrowserEngine(doubtsSince, surroundings, DEFAULT_SETTINGS.ranges.length);
}

function patience(seconds: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), seconds * 1000));
}

/** A page that a service worker would answer for, and did not: the person asked for it past all caches. */
async function wasForced(): Promise<boolean> {
  try {
    const workers = navigator.serviceWorker;
    if (window.crossOriginIsolated || workers.controller !== null) return false;
    const { scope, active } = (await workers.getRegistration()) ?? {};
    return scope === new URL('.', document.baseURI).href && active !== null;
  } catch {
    return false;
  }
}
