/** The names and tags that were given on earlier visits and in other tabs. */
import { attempt, NotAllowed } from '../../contract/readers.ts';
import type { Context } from '../context.ts';
import { readable } from './catch-up.ts';
import { labelReader, type Label } from './label.ts';
import type { Shelves } from './shelves.ts';

/** @param own those on their way to the shelf; null: on its way off it */
export async function recallLabels(
  context: Pick<Context, 'store'>,
  shelves: Shelves,
  own: (id: string) => Label | null | undefined,
): Promise<void> {
  const there = await readable(context, shelves, 'labels', await shelves.ids('labels'), readLabel);
  const { store } = context;
  const before = store.getState().labels;
  const ids = new Set([...there.map(({ id }) => id), ...before.keys()]);
  const read = new Map(there.map(({ id, value }) => [id, value]));
  const labels = new Map(
    [...ids].flatMap((id) => {
      const mine = own(id);
      const label = mine === undefined ? read.get(id) : mine;
      return label ? [[id, label] as const] : [];
    }),
  );
  const isSame = ([id, label]: readonly [string, Label]): boolean =>
    JSON.stringify(before.get(id)) === JSON.stringify(label);
  if (labels.size === before.size && [...labels].every(isSame)) return;
  store.set({ labels });
}

function readLabel(value: unknown): Label | null {
  const read = attempt(() => labelReader(value, []));
  return read instanceof NotAllowed ? null : read;
}
