/**
 * Keeps runs, sweeps and exits on the shelves of the browser. An entry is called kept only once the browser has it: a page
 * may be closed at any moment, and then nothing is lost that it said was kept.
 */
import { withoutTrouble, type Context } from '../context.ts';
import type { Keeping } from './archive.ts';
import { forgetOldLog, showAsides, showOldLog, sync, takeOver } from './catch-up.ts';
import { createConnection } from './connection.ts';
import { createIds } from './ids.ts';
import { markKept, MAX_RUNS, withRun } from './log.ts';
import { recallCard } from './recall-card.ts';
import type { KeptItem, ShelfName, Shelves } from './shelves.ts';

const MOST: Readonly<Record<ShelfName, number>> = { runs: MAX_RUNS, sweeps: 50, exits: 50 };

export function createKeeping(context: Pick<Context, 'store' | 'deps'>): Keeping {
  const { store, deps } = context;
  const nextId = createIds(deps);
  const ids = new WeakMap<object, string>();
  let clearing = false;
  let waiting: readonly { readonly shelf: ShelfName; readonly item: KeptItem }[] = [];

  /** A log that was cleared while there were no shelves is not read from them. */
  const clearWanted = async (shelves: Shelves): Promise<void> => {
    if (!clearing) return;
    await shelves.clear('runs');
    forgetOldLog(context);
    clearing = false;
  };
  const inTurn = createConnection(context, {
    async opened(shelves) {
      await clearWanted(shelves);
      await sync(context, shelves);
      await takeOver(context, shelves);
    },
    refused() {
      if (clearing) forgetOldLog(context);
      else showOldLog(context);
    },
    changed: () => void inTurn((shelves) => sync(context, shelves)),
    wanted: () => waiting.length > 0 || store.getState().log.some(({ kept }) => !kept),
  });
  const doInTurn = async (work: (shelves: Shelves) => Promise<void>): Promise<void> => void (await inTurn(work));

  const keepRuns = async (shelves: Shelves): Promise<void> => {
    const entries = store.getState().log.filter(({ kept }) => !kept);
    if (entries.length === 0) return;
    const items = entries.map(({ id, record }) => ({ id, value: record }));
    await shelves.put('runs', items, MOST.runs);
    const { log, troubles } = store.getState();
    // Many runs in a row are told of together.
    store.setSoon({ log: markKept(log, items), troubles: withoutTrouble(troubles, 'storage') });
  };
  const keepWaiting = async (shelves: Shelves): Promise<void> => {
    for (const each of waiting) {
      await shelves.put(each.shelf, [each.item], MOST[each.shelf]);
      waiting = waiting.filter((other) => other !== each);
    }
  };

  const setAside: Keeping['setAside'] = async (item) =>
    (await inTurn(async (shelves) => {
      await shelves.setAside([item]);
      showAsides(context, [...store.getState().asides, item], true);
      return true;
    })) ?? false;

  return {
    recall: async (card) =>
      void (await Promise.all([doInTurn(async () => undefined), recallCard(context, { setAside }, card)])),
    addRun(record) {
      const { log } = store.getState();
      store.setSoon({ log: withRun(log, nextId(log[0]?.id), record) });
      return doInTurn(keepRuns);
    },
    keep(shelf, value, of = value) {
      const id = ids.get(of) ?? nextId();
      ids.set(of, id);
      waiting = [...waiting, { shelf, item: { id, value } }];
      return doInTurn(keepWaiting);
    },
    clear() {
      clearing = true;
      store.set({ log: [] });
      return doInTurn(clearWanted);
    },
    setAside,
    discardAsides: () =>
      doInTurn(async (shelves) => {
        await shelves.discardAsides();
        await sync(context, shelves);
      }),
  };
}
