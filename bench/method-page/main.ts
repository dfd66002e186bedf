/** For the benchmark only: the sweep on the real engine, with extra work whose size is known. */
import { browserHost } from '../../src/engine/page/browser-host.ts';
import { Engine } from '../../src/engine/page/engine.ts';
import { loadWasmKernels } from '../../src/engine/page/wasm-kernels.ts';
import type { Block, BlocksOrder, Runner } from '../../src/contract/runner.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/contract/settings.ts';
import { bestOf } from '../../src/measure/model.ts';
import type { SweepOptions, SweepResult } from '../../src/measure/results.ts';
import { Sweep } from '../../src/measure/sweep.ts';
import { watchPage } from '../../src/page-watch.ts';
import { largeIntegerRunner } from './large-integer.ts';
import { pairsOfRuns, type RunPairs } from './run-pairs.ts';

const { doubtsSince, interruptions } = watchPage();
const host = browserHost(doubtsSince);
const kernels = await loadWasmKernels(host, 15_000);
const engine = new Engine(host, kernels);
const runPairs = (settings: Partial<Settings>, pairs: number): Promise<RunPairs> =>
  pairsOfRuns(host, kernels, { ...DEFAULT_SETTINGS, ...settings }, pairs);
const clock = { now: () => performance.now() * 1000 };

/** Intervals that stand for "never, and this share of iterations more": no block is long enough to reach them. */
type Extras = readonly (readonly [interval: number, extra: number])[];

/** The engine, but blocks of such an interval do more iterations. A check at the first iteration remains. */
function withExtra(given: Extras): Runner {
  const shares = new Map(given);
  const longer = (block: Block): Block => {
    const extra = typeof block.interval === 'number' ? (shares.get(block.interval) ?? 0) : 0;
    return { ...block, iterations: Math.round(block.iterations * (1 + extra)) };
  };
  return {
    run: (settings) => engine.run(settings),
    trace: (settings) => engine.trace(settings),
    exits: (settings, options) => engine.exits(settings, options),
    races: (settings, options) => engine.races(settings, options),
    recompile: (compilation) => engine.recompile(compilation),
    stop: () => engine.stop(),
    environment: () => engine.environment(),
    blocks: (order: BlocksOrder) => {
      const parts = order.parts.map((part) => ({ ...part, blocks: part.blocks.map(longer) }));
      return engine.blocks({ ...order, parts });
    },
  };
}

function sweep(settings: Partial<Settings>, options: SweepOptions, given: Extras = []): Promise<SweepResult> {
  const watched = { interruptions, ...options };
  return new Sweep(withExtra(given), clock, { ...DEFAULT_SETTINGS, ...settings }, watched).go();
}

/** What a sweep's curve says of a find after `foundAfter` iterations, with these ranges. */
function best(settings: Partial<Settings>, result: SweepResult, foundAfter: number): ReturnType<typeof bestOf> {
  return bestOf({ ...DEFAULT_SETTINGS, ...settings }, result.curve, foundAfter);
}

/** A sweep of a loop that is wrong on purpose, with that number for never. */
async function largeInteger(never: number, options: SweepOptions): Promise<SweepResult> {
  const runner = largeIntegerRunner(engine, never);
  try {
    const settings: Settings = { ...DEFAULT_SETTINGS, kernel: 'js', ranges: [[2, 2000]] };
    return await new Sweep(runner, clock, settings, { ...options, workers: 1 }).go();
  } finally {
    runner.close();
  }
}

declare global {
  /** What the benchmark calls. */
  var method: {
    readonly sweep: typeof sweep;
    readonly best: typeof best;
    readonly largeInteger: typeof largeInteger;
    readonly runPairs: typeof runPairs;
  };
}

globalThis.method = { sweep, best, largeInteger, runPairs };
