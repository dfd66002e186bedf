/**
 * The service worker from the page's side: registered when there is nothing else to do, a new one told of and let in when no
 * tab is busy. Tabs know of each other by locks, which end with them.
 */
import { buildLock, busyLock, fileAt } from '../../state/offline-files.ts';
import type { Lab, LabState } from '../../state/types.ts';
import { idle } from '../basics/idle.ts';

/** Of a new version: none is here, one waits to be let in, one comes as soon as nothing runs any more. */
export type NewVersion = 'none' | 'waiting' | 'held';

/** Milliseconds without anything going on, after which a page is taken to be at rest. */
const REST = 1000;

const scopeOf = (): string => new URL('.', document.baseURI).href;
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
const never = (): Promise<never> => new Promise(() => {});

/** Registers, and calls back with what is known of a new version; the answer lets it in. */
export function followVersions(lab: Lab, tell: (version: NewVersion) => void): () => void {
  const workers = (navigator as Partial<Navigator>).serviceWorker;
  let registration: ServiceWorkerRegistration | undefined;
  let replaced = false;
  // The first worker of all takes over a page that it fits; any later one is another version.
  let controlled = (workers?.controller ?? null) !== null;
  workers?.addEventListener('controllerchange', () => {
    replaced = controlled;
    controlled = true;
    if (replaced) tell('waiting');
  });
  const watchOnce = (found: ServiceWorkerRegistration | undefined): void => {
    // Where registering is forbidden some browsers give none.
    if (registration || found?.scope !== scopeOf()) return;
    registration = found;
    watch(found, tell);
  };
  if (workers) {
    // A tab that is never at rest hears of new versions all the same.
    void workers.getRegistration().then(watchOnce, () => undefined);
    void register(lab, workers).then(watchOnce, () => undefined);
  }
  return () => {
    if (replaced) location.reload();
    else if (registration) void letIn(registration, tell);
  };
}

async function register({ store }: Lab, workers: ServiceWorkerContainer): Promise<ServiceWorkerRegistration> {
  holdWhileBusy(store);
  holdForLife();
  await idle;
  await rest(store);
  return workers.register(new URL('sw.js', document.baseURI), { updateViaCache: 'none' });
}

/** Resolves when nothing has gone on for a moment: what a worker fetches would be measured too. */
async function rest(store: Lab['store']): Promise<void> {
  for (let since = performance.now(); performance.now() - since < REST;) {
    await pause(REST / 4);
    if (store.getState().activity.phase !== 'idle') since = performance.now();
  }
}

function watch(registration: ServiceWorkerRegistration, tell: (version: NewVersion) => void): void {
  const look = (): void => {
    if (registration.waiting && registration.active) tell('waiting');
  };
  look();
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look));
}

/** Once no tab is busy; this one is then loaded anew. */
async function letIn({ waiting }: ServiceWorkerRegistration, tell: (version: NewVersion) => void): Promise<void> {
  if (!waiting || !('locks' in navigator)) return;
  for (;;) {
    const done = await navigator.locks.request(busyLock(scopeOf()), { ifAvailable: true }, async (free) => {
      if (!free) return false;
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has one origin, the page's
      waiting.postMessage('activate');
      await activated(waiting);
      return true;
    });
    if (done) return location.reload();
    tell('held');
    await pause(REST);
  }
}

function activated(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (worker.state === 'activated' || worker.state === 'redundant') resolve();
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

/** Something runs, or somebody is in a lesson or a lecture. */
function isAtWork({ activity, mode, lesson }: LabState): boolean {
  return activity.phase !== 'idle' || lesson !== null || mode === 'lecture' || mode === 'speaker';
}

/** Shared by all tabs in which something goes on; runs one after another are one. */
function holdWhileBusy(store: Lab['store']): void {
  let release: (() => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    const busy = isAtWork(store.getState());
    clearTimeout(timer);
    if (busy && release === null) hold(busyLock(scopeOf()), new Promise((resolve) => (release = resolve)));
    else if (!busy && release !== null)
      timer = setTimeout(() => {
        release?.();
        release = null;
      }, REST);
  };
  store.subscribe(look);
  look();
}

/** While a page of a build lives its files are not thrown away. */
function holdForLife(): void {
  const entry = document.querySelector<HTMLScriptElement>('script[type=module][src]');
  const file = entry && fileAt(entry.src, scopeOf());
  if (file !== null) hold(buildLock(scopeOf(), file), never());
}

function hold(name: string, until: Promise<void>): void {
  if ('locks' in navigator) navigator.locks.request(name, { mode: 'shared' }, () => until).catch(() => undefined);
}
