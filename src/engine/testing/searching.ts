/** When a run is under way: a test that waits for a time instead depends on the machine's speed. */
import { expect, vi } from 'vitest';
import type { Iterations } from '../../contract/record.ts';
import type { LiveView } from '../../contract/live.ts';
import type { Engine } from '../page/engine.ts';

/** Until every worker of the run is through the gate and has published so many iterations at least. */
export async function searching(engine: Engine, published: Iterations = 0): Promise<void> {
  const view: LiveView = { running: false, elapsedMicros: 0, flagUp: false, finder: -1, workers: [] };
  await vi.waitFor(() => {
    engine.readLive(view);
    expect(view.running).toBe(true);
    expect(view.workers).not.toEqual([]);
    for (const { phase, iterations } of view.workers) {
      expect(phase).toBe('searching');
      expect(iterations).toBeGreaterThanOrEqual(published);
    }
  }, 5_000);
}
