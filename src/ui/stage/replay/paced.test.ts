import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { paced } from './paced.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function recorded() {
  const seen: number[] = [];
  return { seen, give: paced((value: number) => seen.push(value), 100) };
}

test('the first is passed on at once, the newest of the others when the rest is over', () => {
  const { seen, give } = recorded();
  for (const value of [1, 2, 3]) give(value);
  expect(seen).toEqual([1]);
  vi.advanceTimersByTime(99);
  expect(seen).toEqual([1]);
  vi.advanceTimersByTime(1);
  expect(seen).toEqual([1, 3]);
});

test('one that was passed on late is followed by a rest as well', () => {
  const { seen, give } = recorded();
  give(1);
  give(2);
  vi.advanceTimersByTime(100);
  give(3);
  expect(seen).toEqual([1, 2]);
  vi.advanceTimersByTime(100);
  expect(seen).toEqual([1, 2, 3]);
});

test('after a rest the next is passed on at once', () => {
  const { seen, give } = recorded();
  give(1);
  vi.advanceTimersByTime(100);
  give(2);
  expect(seen).toEqual([1, 2]);
});

test('what waits can be dropped, and the next is passed on at once', () => {
  const { seen, give } = recorded();
  give(1);
  give(2);
  give.drop();
  vi.advanceTimersByTime(1000);
  expect(seen).toEqual([1]);
  give(3);
  expect(seen).toEqual([1, 3]);
});
