/** Before the sweep: how long a block is in iterations, and how many workers this machine really runs at once. */
import type { Cores } from '../contract/cores.ts';
import type { Iterations, Micros, RunRecord } from '../contract/record.ts';
import type { Block, Failure, Runner } from '../contract/runner.ts';
import { MAX_INTERVAL, MAX_NUMBER, MAX_WORKERS, type Range, type Settings } from '../contract/settings.ts';
import { Random } from '../contract/random.ts';
import { EVEN, meanAlong } from './plan.ts';
import type { BlockSize } from './samples.ts';
import { asOrder, blocksFor, offsetAt, type TeamLoop } from './warm-up.ts';

/** Places all over the range, for an iteration costs not the same everywhere; at each … */
const STEPS = 8;
const PLACES = Array.from({ length: STEPS }, (_, step) => step / STEPS);
/** … timings of which the least is taken: a pause can only lengthen. */
const TIMINGS = 4;
/** The first guess is made of so few. */
const ROUGH_TIMINGS = 3;
/** A first guess is good enough once a block lasts this many clock steps, and … */
const ROUGH_STEPS = 10;
/** … this long. */
const ROUGH: Micros = 100;
/**
 * How long each throughput run shall be, at least; twice that at most. Woken workers may be put on one core, and some
 * milliseconds pass before the other one takes its share.
 */
const RUN: Micros = 20_000;
const RUNS = 3;
/** Of several at once, until as many were seen to run: a core that is busy elsewhere does not make the machine smaller. */
const MOST_RUNS = 8;

/** Iterations of each worker's block. */
export type Sized = { readonly ok: true; readonly iterations: readonly Iterations[] } | Failure;

const clampIterations = (n: number): Iterations => Math.min(MAX_INTERVAL, Math.max(1, Math.round(n)));

/** Of each worker the least time at each of these places, 0 … 1. */
async function leastAt(
  runner: Runner,
  loop: TeamLoop,
  iterations: readonly Iterations[],
  times: number,
  places: readonly number[],
): Promise<readonly (readonly Micros[])[] | Failure> {
  const parts = blocksFor(loop, iterations, (length, each) =>
    places.flatMap((place) =>
      Array.from({ length: times }, (): Block => ({
        offset: offsetAt(place, length),
        iterations: each,
        interval: 'never',
      })),
    ),
  );
  const taken = await runner.blocks(asOrder(loop, parts));
  if (!taken.ok) return taken;
  return taken.parts.map(({ micros }) =>
    places.map((_, place) => Math.min(...micros.subarray(place * times, (place + 1) * times))),
  );
}

/** Doubles until the clock can see it, then scales: good to some ten per cent, also in code not yet compiled. */
export async function sizeRoughly(
  runner: Runner,
  loop: TeamLoop,
  length: Micros,
  step: Micros,
  random: Random,
): Promise<Sized> {
  const enough = Math.max(ROUGH, ROUGH_STEPS * step);
  for (let iterations = 16; ; iterations *= 4) {
    const each = loop.ranges.map(() => iterations);
    const taken = await leastAt(runner, loop, each, ROUGH_TIMINGS, [random.unit()]);
    if ('ok' in taken) return taken;
    const micros = taken.map(([least]) => least!);
    if (Math.min(...micros) >= enough || iterations >= 2 ** 27) {
      const sized = micros.map((took) => clampIterations((iterations * length) / Math.max(took, step, 1)));
      return { ok: true, iterations: sized };
    }
  }
}

/** So that a warm block lasts that long on average over the range; and how its cost goes along the way. */
export async function sizeBlock(
  runner: Runner,
  loop: TeamLoop,
  guess: readonly Iterations[],
  length: Micros,
): Promise<({ readonly ok: true } & BlockSize) | Failure> {
  const taken = await leastAt(runner, loop, guess, TIMINGS, PLACES);
  if ('ok' in taken) return taken;
  const along = taken.map(toTheEnd);
  const means = along.map(meanAlong);
  const iterations = means.map((micros, worker) =>
    micros > 0 ? clampIterations((guess[worker]! * length) / micros) : guess[worker]!,
  );
  if (taken.flat().some((micros) => micros === 0)) return { ok: true, iterations, profile: EVEN };
  const profile = Array.from(
    { length: STEPS + 1 },
    (_, at) => along.reduce((sum, micros, worker) => sum + micros[at]! / means[worker]!, 0) / along.length,
  );
  return { ok: true, iterations, profile };
}

/** A block at the very end would begin anew at the start of its range: so what comes last goes on as it went. */
function toTheEnd(micros: readonly Micros[]): readonly Micros[] {
  const [before, last] = micros.slice(-2) as [Micros, Micros];
  return [...micros, Math.max(2 * last - before, last / 2)];
}

