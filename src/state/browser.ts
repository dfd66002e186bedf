/** The browser's own parts behind the ports of the state. */
import type { AddressPort } from './deps.ts';
import type { Keeper } from './keeper.ts';
import type { OpenShelves } from './kept/shelves.ts';

/** The history may refuse: Safari takes a hundred writes in half a minute. */
export function browserAddress(): AddressPort {
  /** Kept in the entry itself, over reloads. */
  const steps = (): number => (history.state as { readonly steps?: number } | null)?.steps ?? 0;
  const write = (how: 'pushState' | 'replaceState', search: string): boolean =>
    attempt(() => {
      const state = { steps: steps() + (how === 'pushState' ? 1 : 0) };
      history[how](state, '', `${location.pathname}${search}${location.hash}`);
      return true;
    }, false);
  return {
    search: () => location.search,
    push: (search) => write('pushState', search),
    replace: (search) => write('replaceState', search),
    steps,
    onMove: (listener) => addEventListener('popstate', listener),
  };
}

function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

/** Storage may be full, closed to the page, or forbidden even to name. */
export const readKept: Keeper['read'] = (key) => attempt(() => localStorage.getItem(key), null);

export function browserKeeper(): Keeper {
  return {
    read: readKept,
    write: (key, text) =>
      attempt(() => {
        localStorage.setItem(key, text);
        return true;
      }, false),
    remove: (key) => attempt(() => localStorage.removeItem(key), undefined),
  };
}

export function browserSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0]!;
}

/** The path where the lab lies on its host: another lab there keeps its own, and talks to its own windows. */
export const labFolder = (): string => new URL(import.meta.env.BASE_URL, location.href).pathname;

/** The code is fetched when it is first needed. */
export const browserShelves: OpenShelves = async (events) =>
  (await import('./kept/database.ts')).openDatabase(labFolder(), events);
