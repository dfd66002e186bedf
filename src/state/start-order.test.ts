import { expect, it, vi } from 'vitest';
import { fakeLab } from './testing/fake-lab.ts';
import type { EngineStart } from './types.ts';

it('the engine comes before what earlier visits left, and each piece that follows begins in a task of its own', async () => {
  const begun: (() => void)[] = [];
  const nextTask = (): Promise<void> => new Promise((resolve) => void begun.push(resolve));
  let answer: (start: EngineStart) => void = () => {};
  const start = (): Promise<EngineStart> => new Promise((resolve) => (answer = resolve));
  const { engine, state } = await fakeLab({ start, nextTask });
  expect(begun).toHaveLength(0);
  answer({ ok: true, engine });
  await vi.waitFor(() => expect(state().engine.phase).toBe('ready'));
  // What was kept, what measures, the address, the console: one waits for the other.
  for (const pieces of [1, 2, 3, 4]) {
    await vi.waitFor(() => expect(begun).toHaveLength(pieces));
    if (pieces === 1) expect(state().keeping).toBe('opening');
    begun.at(-1)!();
  }
  await vi.waitFor(() => expect(state().keeping).not.toBe('opening'));
});
