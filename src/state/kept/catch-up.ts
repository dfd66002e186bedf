/** Brings the log of this tab in step with the shelves, and sets aside what lies there and cannot be read. */
import { faultOf } from '../../contract/faults.ts';
import { tellTrouble, withoutTrouble, type Context } from '../context.ts';
import type { LogEntry } from '../types.ts';
import { MAX_RUNS, mergedLog } from './log.ts';
import { readOldLog } from './old-log.ts';
import { isNewer, readRun } from './read-item.ts';
import { type AsideItem, type KeptItem, type ShelfName, type Shelves } from './shelves.ts';

/** The text that pages of before kept. */
const OLD_LOG = 'early-exit.log';

type Parts = Pick<Context, 'store' | 'deps'>;

/**
 * Takes the text of before over, once: where an older page is still open and writes it again, what it added comes too.
 * @param cleared its runs are not wanted any more; what cannot be read of it is set aside all the same
 */
export async function takeOver({ store, deps: { keeper } }: Parts, shelves: Shelves, cleared = false): Promise<void> {
  const text = keeper.read(OLD_LOG);
  if (text === null) return;
  const { items, aside } = readOldLog(text);
  // Shown also if there is no room to put it: then it stays where it is.
  if (!cleared) showRuns({ store }, items);
  if (aside !== null) await shelves.setAside([aside]);
  if (!cleared) await shelves.put('runs', items, MAX_RUNS);
  keeper.remove(OLD_LOG);
  if (aside !== null) showAsides({ store }, await shelves.asides(), true);
}

/** Where there are no shelves: what can be read of it is shown, and stays where it is. One that was cleared goes, if it is whole. */
export function showOldLog({ store, deps: { keeper } }: Parts, cleared: boolean): void {
  const text = keeper.read(OLD_LOG);
  if (text === null) return;
  const { items, aside } = readOldLog(text);
  if (!cleared) showRuns({ store }, items);
  else if (aside === null) keeper.remove(OLD_LOG);
  if (aside === null) return;
  const { asides } = store.getState();
  const others = asides.filter(({ id }) => id !== aside.id);
  showAsides({ store }, [...others, aside], others.length === asides.length);
}

/** Under and over those that are there; kept, for they lie somewhere. */
function showRuns({ store }: Pick<Context, 'store'>, items: readonly KeptItem[]): void {
  const { log } = store.getState();
  const kept = log.filter((entry) => entry.kept).map(({ id }) => id);
  store.set({ log: mergedLog(log, kept, items.flatMap(entryOf)) });
}

/** What other tabs and visits put there comes into the log, and what they took away goes. */
export async function sync({ store }: Pick<Context, 'store'>, shelves: Shelves): Promise<void> {
  const ids = await shelves.ids('runs');
  const known = new Set(store.getState().log.map(({ id }) => id));
  const wanted = ids.filter((id) => !known.has(id));
  const fresh = await readable({ store }, shelves, 'runs', wanted, readRun);
  const entries = fresh.map(({ id, value }) => ({ id, record: value, kept: true }));
  store.set({ log: mergedLog(store.getState().log, ids, entries) });
}

interface ReadItem<T> {
  readonly id: string;
  readonly value: T;
}

/** Those of them that can be read. What is damaged is set aside, what a newer version wrote is left for it where it lies; both are said. */
export async function readable<T>(
  { store }: Pick<Context, 'store'>,
  shelves: Shelves,
  shelf: ShelfName,
  ids: readonly string[],
  read: (value: unknown) => T | null,
): Promise<readonly ReadItem<T>[]> {
  const items = (await shelves.items(shelf, ids)).map((item) => ({ ...item, there: read(item.value) }));
  const unread = items.filter(({ there }) => there === null);
  const found = unread.map(({ id, value }): AsideItem => ({ id, from: shelf, newer: isNewer(value), value }));
  const moved = await setAside(
    shelves,
    found.filter(({ newer }) => !newer),
  );
  const there = await shelves.asides();
  const { asides } = store.getState();
  // Those that lie elsewhere were looked at by themselves.
  const left = asides.filter(({ id, stays, from }) => stays && from !== shelf && !there.some((each) => each.id === id));
  const staying = found.filter((item) => !moved.includes(item)).map((item): AsideItem => ({ ...item, stays: true }));
  const all = [...there, ...left, ...staying];
  const before = new Set(asides.map(({ id }) => id));
  const isNew = found.some(({ id }) => !before.has(id));
  if (isNew || all.length !== before.size || all.some(({ id }) => !before.has(id))) showAsides({ store }, all, isNew);
  return items.flatMap(({ id, there }) => (there === null ? [] : [{ id, value: there }]));
}

/** @returns those that were: none where there is no room */
async function setAside(shelves: Shelves, items: readonly AsideItem[]): Promise<readonly AsideItem[]> {
  if (items.length === 0) return items;
  try {
    await shelves.setAside(items);
    return items;
  } catch (error) {
    const fault = faultOf(error);
    if (fault.code !== 'storage-full') throw error;
    return [];
  }
}

/** @param told whether something has come to it that was not said yet */
export function showAsides({ store }: Pick<Context, 'store'>, asides: readonly AsideItem[], told: boolean): void {
  const newer = asides.filter((item) => item.newer).length;
  store.set({ asides });
  if (told) tellTrouble({ store }, 'kept', { code: 'kept-aside', aside: asides.length, newer });
  else if (asides.length === 0) store.set({ troubles: withoutTrouble(store.getState().troubles, 'kept') });
}

function entryOf({ id, value }: KeptItem): readonly LogEntry[] {
  const record = readRun(value);
  return record === null ? [] : [{ id, record, kept: true }];
}
