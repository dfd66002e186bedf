/** Sweeps and exits of earlier visits: what was measured in this browser, on this machine, is there again after a reload. */
import { attempt, NotAllowed, type Reader } from '../../contract/readers.ts';
import { readable } from './catch-up.ts';
import { claimsReader } from './claims-file.ts';
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

type Parts = Pick<Context, 'store'>;

/** What this page measured itself stays before it. What cannot be read is set aside. */
export async function recallResults(context: Parts, shelves: Shelves): Promise<void> {
  const { store } = context;
  const sweeps = (await newestFirst(context, shelves, 'sweeps', sweepReader)).map(({ result }) => result);
  const exits = (await newestFirst(context, shelves, 'exits', exitsReader)).map(({ result }) => result);
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

/** All that lies there and can be read. */
export async function allResults(context: Parts, shelves: Shelves): Promise<KeptResults> {
  return {
    sweeps: await newestFirst(context, shelves, 'sweeps', sweepReader),
    exits: await newestFirst(context, shelves, 'exits', exitsReader),
    ladders: await newestFirst(context, shelves, 'ladders', ladderReader),
    weights: await newestFirst(context, shelves, 'weights', weightsReader),
    writings: await newestFirst(context, shelves, 'writings', writingReader),
    claims: await newestFirst(context, shelves, 'claims', claimsReader),
  };
}

/** What a chart showed, where it shows it no more. */
export type Forgotten = Partial<Pick<LabState, 'sweep' | 'exits'>>;

/** What was taken away is in no chart any more. */
export function forgetResults({ store }: Parts, gone: readonly unknown[]): Forgotten {
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
export function showAgain({ store }: Parts, { sweep, exits }: Forgotten): void {
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

async function newestFirst<T extends object>(
  context: Parts,
  shelves: Shelves,
  shelf: ShelfName,
  reader: Reader<T>,
): Promise<readonly KeptResult<T>[]> {
  const there = await readable(context, shelves, shelf, await shelves.ids(shelf), (value) => {
    const read = attempt(() => reader(value, []));
    return read instanceof NotAllowed ? null : read;
  });
  return there.toReversed().map(({ id, value }) => {
    rememberId(value, id);
    return { id, result: value };
  });
}
