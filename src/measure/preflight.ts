/** Before the sweep: how long a block is in iterations, and how many workers this machine really runs at once. */
import type { Cores } from '../contract/cores.ts';
import type { Iterations, Micros, RunRecord } from '../contract/record.ts';
import type { Block, Failure, Runner } from '../contract/runner.ts';
import { MAX_INTERVAL, MAX_WORKERS, type Range, type Settings } from '../contract/settings.ts';
import { Random } from '../contract/random.ts';
import { asOrder, lengthOf, type WarmLoop } from './warm-up.ts';

/** Places all over the range, for an iteration costs not the same everywhere; at each … */
const PLACES = 5;
/** … timings of which the least is taken: a pause can only lengthen. */
const TIMINGS = 5;
/** The first guess is made of so few. */
const ROUGH_TIMINGS = 3;
/** A first guess is good enough once a block lasts this many clock steps, and … */
const ROUGH_STEPS = 10;
/** … this long. */
const ROUGH: Micros = 100;
/** How long each throughput run shall be. */
const RUN: Micros = 20_000;
/** A core that is busy elsewhere for one of them does not make the machine smaller. */
const RUNS = 3;

export type Sized = { readonly ok: true; readonly iterations: Iterations } | Failure;

const clampIterations = (n: number): Iterations => Math.min(MAX_INTERVAL, Math.max(1, Math.round(n)));

/** The least time at each of these places. */
async function leastAt(
  runner: Runner,
  loop: WarmLoop,
  iterations: Iterations,
  times: number,
  places: readonly Iterations[],
): Promise<readonly Micros[] | Failure> {
  const blocks = places.flatMap((offset) =>
    Array.from({ length: times }, (): Block => ({ offset, iterations, interval: 'never' })),
  );
  const taken = await runner.blocks(asOrder(loop, blocks));
  if (!taken.ok) return taken;
  return places.map((_, place) => Math.min(...taken.micros.subarray(place * times, (place + 1) * times)));
}

/** One at random in each part of the range. */
function placesOf(loop: WarmLoop, random: Random): readonly Iterations[] {
  const length = lengthOf(loop);
  return Array.from({ length: PLACES }, (_, part) => Math.floor(((part + random.unit()) * length) / PLACES));
}

/** Doubles until the clock can see it, then scales: good to some ten per cent, also in code not yet compiled. */
export async function sizeRoughly(
  runner: Runner,
  loop: WarmLoop,
  length: Micros,
  step: Micros,
  random: Random,
): Promise<Sized> {
  const enough = Math.max(ROUGH, ROUGH_STEPS * step);
  for (let iterations = 16; ; iterations *= 4) {
    const taken = await leastAt(runner, loop, iterations, ROUGH_TIMINGS, [random.below(lengthOf(loop))]);
    if ('ok' in taken) return taken;
    const micros = taken[0]!;
    if (micros >= enough || iterations >= 2 ** 27) {
      return { ok: true, iterations: clampIterations((iterations * length) / Math.max(micros, step, 1)) };
    }
  }
}

/** So that a warm block lasts that long on average over the range. */
export async function sizeBlock(
  runner: Runner,
  loop: WarmLoop,
  guess: Iterations,
  length: Micros,
  random: Random,
): Promise<Sized> {
  const taken = await leastAt(runner, loop, guess, TIMINGS, placesOf(loop, random));
  if ('ok' in taken) return taken;
  const micros = taken.reduce((sum, least) => sum + least, 0) / PLACES;
  return { ok: true, iterations: micros > 0 ? clampIterations((guess * length) / micros) : guess };
}

/** The first blocks in JavaScript are not compiled yet: they tell a factor of ten from one of two, no more. */
const COMPARISON_SEED = 1;

/**
 * How many times as long as in JavaScript an iteration takes in WebAssembly, of which a block of this length holds so
 * many `iterations`; null for a loop that is not in WebAssembly. An interpreter takes ten times as long and more.
 */
export async function wasmAgainstJs(
  runner: Runner,
  loop: WarmLoop,
  iterations: Iterations,
  length: Micros,
  step: Micros,
): Promise<number | null | Failure> {
  if (loop.kernel !== 'wasm') return null;
  // A random sequence of its own: that of the measurement stays as it is.
  const sized = await sizeRoughly(runner, { ...loop, kernel: 'js' }, length, step, new Random(COMPARISON_SEED));
  return sized.ok ? sized.iterations / iterations : sized;
}

function spanOf(record: RunRecord): Micros | null {
  let start = Infinity;
  let end = -Infinity;
  for (const { startMicros, endMicros, outcome } of record.workers) {
    if (startMicros === null || endMicros === null || outcome !== 'exhausted') return null;
    start = Math.min(start, startMicros);
    end = Math.max(end, endMicros);
  }
  return end > start ? end - start : null;
}

/** Time of `workers` workers doing the same numbers, each all of them, without checks; null when a run failed. */
async function spanFor(runner: Runner, settings: Settings, range: Range, workers: number): Promise<Micros | null> {
  const ranges = Array.from({ length: workers }, () => range);
  const work: Settings = { ...settings, task: 'count', ranges, interval: 'never', target: 'prime', unit: 'iterations' };
  return spanOf(await runner.run(work));
}

/** 1, 2, 4 … up to the larger of the cores reported and the workers asked for, and that number itself. */
export function tries(cores: Cores, workers: number): readonly number[] {
  const most = Math.min(MAX_WORKERS, Math.max(cores ?? 1, workers, 1));
  const list: number[] = [];
  for (let n = 2; n < most; n *= 2) list.push(n);
  return most > 1 ? [...list, most] : [];
}

/**
 * Workers run at once, by throughput: the most of n·(time of one)/(time of n), each the best of three runs.
 * @param nsPerIteration t, to make a run last about 20 ms.
 * @returns null when runs failed.
 */
export async function workersAtOnce(
  runner: Runner,
  settings: Settings,
  range: Range,
  nsPerIteration: number,
): Promise<number | null> {
  // Steps are the same everywhere: theirs need no numbers of the range.
  const room = settings.work === 'prime' ? range[1] - range[0] : MAX_INTERVAL;
  const numbers = Math.max(1, Math.min(room, Math.round((RUN * 1000) / nsPerIteration)));
  const slice: Range = [range[0], range[0] + numbers];
  const best = async (workers: number): Promise<number> => {
    let least = Infinity;
    for (let i = 0; i < RUNS; i++)
      least = Math.min(least, (await spanFor(runner, settings, slice, workers)) ?? Infinity);
    return least;
  };
  const one = await best(1);
  if (!Number.isFinite(one)) return null;
  let most = 1;
  for (const workers of tries(runner.environment().cores, settings.ranges.length)) {
    most = Math.max(most, (workers * one) / (await best(workers)));
  }
  return Math.max(1, Math.round(most));
}
