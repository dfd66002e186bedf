/** The way to the shelves: opened when it is needed, opened again when it was lost, one thing done at a time. */
import { faultOf, type Fault } from '../../contract/faults.ts';
import { tellTrouble, withoutTrouble, type Context } from '../context.ts';
import type { Shelves } from './shelves.ts';

/** Does `work` once all before it is done; null when the shelves could not be had, or it failed: then the trouble is told. Never rejects. */
export type InTurn = <T>(work: (shelves: Shelves) => Promise<T>) => Promise<T | null>;

interface Hooks {
  /** Before the first work on shelves that were just opened. */
  opened(shelves: Shelves): Promise<void>;
  /** They cannot be opened. */
  refused(): void;
  /** Another tab changed them. */
  changed(): void;
  /** Something waits to be kept: otherwise there is nothing to say where the browser keeps nothing. */
  wanted(): boolean;
}

export function createConnection({ store, deps }: Pick<Context, 'store' | 'deps'>, hooks: Hooks): InTurn {
  let shelves: Shelves | null = null;
  /** They have been opened, and nothing was done on them yet. */
  let fresh = true;
  let last: Promise<unknown> = Promise.resolve();

  const lose = (fault: Fault): void => {
    shelves?.close();
    [shelves, fresh] = [null, true];
    const { log } = store.getState();
    // What lies on shelves that broke may be there or not: it is put again.
    const broken = fault.code === 'storage-closed' && log.some(({ kept }) => kept);
    store.set({ keeping: 'closed', ...(broken && { log: log.map((entry) => ({ ...entry, kept: false })) }) });
    tellTrouble({ store }, 'storage', fault);
  };

  const open = async (): Promise<Shelves | null> => {
    if (shelves !== null) return shelves;
    const blocked = (): void => lose({ code: 'storage-blocked' });
    const opened = await deps.openShelves({ changed: hooks.changed, lost: lose, blocked });
    if (opened.ok) return (shelves = opened.shelves);
    store.set({ keeping: 'closed', ...(opened.asides.length > 0 && { asides: opened.asides }) });
    hooks.refused();
    if (opened.fault.code !== 'storage-closed' || hooks.wanted()) tellTrouble({ store }, 'storage', opened.fault);
    return null;
  };

  const prepare = async (there: Shelves): Promise<void> => {
    if (!fresh) return;
    await hooks.opened(there);
    fresh = false;
    store.set({ keeping: 'open', troubles: withoutTrouble(store.getState().troubles, 'storage') });
  };

  return <T>(work: (shelves: Shelves) => Promise<T>): Promise<T | null> => {
    const turn = last.then(async () => {
      let there: Shelves | null = null;
      try {
        there = await open();
        if (there === null) return null;
        await prepare(there);
        return await work(there);
      } catch (error) {
        // They were lost meanwhile, and it was told why.
        if (there !== shelves) return null;
        const fault = faultOf(error);
        // Where it is full there may be room the next time.
        if (fault.code === 'storage-full') tellTrouble({ store }, 'storage', fault);
        else lose(fault);
        return null;
      }
    });
    last = turn;
    return turn;
  };
}
