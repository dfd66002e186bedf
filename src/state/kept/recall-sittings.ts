/** What was opened from files on earlier visits or in other tabs. */
import type { Context } from '../context.ts';
import { readable } from './catch-up.ts';
import type { Shelves } from './shelves.ts';
import { readSitting } from './sitting-file.ts';

/** What lies on the shelf, and what is on its way there; what another tab has taken off it goes. What cannot be read is set aside. */
export async function recallSittings(
  context: Pick<Context, 'store'>,
  shelves: Shelves,
  isOnItsWay: (id: string) => boolean,
): Promise<void> {
  const { store } = context;
  const ids = await shelves.ids('sittings');
  const known = new Set(store.getState().sittings.map(({ id }) => id));
  const fresh = await readable(
    context,
    shelves,
    'sittings',
    ids.filter((id) => !known.has(id)),
    (value) => {
      const opened = readSitting(value);
      return opened.ok ? opened.sitting : null;
    },
  );
  const { sittings } = store.getState();
  const there = sittings.filter(({ id }) => ids.includes(id) || isOnItsWay(id));
  if (fresh.length === 0 && there.length === sittings.length) return;
  const read = fresh.map(({ id, value }) => ({ id, sitting: value }));
  store.set({ sittings: [...there, ...read].toSorted((one, other) => (one.id < other.id ? 1 : -1)) });
}
