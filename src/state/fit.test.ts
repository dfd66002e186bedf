import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Range, type Settings } from '../contract/settings.ts';
import { fitPatch } from './fit.ts';

const ranges = (...sizes: number[]): Range[] => sizes.map((size): Range => [10, 10 + size]);
const at = (worker: number): Settings['target'] => ({ worker, at: 0.5 });

const facts: [string, Partial<Settings>, readonly Range[], Settings['interval'], Settings['target']][] = [
  ['one interval for all stays', { interval: 7 }, ranges(1, 1), 7, 'prime'],
  ['a list is cut', { interval: [1, 2, 3, 4] }, ranges(1, 1), [1, 2], 'prime'],
  [
    'a list grows by its last entry',
    { interval: [1, 2, 3, 'never'] },
    ranges(1, 1, 1, 1, 1),
    [1, 2, 3, 'never', 'never'],
    'prime',
  ],
  ['a target stays', { target: at(1) }, ranges(1, 1), 1, at(1)],
  ['a target moves to the last worker', { target: at(3) }, ranges(1, 1), 1, at(1)],
  ['a target leaves an empty range', { target: at(1) }, ranges(5, 0, 0), 1, at(0)],
  ['a target with nowhere to go is a prime', { target: at(1) }, ranges(0, 0), 1, 'prime'],
];

it.each(facts)('%s', (_name, settings, next, interval, target) => {
  expect(fitPatch({ ...DEFAULT_SETTINGS, ...settings }, { ranges: next })).toMatchObject({
    ranges: next,
    interval,
    target,
  });
});

it('leaves alone what the patch names', () => {
  const patch = { ranges: ranges(1), interval: [1, 2], target: at(3) };
  expect(fitPatch(DEFAULT_SETTINGS, patch)).toMatchObject(patch);
});

it('steps go where no target is left for them', () => {
  const steps: Settings = { ...DEFAULT_SETTINGS, work: 40, target: at(1) };
  expect(fitPatch(steps, { ranges: ranges(0, 0) })).toMatchObject({ target: 'prime', work: 'prime' });
  expect(fitPatch(steps, { ranges: ranges(1, 0) })).toMatchObject({ target: at(0), work: 40 });
});

it('leaves a patch without ranges alone, and ranges that are none', () => {
  expect(fitPatch(DEFAULT_SETTINGS, { interval: 3 })).toEqual({ interval: 3 });
  expect(fitPatch(DEFAULT_SETTINGS, { ranges: [] })).toEqual({ ranges: [] });
});
