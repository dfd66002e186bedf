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
}

export function createStore<State extends object>(initial: State): Store<State> {
  let state = initial;
  const listeners = new Set<() => void>();
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
      const keys = Object.keys(patch) as (keyof State)[];
      if (keys.every((key) => Object.is(state[key], patch[key]))) return;
      state = { ...state, ...patch };
      // A copy: a listener may subscribe or leave while it is called.
      for (const listener of [...listeners]) listener();
    },
  };
}
