import { expect, it } from 'vitest';
import { fakeSitting } from '../testing/sitting.ts';
import { packSittings, unpackSittings } from './packed-sitting.ts';

it('arrives as it left, in pieces that are unpacked in a moment', () => {
  const { runs, sweeps } = fakeSitting();
  const sitting = fakeSitting({
    runs: Array.from({ length: 300 }, (_, micros) => ({ ...runs[0]!, micros })),
    sweeps: Array.from({ length: 200 }, (_, seed) => ({ ...sweeps[0]!, seed })),
  });
  const { packed, pieces } = packSittings([sitting, fakeSitting()]);
  const sizes = pieces.map((piece) => JSON.stringify(piece).length);
  expect(Math.max(...sizes)).toBeLessThan(2 ** 18);
  expect(pieces.filter(({ of }) => of === 'runs').length).toBeGreaterThan(1);
  // What a thread is told is a copy.
  const arrived = pieces.map((piece) => structuredClone(piece));
  expect(unpackSittings(structuredClone(packed), arrived)).toEqual([sitting, fakeSitting()]);
});

it('without anything in it arrives too', () => {
  const empty = fakeSitting({ runs: [], labels: [] });
  const { packed, pieces } = packSittings([empty]);
  expect(unpackSittings(packed, pieces)).toEqual([empty]);
});
