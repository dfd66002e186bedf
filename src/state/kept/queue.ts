/** What is on its way to the shelves, and what this page itself has put there. */
import { MAX_RUNS } from './log.ts';
import type { KeptItem, ShelfName, Shelves } from './shelves.ts';

/** A label is put there by hand: nobody types so many. */
export const MOST: Readonly<Record<ShelfName, number>> = {
  ...{
    runs: MAX_RUNS,
    sweeps: 50,
    exits: 50,
    ladders: 20,
    weights: 20,
    writings: 20,
    claims: 20,
    sittings: 20,
    labels: 1000,
  },
};

interface Waiting {
  readonly shelf: ShelfName;
  readonly item: KeptItem;
}

export interface Queue {
  /** In the place of what has its id. */
  add(shelf: ShelfName, items: readonly KeptItem[]): void;
  drop(shelf: ShelfName, ids: readonly string[]): void;
  has(shelf: ShelfName, id: string): boolean;
  isEmpty(): boolean;
  /** Still on the way. */
  waiting(shelf: ShelfName): readonly KeptItem[];
  /** And those that have arrived, of this page. */
  own(shelf: ShelfName): readonly KeptItem[];
  putAll(shelves: Shelves): Promise<void>;
}

export function createQueue(): Queue {
  let waiting: readonly Waiting[] = [];
  let own: readonly Waiting[] = [];
  const without = (list: readonly Waiting[], shelf: ShelfName, ids: readonly string[]): readonly Waiting[] =>
    list.filter((each) => each.shelf !== shelf || !ids.includes(each.item.id));
  const of = (list: readonly Waiting[], shelf: ShelfName): readonly KeptItem[] =>
    list.flatMap((each) => (each.shelf === shelf ? [each.item] : []));
  const drop: Queue['drop'] = (shelf, ids) => {
    [waiting, own] = [without(waiting, shelf, ids), without(own, shelf, ids)];
  };
  return {
    add(shelf, items) {
      drop(
        shelf,
        items.map(({ id }) => id),
      );
      const added = items.map((item) => ({ shelf, item }));
      [waiting, own] = [cut([...waiting, ...added], shelf), cut([...own, ...added], shelf)];
    },
    drop,
    has: (shelf, id) => of(waiting, shelf).some((item) => item.id === id),
    isEmpty: () => waiting.length === 0,
    waiting: (shelf) => of(waiting, shelf),
    own: (shelf) => of(own, shelf),
    async putAll(shelves) {
      for (const each of waiting) {
        await shelves.put(each.shelf, [each.item], MOST[each.shelf]);
        waiting = waiting.filter((other) => other !== each);
      }
    },
  };
}

/** The oldest go, as they do on the shelf. */
function cut(list: readonly Waiting[], shelf: ShelfName): readonly Waiting[] {
  const ids = list.flatMap((each) => (each.shelf === shelf ? [each.item.id] : [])).toSorted();
  const gone = new Set(ids.slice(0, -MOST[shelf]));
  return gone.size === 0 ? list : list.filter((each) => each.shelf !== shelf || !gone.has(each.item.id));
}
