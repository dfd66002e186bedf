/** What was taken away: the last of it can be put back, and all of it is taken off its shelf as soon as there are shelves. */
import type { KeptItem, ShelfName, Shelves } from './shelves.ts';

export interface TakenOut {
  readonly shelf: ShelfName;
  readonly ids: readonly string[];
  /** Those that are known; the others are read before they go. */
  readonly items: Map<string, unknown>;
  /** What lay beside them. */
  readonly labels: readonly KeptItem[];
}

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
  let leaving: readonly TakenOut[] = [];
  const leave = (taken: TakenOut): void => void (leaving = [...leaving, taken]);
  return {
    put(taken) {
      last = taken;
      leave(taken);
    },
    drop: (shelf, id) => leave({ shelf, ids: [id], items: new Map(), labels: [] }),
    takeBack() {
      const taken = last;
      last = null;
      leaving = leaving.filter((each) => each !== taken);
      return taken;
    },
    isLeaving: (id) => leaving.some(({ ids }) => ids.includes(id)),
    async empty(shelves) {
      for (const taken of leaving) {
        const unknown = taken.ids.filter((id) => !taken.items.has(id));
        for (const { id, value } of await shelves.items(taken.shelf, unknown)) taken.items.set(id, value);
        await shelves.remove(taken.shelf, taken.ids);
        const beside = taken.labels.map(({ id }) => id);
        if (beside.length > 0) await shelves.remove('labels', beside);
        leaving = leaving.filter((each) => each !== taken);
      }
    },
  };
}
