/** Code that nobody needs before the page stands: it comes in an idle moment, and until then a part does without. */
import { useEffect, useSyncExternalStore } from 'react';
import { loadOnce } from '../../state/load-once.ts';
import { createStore } from '../../state/store.ts';
import { whenIdle } from './idle.ts';

interface Late<Code> {
  /** Fetches it now; rejects where it cannot be had, and tries again when asked again. */
  readonly bring: () => Promise<void>;
  /** Null until it is there; `wanted` asks for it, each time that begins. */
  readonly useThere: (wanted?: boolean) => Code | null;
}

export function late<Code>(load: () => Promise<Code>): Late<Code> {
  const store = createStore<{ readonly code: Code | null }>({ code: null });
  const bring = loadOnce(async () => store.set({ code: await load() }));
  void whenIdle(bring).catch(() => undefined);
  const read = (): Code | null => store.getState().code;
  const useThere = (wanted = false): Code | null => {
    useEffect(() => {
      // Where it cannot be fetched the part goes on doing without.
      if (wanted) bring().catch(() => undefined);
    }, [wanted]);
    return useSyncExternalStore(store.subscribe, read, () => null);
  };
  return { bring, useThere };
}
