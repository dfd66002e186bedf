import { describe, expect, it, vi } from 'vitest';
import { createStore } from './store.ts';

describe('createStore', () => {
  it('keeps the same snapshot until something changes', () => {
    const store = createStore({ count: 0, name: 'a' });
    const before = store.getState();
    store.set({ count: 0 });
    store.set({});
    expect(store.getState()).toBe(before);
    store.set({ count: 1 });
    expect(store.getState()).toEqual({ count: 1, name: 'a' });
    expect(before).toEqual({ count: 0, name: 'a' });
  });

  it('tells every listener once per change, after it', () => {
    const store = createStore({ count: 0 });
    const seen: string[] = [];
    store.subscribe(() => seen.push(`first ${store.getState().count}`));
    store.subscribe(() => seen.push(`second ${store.getState().count}`));
    store.set({ count: 0 });
    store.set({ count: 1 });
    expect(seen).toEqual(['first 1', 'second 1']);
  });

  it('lets listeners leave, also while they are called, and counts each subscription by itself', () => {
    const store = createStore({ count: 0 });
    let calls = 0;
    const listener = (): void => void calls++;
    const leave = store.subscribe(listener);
    store.subscribe(listener);
    const once = store.subscribe(() => once());
    store.set({ count: 1 });
    expect(calls).toBe(2);
    leave();
    leave();
    store.set({ count: 2 });
    expect(calls).toBe(3);
  });

  it('tells of changes that can wait once, a moment later, or with the next that cannot', () => {
    vi.useFakeTimers();
    const store = createStore({ count: 0 });
    const seen: number[] = [];
    store.subscribe(() => seen.push(store.getState().count));
    store.setSoon({ count: 1 });
    store.setSoon({ count: 2 });
    expect(store.getState().count).toBe(2);
    expect(seen).toEqual([]);
    vi.advanceTimersByTime(50);
    expect(seen).toEqual([2]);
    store.setSoon({ count: 3 });
    store.set({ count: 4 });
    vi.advanceTimersByTime(1000);
    expect(seen).toEqual([2, 4]);
    vi.useRealTimers();
  });

  it('takes NaN for the same as NaN', () => {
    const store = createStore({ value: NaN });
    const before = store.getState();
    store.set({ value: NaN });
    expect(store.getState()).toBe(before);
  });
});
