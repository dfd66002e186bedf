import { afterEach, expect, it, vi } from 'vitest';
import { startEngine } from './engine-port.ts';

// Its code never comes.
vi.mock('../engine/page/browser-engine.ts', () => new Promise(() => {}));

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('waits no longer than it says for the engine’s code', async () => {
  vi.useFakeTimers();
  vi.stubGlobal('window', {});
  let answer: unknown = null;
  void startEngine(() => []).then((start) => (answer = start));
  await vi.advanceTimersByTimeAsync(29_000);
  expect(answer).toBe(null);
  await vi.advanceTimersByTimeAsync(12_000);
  expect(answer).toEqual({ ok: false, refusal: { code: 'engine-late', seconds: 30 } });
});
