/**
 * Keeps runs, sweeps and exits on the shelves of the browser. An entry is called kept only once the browser has it: a page
 * may be closed at any moment, and then nothing is lost that it said was kept.
 */
import { withoutTrouble, type Context } from '../context.ts';
import type { ExitLatencyResult, SweepResult } from '../../measure/results.ts';
import type { Keeping } from './archive.ts';
import { showAsides, showOldLog, sync, takeOver } from './catch-up.ts';
import { createConnection } from './connection.ts';
import { createIds } from './ids.ts';
import { markKept, MAX_RUNS, withRun } from './log.ts';
import { recallCard } from './recall-card.ts';
import { allResults, recallResults } from './recall-results.ts';
import { recallSittings } from './recall-sittings.ts';
import type { KeptItem, ShelfName, Shelves } from './shelves.ts';

const MOST: Readonly<Record<ShelfName, number>> = { runs: MAX_RUNS, sweeps: 50, exits: 50, sittings: 20 };

export function createKeeping(context: Pick<Context, 'store' | 'deps'>): Keeping {
  const { store, deps } = context;
  const nextId = createIds(deps);
  const ids = new WeakMap<object, string>();
  let clearing = false;
  /** Another tab has changed something, and nobody has looked yet. */
  let heard = false;
  let waiting: readonly { readonly shelf: ShelfName; readonly item: KeptItem }[] = [];

  const isWaiting = (id: string): boolean => waiting.some(({ item }) => item.id === id);
  /** A log that was cleared while there were no shelves is not read from them. */
  const clearWanted = async (shelves: Shelves): Promise<void> => {
    if (!clearing) return;
    await shelves.clear('runs');
    clearing = false;
    await takeOver(context, shelves, true);
    // What a look at the shelves, begun before, brought back.
    await sync(context, shelves);
  };
  const inTurn = createConnection(context, {
    async opened(shelves) {
      await clearWanted(shelves);
      await sync(context, shelves);
      await takeOver(context, shelves);
      await recallResults(context, shelves);
      await recallSittings(context, shelves, isWaiting);
    },
    refused: () => showOldLog(context, clearing),
    changed() {
      // Many changes in a row are looked at together.
      if (heard) return;
      heard = true;
      void doInTurn((shelves) => {
        heard = false;
        return Promise.all([sync(context, shelves), recallSittings(context, shelves, isWaiting)]);
      }).then(() => (heard = false));
    },
    wanted: () => waiting.length > 0 || store.getState().log.some(({ kept }) => !kept),
  });
  const doInTurn = <T>(work: (shelves: Shelves) => Promise<T>): Promise<T | null> =>
    inTurn(async (shelves) => {
      await clearWanted(shelves);
      return work(shelves);
    });

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
  /** With what could not be kept before. */
  const keepAll = (): Promise<unknown> =>
    doInTurn(async (shelves) => {
      await keepRuns(shelves);
      await keepWaiting(shelves);
    });

  const setAside: Keeping['setAside'] = async (item) => {
    const done = await inTurn(async (shelves) => {
      await shelves.setAside([item]);
      return true;
    });
    // Where it could not be laid, it can be saved as a file all the same.
    showAsides(context, [...store.getState().asides, item], true);
    return done ?? false;
  };

  return {
    recall: (card) => Promise.all([doInTurn(async () => undefined), recallCard(context, { setAside }, card)]),
    addRun(record) {
      const { log } = store.getState();
      store.setSoon({ log: withRun(log, nextId(log[0]?.id), record) });
      return keepAll();
    },
    keep(shelf, value, of = value) {
      const id = ids.get(of) ?? nextId();
      ids.set(of, id);
      const others = waiting.filter(({ item }) => item.id !== id);
      waiting = [...others, { shelf, item: { id, value } }].slice(-MOST[shelf]);
      return keepAll();
    },
    results: async () => {
      const { measured, exits } = store.getState();
      const here = { sweeps: measured, exits: exits.phase === 'done' ? [exits.result] : [] };
      const there = await doInTurn(allResults);
      // What was measured a moment ago is on its way there.
      return {
        sweeps: withNewer(there?.sweeps ?? [], here.sweeps),
        exits: withNewer(there?.exits ?? [], here.exits),
      };
    },
    addSitting(sitting) {
      const id = nextId();
      const { sittings } = store.getState();
      store.set({ sittings: [{ id, sitting }, ...sittings].slice(0, MOST.sittings) });
      waiting = [...waiting, { shelf: 'sittings', item: { id, value: sitting } }];
      return keepAll();
    },
    removeSitting(id) {
      waiting = waiting.filter(({ item }) => item.id !== id);
      store.set({ sittings: store.getState().sittings.filter((each) => each.id !== id) });
      return doInTurn((shelves) => shelves.remove('sittings', id));
    },
    clear() {
      clearing = true;
      store.set({ log: [] });
      return keepAll();
    },
    setAside,
    discardAsides: () =>
      doInTurn(async (shelves) => {
        await shelves.discardAsides();
        await sync(context, shelves);
      }),
  };
}

/** Each once. */
function withNewer<T extends SweepResult | ExitLatencyResult>(kept: readonly T[], here: readonly T[]): readonly T[] {
  const nameOf = ({ environment, seed, seconds, settings }: T): string =>
    JSON.stringify([environment.time, seed, seconds, settings]);
  const known = new Set(kept.map(nameOf));
  return [...here.filter((result) => !known.has(nameOf(result))), ...kept];
}
