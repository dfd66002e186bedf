/** What was opened from files on earlier visits or in other tabs. */
import type { Context } from '../context.ts';
import type { KeptSitting } from './archive.ts';
import type { Shelves } from './shelves.ts';
import { readSitting } from './sitting-file.ts';

/**
 * What lies on the shelf, and what is on its way there; what another tab has taken off it goes. What cannot be read is left where
 * it lies.
 */
export async function recallSittings(
  { store }: Pick<Context, 'store'>,
  shelves: Shelves,
  isOnItsWay: (id: string) => boolean,
): Promise<void> {
  const ids = await shelves.ids('sittings');
  const { sittings } = store.getState();
  const there = sittings.filter(({ id }) => ids.includes(id) || isOnItsWay(id));
  const fresh = ids.filter((id) => there.every((each) => each.id !== id));
  const read = (await shelves.items('sittings', fresh)).flatMap(({ id, value }): KeptSitting[] => {
    const opened = readSitting(value);
    return opened.ok ? [{ id, sitting: opened.sitting }] : [];
  });
  if (read.length === 0 && there.length === sittings.length) return;
  store.set({ sittings: [...there, ...read].toSorted((one, other) => (one.id < other.id ? 1 : -1)) });
}
