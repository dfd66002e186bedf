/** Takes things out of what the page knows, and puts them back as they were. */
import type { CalibrationCard } from '../../measure/results.ts';
import type { Context } from '../context.ts';
import type { LabState } from '../types.ts';
import type { Removable } from './archive.ts';
import type { TakenOut } from './bin.ts';
import { cardId, type Label } from './label.ts';
import { MAX_RUNS } from './log.ts';
import { readRun } from './read-item.ts';
import { MOST, type Queue } from './queue.ts';
import type { KeptItem } from './shelves.ts';
import { ownerOfKey } from './sitting-keys.ts';
import type { Sitting } from './sitting.ts';

type Parts = Pick<Context, 'store'>;

/** What is not known of them is read from the shelf before it goes. */
export function takeOut({ store }: Parts, queue: Queue, shelf: Removable, ids: readonly string[]): TakenOut {
  const state = store.getState();
  const wanted = new Set(ids);
  const items = [...(shelf === 'cards' ? [] : queue.own(shelf)), ...itemsIn(state, shelf)].filter(({ id }) =>
    wanted.has(id),
  );
  // Those of what lies in a sitting go with it.
  const [labels, left] = [new Map(state.labels), new Map(state.labels)];
  for (const id of state.labels.keys()) (wanted.has(ownerOfKey(id)) ? left : labels).delete(id);
  if (shelf !== 'cards') queue.drop(shelf, ids);
  queue.drop('labels', [...labels.keys()]);
  store.set({
    ...withoutThem(state, wanted),
    labels: left,
    deleted: { shelf, count: ids.length },
  });
  return {
    ...{ shelf, ids, items: new Map(items.map(({ id, value }) => [id, value])) },
    labels: [...labels].map(([id, value]) => ({ id, value })),
  };
}

function itemsIn({ log, sittings, calibration }: LabState, shelf: Removable): readonly KeptItem[] {
  if (shelf === 'cards') return calibration === null ? [] : [{ id: cardId(calibration), value: calibration }];
  if (shelf === 'runs') return log.map(({ id, record }) => ({ id, value: record }));
  return shelf === 'sittings' ? sittings.map(({ id, sitting }) => ({ id, value: sitting })) : [];
}

/** No two things on any shelves have one id. */
function withoutThem({ log, sittings, calibration, reopened }: LabState, ids: ReadonlySet<string>): Partial<LabState> {
  const left = Object.entries(reopened).filter(([, opened]) => opened && !ids.has(ownerOfKey(opened.id)));
  return {
    reopened: Object.fromEntries(left),
    log: log.filter(({ id }) => !ids.has(id)),
    sittings: sittings.filter(({ id }) => !ids.has(id)),
    ...(calibration !== null && ids.has(cardId(calibration)) && { calibration: null }),
  };
}

/** They are on their way to the shelf again. */
export function putBack({ store }: Parts, queue: Queue, { shelf, items, labels }: TakenOut): void {
  const list = [...items].map(([id, value]) => ({ id, value }));
  const state = store.getState();
  // A run goes by way of the log, the card lies elsewhere.
  if (shelf !== 'runs' && shelf !== 'cards') queue.add(shelf, list);
  queue.add('labels', labels);
  const named = labels.map(({ id, value }) => [id, value as Label] as const);
  store.set({
    ...(shelf === 'runs' && { log: logWith(state, list) }),
    ...(shelf === 'sittings' && { sittings: sittingsWith(state, list) }),
    ...(shelf === 'cards' && { calibration: (list[0]?.value ?? null) as CalibrationCard | null }),
    labels: new Map([...state.labels, ...named]),
  });
}

const newestFirst = <T extends { readonly id: string }>(list: readonly T[], most: number): readonly T[] =>
  list.toSorted((one, other) => (one.id < other.id ? 1 : -1)).slice(0, most);

function logWith({ log }: LabState, items: readonly KeptItem[]): LabState['log'] {
  const back = items.flatMap(({ id, value }) => {
    const record = readRun(value);
    return record === null ? [] : [{ id, record, kept: false }];
  });
  return newestFirst([...log, ...back], MAX_RUNS);
}

/** They stood in the state before: nobody reads them again. */
function sittingsWith({ sittings }: LabState, items: readonly KeptItem[]): LabState['sittings'] {
  return newestFirst(
    [...sittings, ...items.map(({ id, value }) => ({ id, sitting: value as Sitting }))],
    MOST.sittings,
  );
}
