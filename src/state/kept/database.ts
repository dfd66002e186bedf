/**
 * The shelves in IndexedDB, by idb. A transaction that is complete stays when page, tab or browser end (only a loss of
 * power within moments may undo it, which would cost a wait for the disk at every run).
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { FaultError, type Fault } from '../../contract/faults.ts';
import {
  isShelf,
  SHELVES,
  type AsideItem,
  type KeptItem,
  type OpenedShelves,
  type ShelfEvents,
  type ShelfName,
  type Shelves,
} from './shelves.ts';

const VERSION = 5;

interface Schema extends DBSchema {
  runs: { key: string; value: KeptItem };
  sweeps: { key: string; value: KeptItem };
  exits: { key: string; value: KeptItem };
  ladders: { key: string; value: KeptItem };
  weights: { key: string; value: KeptItem };
  writings: { key: string; value: KeptItem };
  claims: { key: string; value: KeptItem };
  sittings: { key: string; value: KeptItem };
  labels: { key: string; value: KeptItem };
  aside: { key: string; value: AsideItem };
}

const STORES = [...SHELVES, 'aside'] as const satisfies readonly (keyof Schema)[];

/**
 * @param scope the path of the lab: two of them on one host keep their own.
 * @param version of the shelves; what a higher one needs, `upgrade` makes of those that are there.
 */
export async function openDatabase(scope: string, events: ShelfEvents, version = VERSION): Promise<OpenedShelves> {
  const name = `early-exit:${scope}`;
  try {
    const database = await openDB<Schema>(name, version, {
      upgrade(made) {
        for (const store of STORES)
          if (!made.objectStoreNames.contains(store)) made.createObjectStore(store, { keyPath: 'id' });
      },
      blocked: () => events.blocked(),
      // A newer version of this page wants to change the shelves: it waits for all others to let go.
      blocking(_current, _wanted, event) {
        (event.target as IDBDatabase).close();
        events.lost({ code: 'storage-outdated' });
      },
      terminated: () => events.lost({ code: 'storage-closed' }),
    });
    return { ok: true, shelves: shelvesIn(database, otherTabs(name, events)) };
  } catch (error) {
    const fault = faultOfStorage(error);
    return { ok: false, fault, asides: fault.code === 'storage-newer' ? await allOf(name) : [] };
  }
}

function shelvesIn(database: IDBPDatabase<Schema>, { told, leave }: OtherTabs): Shelves {
  return {
    ids: (shelf) => attempt(() => database.getAllKeys(shelf)),
    items: (shelf, ids) =>
      attempt(async () => {
        const { store } = database.transaction(shelf);
        const items = await Promise.all(ids.map((id) => store.get(id)));
        return items.filter((item) => item !== undefined);
      }),
    put: (shelf, items, most) =>
      attempt(async () => {
        const { store, done } = writing(database, shelf);
        for (const item of items) quietly(store.put(item));
        // Sent off at once: a page that is closed now has it kept all the same.
        store.transaction.commit();
        await done;
        await cut(database, shelf, most).catch(() => undefined);
        told();
      }),
    remove: (shelf, ids) =>
      attempt(async () => {
        const { store, done } = writing(database, shelf);
        for (const id of ids) quietly(store.delete(id));
        await done;
      }).then(told),
    clear: (shelf) => attempt(() => database.clear(shelf)).then(told),
    asides: () => attempt(() => database.getAll('aside')),
    setAside: (items) =>
      attempt(async () => {
        const transaction = database.transaction(STORES, 'readwrite');
        for (const item of items) {
          quietly(transaction.objectStore('aside').put(item));
          if (isShelf(item.from)) quietly(transaction.objectStore(item.from).delete(item.id));
        }
        await transaction.done;
        told();
      }),
    discardAsides: () => attempt(() => database.clear('aside')).then(told),
    close() {
      leave();
      database.close();
    },
  };
}

const writing = (database: IDBPDatabase<Schema>, shelf: ShelfName) => {
  const { store, done } = database.transaction(shelf, 'readwrite');
  return { store, done };
};

/** The oldest go. */
async function cut(database: IDBPDatabase<Schema>, shelf: ShelfName, most: number): Promise<void> {
  const { store, done } = writing(database, shelf);
  const ids = await store.getAllKeys();
  for (const id of ids.slice(0, -most)) quietly(store.delete(id));
  await done;
}

/** What fails inside of a transaction ends it, and its `done` says why. */
function quietly(request: Promise<unknown>): void {
  request.catch(() => undefined);
}

async function attempt<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new FaultError(faultOfStorage(error));
  }
}

function faultOfStorage(error: unknown): Fault {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'VersionError') return { code: 'storage-newer' };
  return { code: name === 'QuotaExceededError' ? 'storage-full' : 'storage-closed' };
}

/** All that a newer version keeps, however it does that. */
async function allOf(name: string): Promise<readonly AsideItem[]> {
  try {
    const database = await openDB(name);
    const names = [...database.objectStoreNames];
    const lists = await Promise.all(names.map((store) => database.getAll(store) as Promise<unknown[]>));
    database.close();
    const named = lists.map((values, i) => ({ id: names[i]!, from: 'log', newer: true, value: values }) as const);
    return named.filter(({ value }) => value.length > 0);
  } catch {
    return [];
  }
}

interface OtherTabs {
  /** Tells them that something has changed. */
  readonly told: () => void;
  readonly leave: () => void;
}

/** Tells the other tabs of a change, and hears of theirs; a page that was hidden or set aside may have missed it. */
function otherTabs(name: string, { changed }: ShelfEvents): OtherTabs {
  const seen = (): void => {
    if (!document.hidden) changed();
  };
  const page = globalThis.document as Document | undefined;
  page?.addEventListener('visibilitychange', seen);
  const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(name) : null;
  channel?.addEventListener('message', changed);
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin, its own
    told: () => channel?.postMessage('changed'),
    leave() {
      page?.removeEventListener('visibilitychange', seen);
      channel?.close();
    },
  };
}
