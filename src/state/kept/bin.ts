/** What was taken away: the last of it can be put back, and all of it is taken off its shelf as soon as there are shelves. */
import type { Removable } from './archive.ts';
import type { KeptItem, ShelfName, Shelves } from './shelves.ts';

export interface TakenOut {
  readonly shelf: Removable;
  readonly ids: readonly string[];
  /** Those that are known; the others are read before they go. */
  readonly items: Map<string, unknown>;
  /** What lay beside them. */
  readonly labels: readonly KeptItem[];
}

type Leaving = Pick<TakenOut, 'ids' | 'items'> & { readonly shelf: ShelfName };

export interface Bin {
  /** It can be put back until something else is. */
  put(taken: TakenOut): void;
  /** It cannot be put back. */
  drop(shelf: ShelfName, id: string): void;
  /** What was put in last, once; what is still on its shelf stays there. */
  takeBack(): TakenOut | null;
  /** With its label: still on the shelf, and to be taken off it. */
  isLeaving(id: string): boolean;
  empty(shelves: Shelves): Promise<void>;
}

export function createBin(): Bin {
  let last: TakenOut | null = null;
  let leaving: readonly Leaving[] = [];
  const leave = (taken: Leaving): void => void (leaving = [...leaving, taken]);
  return {
    put(taken) {
      last = taken;
      const beside = { shelf: 'labels', ids: taken.labels.map(({ id }) => id), items: new Map() } as const;
      if (taken.shelf !== 'cards') leave({ ...taken, shelf: taken.shelf });
      if (beside.ids.length > 0) leave(beside);
    },
    drop: (shelf, id) => leave({ shelf, ids: [id], items: new Map() }),
    takeBack() {
      const taken = last;
      last = null;
      leaving = leaving.filter(({ ids }) => !taken?.ids.some((id) => ids.includes(id)));
      return taken;
    },
    isLeaving: (id) => leaving.some(({ ids }) => ids.includes(id)),
    async empty(shelves) {
      for (const taken of leaving) {
        const unknown = taken.ids.filter((id) => !taken.items.has(id));
        for (const { id, value } of await shelves.items(taken.shelf, unknown)) taken.items.set(id, value);
        await shelves.remove(taken.shelf, taken.ids);
        leaving = leaving.filter((each) => each !== taken);
      }
    },
  };
}
