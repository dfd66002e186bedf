import { expect, it } from 'vitest';
import type { Planted } from './settings.ts';
import { middleOf, movedTo, stretchOf } from './target.ts';

it.each<[string, Planted, number, Planted]>([
  ['a fixed place', { worker: 2, at: 0.5 }, 0.25, { worker: 2, at: 0.25 }],
  ['a stretch, with its width', { worker: 0, from: 0.2, to: 0.6 }, 0.5, { worker: 0, from: 0.3, to: 0.7 }],
  ['a stretch to the beginning', { worker: 0, from: 0.2, to: 0.6 }, 0, { worker: 0, from: 0, to: 0.4 }],
  ['a stretch to the end', { worker: 0, from: 0.2, to: 0.6 }, 0.999, { worker: 0, from: 0.6, to: 1 }],
  ['a stretch as long as the range', { worker: 0, from: 0, to: 1 }, 0.1, { worker: 0, from: 0, to: 1 }],
])('moves %s', (_, target, at, moved) => {
  expect(movedTo(target, at)).toEqual(moved);
});

it('a stretch of a few numbers among millions stays one', () => {
  const [from, to] = stretchOf(movedTo({ worker: 0, from: 1e-7, to: 2e-7 }, 0.5));
  expect(to - from).toBeCloseTo(1e-7, 12);
  expect(middleOf({ worker: 0, from, to })).toBeCloseTo(0.5, 12);
});
