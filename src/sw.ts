/**
 * The service worker: after one visit the lab works without network, and on a host that cannot send the headers which isolate
 * a page it adds them. It answers for files of the lab alone; the page of a build is never mixed with the files of another.
 */
import { addressOf, buildLock, cachePrefix, fileAt, isLabs, type BuildFacts } from './state/offline-files.ts';

/** What of a service worker's world is used here. */
interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(name: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(name: 'message', listener: (event: Lasting & { readonly data: unknown }) => void): void;
  addEventListener(name: 'fetch', listener: (event: Fetching) => void): void;
}
interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

declare const BUILD: BuildFacts;

const facts = BUILD;
const worker = self as unknown as WorkerScope;
const { scope } = worker.registration;
const prefix = cachePrefix(scope);
const own = prefix + facts.version;

/** With the headers of this build, whatever they were when the file was kept, or on the host. */
function dressed(response: Response): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(facts.headers)) headers.set(name, value);
  // The body is as it was before it was packed.
  for (const name of ['Content-Encoding', 'Content-Length']) headers.delete(name);
  const { status, statusText } = response;
  return new Response(response.body, { status, statusText, headers });
}

const labCaches = async (): Promise<readonly string[]> =>
  (await caches.keys()).filter((name) => name.startsWith(prefix));

/** Of a build that came before, where a page of it still lives: its name says what is in it. */
async function fromOlder(file: string): Promise<Response | undefined> {
  for (const name of await labCaches()) {
    const response = await (await caches.open(name)).match(addressOf(file, scope));
    if (response) return response;
  }
  return undefined;
}

const isHashed = (file: string): boolean => file.startsWith('assets/');

async function keep(cache: Cache, file: string): Promise<void> {
  const address = addressOf(file, scope);
  const before = isHashed(file) ? await fromOlder(file) : undefined;
  const response = before ?? (await fetch(address, { cache: isHashed(file) ? 'default' : 'reload' }));
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  if (file === 'index.html' && !(await response.clone().text()).includes(facts.entry))
    throw new Error('a page of another build');
  await cache.put(address, dressed(response));
}

async function keepAll(): Promise<void> {
  const cache = await caches.open(own);
  const left = [...facts.files];
  // Some at once: a slow line has other things to do.
  const some = async (): Promise<void> => {
    for (let file = left.shift(); file !== undefined; file = left.shift()) await keep(cache, file);
  };
  await Promise.all([some(), some(), some(), some()]);
}

/** The caches of builds of which no page lives. */
async function clearOld(): Promise<void> {
  // Browsers of before 2022 have no locks: there a cache stays until the browser needs the room.
  if (!('locks' in navigator)) return;
  for (const name of await labCaches()) {
    if (name === own) continue;
    const cache = await caches.open(name);
    const entry = (await cache.keys())
      .map(({ url }) => fileAt(url, scope))
      .find((file) => /\/index-.*\.js$/.test(file ?? ''));
    if (entry === facts.entry) await caches.delete(name);
    else
      await navigator.locks.request(buildLock(scope, entry ?? ''), { ifAvailable: true }, async (lock) => {
        if (lock) await caches.delete(name);
      });
  }
}

async function answer(request: Request, file: string): Promise<Response> {
  const address = addressOf(file, scope);
  const kept =
    (facts.files.includes(file) ? await (await caches.open(own)).match(address) : undefined) ??
    (isHashed(file) ? await fromOlder(file) : undefined);
  return dressed(kept ?? (await fetch(request)));
}

worker.addEventListener('install', (event) => event.waitUntil(keepAll()));

worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim().then(clearOld)));

worker.addEventListener('message', (event) => {
  if (event.data === 'activate') event.waitUntil(worker.skipWaiting());
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const file = request.method === 'GET' ? fileAt(request.url, scope) : null;
  if (file === null || file === 'sw.js' || !isLabs(file, facts)) return;
  event.respondWith(answer(request, file));
  if (request.mode === 'navigate') event.waitUntil(clearOld().catch(() => undefined));
});
