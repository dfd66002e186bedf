import { describe, expect, test } from 'vitest';
import { createFrameLoop, type FrameHost } from './frame-loop.ts';

/** Frames happen when the test says so; the clock moves when a client is drawn. */
function scripted() {
  let waiting: ((nowMs: number) => void) | null = null;
  let clock = 0;
  let asked = 0;
  const host: FrameHost = {
    request: (callback) => {
      waiting = callback;
      return ++asked;
    },
    cancel: () => {
      waiting = null;
    },
    now: () => clock,
  };
  return {
    loop: createFrameLoop(host),
    frame: () => {
      const callback = waiting;
      waiting = null;
      callback?.(clock);
      return callback !== null;
    },
    spend: (ms: number) => {
      clock += ms;
    },
    asked: () => asked,
  };
}

describe('the frame loop', () => {
  test('draws what is dirty, once, and then rests', () => {
    const { loop, frame } = scripted();
    const drawn: string[] = [];
    const a = loop.add(() => drawn.push('a') < 0);
    const b = loop.add(() => drawn.push('b') < 0);
    frame();
    expect(drawn).toEqual(['a', 'b']);
    expect(frame()).toBe(false);
    b.invalidate();
    b.invalidate();
    frame();
    expect(drawn).toEqual(['a', 'b', 'b']);
    a.dispose();
    a.invalidate();
    expect(frame()).toBe(false);
  });

  test('leaves what is dirty to the next frame where the first of it took long, and leaves nobody out', () => {
    const { loop, frame, spend } = scripted();
    const drawn: string[] = [];
    const slow = loop.add(() => {
      drawn.push('slow');
      spend(20);
      return true;
    });
    loop.add(() => drawn.push('other') < 0);
    frame();
    expect(drawn).toEqual(['slow']);
    frame();
    expect(drawn).toEqual(['slow', 'other', 'slow']);
    slow.dispose();
  });

  test('asks for one frame for many, and goes on while one wants to', () => {
    const { loop, frame, asked } = scripted();
    let left = 3;
    loop.add(() => --left > 0);
    loop.add(() => false);
    expect(asked()).toBe(1);
    while (frame());
    expect(left).toBe(0);
    expect(asked()).toBe(3);
  });

  test('asks for no frame once the only dirty client is gone', () => {
    const { loop, frame } = scripted();
    loop.add(() => true).dispose();
    expect(frame()).toBe(false);
  });

  test('knows what its frames cost', () => {
    const { loop, frame, spend } = scripted();
    expect(loop.probe.quantileMs(0.95)).toBe(0);
    let cost = 0;
    loop.add(() => {
      spend(++cost);
      return cost < 20;
    });
    while (frame());
    // Costs 1 … 20: 19 of 20 took at most 19 ms.
    expect([loop.probe.frames(), loop.probe.quantileMs(0.95), loop.probe.quantileMs(0.5)]).toEqual([20, 19, 10]);
    loop.probe.reset();
    expect(loop.probe.frames()).toBe(0);
  });

  test('keeps the last 300 only', () => {
    const { loop, frame, spend } = scripted();
    let n = 0;
    loop.add(() => {
      spend(n++ < 100 ? 50 : 1);
      return n < 400;
    });
    while (frame());
    expect(loop.probe.quantileMs(1)).toBe(1);
  });
});
