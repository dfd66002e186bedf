import { expect, it } from 'vitest';
import { reckonReads } from '../../measure/claims/every-tenth.ts';
import { checkPlaces } from './check-places.ts';

const RANGE = [2, 20_000] as const;

it.each([10, 1000])('when k counts primes there are as many checks at k = %i as an independent count says', (k) => {
  const { at, stretch } = checkPlaces(RANGE, 'primes', k);
  expect({ reads: at.length, stretch }).toEqual(reckonReads(RANGE, k));
  expect(at).toEqual([...at].toSorted((one, other) => one - other));
});

it.each([10, 1000])('when it counts iterations every %i-th has one', (k) => {
  const { at, stretch } = checkPlaces(RANGE, 'iterations', k);
  expect(at).toEqual(Array.from({ length: Math.ceil(19_998 / k) }, (_, i) => i * k));
  expect(stretch).toBe(k - 1);
});
