import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { painted } from './idle.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Whether it has resolved by now. */
function whether(promise: Promise<void>): () => boolean {
  let done = false;
  void (async () => {
    await promise;
    done = true;
  })();
  return () => done;
}

it('what was changed is painted after a frame, when the page has nothing else to do', async () => {
  const steps: (() => void)[] = [];
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => steps.push(frame));
  vi.stubGlobal('requestIdleCallback', (idle: () => void) => steps.push(idle));
  const isDone = whether(painted());
  for (const before of [1, 2]) {
    await Promise.resolve();
    expect(steps).toHaveLength(before);
    expect(isDone()).toBe(false);
    steps.at(-1)!();
  }
  await vi.advanceTimersByTimeAsync(0);
  expect(isDone()).toBe(true);
});

it('in a page that nobody sees it is waited for a moment only', async () => {
  vi.stubGlobal('requestAnimationFrame', () => 0);
  const isDone = whether(painted());
  await vi.advanceTimersByTimeAsync(140);
  expect(isDone()).toBe(false);
  await vi.advanceTimersByTimeAsync(20);
  expect(isDone()).toBe(true);
});
