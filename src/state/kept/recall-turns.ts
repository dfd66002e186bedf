/**
 * What was measured in turns on earlier visits (ladders, the weight of an iteration, what writing costs), and the lecture's
 * claims that were checked: the latest of each of this browser is shown again after a reload, and instead of one that was taken away.
 */
import { attempt, NotAllowed, type Reader } from '../../contract/readers.ts';
import type { ClaimsResult } from '../../measure/claims/claim-results.ts';
import type { LadderResult } from '../../measure/ladder-results.ts';
import type { WeightsResult } from '../../measure/weights-results.ts';
import type { WritingResult } from '../../measure/writing-results.ts';
import type { Context } from '../context.ts';
import type { LabState } from '../types.ts';
import { readable } from './catch-up.ts';
import { claimsReader } from './claims-file.ts';
import { ladderReader } from './ladder-file.ts';
import { isThisBrowser } from './recall-results.ts';
import { idOfResult, rememberId } from './result-ids.ts';
import type { ShelfName, Shelves } from './shelves.ts';
import { weightsReader, writingReader } from './turns-file.ts';

/** By shelf: where the state has the one that is shown. */
const SHOWN = { ladders: 'ladder', weights: 'weights', writings: 'writing', claims: 'claims' } as const;
type TurnsShelf = keyof typeof SHOWN;
const TURNS: readonly TurnsShelf[] = ['ladders', 'weights', 'writings', 'claims'];

export type ShownTurns = Partial<Pick<LabState, (typeof SHOWN)[TurnsShelf]>>;

type Turns = LadderResult | WeightsResult | WritingResult | ClaimsResult;

const READERS: Readonly<Record<TurnsShelf, Reader<Turns>>> = {
  ladders: ladderReader,
  weights: weightsReader,
  writings: writingReader,
  claims: claimsReader,
};

/** What is shown stays, as long as it is kept. What cannot be read is set aside. */
export async function recallTurns(
  context: Pick<Context, 'store'>,
  shelves: Shelves,
  isOnItsWay: (shelf: ShelfName, id: string) => boolean,
): Promise<void> {
  const { store } = context;
  for (const shelf of TURNS) {
    const field = SHOWN[shelf];
    const before = store.getState()[field];
    const ids = await shelves.ids(shelf);
    if (before !== null && isThere(before, ids, (id) => isOnItsWay(shelf, id))) continue;
    const read = await readable(context, shelves, shelf, ids, (value) => readTurns(shelf, value));
    const state = store.getState();
    const here = read.findLast(({ value }) => isThisBrowser(value.environment, state));
    if (here) rememberId(here.value, here.id);
    // Measured meanwhile is newer.
    if (state[field] === before) store.set({ [field]: here?.value ?? null });
  }
}

/** What has no id yet was measured this moment. */
function isThere(result: object, ids: readonly string[], isOnItsWay: (id: string) => boolean): boolean {
  const id = idOfResult(result);
  return id === '' || ids.includes(id) || isOnItsWay(id);
}

function readTurns(shelf: TurnsShelf, value: unknown): Turns | null {
  const read = attempt(() => READERS[shelf](value, []));
  return read instanceof NotAllowed ? null : read;
}

/** What was taken away is shown no more. @returns what was shown of it */
export function forgetTurns({ store }: Pick<Context, 'store'>, ids: readonly string[]): ShownTurns {
  const state = store.getState();
  const gone = TURNS.map((shelf) => SHOWN[shelf]).filter((field) => {
    const shown = state[field];
    return shown !== null && ids.includes(idOfResult(shown));
  });
  store.set(Object.fromEntries(gone.map((field) => [field, null])));
  return Object.fromEntries(gone.map((field) => [field, state[field]]));
}

/** Unless something newer was measured meanwhile. */
export function showTurns({ store }: Pick<Context, 'store'>, forgotten: ShownTurns): void {
  const state = store.getState();
  const older = TURNS.map((shelf) => SHOWN[shelf]).filter((field) => {
    const [back, shown] = [forgotten[field], state[field]];
    return back && (shown === null || (idOfResult(shown) !== '' && idOfResult(shown) < idOfResult(back)));
  });
  store.set(Object.fromEntries(older.map((field) => [field, forgotten[field]])));
}
