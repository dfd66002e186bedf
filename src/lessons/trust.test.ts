import { expect, it } from 'vitest';
import type { Seen } from '../contract/lessons.ts';
import { seenOf } from './trust.ts';

const environment = { userAgent: 'test', cores: 4, time: '2026-11-26T10:00:00.000Z' };
const RECORDED: Seen = { source: 'recorded', environment, marks: [3.7], low: 3.5, high: 3.9, costs: null, doubts: [] };

const sourceOf = (what: 'packed' | 'shared' | 'slowdown', low: number, high: number): string =>
  seenOf(what, { environment, marks: [(low + high) / 2], low, high, costs: null, doubts: [] }, RECORDED).source;

it.each([
  ['it is apart from 1', 1.2, 1.9, 'here'],
  ['it is about 1: there is no difference on this machine', 0.95, 1.06, 'here'],
  ['it may be 1 and may be much more', 0.98, 1.6, 'recorded'],
  ['it may be 1 and may be much less', 0.7, 1.05, 'recorded'],
  ['it is wider than its figure', 1.1, 9, 'recorded'],
] as const)('how many times as long is shown where %s', (_, low, high, source) => {
  expect(sourceOf('packed', low, high)).toBe(source);
  expect(sourceOf('shared', low, high)).toBe(source);
});

it('a slowdown that may be none is one that is small', () => {
  expect(sourceOf('slowdown', 0.98, 1.6)).toBe('here');
});
