import { expect, it } from 'vitest';
import { measuredFor, withMeasured } from './measured.ts';
import { FIRST_LOOK } from './scenes.ts';
import { sweepOf } from './testing/fake-measuring.ts';

const of = (work: number, seed = 1) => ({ ...sweepOf({ ...FIRST_LOOK, work }, { kind: 'precise' }), seed });

it('knows the latest sweep of each loop, the newest first', () => {
  const known = [of(1, 1), of(2, 2), of(1, 3)].reduce<ReturnType<typeof withMeasured>>(withMeasured, []);
  expect(known.map(({ seed }) => seed)).toEqual([3, 2]);
  expect(measuredFor(known, { ...FIRST_LOOK, work: 2, interval: 7 })!.seed).toBe(2);
  expect(measuredFor(known, FIRST_LOOK)).toBeNull();
});

it('forgets the oldest of many', () => {
  const many = Array.from({ length: 40 }, (_, i) => of(i + 1));
  const known = many.reduce<ReturnType<typeof withMeasured>>(withMeasured, []);
  expect(known.length).toBeLessThan(40);
  expect(known[0]).toBe(many.at(-1));
});
