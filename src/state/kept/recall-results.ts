/** Sweeps and exits of earlier visits: what was measured in this browser, on this machine, is there again after a reload. */
import { attempt, NotAllowed, type Reader } from '../../contract/readers.ts';
import { ladderReader } from './ladder-file.ts';
import { exitsReader, sweepReader } from './result-file.ts';
import { weightsReader, writingReader } from './turns-file.ts';
import type { ExitLatencyResult, SweepResult } from '../../measure/results.ts';
import type { Context } from '../context.ts';
import { sameLoop } from '../loop.ts';
import { measuredFor, withMeasured } from '../measured.ts';
import type { LabState } from '../types.ts';
import type { KeptResult, KeptResults } from './archive.ts';
import { rememberId } from './result-ids.ts';
import type { ShelfName, Shelves } from './shelves.ts';

/** The newest so many are looked at. */
const MOST_READ = 20;

/** What this page measured itself stays before it. What cannot be read is left where it lies. */
export async function recallResults({ store }: Pick<Context, 'store'>, shelves: Shelves): Promise<void> {
  const sweeps = (await newest(shelves, 'sweeps', sweepReader)).map(({ result }) => result);
  const exits = (await newest(shelves, 'exits', exitsReader)).map(({ result }) => result);
  const state = store.getState();
  const here = sweeps.filter(({ environment }) => isThisBrowser(environment, state));
  const measured = [...state.measured].toReversed().reduce(withMeasured, here.toReversed().reduce(withMeasured, []));
  const fits = measuredFor(measured, state.settings);
  const left = exits.find((result) => sameLoop(result.settings, state.settings));
  store.set({
    measured,
    ...(state.sweep.phase === 'none' && fits && { sweep: { phase: 'done', result: fits, recalled: true } }),
    ...(state.exits.phase === 'none' && left && { exits: { phase: 'done', result: left } }),
  });
}

/** A browser that was updated may compile to something else. */
export function isThisBrowser({ userAgent }: SweepResult['environment'], { engine }: LabState): boolean {
  return userAgent === (engine.phase === 'ready' ? engine.environment.userAgent : globalThis.navigator?.userAgent);
}

/** All that lies there. */
export async function allResults(shelves: Shelves): Promise<KeptResults> {
  const [sweeps, exits, ladders, weights, writings] = await Promise.all([
    newest(shelves, 'sweeps', sweepReader, Infinity),
    newest(shelves, 'exits', exitsReader, Infinity),
    newest(shelves, 'ladders', ladderReader, Infinity),
    newest(shelves, 'weights', weightsReader, Infinity),
    newest(shelves, 'writings', writingReader, Infinity),
  ]);
  return { sweeps, exits, ladders, weights, writings };
}

/** What a chart showed, where it shows it no more. */
export type Forgotten = Partial<Pick<LabState, 'sweep' | 'exits'>>;

/** What was taken away is in no chart any more. */
export function forgetResults({ store }: Pick<Context, 'store'>, gone: readonly unknown[]): Forgotten {
  const names = new Set(gone.map(nameOf));
  const { measured, sweep, exits } = store.getState();
  const isGone = (phase: { readonly result?: unknown }): boolean => names.has(nameOf(phase.result));
  const forgotten: Forgotten = {
    ...(sweep.phase === 'done' && isGone(sweep) && { sweep }),
    ...(exits.phase === 'done' && isGone(exits) && { exits }),
  };
  store.set({
    measured: measured.filter((result) => !names.has(nameOf(result))),
    ...(forgotten.sweep && { sweep: { phase: 'none' } }),
    ...(forgotten.exits && { exits: { phase: 'none' } }),
  });
  return forgotten;
}

/** Unless something was measured meanwhile. */
export function showAgain({ store }: Pick<Context, 'store'>, { sweep, exits }: Forgotten): void {
  const state = store.getState();
  store.set({
    ...(sweep && state.sweep.phase === 'none' && { sweep }),
    ...(exits && state.exits.phase === 'none' && { exits }),
  });
}

/** When, with which draws and for how long it was measured: no two have that in common. */
function nameOf(result: unknown): string {
  const { environment, seed, seconds } = result as SweepResult | ExitLatencyResult;
  return JSON.stringify([environment.time, seed, seconds]);
}

async function newest<T extends object>(
  shelves: Shelves,
  shelf: ShelfName,
  reader: Reader<T>,
  most = MOST_READ,
): Promise<readonly KeptResult<T>[]> {
  const ids = (await shelves.ids(shelf)).slice(-most);
  const items = await shelves.items(shelf, ids);
  return items.toReversed().flatMap(({ id, value }) => {
    const read = attempt(() => reader(value, []));
    if (read instanceof NotAllowed) return [];
    rememberId(read, id);
    return [{ id, result: read }];
  });
}
