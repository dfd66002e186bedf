/**
 * A store of one immutable value, outside React. Readers take a snapshot and subscribe; who holds `set` writes.
 * The page's hook is `useSyncExternalStore(store.subscribe, () => pick(store.getState()))`.
 */
export interface ReadableStore<State> {
  /** The present snapshot: the same object until the next `set` that changes something. */
  getState(): State;
  /** Calls `listener` after every change; the answer takes it off again. */
  subscribe(listener: () => void): () => void;
}

export interface Store<State extends object> extends ReadableStore<State> {
  /** Lays `patch` over the state; tells nobody when nothing in it differs. */
  set(patch: Partial<State>): void;
  /** As `set`, but tells of it a moment later, together with what else has changed by then: for many changes in a row. */
  setSoon(patch: Partial<State>): void;
}

/** Milliseconds: three frames. */
const SOON = 50;

export function createStore<State extends object>(initial: State): Store<State> {
  let state = initial;
  const listeners = new Set<() => void>();
  let telling: ReturnType<typeof setTimeout> | null = null;

  /** False when nothing in the patch differs. */
  const lay = (patch: Partial<State>): boolean => {
    const keys = Object.keys(patch) as (keyof State)[];
    if (keys.every((key) => Object.is(state[key], patch[key]))) return false;
    state = { ...state, ...patch };
    return true;
  };

  const tell = (): void => {
    if (telling !== null) clearTimeout(telling);
    telling = null;
    // A copy: a listener may subscribe or leave while it is called.
    for (const listener of [...listeners]) listener();
  };

  return {
    getState: () => state,
    subscribe(listener) {
      // Wrapped, so that one function subscribed twice is two subscriptions.
      const entry = (): void => listener();
      listeners.add(entry);
      return () => {
        listeners.delete(entry);
      };
    },
    set(patch) {
      if (lay(patch)) tell();
    },
    setSoon(patch) {
      if (lay(patch)) telling ??= setTimeout(tell, SOON);
    },
  };
}