/** The first blocks in JavaScript are not compiled yet: they tell a factor of ten from one of two, no more. */
const COMPARISON_SEED = 1;

/**
 * How many times as long as in JavaScript an iteration takes in WebAssembly, of which a block of this length holds so
 * many `iterations`; null for a loop that is not in WebAssembly. An interpreter takes ten times as long and more.
 */
export async function wasmAgainstJs(
  runner: Runner,
  loop: TeamLoop,
  iterations: Iterations,
  length: Micros,
  step: Micros,
): Promise<number | null | Failure> {
  if (loop.kernel !== 'wasm') return null;
  const inJs: TeamLoop = { ...loop, kernel: 'js', ranges: loop.ranges.slice(0, 1) };
  // A random sequence of its own: that of the measurement stays as it is.
  const sized = await sizeRoughly(runner, inJs, length, step, new Random(COMPARISON_SEED));
  return sized.ok ? sized.iterations[0]! / iterations : sized;
}

function spanOf(record: RunRecord): Micros | null {
  let start = Infinity;
  let end = -Infinity;
  for (const { startMicros, endMicros, outcome } of record.workers) {
    if (startMicros === null || endMicros === null || outcome !== 'exhausted') return null;
    start = Math.min(start, startMicros);
    end = Math.max(end, endMicros);
  }
  return end >= start ? end - start : null;
}

/** Time of `workers` workers doing the same numbers, each all of them, without checks; null when a run failed. */
async function spanFor(runner: Runner, settings: Settings, range: Range, workers: number): Promise<Micros | null> {
  const ranges = Array.from({ length: workers }, () => range);
  const work: Settings = { ...settings, task: 'count', ranges, interval: 'never', target: 'prime', unit: 'iterations' };
  return spanOf(await runner.run(work));
}

/** From the first number that is searched on as many as keep a worker busy for long enough; null when a run failed. */
async function longEnough(runner: Runner, settings: Settings): Promise<Range | null> {
  const from = settings.ranges.find((range) => range[1] > range[0])?.[0] ?? 0;
  for (let numbers = 1; ; numbers *= 2) {
    const range: Range = [from, Math.min(MAX_NUMBER, from + numbers)];
    const span = await spanFor(runner, settings, range, 1);
    if (span === null) return null;
    if (span >= RUN || range[1] - from < numbers) return range;
  }
}

/** 1, 2, 4 … up to the larger of the cores reported and the workers asked for, and that number itself. */
export function tries(cores: Cores, workers: number): readonly number[] {
  const most = Math.min(MAX_WORKERS, Math.max(cores ?? 1, workers, 1));
  const list: number[] = [];
  for (let n = 2; n < most; n *= 2) list.push(n);
  return most > 1 ? [...list, most] : [];
}

/**
 * Workers run at once, by throughput: the most of n·(time of one)/(time of n), each the best of a few runs.
 * @returns null when runs failed.
 */
export async function workersAtOnce(runner: Runner, settings: Settings): Promise<number | null> {
  const range = await longEnough(runner, settings);
  if (range === null) return null;
  /** The least of so many runs; it ends with one that is short enough. */
  const best = async (workers: number, runs: number, enough: Micros): Promise<Micros> => {
    let least = Infinity;
    for (let i = 0; i < runs && least > enough; i++)
      least = Math.min(least, (await spanFor(runner, settings, range, workers)) ?? Infinity);
    return least;
  };
  const one = await best(1, RUNS, 0);
  if (!Number.isFinite(one) || one <= 0) return null;
  let most = 1;
  for (const workers of tries(runner.environment().cores, settings.ranges.length)) {
    // So that it rounds to all of them.
    const enough = (workers * one) / (workers - 0.5);
    most = Math.max(most, Math.min(workers, (workers * one) / (await best(workers, MOST_RUNS, enough))));
  }
  return Math.max(1, Math.round(most));
}

/** Of how many run at once: something else may have wanted the processors just then. */
const TRIES = 3;

/**
 * How many workers of the run surely run at once: never more than are reported, for noise can make three of two; less
 * than that is not believed at once. `check` is called before each try and may throw.
 * @returns null when runs failed.
 */
export async function surelyAtOnce(runner: Runner, settings: Settings, check: () => void): Promise<number | null> {
  const most = runner.environment().cores ?? Infinity;
  let found: number | null = null;
  for (let tried = 0; tried < TRIES && (found ?? 0) < Math.min(most, settings.ranges.length); tried++) {
    check();
    const atOnce = await workersAtOnce(runner, { ...settings, flag: 'atomic' });
    if (atOnce !== null) found = Math.max(found ?? 1, Math.min(most, atOnce));
  }
  return found;
}
