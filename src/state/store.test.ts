import { describe, expect, it } from 'vitest';
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

  it('takes NaN for the same as NaN', () => {
    const store = createStore({ value: NaN });
    const before = store.getState();
    store.set({ value: NaN });
    expect(store.getState()).toBe(before);
  });
});
