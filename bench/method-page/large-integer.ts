/**
 * A runner around a loop that is wrong on purpose: its count to the next check lies beside an object in an array, so that V8
 * keeps it in a small integer or else allocates a number for every iteration. Each compilation is a worker of its own.
 */
import type { BlocksOrder, Runner } from '../../src/contract/runner.ts';
import type { LargeIntegerOrder, LargeIntegerTimes } from './large-integer-worker.ts';

export function largeIntegerRunner(engine: Runner, never: number): Runner & { close(): void } {
  const workers = new Map<number, Worker>();
  let compiled = 0;
  const names = new Map<number, number>();
  const renew = (compilation: number): void => {
    workers.get(compilation)?.terminate();
    workers.set(compilation, new Worker(new URL('./large-integer-worker.ts', import.meta.url), { type: 'module' }));
    names.set(compilation, (compiled += 1));
  };
  const ask = (order: BlocksOrder): Promise<LargeIntegerTimes> => {
    if (!workers.has(order.compilation)) renew(order.compilation);
    const worker = workers.get(order.compilation)!;
    return new Promise((resolve, reject) => {
      const once = { once: true };
      worker.addEventListener('message', ({ data }: MessageEvent<LargeIntegerTimes>) => resolve(data), once);
      worker.addEventListener('error', ({ message }) => reject(new Error(message)), once);
      const sent: LargeIntegerOrder = { never, order, timeOrigin: performance.timeOrigin };
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
      worker.postMessage(sent);
    });
  };
  return {
    run: (settings) => engine.run(settings),
    trace: (settings) => engine.trace(settings),
    exits: (settings, options) => engine.exits(settings, options),
    races: (settings, options) => engine.races(settings, options),
    stop: () => engine.stop(),
    environment: () => engine.environment(),
    blocks: async (order) => {
      const times = await ask(order);
      return { ok: true, parts: [times], raisedMicros: null, compiled: names.get(order.compilation)! };
    },
    recompile: async (compilation) => renew(compilation),
    close: () => workers.forEach((worker) => worker.terminate()),
  };
}
