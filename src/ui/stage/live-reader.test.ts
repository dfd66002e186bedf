import { expect, test } from 'vitest';
import type { LiveView } from '../../contract/live.ts';
import { createLiveReader } from './live-reader.ts';

const at =
  (iterations: readonly number[], flagUp = false) =>
  (view: LiveView) => {
    view.flagUp = flagUp;
    view.workers = iterations.map((n) => ({ phase: 'searching', iterations: n }));
  };

test('pace is known after a fifth of a second and follows by halves', () => {
  const reader = createLiveReader();
  expect([...reader.read(at([0, 0]), 0).pace]).toEqual([0, 0]);
  expect([...reader.read(at([50, 100]), 100).pace]).toEqual([0, 0]);
  // 100 and 200 iterations in 0.2 s.
  expect([...reader.read(at([100, 200]), 200).pace]).toEqual([500, 1000]);
  // Then 300 and none in 0.2 s: half of 500 + 1500, half of 1000 + 0.
  expect([...reader.read(at([400, 200]), 400).pace]).toEqual([1000, 500]);
});

test('positions at the flag are those of the first frame that saw it', () => {
  const reader = createLiveReader();
  expect(reader.read(at([5, 6]), 0).atFlag).toBeNull();
  expect([...reader.read(at([7, 8], true), 16).atFlag!]).toEqual([7, 8]);
  expect([...reader.read(at([9, 10], true), 32).atFlag!]).toEqual([7, 8]);
  reader.reset();
  expect([...reader.read(at([1], true), 48).atFlag!]).toEqual([1]);
});

test('another number of workers starts afresh', () => {
  const reader = createLiveReader();
  reader.read(at([0, 0]), 0);
  expect([...reader.read(at([1, 2, 3]), 500).pace]).toEqual([0, 0, 0]);
});
