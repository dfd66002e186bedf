/**
 * Keeps runs and what was measured on the shelves of the browser. An entry is called kept only once the browser has it: a page
 * may be closed at any moment, and then nothing is lost that it said was kept.
 */
import { withoutTrouble, type Context } from '../context.ts';
import { NO_RESULTS, type Keeping, type KeptResult } from './archive.ts';
import { createBin } from './bin.ts';
import { showAsides, showOldLog, sync, takeOver } from './catch-up.ts';
import { createConnection } from './connection.ts';
import { createIds } from './ids.ts';
import { NO_LABEL } from './label.ts';
import { markKept, withRun } from './log.ts';
import { createQueue, MOST } from './queue.ts';
import { followCard, recallCard } from './recall-card.ts';
import { recallLabels } from './recall-labels.ts';
import { allResults, forgetResults, recallResults, showAgain, type Forgotten } from './recall-results.ts';
import { forgetTurns, recallTurns, showTurns, type ShownTurns } from './recall-turns.ts';
import { idOfResult, rememberId } from './result-ids.ts';
import { recallSittings } from './recall-sittings.ts';
import { savedCard } from './saved-card.ts';
import type { KeptItem, Shelves } from './shelves.ts';
import { putBack, takeOut } from './taking.ts';

export function createKeeping(context: Pick<Context, 'store' | 'deps'>): Keeping {
  const { store, deps } = context;
  const nextId = createIds(deps);
  const ids = new WeakMap<object, string>();
  const queue = createQueue();
  const bin = createBin();
  const card = savedCard(deps.keeper);
  /** What the charts showed of the results that were taken away last. */
  let forgotten: Forgotten = {};
  let forgottenTurns: ShownTurns = {};
  let clearing = false;
  /** Another tab has changed something, and nobody has looked yet. */
  let heard = false;

  /** What lies on the shelves of what was measured is not in the state: who shows it looks again. */
  const moved = (): void => store.set({ moves: store.getState().moves + 1 });
  /** What was taken away, or a log that was cleared, while there were no shelves is not read from them. */
  const takeOff = async (shelves: Shelves): Promise<void> => {
    await bin.empty(shelves);
    if (!clearing) return;
    await shelves.clear('runs');
    clearing = false;
    await takeOver(context, shelves, true);
    // What a look at the shelves, begun before, brought back.
    await sync(context, shelves);
  };
  const catchUp = async (shelves: Shelves): Promise<void> => {
    await sync(context, shelves);
    await recallTurns(context, shelves, queue.has);
    await recallSittings(context, shelves, (id) => queue.has('sittings', id));
    await recallLabels(context, shelves, (id) => {
      if (queue.has('labels', id)) return store.getState().labels.get(id);
      return bin.isLeaving(id) ? null : undefined;
    });
    moved();
  };
  const inTurn = createConnection(context, {
    async opened(shelves) {
      await takeOff(shelves);
      await catchUp(shelves);
      await takeOver(context, shelves);
      await recallResults(context, shelves);
    },
    refused: () => showOldLog(context, clearing),
    changed() {
      // Many changes in a row are looked at together.
      if (heard) return;
      heard = true;
      void doInTurn((shelves) => {
        heard = false;
        return catchUp(shelves);
      }).then(() => (heard = false));
    },
    wanted: () => !queue.isEmpty() || store.getState().log.some(({ kept }) => !kept),
  });
  const doInTurn = <T>(work: (shelves: Shelves) => Promise<T>): Promise<T | null> =>
    inTurn(async (shelves) => {
      await takeOff(shelves);
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
  /** With what could not be kept before. */
  const keepAll = (): Promise<unknown> =>
    doInTurn(async (shelves) => {
      await keepRuns(shelves);
      await queue.putAll(shelves);
    });

  const setAside: Keeping['setAside'] = async (item) => {
    const stays = item.from === 'lesson' && item.newer;
    const done = await inTurn(async (shelves) => {
      if (!stays) await shelves.setAside([item]);
      return !stays;
    });
    // Where it could not be laid, it can be saved as a file all the same.
    const others = store.getState().asides.filter(({ id }) => id !== item.id);
    showAsides(context, [...others, done ? item : { ...item, stays: true }], true);
    return done ?? false;
  };

  const remove: Keeping['remove'] = async (shelf, gone) => {
    const taken = takeOut(context, queue, shelf, gone);
    bin.put(taken);
    if (shelf === 'cards') card.clear();
    forgottenTurns = forgetTurns(context, gone);
    await keepAll();
    if (shelf === 'sweeps' || shelf === 'exits') forgotten = forgetResults(context, [...taken.items.values()]);
    // The one before takes its place.
    if (Object.keys(forgottenTurns).length > 0) await doInTurn((shelves) => recallTurns(context, shelves, queue.has));
    moved();
  };

  const label: Keeping['label'] = (id, called) => {
    const others = [...store.getState().labels].filter(([other]) => other !== id);
    store.set({ labels: new Map(called === null ? others : [...others, [id, called]]) });
    queue.drop('labels', [id]);
    if (called === null) bin.drop('labels', id);
    else queue.add('labels', [{ id, value: called }]);
    return keepAll();
  };

  return {
    recall: () => Promise.all([doInTurn(async () => undefined), recallCard(context, { setAside }, card)]),
    saveCard: (measured) => card.save(measured),
    clearCard: () => card.clear(),
    addRun(record) {
      const { log } = store.getState();
      store.setSoon({ log: withRun(log, nextId(log[0]?.id), record) });
      return keepAll();
    },
    keep(shelf, value, of = value) {
      const id = ids.get(of) ?? (idOfResult(of) || nextId());
      ids.set(of, id);
      rememberId(value, id);
      queue.add(shelf, [{ id, value }]);
      moved();
      return keepAll();
    },
    results: async () => {
      const there = await doInTurn((shelves) => allResults(context, shelves));
      // What was measured a moment ago is on its way there.
      const here = there === null ? queue.own : queue.waiting;
      const { sweeps, exits, ladders, weights, writings, claims } = there ?? NO_RESULTS;
      return {
        sweeps: withOwn(sweeps, here('sweeps')),
        exits: withOwn(exits, here('exits')),
        ladders: withOwn(ladders, here('ladders')),
        weights: withOwn(weights, here('weights')),
        writings: withOwn(writings, here('writings')),
        claims: withOwn(claims, here('claims')),
      };
    },
    addSitting(sitting, called = NO_LABEL) {
      const id = nextId();
      const { sittings } = store.getState();
      store.set({ sittings: [{ id, sitting }, ...sittings].slice(0, MOST.sittings) });
      queue.add('sittings', [{ id, value: sitting }]);
      const { name, tags } = called;
      if (name === '' && tags.length === 0) return keepAll();
      return label(id, { version: 1, name, tags });
    },
    label,
    remove,
    clear() {
      clearing = true;
      return remove(
        'runs',
        store.getState().log.map(({ id }) => id),
      );
    },
    async undo() {
      const taken = bin.takeBack();
      if (taken === null) return;
      if (taken.shelf === 'runs') clearing = false;
      store.set({ deleted: null });
      // What takes it off its shelf at this moment is done then.
      await doInTurn(async () => undefined);
      putBack(context, queue, taken);
      const { calibration } = store.getState();
      if (taken.shelf === 'cards' && calibration !== null) card.save(calibration);
      moved();
      await keepAll();
      showTurns(context, forgottenTurns);
      if (taken.shelf !== 'sweeps' && taken.shelf !== 'exits') return;
      showAgain(context, forgotten);
      await doInTurn((shelves) => recallResults(context, shelves));
    },
    followCard: async () => followCard(context, card),
    setAside,
    discardAsides: () =>
      doInTurn(async (shelves) => {
        await shelves.discardAsides();
        await sync(context, shelves);
      }),
  };
}

/** What this page measured is as it was given. */
function withOwn<T>(kept: readonly KeptResult<T>[], own: readonly KeptItem[]): readonly KeptResult<T>[] {
  const mine = new Map(own.map(({ id, value }) => [id, value as T]));
  const others = kept.filter(({ id }) => !mine.has(id));
  const all = [...others, ...[...mine].map(([id, result]) => ({ id, result }))];
  return all.toSorted((one, other) => (one.id < other.id ? 1 : -1));
}
