/** Whole runs in random adjacent pairs, with the interval of the settings and without checks. */
import type { Host } from '../../src/engine/page/host.ts';
import { Engine } from '../../src/engine/page/engine.ts';
import { withNonce } from '../../src/engine/kernels/kernels.ts';
import type { WasmKernels } from '../../src/engine/page/wasm-kernels.ts';
import type { Fault } from '../../src/contract/faults.ts';
import type { Settings } from '../../src/contract/settings.ts';

export interface RunPairs {
  /** Of each pair, from the gate to the last exit in microseconds: never, and the interval of the settings. */
  readonly never: readonly number[];
  readonly interval: readonly number[];
}

/** The first ones warm a new pool up and do not count: after five of them JavaScript still paid a tenth more for a contended lock. */
const WARM_PAIRS = 25;

/** By workers that nobody used before, whose kernels were compiled for them alone. */
export async function pairsOfRuns(
  host: Host,
  kernels: WasmKernels | Fault,
  settings: Settings,
  pairs: number,
): Promise<RunPairs> {
  const engine = new Engine(host, 'code' in kernels ? kernels : freshly(kernels));
  const never: number[] = [];
  const interval: number[] = [];
  const run = async (list: number[], k: Settings['interval']): Promise<void> => {
    const { micros } = await engine.run({ ...settings, interval: k });
    list.push(micros ?? Number.NaN);
  };
  try {
    for (let pair = -WARM_PAIRS; pair < pairs; pair += 1) {
      if (pair === 0) never.length = interval.length = 0;
      const first = Math.random() < 0.5;
      if (first) await run(interval, settings.interval);
      await run(never, 'never');
      if (!first) await run(interval, settings.interval);
    }
    return { never, interval };
  } finally {
    engine.close();
  }
}

/** Equal bytes would share their code with every other pool. */
function freshly({ bytes }: WasmKernels): WasmKernels {
  const own = withNonce(bytes, Math.random());
  return { bytes: own, module: new WebAssembly.Module(own) };
}
