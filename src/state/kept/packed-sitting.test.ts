import { expect, it } from 'vitest';
import { fakeSitting } from '../testing/sitting.ts';
import { packSitting, unpackSitting } from './packed-sitting.ts';

it('arrives as it left, in pieces that are unpacked in a moment', () => {
  const { runs, sweeps } = fakeSitting();
  const sitting = fakeSitting({
    runs: Array.from({ length: 300 }, (_, micros) => ({ ...runs[0]!, micros })),
    sweeps: Array.from({ length: 200 }, (_, seed) => ({ ...sweeps[0]!, seed })),
  });
  const { packed, pieces } = packSitting(sitting);
  const sizes = pieces.map((piece) => JSON.stringify(piece).length);
  expect(Math.max(...sizes)).toBeLessThan(2 ** 18);
  expect(pieces.filter(({ of }) => of === 'runs').length).toBeGreaterThan(1);
  // What a thread is told is a copy.
  const arrived = pieces.map((piece) => structuredClone(piece));
  expect(unpackSitting(structuredClone(packed), arrived)).toEqual(sitting);
});

it('without anything in it arrives too', () => {
  const empty = fakeSitting({ runs: [], labels: [] });
  const { packed, pieces } = packSitting(empty);
  expect(unpackSitting(packed, pieces)).toEqual(empty);
});
